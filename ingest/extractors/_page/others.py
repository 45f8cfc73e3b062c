"""Whether something on a page is of somebody else: a review, another ad, the site itself."""

import re
from bisect import bisect_right
from functools import lru_cache

from ingest.extractors._page.tail import tail
from ingest.extractors._text.fold import folded
from ingest.extractors._text.reviews import alternatives, third_party

_FIELD = re.compile(alternatives("field"))


@lru_cache(maxsize=64)
def passages(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the passages of others, in order, apart from each other."""
    spans, end = third_party(text), tail(text)
    if end is None:
        return spans
    return (*((left, min(right, end)) for left, right in spans if left < end), (end, len(text)))


def of_others(field: str, text: str, start: int) -> bool:
    """Whether position `start` lies in a passage, or in a field, of somebody else."""
    if field.startswith("fields.") and _FIELD.search(folded(field)):
        return True
    spans = passages(text)
    if not spans:
        return False
    position = bisect_right(spans, (start, len(text) + 1)) - 1
    return position >= 0 and start < spans[position][1]
