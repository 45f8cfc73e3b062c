"""Names of places with the endings of their case, in the languages that put "in" behind the name.

Hungarian ("Szegedre", "Debrecenben") for every name, Polish ("w Krakowie", "z Kijowa") by the
endings that names have most. Read as spellings of the place; some that nobody says do no harm.
"""

from collections.abc import Iterator

_IN, _ON, _AT = ("ban", "ben", "ba", "be", "ból", "ből"), ("on", "en", "ön", "n"), ("nál", "nél")
_TO, _FROM = ("ra", "re", "hoz", "hez", "höz", "ig"), ("ról", "ről", "tól", "től")
_HUNGARIAN = (*_IN, *_ON, *_AT, *_TO, *_FROM)
_POLISH = {
    "ów": ("owa", "owie", "owem"),
    "aw": ("awia", "awiu"),
    "law": ("lawia", "lawiu"),
    "ław": ("ławia", "ławiu"),
    "sk": ("ska", "sku"),
    "ek": ("ka", "ku"),
    "ice": ("ic", "icach"),
    "no": ("na", "nie"),
    "wo": ("wa", "wie"),
    "wa": ("wy", "wie", "wę"),
    "ła": ("ły", "łę"),
    "ź": ("zia", "ziu", "zi"),
    "ń": ("nia", "niu"),
    "cz": ("cza", "czu"),
    "sz": ("sza", "szu"),
    "in": ("ina", "inie"),
    "yn": ("yna", "ynie"),
    "om": ("omia", "omiu"),
    "ole": ("ola", "olu"),
    "ica": ("icy", "icę"),
    "ia": ("ii", "i", "ię"),
}
_SHORTEST = 4


def inflected(country: str, name: str) -> Iterator[str]:
    """The name with endings of the languages in which people decline it.

    >>> list(inflected("ua", "Kijów"))
    ['Kijowa', 'Kijowie', 'Kijowem']
    """
    if len(name) < _SHORTEST or " " in name:
        return
    if country == "hu":
        yield from (name + ending for ending in _HUNGARIAN)
    for ending, others in _POLISH.items():
        if (country == "pl" or ending == "ów") and name.endswith(ending):
            yield from (name.removesuffix(ending) + other for other in others)
