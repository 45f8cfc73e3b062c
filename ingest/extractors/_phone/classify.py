"""Which kind a number is: certain, possible, odd, or a service."""

from collections.abc import Iterator

from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.glyphs import Folded
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
            yield _number(field, text, folded, window)
        taken += [(window.start, window.end) for window in sure]
        if not sure:
            yield from odd(field, text, folded, found, regions)
    yield from short_numbers(field, text, folded, regions, taken)


def _number(field: str, text: str, folded: Folded, window: Window) -> Extraction:
    kind = "phone" if window.score >= CERTAIN else "phone_candidate"
    if kind == "phone" and is_service(window.number):
        kind = "phone_service"
    return finding(
        kind,
        window.number.e164,
        field,
        text,
        folded,
        window.atoms,
        min(0.99, window.score / 100),
        {"region": window.number.region, "form": window.form},
    )
