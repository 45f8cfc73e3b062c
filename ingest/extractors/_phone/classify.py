"""Which kind a number is: certain, possible, odd, or a service."""

from collections.abc import Iterator

from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import of_window
from ingest.extractors._phone.odd import odd
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.short import short_numbers
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.verdict import is_service
from ingest.extractors._phone.windows import CERTAIN, POSSIBLE, Window
from ingest.models import Extraction

_CONTACT_FIELDS = ("phones", "handles")


def in_text(side: Side, regions: Regions, budget: Budget) -> Iterator[Extraction]:
    """All numbers of one field."""
    field, text, folded = side.field, side.text, side.folded
    cued = field.startswith(_CONTACT_FIELDS) or "phone" in field or "tel" in field
    taken: list[tuple[int, int]] = []
    for found in read(folded.text, side.runs, side.contacts, field, regions, cued, budget):
        sure = [window for window in found.windows if window.score >= POSSIBLE]
        for window in sure:
            yield of_window(_kind(window), window, side)
        taken += [(window.start, window.end) for window in sure]
        if not sure:
            yield from odd(field, text, folded, found, regions)
    yield from short_numbers(field, text, folded, regions, taken)


def _kind(window: Window) -> str:
    if window.score < CERTAIN:
        return "phone_candidate"
    return "phone_service" if is_service(window.number) else "phone"
