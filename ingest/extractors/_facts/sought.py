"""Whose years are not the advertiser's: of somebody who is sought, or the least that a client has.

"Femme 45 ans cherche homme 50 ans", "Szukam pana 50 lat", "Hommes de +35 ans".
"""

import re
from collections.abc import Sequence
from functools import cache

from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._facts.years import Number
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row, Token

_REACH = 8
"""Words between a verb of seeking and the years."""
_WITHIN = frozenset(" '’-(")
_ASKED = frozenset(("je", "jij", "u", "jullie", "du", "ihr", "you"))
"""Right behind the verb: a client is asked whom he seeks ("Zoek je een vrouw van 35?")."""
_QUESTION = re.compile(r"[^.,;!?\n]{0,40}\?")
_PLUS_BEFORE = re.compile(r"(?:\A|[\s(])\+\Z")
_PLUS_BEHIND = re.compile(
    r"\s?[^\W\d]{0,5}(?:\s(?:et|y|e|und|en|and|i|si|és|ve|и)\s|\s?)\+(?=\s?(?:\Z|[.,;!)\n]))"
)


def theirs(text: str, row: Row, number: Number) -> bool:
    """Whether years are of somebody who is sought, or a floor: "+35 ans", "35 ans et +"."""
    start, end = row[number.first].start, row[number.last].end
    if "+" not in text:
        return sought(text, row, number)
    if _PLUS_BEFORE.search(text, max(0, start - 2), start) or _PLUS_BEHIND.match(text, end):
        return True
    return sought(text, row, number)


def sought(text: str, row: Row, number: Number) -> bool:
    """Whether a verb of seeking and a word for a person lead years in the same clause."""
    person = False
    for back in range(number.first - 1, max(-1, number.first - 1 - _REACH), -1):
        gap = text[row[back].end : row[back + 1].start]
        apposed = gap == ", " and back == number.first - 1 and row[back].word in _whom()
        if not (apposed or _WITHIN.issuperset(gap)):
            return False
        if row[back].word in word_set("seeking.txt"):
            return person and not _asked(text, row, back, row[number.last].end)
        person = person or row[back].word in _whom()
    return False


def _asked(text: str, row: Sequence[Token], verb: int, end: int) -> bool:
    """Whether it is a question to a client."""
    return row[verb + 1].word in _ASKED or _QUESTION.match(text, end) is not None


@cache
def _whom() -> frozenset[str]:
    return word_set("whom.txt") | {folded(row[1]) for _, row in folder(HERE / "genders")}
