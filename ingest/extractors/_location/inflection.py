"""Names of places with the endings of their case, in the languages that decline it.

Hungarian ("Szegedre", "Debrecenben") and Turkish ("Ankarada") for every name of their country,
Polish ("w Krakowie", "z Kijowa") also for such as end like them. Read as spellings of the place:
some that nobody says do no harm.
"""

import re
from collections.abc import Iterator

from ingest.extractors._location.polish import polish
from ingest.extractors._location.turkish import turkish

_IN, _ON, _AT = ("ban", "ben", "ba", "be", "ból", "ből"), ("on", "en", "ön", "n"), ("nál", "nél")
_OLD = ("ött", "ett", "ott")  # "Győrött", "Vácott"
_TO, _FROM = ("ra", "re", "hoz", "hez", "höz", "ig"), ("ról", "ről", "tól", "től")
HUNGARIAN = (*_IN, *_ON, *_AT, *_OLD, *_TO, *_FROM)
_SHORTEST = 4
_SHORT = 3
"""Letters of a name that is that short, which takes endings of as many only ("Vácott")."""
_IN_TRANSYLVANIA = re.compile(
    r"[^\W\d_]{3,}(?:hely|vár|várad|szereda|németi|szentgyörgy|szentmiklós)"
)
"""Hungarian names of towns of Romania ("Székelyudvarhely")."""
_HAILING = ("vagyok", "lány vagyok", "nő vagyok", "születésű", "származású")
HAILING = frozenset(("vagyok", "szuletesu", "szarmazasu"))
"""Hungarian, folded: what ends "I am from Szeged" ("szegedi lány vagyok")."""


def endings(country: str, name: str) -> Iterator[str]:
    """The name with endings that say "in", "to" or "from" by themselves.

    >>> list(endings("tr", "Bursa"))
    ['Bursada', 'Bursadan', 'Bursadayım', 'Bursaya', 'Bursalıyım']
    """
    if country == "hu" and len(name) == _SHORT:
        yield from (name + ending for ending in HUNGARIAN if len(ending) >= _SHORT)
    if country == "ro" and _IN_TRANSYLVANIA.fullmatch(name):
        yield from (name + ending for ending in HUNGARIAN)
    if country == "hu" and len(name) >= _SHORTEST and " " not in name:
        yield from (name + ending for ending in HUNGARIAN)
        yield from (f"{name}i {hailing}" for hailing in _HAILING)
    if country == "tr":
        yield from turkish(name)


def cases(country: str, name: str) -> Iterator[str]:
    """The name as it stands behind a word for "in", "to" or "from" that declines it.

    >>> list(cases("ua", "Kijów"))
    ['Kijowa', 'Kijowie', 'Kijowem']
    """
    if country == "pl" or name.endswith("ów"):
        yield from polish(name)
