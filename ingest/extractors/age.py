"""The age that an advertisement claims, as a number; a fact for figures, whoever it is about.

A number is an age with a word for years or age beside it, or in a title after a name. Ages of
clients ("vanaf 30 jaar") and years of experience are not taken.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors import Extractor
from ingest.extractors._facts.tables import keyed
from ingest.extractors._phone.vocabulary import vocabulary
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import folded
from ingest.extractors._text.found import finder
from ingest.extractors._text.reviews import of_others
from ingest.extractors._text.tokens import Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "age", "3"
_found = finder(NAME, VERSION)

YOUNGEST, ADULT, OLDEST = 12, 18, 85
_OLDEST_IN_TITLE = 70
_IN_TITLE = re.compile(r"\s?[)\]|,✨💋❤•*-].*|\s*|\s(?:in|te|uit|nieuw|new|neu)\s.*", re.S)
_ALSO = re.compile(
    r"\s?(?:en|and|und|et|y|e|és|si|i|&|/|,|и|ve)\s?"
    r"|,?\s(?:(?:en|and|und|et|y|e|si|i)\s)?(?:zij|hij|she|he|sie|er|elle|lui|ella|el|lei|ona|on)\s"
)


def _before(text: str, row: Sequence[Token], position: int, key: str) -> bool:
    """Whether a phrase of the table ends right before the number."""
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


def _is_age(text: str, row: Sequence[Token], position: int) -> bool:
    if text[row[position].end : row[position].end + 1] in {"+", "%", "€"}:
        return False
    if _before(text, row, position, "not_before"):
        return False
    last = _after(text, row, position, "after")
    if last is not None:
        return _after(text, row, last, "not_after") is None
    return _before(text, row, position, "before") and _closed(text, row, position)


def _closed(text: str, row: Sequence[Token], position: int) -> bool:
    """ "Ik ben 45." is an age, "ik ben 45 minuten weg" is not."""
    rest = folded(text[row[position].end : row[position].end + 6])
    return (
        not rest.strip() or rest.lstrip()[0] in ".,;!|)(\n-" or rest.startswith((" en ", " and "))
    )


def _in_title(field: str, text: str, row: Sequence[Token], position: int) -> bool:
    token = row[position]
    if field != "title" or position == 0 or not token.word.isdecimal():
        return False
    if not ADULT <= int(token.word) <= _OLDEST_IN_TITLE:
        return False
    before = text[row[position - 1].end : token.start]
    return (
        row[position - 1].word.isalpha()
        and bool(set(before) & set(",|(-–✨💋❤•*") or position == 1)
        and bool(_IN_TITLE.fullmatch(text[token.end : token.end + 40]))
    )


@cache
def _years() -> dict[str, int]:
    """What a word says as an age: two digits, or a word for a number ("drieëntwintig")."""
    said: dict[str, int] = {}
    for word, numerals in vocabulary().numerals.items():
        values = {numeral.value for numeral in numerals}
        if len(values) == 1 and ADULT <= min(values) <= OLDEST:
            said[word] = values.pop()
    return said | {str(age): age for age in range(YOUNGEST, OLDEST + 1)}


def _ages(field: str, text: str) -> Iterator[Token]:
    row, years = tokens(text), _years()
    sure: set[int] = set()
    for position in [place for place, token in enumerate(row) if token.word in years][::-1]:
        joined = any(
            position + step in sure
            and _ALSO.fullmatch(folded(text[row[position].end : row[position + step].start]))
            for step in (1, 2)
        )
        alone = field == "age" or _is_age(text, row, position)
        if alone or joined or _in_title(field, text, row, position):
            sure.add(position)
    yield from (row[position] for position in sorted(sure))


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every claimed age, as "23"."""
    for field, text in version.texts():
        if field.startswith(("phones", "emails", "handles")):
            continue
        for token in _ages(field, text):
            if not of_others(field, text, token.start):
                age = _years()[token.word]
                span = (token.start, token.end)
                confidence = 0.97 if field == "age" else 0.9
                yield _found("age", str(age), (field, text), span, confidence, {"years": age})


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="age", label="Age", role="fact"),),
    extract=bounded(NAME, extract),
)
