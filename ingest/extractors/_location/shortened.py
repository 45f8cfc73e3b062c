"""Other ways in which people write the names of towns and quarters: "St. Pölten", "Muenster",
"XIII. kerületben", "Rm. Sărat", "Wettinge".

`shortened.tsv` holds the words of names that are written short, `keyboard.tsv` the letters in which
Bulgarians write their own where a keyboard has none.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ingest.extractors._text.tables import rows

_HERE = Path(__file__).parent
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
_SWISS = re.compile(r"(\w{3,}?)(?:(ik)on|(\w)en)")
"""Names of which the Swiss leave out the last sound ("Dietike", "Wettinge")."""
_WITHIN = re.compile(r"(?<=\w\w)en(?=(?:feld|dorf|burg|berg|bach|wil|thal|brugg|brunn))")
"""What they leave out within one ("Frauefeld")."""
_CYRILLIC = re.compile(r"[А-Яа-я .-]+")


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
    yield from _by_words(country, name)
    if country == "ch":
        yield from _swiss(name)
    if country == "bg" and _CYRILLIC.fullmatch(name) and len(name.split(" ")[-1]) > 1:
        yield from (name.translate(letters) for letters in _keyboards())


@cache
def _short_words() -> dict[str, list[tuple[str, list[str]]]]:
    """The words of names that are written short, by country."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for country, word, short in rows(_HERE / "shortened.tsv"):
        found.setdefault(country, []).append((word, short.split("|")))
    return found


def _by_words(country: str, name: str) -> Iterator[str]:
    """The name with its first or last word written short, where it has others."""
    first, _, rest = name.partition(" ")
    lead, _, last = name.rpartition(" ")
    for word, short in _short_words().get(country, ()):
        if rest and first == word:
            yield from (f"{one} {rest}" for one in short)
        elif lead and last == word:
            yield from (f"{lead} {one}" for one in short)


def _swiss(name: str) -> Iterator[str]:
    """The name as it is said in Swiss German.

    >>> list(_swiss("Dietikon")), list(_swiss("Frauenfeld")), list(_swiss("Wettingen"))
    (['Dietike'], ['Frauefeld'], ['Wettinge'])
    """
    within = _WITHIN.sub("e", name)
    ending = _SWISS.fullmatch(within)
    if ending:
        yield f"{ending[1]}{ending[2] or ending[3]}e"
    elif within != name:
        yield within


@cache
def _keyboards() -> list[dict[int, str]]:
    """The ways in which Cyrillic letters are written in Latin ones."""
    letters = list(rows(_HERE / "keyboard.tsv"))
    ways = range(1, len(letters[0]))
    return [
        {
            ord(form(row[0])): form(row[way])
            for row in letters
            for form in (str.lower, str.capitalize)
        }
        for way in ways
    ]


def number(roman: str) -> int:
    """A Roman number.

    >>> number("XIV")
    14
    """
    values = [_ROMAN[letter] for letter in roman]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < behind else value for value, behind in pairs)
