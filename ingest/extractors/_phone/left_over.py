"""The runs of a field in which no number was found, though they hold enough digits for one."""

from collections.abc import Sequence

from ingest.extractors._phone.belonging import NEVER_HERS
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.runs import holds_digits
from ingest.extractors._phone.side import Side
from ingest.models import Extraction

_FEWEST = 8  # digits of a number
_NUMBERS = ("phone", "phone_service")


def left_over(side: Side, found: Sequence[Extraction]) -> list[list[Item]]:
    """The runs of enough digits that none of the certain numbers of the field touches; linear."""
    sure = [(each.start, each.end) for each in found if _is_known(each)]
    left: list[list[Item]] = []
    passed = 0
    for run in side.runs:
        if (len(run) == 1 and len(run[0].digits) < _FEWEST) or not holds_digits(run, _FEWEST):
            continue
        start, end = side.folded.span(run[0].start, run[-1].end)
        while passed < len(sure) and sure[passed][1] <= start:
            passed += 1
        if passed == len(sure) or end <= sure[passed][0]:
            left.append(run)
    return left


def _is_known(found: Extraction) -> bool:
    """Whether nothing else can be read where something was found."""
    return found.kind in _NUMBERS or found.attributes.get("reason") in NEVER_HERS
