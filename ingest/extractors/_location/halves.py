"""Places of which a list writes only what tells them apart: "Oost- en West-Vlaanderen", "Ober- und
Niederbayern".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._location.gazetteer import Place, spelled
from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.signs import ANDS
from ingest.extractors._text.either import either

_REACH = 40
"""Characters before a place that hold the half of another."""
_ANY = re.compile(r"\w-(?:,\s|/|\s[\w/])")
"""What a text without halves has not."""
_SHORTEST = 3
"""Letters of a half."""


@cache
def _half() -> re.Pattern[str]:
    """A half and what joins it to the next place."""
    return re.compile(rf"(?<![\w-])(\w{{{_SHORTEST},}}-)(?:,\s|\s?/\s?|\s{either(ANDS)}\s)\Z")


def halves(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The places of which only a half stands before one of those of a text."""
    if not _ANY.search(text):
        return
    for whole in found:
        name, start = text[whole.start : whole.end], whole.start
        while match := _half().search(text, max(0, start - _REACH), start):
            other = _joined(match[1], name, whole)
            if other is None:
                break
            start = match.start(1)
            yield Mention(
                place=other,
                value=other.uid,
                level=other.level,
                start=start,
                end=match.end(1),
                confidence=whole.confidence,
                led=whole.led,
                listed=True,
                abroad=whole.abroad,
            )


def _joined(half: str, name: str, whole: Mention) -> Place | None:
    """The place of the same country whose name is the half and the end of the other's."""
    for size in range(_SHORTEST, len(name) - _SHORTEST + 1):
        tail = name[size:]
        written = half[:-1] + tail if tail[0] == "-" or tail[0].islower() else half + tail
        known = spelled(written)
        here = [one for one in known.places if one.country == whole.place.country] if known else ()
        if here and here[0].level == whole.level:
            return here[0]
    return None
