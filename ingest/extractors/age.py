"""The age that an advertisement claims, as a number; a fact for figures, whoever it is about.

A number is an age with a word for years or age beside it, beside a word for a person ("Man, 35"),
or in a title after a name. Ages of
clients ("vanaf 30 jaar") and years of experience are not taken.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors import Extractor
from ingest.extractors._facts.persons import aged, figures, given
from ingest.extractors._facts.tables import HERE, keyed, last_words, word_set
from ingest.extractors._facts.years import ADULT, Number, numbers
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import folded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Token, tokens
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "age", "7"
_found = finder(NAME, VERSION)

_IS = frozenset(
    (
        "is",
        "ist",
        "est",
        "es",
        "e",
        "este",
        "jest",
        "heeft",
        "hat",
        "has",
        "a",
        "ha",
        "tiene",
        "tem",
    )
)
_REACH, _AHEAD, _BRACKET = 4, 4, 2
"""Words before and behind a number that tell whose years they are; characters before a bracket."""
_WITHIN = frozenset(" '’-")
_OLDEST_IN_TITLE = 70
_IN_TITLE = re.compile(r"\s?[)\]|,✨💋❤•*-].*|\s*|\s(?:in|te|uit|nieuw|new|neu)\s.*", re.S)
_ALSO = re.compile(
    r"\s?(?:en|and|und|et|y|e|és|si|i|&|/|,|и|ve)\s?"
    r"|,?\s(?:(?:en|and|und|et|y|e|si|i)\s)?(?:zij|hij|she|he|sie|er|elle|lui|ella|el|lei|ona|on)\s"
)


def _before(text: str, row: Sequence[Token], position: int, key: str) -> bool:
    """Whether a phrase of the table ends right before the number."""
    if not position or row[position - 1].word not in last_words("ages", key):
        return False
    table = keyed("ages", key)
    for back in range(1, min(4, position) + 1):
        hit = table.at(text, row, position - back)
        if hit and hit.last == position - 1:
            return _near(text, row[position - 1].end, row[position].start)
    return False


def _after(text: str, row: Sequence[Token], position: int, key: str) -> int | None:
    """Where the phrase ends that starts right after the number."""
    if position + 1 >= len(row) or not _near(text, row[position].end, row[position + 1].start):
        return None
    hit = keyed("ages", key).at(text, row, position + 1)
    return hit.last if hit else None


def _near(text: str, left: int, right: int) -> bool:
    between = text[left:right]
    return len(between) <= 4 and not set(between) & set("\n.;!?+")


def _is_age(text: str, row: Sequence[Token], number: Number) -> bool:
    end = row[number.last].end
    if text[end : end + 1] in {"+", "%", "€"} or _before(text, row, number.first, "not_before"):
        return False
    if _of_person(text, row, number):
        return True
    last = _after(text, row, number.last, "after")
    if last is not None:
        theirs = _others(text, row, number.first) or _spent(text, row, last)
        return not theirs and _after(text, row, last, "not_after") is None
    if not _closed(text, end):
        return False
    return _before(text, row, number.first, "before") or _of_somebody(text, row, number.first)


def _others(text: str, row: Sequence[Token], position: int) -> bool:
    """Whether the words before it, in the same clause, are of clients, limits or relatives."""
    for back in range(position - 1, max(-1, position - 1 - _REACH), -1):
        if not _WITHIN.issuperset(text[row[back].end : row[back + 1].start]):
            return False
        if row[back].word in word_set("not_her_age.txt"):
            return True
    return False


def _spent(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether the years are of experience or the like ("12 years of massage experience")."""
    for ahead in range(last + 1, min(len(row), last + 1 + _AHEAD)):
        if text[row[ahead - 1].end : row[ahead].start] != " ":
            return False
        if row[ahead].word in word_set("years_of.txt"):
            return True
    return False


def _of_person(text: str, row: Sequence[Token], number: Number) -> bool:
    """ "vrouw (45)": a number in brackets right behind a word for a person or a given name."""
    start, end = row[number.first].start, row[number.last].end
    if not number.first or text[start - 1] != "(" or text[end : end + 1] != ")":
        return False
    word = row[number.first - 1].word
    near = row[number.first - 1].end >= start - _BRACKET
    return near and number.years >= ADULT and (word in given() or word in _persons())


@cache
def _persons() -> frozenset[str]:
    return frozenset(folded(row[1]) for _, row in folder(HERE / "genders"))


def _of_somebody(text: str, row: Sequence[Token], position: int) -> bool:
    """ "Bruna is 29": a given name with a capital and a word for is or has before the number."""
    if position < 2 or row[position - 1].word not in _IS:
        return False
    name = row[position - 2]
    spaced = text[name.end : row[position - 1].start] == " "
    return spaced and text[name.start].isupper() and name.word in given()


def _closed(text: str, end: int) -> bool:
    """ "Ik ben 45." is an age, "ik ben 45 minuten weg" is not."""
    rest = folded(text[end : end + 6])
    return (
        not rest.strip()
        or rest.lstrip(" ")[0] in ".,;!|)(\n-–·•"
        or rest.startswith((" en ", " and ", " he ", " she ", " hij ", " zij ", " er ", " sie "))
    )


def _in_title(field: str, text: str, row: Sequence[Token], number: Number) -> bool:
    token, position = row[number.first], number.first
    if field != "title" or position == 0 or not token.word.isdecimal():
        return False
    if not ADULT <= number.years <= _OLDEST_IN_TITLE:
        return False
    before = text[row[position - 1].end : token.start]
    return (
        row[position - 1].word.isalpha()
        and bool(set(before) & set(",|(-–✨💋❤•*") or position == 1)
        and bool(_IN_TITLE.fullmatch(text[token.end : token.end + 40]))
    )


def _also(text: str, row: Sequence[Token], number: Number, next_age: int | None) -> bool:
    """Whether only "and" parts it from the next age ("wij zijn 34 en 38 jaar")."""
    if next_age is None or next_age - number.last > 3:
        return False
    return _ALSO.fullmatch(folded(text[row[number.last].end : row[next_age].start])) is not None


def _ages(field: str, text: str) -> list[tuple[int, int, int]]:
    """Start, end and years of each age, in order."""
    row, found, next_age = tokens(text), list[tuple[int, int, int]](), None
    for number in [*numbers(text, row)][::-1]:
        alone = field == "age" or _is_age(text, row, number)
        joined = _also(text, row, number, next_age)
        if alone or joined or _in_title(field, text, row, number):
            next_age = number.first
            found.append((row[number.first].start, row[number.last].end, number.years))
    beside = [(one.start, one.end, one.years) for one in aged(text, title=field == "title")]
    formed = [one for one in figures(text) if one[2] >= ADULT]
    return sorted({*found, *beside, *formed})


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every claimed age, as "23"."""
    for field, text in version.texts():
        if field.startswith(("phones", "emails", "handles")):
            continue
        for start, end, age in _ages(field, text):
            if not of_others(field, text, start):
                confidence = 0.97 if field == "age" else 0.9
                told: dict[str, Scalar] = {"years": age}
                yield _found("age", str(age), (field, text), (start, end), confidence, told)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="age", label="Age", role="fact"),),
    extract=bounded(NAME, extract),
)
