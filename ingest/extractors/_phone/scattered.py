"""Digits in brackets that are scattered over the words of a sentence: “(0)lie(6)ve (1)me(2)id”."""

import re
from collections.abc import Iterator, Sequence

from ingest.extractors._phone.glyphs import Folded, without

_DIGIT = re.compile(
    r"\((\d{1,2})\)|\[(\d{1,2})\]|\{(\d{1,2})\}|<(\d{1,2})>|\*(\d{1,2})\*|~(\d{1,2})~|_(\d{1,2})_"
)
_FEWEST = 8  # digits of a number
_APART = 24  # characters between two of them
_WITHIN = 2  # of them that stand within a word, which the marks of a list never do


def gathered(folded: Folded) -> Folded:
    """The text without what stands between scattered digits; linear."""
    spans = [
        span for row in _rows(folded.text) if _is_scattered(folded.text, row) for span in _rest(row)
    ]
    return without(folded, spans) if spans else folded


def _rows(text: str) -> Iterator[list[re.Match[str]]]:
    """Digits in brackets that stand near each other, with no others between them."""
    row: list[re.Match[str]] = []
    for match in _DIGIT.finditer(text):
        between = text[row[-1].end() : match.start()] if row else ""
        if len(between) > _APART or "\n\n" in between or any(map(str.isdigit, between)):
            yield row
            row = []
        row.append(match)
    yield row


def _is_scattered(text: str, row: Sequence[re.Match[str]]) -> bool:
    within = sum(
        text[match.start() - 1 : match.start()].isalpha()
        and text[match.end() : match.end() + 1].isalpha()
        for match in row
    )
    return len(row) >= _FEWEST and within >= _WITHIN


def _rest(row: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """What stands before, between and behind the digits of a row."""
    begin = row[0].start()
    for match in row:
        start, end = match.span(match.lastindex or 0)
        yield begin, start
        begin = end
    yield begin, row[-1].end()
