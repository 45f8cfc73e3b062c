"""A field in which no number was found, read again without what may hide one.

What breaks a number up is taken out of the text: labels of its parts, the words over which its
digits are scattered, the end of a line in a number word.
"""

from collections.abc import Sequence
from itertools import chain

from msgspec.structs import replace

from ingest.extractors._phone.asides import among_asides
from ingest.extractors._phone.broken import mended_lines
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.capitals import with_capitals_joined
from ingest.extractors._phone.changed import changed
from ingest.extractors._phone.classify import in_text
from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.items import says_number
from ingest.extractors._phone.legend import by_words
from ingest.extractors._phone.lookalikes import with_lookalikes
from ingest.extractors._phone.part_labels import with_parts_joined
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import holds_digits
from ingest.extractors._phone.scattered import gathered
from ingest.extractors._phone.side import Side, runs_of
from ingest.extractors._phone.turned import turned
from ingest.models import Extraction

_NUMBERS = frozenset({"phone", "phone_service"})
_FEWEST = 6  # digits of a number, some of which may not be seen as such yet


def in_second_look(
    side: Side, regions: Regions, found: Sequence[Extraction]
) -> Sequence[Extraction]:
    """What was `found` in a field, or, where that is no number, what a second look finds."""
    if any(each.kind in _NUMBERS for each in found):
        return found
    runs = [run for run in side.runs if len(run) > 1 or run[0].kind == "digits"]
    if not holds_digits(chain.from_iterable(runs), _FEWEST):
        return found
    folded = _laid_bare(side)
    numbers: list[Extraction] = []
    if folded.text != side.folded.text:
        parts = changed(side.folded, folded, len(side.text))
        again = Side(side.field, side.text, parts.folded, *runs_of(parts.folded.text))
        read = in_text(again, regions, Budget())
        numbers += [
            _obscured(each)
            for each in read
            if each.kind in _NUMBERS and parts.holds(each.start, each.end)
        ]
    numbers = numbers or turned(side, regions)
    numbers = numbers or [_obscured(each) for each in among_asides(side, regions)]
    return [*(each for each in found if not _overlaps(each, numbers)), *numbers]


def _obscured(found: Extraction) -> Extraction:
    """A number that only a second look finds: it was obscured, whatever its digits are made of."""
    tricks = str(found.attributes.get("tricks", "")) or "fillers"
    return replace(found, attributes=found.attributes | {"obfuscated": True, "tricks": tricks})


def _overlaps(found: Extraction, numbers: Sequence[Extraction]) -> bool:
    return any(found.start < each.end and each.start < found.end for each in numbers)


def _laid_bare(side: Side) -> Folded:
    """The text without what breaks numbers up."""
    folded = mended_lines(side.folded, says_number)
    folded = with_capitals_joined(folded, side.text, says_number)
    return with_lookalikes(with_parts_joined(by_words(gathered(folded))))
