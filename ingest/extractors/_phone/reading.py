"""From a folded text to the numbers in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom, atoms
from ingest.extractors._phone.cues import contact_before
from ingest.extractors._phone.items import Item, items
from ingest.extractors._phone.links import address_masks, contact_starts
from ingest.extractors._phone.mask import masked
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import digit_count, runs
from ingest.extractors._phone.spoken import Mode
from ingest.extractors._phone.windows import Window, chosen, windows

_FEWEST = 7
_CONTEXT = 40  # characters around a run in which a mask may begin or end
_LANGUAGES = 3
_MODES = (
    (0, Mode(together=True, strict=False, split=False)),
    (6, Mode(together=False, strict=False, split=False)),
    (8, Mode(together=True, strict=True, split=False)),
    (14, Mode(together=False, strict=False, split=True)),
    (10, Mode(together=False, strict=True, split=False)),
)


class Found(NamedTuple):
    """One run of a text: its numbers, its plain reading, whether words announce a number."""

    windows: list[Window]
    atoms: list[Atom]
    cued: bool


def read(text: str, field: str, regions: Regions, cued: bool) -> Iterator[Found]:
    """All runs of a folded text that hold enough digits, in order."""
    contacts = contact_starts(text)
    addresses = address_masks(text, contacts)
    for run in runs(text, _with_contacts(text, contacts)):
        if digit_count(run) < _FEWEST:
            continue
        for part in _unmasked(text, run, addresses):
            if digit_count(part) >= _FEWEST:
                yield _numbers(text, part, field, regions, cued)


def _with_contacts(text: str, contacts: frozenset[int]) -> Iterator[Item]:
    """The items of a text, with a + where a link says that a country code begins."""
    for item in items(text):
        if item.start in contacts:
            yield Item("plus", item.start, item.start, "")
        yield item


def _unmasked(text: str, run: list[Item], addresses: list[tuple[int, int]]) -> Iterator[list[Item]]:
    """The parts of a run that lie outside of what is no phone number."""
    start, end = run[0].start, run[-1].end
    spans = masked(text, max(0, start - _CONTEXT), min(len(text), end + _CONTEXT))
    spans += [span for span in addresses if span[0] < end and span[1] > start]
    if not spans:
        yield run
        return
    part: list[Item] = []
    for item in run:
        if any(first < item.end and item.start < last for first, last in spans):
            yield part
            part = []
        else:
            part.append(item)
    yield part


def _numbers(text: str, run: list[Item], field: str, regions: Regions, cued: bool) -> Found:
    cued = cued or contact_before(text, run[0].start)

    def regions_of(start: int, end: int) -> Sequence[str]:
        return regions.of(field, start, end)

    found: list[Window] = []
    first: list[Atom] = []
    for penalty, reading in _readings(text, run):
        first = first or reading
        found += windows(reading, regions_of, cued, penalty)
    return Found(chosen(found), first, cued)


def _readings(text: str, run: list[Item]) -> Iterator[tuple[int, list[Atom]]]:
    """The ways to read a run, likeliest first, each different from those before."""
    seen: list[list[Atom]] = []
    for penalty, language in enumerate(_languages(run)):
        for extra, mode in _MODES:
            reading = atoms(text, run, language, mode)
            if reading and reading not in seen:
                seen.append(reading)
                yield penalty + extra, reading


def _languages(run: list[Item]) -> list[str]:
    """The languages that explain most number words of a run; any when there are none."""
    counts = Counter(
        numeral.language
        for item in run
        for numeral in item.numerals
        for _ in range(1 if numeral.weak else 3)
    )
    if not counts:
        return ["en"]
    most = max(counts.values())
    return [name for name, count in counts.most_common(_LANGUAGES) if count * 2 >= most]
