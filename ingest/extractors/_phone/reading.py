"""From a folded text to the numbers in it."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.choosing import chosen
from ingest.extractors._phone.cues import contact_after, contact_before
from ingest.extractors._phone.governed import against, leads_on
from ingest.extractors._phone.half_read import doubt
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.links import address_masks
from ingest.extractors._phone.masking import Mask, around
from ingest.extractors._phone.native import native, native_country
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import holds_digits
from ingest.extractors._phone.spelt_out import is_spelt_out
from ingest.extractors._phone.ways import readings
from ingest.extractors._phone.windows import CERTAIN, POSSIBLE, Claim, Window, claims

_FEWEST = 7
_VERY_SURE = 66
_BESIDE = 12  # characters around a number that is all of a text


class Found(NamedTuple):
    """One run of a text: its numbers, its plain reading, whether words announce a number."""

    windows: list[Window]
    atoms: list[Atom]
    cued: bool


def read(
    text: str,
    every: Iterable[list[Item]],
    contacts: frozenset[int],
    field: str,
    regions: Regions,
    cued: bool,
    budget: Budget,
) -> Iterator[Found]:
    """All runs of a folded text that hold enough digits, in order, as far as the budget goes."""
    addresses = [Mask(start, end, soft=False) for start, end in address_masks(text, contacts)]
    parts = [
        part for run in every if holds_digits(run, _FEWEST) for part in budget.readable(text, run)
    ]
    spans = ((part[0].start, part[-1].end) for part in parts)
    for part, masks in zip(parts, around(text, spans, addresses), strict=True):
        yield from _in_run(text, part, field, regions, cued, budget, masks)


def _in_run(
    text: str,
    run: list[Item],
    field: str,
    regions: Regions,
    cued: bool,
    budget: Budget,
    masks: list[Mask],
) -> Iterator[Found]:
    found = [
        _numbers(text, part, field, regions, cued, budget)
        for part in unmasked(run, masks)
        if holds_digits(part, _FEWEST)
    ]
    hard = [mask for mask in masks if not mask.soft]
    if len(hard) < len(masks) and not any(_is_sure(each, CERTAIN) for each in found):
        for part in unmasked(run, hard):
            if not holds_digits(part, _FEWEST + 1):
                continue
            whole = _numbers(text, part, field, regions, cued, budget)
            if _is_sure(whole, _VERY_SURE) and _fills(whole):
                found = [whole]
    yield from found


def _is_sure(found: Found, score: int) -> bool:
    return any(window.score >= score for window in found.windows)


def _fills(found: Found) -> bool:
    """Whether one number, marked by a + or a 0, takes all digits of the run, but for such as stand
    further from it than its own parts."""
    window = found.windows[0]
    if len(found.windows) > 1 or window.form not in ("plus", "idd", "trunk"):
        return False
    if len(window.atoms) == len(found.atoms):
        return True
    widest = max((atom.gap for atom in window.atoms[1:]), default=0)
    after = [atom.gap for atom in found.atoms if atom.start >= window.end][:1]
    return _stands_apart(found, window, widest) and all(gap > widest for gap in after)


def _stands_apart(found: Found, window: Window, widest: int) -> bool:
    """Whether no digits stand before a window, or further away, with no word between."""
    head = window.atoms[0]
    if found.atoms[0].start >= window.start:
        return True
    return head.gap > widest and not any(map(str.isalpha, head.sign))


def unmasked(run: list[Item], masks: list[Mask]) -> Iterator[list[Item]]:
    """The parts of a run that lie outside of masks, which are in order; linear in both."""
    if not masks:
        yield run
        return
    part: list[Item] = []
    upto, reach = 0, -1
    for item in run:
        while upto < len(masks) and masks[upto].start < item.end:
            reach = max(reach, masks[upto].end)
            upto += 1
        if reach > item.start and (item.text or item.kind != "filler"):
            yield part
            part = []
        else:
            part.append(item)
    yield part


def _is_all(text: str, run: list[Item]) -> bool:
    """Whether a text holds nothing but what begins with a 0: a field for a number."""
    start, end = run[0].start, run[-1].end
    if run[0].digits[:1] != "0" or start > _BESIDE or len(text) - end > _BESIDE:
        return False
    return not any(map(str.isalnum, text[:start] + text[end:]))


def _numbers(
    text: str, run: list[Item], field: str, regions: Regions, cued: bool, budget: Budget
) -> Found:
    cued = cued or contact_before(text, run[0].start) or _is_all(text, run)
    cues = (cued, contact_after(text, run[-1].end))
    found: list[Claim] = []
    first: list[Atom] = []
    reader, country = regions.reader(field), native_country(run)
    abroad = country != "" and country not in regions.usual
    reader = reader.also(country) if abroad else reader
    for penalty, reading in readings(text, run, budget):
        first = first or reading
        claimed = claims(reading, reader, cues, penalty)
        found += native(claimed, country) if abroad else claimed
    return Found(chosen(found, partial(_judged, text, run, cued)), first, cued)


def _judged(text: str, run: list[Item], cued: bool, window: Window) -> Window:
    """A window as sure as what stands beside it lets it be."""
    if window.score < POSSIBLE:
        return window
    if not is_spelt_out(text, window, cued):
        window = window.less(against(text, window, cued))
    window = window.less(doubt(text, run, window))
    # What is as sure without the last word goes first, but it is no less certain.
    return window.less(min(leads_on(text, window), max(0, window.score - CERTAIN)))
