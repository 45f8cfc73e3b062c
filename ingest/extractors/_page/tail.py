"""The end of a page: lists of other people under any label ("Weitere: Chantal, Mia & Lea").

What follows them is of the site. A list whose label says that they are the ad's own
("Heute im Haus: …") is none.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from ingest.extractors._alias.words import listed, names
from ingest.extractors._text.lines import lines
from ingest.extractors._text.tables import words
from ingest.extractors._text.tokens import capital, tokens

_LINES, _LAST = 6, 5
"""Lines of a text from which it is a page; lines at its end in which such lists stand."""
_LABELLED = re.compile(r"[^\w\n]{0,8}(?P<label>[^\W\d_][^\n:\d]{1,40}?)\s?:\s?(?P<items>\S[^\n]*)")
_PARTED = re.compile(r"\s?[,;|·•/]\s?|\s[-–—&+]\s|\s(?:en|and|und|et|y|e|i|és|si|și|и|ve|o|a)\s")
_NAMED = 2
"""Names from which a list is one of people."""


@cache
def _own() -> frozenset[str]:
    return words(Path(__file__).parent / "present.txt")


def tail(text: str) -> int | None:
    """Where the lists of others at the end of a page begin; None = there are none."""
    if text.count("\n") < _LINES - 1 or ":" not in text:
        return None
    every = [*lines(text)]
    if len(every) < _LINES:
        return None
    for start, end in every[-_LAST:]:
        match = _LABELLED.fullmatch(text, start, end)
        parts = _PARTED.split(match["items"]) if match else ()
        if match is None or len(parts) < _NAMED or is_own(match["label"]):
            continue
        if _of_people(match["items"], parts):
            return start
    return None


def is_own(label: str) -> bool:
    """Whether a label says that the people under it are the ad's own."""
    return not tokens(label).said.isdisjoint(_own())


def names_somebody(part: str) -> bool:
    """Whether a part of a list holds a given name and no figure before it."""
    for one in tokens(part):
        if one.word.isdecimal():
            return False
        if capital(part, one) and (one.word in names() or one.word in listed()):
            return True
    return False


def _of_people(items: str, parts: Iterable[str]) -> bool:
    """Whether some parts of a list hold a given name, and it hardly a word in small letters."""
    if sum(map(names_somebody, parts)) < _NAMED:
        return False
    row = [one for one in tokens(items) if one.word.isalpha() and len(one.word) > 3]
    small = sum(not capital(items, one) for one in row)
    return 3 * small <= len(row)
