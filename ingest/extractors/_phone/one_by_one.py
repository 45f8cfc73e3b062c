"""Words for one that only say in which order digits come: “tre zeri, uno dopo l'altro”."""

import re
from collections import deque
from collections.abc import Sequence

from ingest.extractors._phone.item import Item
from ingest.extractors._text.either import by_head

_PHRASE = re.compile(
    r"(?<![^\W_])(?:"
    + by_head(
        "een voor een|een na een|een per een|one by one|one after another|one after the other"
        "|eins nach dem anderen|eins nach der anderen|eine nach der anderen|eins ums andere"
        "|un par un|une par une|l'un apres l'autre|un apres l'autre|uno por uno|una por una"
        "|uno tras otro|uno detras de otro|uno a uno|uno dopo l'altro|uno dietro l'altro"
        "|unul dupa altul|una dupa alta|unu cate unu|egyik a masik utan|egyesevel|jeden po drugim"
        "|jedno po drugim|jedna po drugiej|един след друг|една след друга|един по един|едно по едно"
        "|birer birer|um a um|um por um|um apos o outro|um atras do outro"
    )
    + r")(?![^\W_])"
)


def without_one_by_one(text: str, items: Sequence[Item]) -> Sequence[Item]:
    """The items; one filler for each such phrase; linear."""
    spans = deque(match.span() for match in _PHRASE.finditer(text))
    if not spans:
        return items
    found: list[Item] = []
    for item in items:
        while spans and spans[0][1] <= item.start:
            spans.popleft()
        start, end = spans[0] if spans else (item.end, item.end)
        if item.start < start or item.end > end:
            found.append(item)
        elif not found or found[-1].end != end:
            found.append(Item("filler", start, end, text[start:end]))
    return found
