"""Number words that the end of a line breaks in two: “nul zes vi-⏎er”."""

import re
from collections.abc import Callable, Iterator

from ingest.extractors._phone.glyphs import Folded

_BREAK = re.compile(r"\n[ ]?(?=[^\W\d_])")
_HEAD, _TAIL = re.compile(r"[^\W_]+$"), re.compile(r"[^\W_]+")
_LONGEST = 24  # letters of a number word
_FEWEST = 2  # letters of a half that no hyphen joins to the other


def mended_lines(folded: Folded, is_said: Callable[[str], bool]) -> Folded:
    """The text with the two halves of a number word (`is_said`) closed up; linear."""
    gaps = list(_breaks(folded.text, is_said))
    if not gaps:
        return folded
    gone = {place for gap in gaps for place in gap}
    places = [place for place in range(len(folded.text)) if place not in gone]
    return Folded(
        text="".join([folded.text[place] for place in places]),
        starts=[folded.starts[place] if folded.starts else place for place in places],
        ends=[folded.ends[place] if folded.ends else place + 1 for place in places],
    )


def _breaks(text: str, is_said: Callable[[str], bool]) -> Iterator[range]:
    for match in _BREAK.finditer(text):
        start, end = match.span()
        start -= text[start - 1 : start] == " "
        start -= text[start - 1 : start] == "-"
        head = _HEAD.search(text, max(0, start - _LONGEST), start)
        tail = _TAIL.match(text, end, end + _LONGEST)
        if head is None or tail is None:
            continue
        one, other = head.group(), tail.group()
        hyphened = "-" in text[start:end]
        if not hyphened and min(len(one), len(other)) < _FEWEST:
            continue
        if not (is_said(one) and is_said(other)) and is_said(one + other):
            yield range(start, end)
