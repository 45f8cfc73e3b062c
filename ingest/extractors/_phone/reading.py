"""From a folded text to the numbers in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom, atoms
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.cues import contact_before
from ingest.extractors._phone.items import Item, items
from ingest.extractors._phone.links import address_masks, contact_starts
from ingest.extractors._phone.mask import Mask, masked
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import digit_count, runs
from ingest.extractors._phone.spoken import Mode
from ingest.extractors._phone.windows import CERTAIN, Window, chosen, windows

_FEWEST = 7
_CONTEXT = 40  # characters around a run in which a mask may begin or end
_LANGUAGES = 3
_VERY_SURE = 66
_PLAIN = frozenset({"digits", "plus", "filler"})
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


def read(text: str, field: str, regions: Regions, cued: bool, budget: Budget) -> Iterator[Found]:
    """All runs of a folded text that hold enough digits, in order, as far as the budget goes."""
    contacts = contact_starts(text)
    addresses = [Mask(start, end, soft=False) for start, end in address_masks(text, contacts)]
    upto = 0
    for run in runs(text, _with_contacts(text, contacts)):
        if digit_count(run) < _FEWEST:
            continue
        for part in budget.readable(text, run):
            while upto < len(addresses) and addresses[upto].end <= part[0].start:
                upto += 1
            yield from _in_run(text, part, field, regions, cued, addresses[upto : upto + len(part)])


def _in_run(
    text: str, run: list[Item], field: str, regions: Regions, cued: bool, addresses: list[Mask]
) -> Iterator[Found]:
    start, end = run[0].start, run[-1].end
    masks = masked(text, max(0, start - _CONTEXT), min(len(text), end + _CONTEXT))
    masks = [mask for mask in masks + addresses if mask.start < end and mask.end > start]
    found = [
        _numbers(text, part, field, regions, cued)
        for part in _unmasked(run, masks)
        if digit_count(part) >= _FEWEST
    ]
    hard = [mask for mask in masks if not mask.soft]
    if len(hard) < len(masks) and not any(_is_sure(each, CERTAIN) for each in found):
        for part in _unmasked(run, hard):
            whole = (
                _numbers(text, part, field, regions, cued) if digit_count(part) > _FEWEST else None
            )
            if whole and _is_sure(whole, _VERY_SURE) and _fills(whole):
                found = [whole]
    yield from found


def _is_sure(found: Found, score: int) -> bool:
    return any(window.score >= score for window in found.windows)


def _fills(found: Found) -> bool:
    """Whether one number, marked by a + or a 0, takes all digits of the run."""
    window = found.windows[0]
    whole = len(window.atoms) == len(found.atoms) and len(found.windows) == 1
    return whole and window.form in ("plus", "idd", "trunk")


def _with_contacts(text: str, contacts: frozenset[int]) -> Iterator[Item]:
    """The items of a text, with a + where a link says that a country code begins."""
    for item in items(text):
        if item.start in contacts:
            yield Item("plus", item.start, item.start, "")
        yield item


def _unmasked(run: list[Item], masks: list[Mask]) -> Iterator[list[Item]]:
    """The parts of a run that lie outside of what is no phone number; linear in both."""
    ordered = sorted(masks)
    part: list[Item] = []
    upto, reach = 0, -1
    for item in run:
        while upto < len(ordered) and ordered[upto].start < item.end:
            reach = max(reach, ordered[upto].end)
            upto += 1
        if reach > item.start:
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
    if all(item.kind in _PLAIN and not item.trick for item in run):
        yield 0, atoms(text, run, "en", _MODES[0][1])
        return
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
