"""What stands about one mention of a place that speaks for a relation."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ingest.extractors._location.scheduled import stays
from ingest.extractors._location.signs import DAYS_BEHIND, on_day
from ingest.extractors._relation.cues import Cue
from ingest.extractors._relation.plain import plainly
from ingest.extractors._relation.reading import Beside, Placed, Text, within
from ingest.extractors._text.lines import Span, line_of

SCHEDULED = "scheduled"
"""The evidence of a town on the timetable of a tour."""
STAYS = "days right behind"
"""The evidence of a town behind which only the days of a stay stand."""
_GUESTS, _STOPS = 40, frozenset(".;:!?\n")
"""Characters from a word for guests to where they are from, and marks that stand not between."""
_LABEL, _BEHIND = 40, 12
"""Characters of a label, behind a place for its dates."""
# What may not stand before is asked behind the first figure: so the pattern starts with a set.
_DATE = re.compile(
    r"\d(?:(?<=[1-9])(?<![\d.].)(?:(?<=[12])\d|(?<=3)[01])?(?:st|nd|rd|th|\.)?"
    r"\s?(?:[-–/]|t/m|al|au|bis|to)\s?(?:[1-9]|[12]\d|3[01])(?!\d)"
    r"|(?<!\d.)\d?[./]\d{1,2}(?!\d))"
)


def of_mention(text: Text, one: Placed) -> Iterator[str]:
    """The names of the evidence about a mention."""
    beside, led = text.beside(one.start, one.end), _led(text, one)
    yield "named"
    yield from plainly(text, one)
    yield from (f"led: {lead}" for lead in led)
    yield from _words(text, beside.spans)
    before, behind = (within(text.heavy, span) for span in (beside.part.before, beside.part.after))
    yield from _nearest(text, beside, led, before, behind)
    if beside.part.carried and not (before or behind):
        # what was said before the list before, where nothing is said about this one
        carried = within(text.heavy, beside.part.carried)
        yield from (f"carried: {cue.sort}" for cue in carried[-1:])
    if _dated(text, one, beside):
        yield "dated"
    if stays(text.text, one.end):
        yield STAYS
    if one.start in text.scheduled:
        yield SCHEDULED
        line = line_of(text.text, (one.start, one.end))
        for row in (text.saying, text.kinds):
            yield from (f"of its line: {cue.sort}" for cue in within(row, line))
    head = text.heading(one.start)
    if head:
        rows = (text.saying, text.kinds)
        yield from (f"headed: {cue.sort}" for row in rows for cue in within(row, head))
    label = text.text[beside.sentence[0] : one.start] if text.field == "body" else ""
    if ":" in label and len(label) < _LABEL and "," not in label:
        yield "label"


def _words(text: Text, spans: dict[str, Span]) -> Iterator[str]:
    for where, span in spans.items():
        yield from (f"{where}: {cue.sort}" for cue in within(text.saying, span))
        for cue in within(text.kinds, span):
            yield f"{where}: {cue.sort}"
            yield from (f"{where}: {owner} {cue.sort}" for owner in text.owners(cue))


def _led(text: Text, one: Placed) -> list[str]:
    """The word that leads to a place or to the list it is in, or its ending."""
    first, found = text.beside(one.start, one.end).part.first, set[str]()
    for start in dict.fromkeys((one.start, first)):
        found |= text.leads(start)
        if found:
            break
    found |= text.case(one)
    if "from" in found and (_of_guests(text, first) or _of_spot(text, first)):
        found = (found - {"from"}) | {"in"}
    return sorted(found) or ["none"]


def _of_guests(text: Text, first: int) -> bool:
    """ "Voor dames en stellen uit Utrecht": those who are from there are the guests."""
    position = bisect_left(text.guests, (first,))
    if not position:
        return False
    between = text.text[text.guests[position - 1].end : first]
    return len(between) <= _GUESTS and _STOPS.isdisjoint(between)


def _of_spot(text: Text, first: int) -> bool:
    """ "Hotéis de Aveiro", "en mi casa de Durango": what is there, and nobody is from there."""
    position = bisect_left(text.leading, (first,))
    lead = text.leading[position - 1] if position else None
    if lead is None or lead.sort != "from" or text.text[lead.end : first].strip(" '’"):
        return False
    for row in (text.kinds, text.saying):
        place = bisect_left(row, (lead.start,))
        spots = [one for one in row[max(0, place - 2) : place] if one.kind in ("home", "hotel")]
        if any(text.text[one.end : lead.start] == " " for one in spots):
            return True
    return False


def _nearest(
    text: Text, beside: Beside, led: Sequence[str], before: Sequence[Cue], behind: Sequence[Cue]
) -> Iterator[str]:
    """The last verb before a place, else the first behind it, with what leads to the place."""
    if before:
        last = [cue.sort for cue in before if cue.start == before[-1].start]
        yield from (f"last: {sort}" for sort in last)
        yield from (f"{sort} + {lead}" for sort in last for lead in led)
        return
    kinds = within(text.kinds, beside.part.before)
    yield from (f"last: {cue.sort}" for cue in kinds)
    yield from (f"{cue.sort} + {lead}" for cue in kinds[-1:] for lead in led)
    if behind:
        yield f"first behind: {behind[0].sort}"
        yield from (f"{lead} + {behind[0].sort} behind" for lead in led)
    else:
        yield from (f"nothing + {lead}" for lead in led)


def _dated(text: Text, one: Placed, beside: Beside) -> bool:
    """Whether dates stand about it."""
    (left, right), part = beside.sentence, beside.part
    if DAYS_BEHIND.match(text.text, one.end) or on_day(text.text, one.start, one.end):
        return True
    end = min(right, max(part.after[1], one.end + _BEHIND))
    return _DATE.search(text.text, max(left, part.before[0]), end) is not None
