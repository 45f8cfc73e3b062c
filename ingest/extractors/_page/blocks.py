"""The blocks of a page around what its ad says: what a site shows above, and lists below.

A page that was read as a whole has blocks with blank lines between. The longest line of sentences
is the ad's. Above it, a labelled list under a row of links is the site's (“Featured: Candy, Tara”).
Below it, a heading with rows of people under it is of others (reviews, other ads), and so is a
labelled last line (“Editor: Ann. Photo: Tim”). Labels of the ad's own (“Onze dames”) make none.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ingest.extractors._text.fold import folded
from ingest.extractors._text.lines import Block, Span, blocks
from ingest.extractors._text.menus import is_row

_BLOCKS = 4
"""Blocks from which a text is a page."""
_SENTENCE = 80
"""Characters of a line that can be the longest of sentences."""
_HEADING, _ROW, _ROWS = 45, 120, 2
"""Characters of a heading and of a row under it; rows from which they are a list."""
_LAST = 160
"""Characters of a last line."""
_LABELLED = re.compile(r"[^\w\n]{0,4}(?P<label>[^\W\d_][^\n:\d@]{1,40}?)\s?:\s(?P<items>\S[^\n]*)")
_TITLE = re.compile(r"[^\w\n]{0,6}[^\W\d_][^\d:@|]{2,44}[^\W\d_?)]\s?(?:\(\d{1,5}\))?:?")
_REACHED = re.compile(r"@|https?:|www\.|\d{4}")
"""What a row of an ad's own contacts holds."""


def around(
    text: str, is_somebody: Callable[[str], bool], is_own: Callable[[str], bool]
) -> Iterator[Span]:
    """The spans around an ad that are of others.

    `is_somebody`: whether a row names a person; `is_own`: whether a label is the ad's own.
    """
    parts = blocks(text) if text.count("\n\n") >= _BLOCKS - 1 else []
    said = _said(text, parts)
    if len(parts) < _BLOCKS or said is None:
        return
    for block in parts[: said + 1]:
        yield from _shown(text, block, is_own)
    for block in parts[said + 1 :]:
        if _lists_others(text, block, is_somebody, is_own):
            yield block[0][0], block[-1][1]
    if len(parts) > _BLOCKS and _names_keeper(text, parts[-1], is_own):
        yield parts[-1][0][0], parts[-1][-1][1]


def _said(text: str, parts: Sequence[Block]) -> int | None:
    """Which block holds the longest line of sentences; None where there is none."""
    longest, found = _SENTENCE, None
    for place, block in enumerate(parts):
        for start, end in block:
            if end - start > longest and "|" not in text[start:end]:
                longest, found = end - start, place
    return found


def _shown(text: str, block: Block, is_own: Callable[[str], bool]) -> Iterator[Span]:
    """Labelled lists right under a row of links."""
    for above, line in pairwise(block):
        match = _LABELLED.fullmatch(text, *line)
        if match is None or is_own(match["label"]) or _REACHED.search(match["items"]):
            continue
        if "," in match["items"] and is_row(folded(text[slice(*above)])):
            yield line


def _lists_others(
    text: str,
    block: Block,
    is_somebody: Callable[[str], bool],
    is_own: Callable[[str], bool],
) -> bool:
    """Whether a block is a heading over rows of which most name somebody."""
    (start, end), rows = block[0], block[1:]
    if len(rows) < _ROWS or end - start > _HEADING or not _TITLE.fullmatch(text, start, end):
        return False
    if is_own(text[start:end]) or any(last - first > _ROW for first, last in rows):
        return False
    if any(_REACHED.search(text, first, last) for first, last in rows):
        return False
    named = sum(is_somebody(text[first:last]) for first, last in rows)
    return 2 * named >= len(rows)


def _names_keeper(text: str, block: Block, is_own: Callable[[str], bool]) -> bool:
    """Whether a last block is one labelled line that reaches nobody."""
    if len(block) > 1 or block[-1][1] - block[0][0] > _LAST:
        return False
    match = _LABELLED.fullmatch(text, *block[0])
    return bool(match) and not is_own(match["label"]) and not _REACHED.search(match["items"])
