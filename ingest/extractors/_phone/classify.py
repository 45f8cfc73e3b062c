"""Which kind a number is: certain, possible, odd, or a service."""

from collections.abc import Iterator, Sequence, Set
from functools import partial

from ingest.extractors._phone.belonging import NEVER_HERS, belonging
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import of_window, unusual
from ingest.extractors._phone.odd import odd
from ingest.extractors._phone.one_number import one_number
from ingest.extractors._phone.reading import Found, read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.short import short_numbers
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.verdict import is_service
from ingest.extractors._phone.weighing import unlikely
from ingest.extractors._phone.windows import CERTAIN, POSSIBLE, Window
from ingest.models import Extraction

_GROUPS = 3  # of a number, from which on letters in it hide its figures
_CONTACT_FIELDS = ("phones", "handles")


def in_text(side: Side, regions: Regions, budget: Budget) -> Iterator[Extraction]:
    """All numbers of one field."""
    field, text, folded = side.field, side.text, side.folded
    cued = field.startswith(_CONTACT_FIELDS) or "phone" in field or "tel" in field
    taken: list[tuple[int, int]] = []
    read_all = read(folded.text, side.runs, side.contacts, field, regions, cued, budget)
    every = one_number(read_all, partial(regions.is_named, field))
    none = frozenset[int]() if cued else _none(side, every)
    for found in every:
        sure = [window for window in found.windows if window.score >= POSSIBLE]
        for window in sure:
            yield _told(window, side, none)
        taken += [(window.start, window.end) for window in sure]
        if not sure:
            yield from odd(field, text, folded, found, regions)
    yield from short_numbers(field, text, folded, regions, taken)


def _told(window: Window, side: Side, none: Set[int]) -> Extraction:
    """The finding of a window, with what the text says of whose it is."""
    kind = _kind(window, none)
    if kind == "phone_service":
        return of_window(kind, window, side)
    whose = belonging(side.folded.text, window.start, window.end)
    if whose in NEVER_HERS:
        return of_window("phone_candidate", window, side, reason=whose)
    if not whose or window.score < CERTAIN:
        return of_window(kind, window, side)
    # Whatever stands around: who says that it was her number says that it is one.
    marks = {"former": True} if whose == "former" else {}
    return of_window("phone", window, side, **marks)


def _kind(window: Window, none: Set[int]) -> str:
    if window.score < CERTAIN:
        return "phone_candidate"
    if is_service(window.number):
        return "phone_service"
    return "phone_candidate" if window.start in none else "phone"


def _none(side: Side, every: Sequence[Found]) -> frozenset[int]:
    """Where figures that nothing hides begin that are, by all around them, none to call."""
    folded = side.folded
    sure = [window for found in every for window in found.windows if window.score >= CERTAIN]
    none = unlikely(folded.text, sure)
    hidden = (window.start for window in sure if window.start in none and _hides(side, window))
    return none.difference(hidden)


def _hides(side: Side, window: Window) -> bool:
    """Whether a number stands in signs that are no figures, or in letters that were taken for some
    in groups as only a number has (“O6 l2 E4 …”, not “5I2E4S 2OE”)."""
    raw = side.text[slice(*side.folded.span(window.start, window.end))]
    if unusual(raw):
        return True
    seen = side.folded.text[window.start : window.end]
    return len(window.atoms) >= _GROUPS and _figures(raw) < _figures(seen)


def _figures(text: str) -> int:
    return sum(map(str.isdigit, text))
