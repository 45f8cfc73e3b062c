"""Number words in capitals among sentences, which together are one number: “… mannen. NUL ZES bel
rustig EEN TWEE DRIE VIER ik bijt niet NEGEN EEN …”.

Only where no other words stand in capitals between them.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ingest.extractors._phone.glyphs import Folded, put_instead

_CAPITALS = re.compile(r"(?<![^\W_])[^\W\d_]{2,24}(?![^\W_])")
_SHOUTED = re.compile(r"[A-ZÀ-ÞĂȘȚŞŢİĞŁŚŻŐŰА-Я]{2,}")
_SHORT = 2  # letters of a word in capitals that is none of a sentence: “TV”
_FEWEST, _MOST = 7, 16  # number words in capitals
_APART = 60  # characters between two of them
_BETWEEN = 2  # places at which other words stand between them
_APART_SIGN = " . "
_Place = tuple[int, int]


def with_capitals_joined(folded: Folded, text: str, is_said: Callable[[str], bool]) -> Folded:
    """The text without what stands between number words (`is_said`) in capitals; `text` is the
    original. Linear."""
    if len(_SHOUTED.findall(text)) < _FEWEST:
        return folded
    spans = [gap for row in _rows(folded, text, is_said) for gap in _gaps(folded.text, row)]
    return put_instead(folded, spans) if spans else folded


def _rows(folded: Folded, text: str, is_said: Callable[[str], bool]) -> Iterator[list[_Place]]:
    """Number words in capitals with no other word in capitals between them."""
    row: list[_Place] = []
    for match in _CAPITALS.finditer(folded.text):
        original = text[slice(*folded.span(*match.span()))]
        if not original.isupper():
            continue
        said = is_said(match.group())
        far = bool(row) and match.start() - row[-1][1] > _APART
        if far or (not said and len(original) > _SHORT):
            yield row
            row = []
        if said:
            row.append(match.span())
    yield row


def _gaps(text: str, row: Sequence[_Place]) -> list[tuple[int, int, str]]:
    """Where words stand between those of a row, if it may be a number."""
    if not _FEWEST <= len(row) <= _MOST:
        return []
    between = [(one[1], other[0]) for one, other in pairwise(row)]
    gaps = [
        (start, end, _APART_SIGN)
        for start, end in between
        if any(map(str.isalpha, text[start:end]))
    ]
    return gaps if len(gaps) >= _BETWEEN else []
