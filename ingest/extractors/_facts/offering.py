"""Whether a word for a person says who offers, or whom the ad is for and what is done with whom.

Who offers is named in the title, at the start, behind "I am" or "we are", as a label has it, with
years beside, or as one who seeks ("stel zoekt"). A man, a couple or women elsewhere in a text
mostly are not ("kiedy facet ma poczucie humoru", "pareja 150", "masaj doamnelor").
"""

import re
from collections.abc import Sequence

from ingest.extractors._alias.cues import sort
from ingest.extractors._facts.tables import word_set
from ingest.extractors._text.tokens import Token

_OPENING = 8
"""Words in which a text says who offers."""
_BACK = 5
"""Words between "I am" and what one is."""
_STOPS = re.compile(r"[.!?;\n|]")
_YEARS_BEHIND = re.compile(
    r"\s?[,(|:–-]?\s?\(?(?:van|of|de|di|aged|mit|von)?\s?(?:1[89]|[2-6]\d)(?!\w|[.,:]\d|\s?[€%])"
)
_YEARS_BEFORE = re.compile(r"(?<![\d.,])(?:1[89]|[2-6]\d)(?:\s?-?\s?[^\W\d]{1,6}){0,3}\s\Z")
_LABELLED = re.compile(r"[^\W\d]:\s?\Z")


def offers(field: str, text: str, row: Sequence[Token], first: int, last: int) -> bool:
    """Whether the words `first` to `last` for a person plainly say who offers."""
    start, end = row[first].start, row[last].end
    if field != "body":
        return True
    before = {token.word for token in row[max(0, first - 3) : first]}
    if before & (sort("greets") | word_set("addressing.txt")):
        return False
    opens = first < _OPENING and not _STOPS.search(text, row[0].end, start)
    if opens or _labelled(text, start) or _aged(text, start, end):
        return True
    behind = {token.word for token in row[last + 1 : last + 3]}
    if behind & (word_set("seeking.txt") | word_set("am_behind.txt")):
        return not _STOPS.search(text, end, row[last + 1].start)
    return _said_to_be(text, row, first)


def _labelled(text: str, start: int) -> bool:
    return _LABELLED.search(text, max(0, start - 3), start) is not None


def _aged(text: str, start: int, end: int) -> bool:
    if _YEARS_BEHIND.match(text, end):
        return True
    return _YEARS_BEFORE.search(text, max(0, start - 24), start) is not None


def _said_to_be(text: str, row: Sequence[Token], first: int) -> bool:
    """Whether "I am" or "we are" leads to it in its clause."""
    for place in range(first - 1, max(-1, first - 1 - _BACK), -1):
        if _STOPS.search(text, row[place].end, row[place + 1].start):
            return False
        if row[place].word in word_set("being_somebody.txt"):
            return True
    return False
