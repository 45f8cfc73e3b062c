"""Other ways in which people write the names of towns and quarters: "St. Pölten", "Muenster",
"XIII. kerületben".
"""

import re
from collections.abc import Iterator

_SAINT = re.compile(r"(Sankt|Saint|Sainte|Sint)([ -])(?=\w)")
_SHORT: dict[str, tuple[str, ...]] = {
    "Sankt": ("St. ", "St "),
    "Saint": ("St-", "St "),
    "Sainte": ("Ste-", "Ste "),
    "Sint": ("St-", "St. ", "St "),
}
_ARTICLE = re.compile(r"(Le|Les) (?=[A-ZÀ-Þ])")
_WITH_ARTICLE = {"Le": ("au", "du"), "Les": ("aux",)}
"""What "in" and "from" make of an article: "au Mans", "du Havre"."""
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
"""How German is written where a keyboard has no such letters."""
_DISTRICT = re.compile(r"Budapest ([IVX]+)\. kerület")
_FORMS = (
    *("kerület", "kerületben", "kerületi", "kerületből", "kerületbe", "ker", "kerben"),
    *("kerületében", "kerületéből", "kerületébe", "kerületének"),
)
_ROMAN = {"I": 1, "V": 5, "X": 10}
_GERMAN = frozenset(("de", "at", "ch"))


def shortened(country: str, name: str) -> Iterator[str]:
    """Further spellings of a name.

    >>> list(shortened("at", "Sankt Pölten"))
    ['St. Pölten', 'St Pölten', 'Sankt Poelten']
    >>> list(shortened("fr", "Le Mans"))
    ['au Mans', 'du Mans']
    >>> list(shortened("de", "Gießen"))
    ['Giessen']
    """
    saint = _SAINT.match(name)
    if saint:
        yield from (short + name[saint.end() :] for short in _SHORT[saint[1]])
    article = _ARTICLE.match(name) if country == "fr" else None
    if article:
        yield from (f"{short} {name[article.end() :]}" for short in _WITH_ARTICLE[article[1]])
    district = _DISTRICT.fullmatch(name)
    if district:
        numbers = (district[1], str(number(district[1])))
        yield from (f"{number}. {form}" for number in numbers for form in _FORMS)
    plain = name.translate(_TWO_LETTERS) if country in _GERMAN else name
    if plain != name:
        yield plain
    if "ß" in name:
        yield plain.replace("ß", "ss")


def number(roman: str) -> int:
    """A Roman number.

    >>> number("XIV")
    14
    """
    values = [_ROMAN[letter] for letter in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < behind else value for value, behind in pairs)
