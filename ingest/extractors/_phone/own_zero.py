"""Numbers whose first 0 an ad tells to add: “6 1234 5678 (zelf een 0 ervoor zetten)”."""

from collections.abc import Iterator, Sequence

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.finding import of_window
from ingest.extractors._phone.governed import against
from ingest.extractors._phone.instructions import Word, names_zero, said_together, sentences
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.masking import masks_of
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING, digits_in
from ingest.extractors._phone.side import Side, runs_of
from ingest.extractors._phone.windows import CERTAIN, Window
from ingest.models import Extraction

_MOST = 20  # digits that a number without its 0 may hold, its words counted generously
_MOST_RUNS = 30  # that are looked at
_NEAR, _NEXT = 6, 3  # words between the word for zero and where it goes, or that it is left out
_BESIDE = 70  # characters around a number in which it is said


def own_zero(side: Side, regions: Regions, left: Sequence[list[Item]]) -> Iterator[Extraction]:
    """Numbers among the runs of one field that are `left` over, which lack the 0 that is said to
    stand before them."""
    for run in left[:_MOST_RUNS]:
        if run[0].is_zero or digits_in(run) > _MOST:
            continue
        said = _said(side.folded.text, run)
        if said is None:
            continue
        own = _before(run, said)
        window = with_lead(side, own, regions) if not is_masked(side, own) else None
        if window is None:
            continue
        yield of_window("phone", window, side, obfuscated=True, tricks="own zero")


def _said(text: str, run: list[Item]) -> Word | None:
    """The word for zero in what is said beside a run; its place tells where the number ends."""
    start, end = max(0, run[0].start - _BESIDE), run[-1].end + _BESIDE
    if not names_zero(text, start, end):
        return None
    for words in sentences(text, start, end):
        for zero, where in (
            *said_together(words, "zero", "front", _NEAR),
            *said_together(words, "zero", "out", _NEXT),
        ):
            inside = run[0].start <= zero.start < run[-1].start
            if not inside and not run[0].start <= where.start < run[-1].end:
                return zero
            if any(_holds(item, zero) and _holds(item, where) for item in run):
                return zero
    return None


def _holds(item: Item, word: Word) -> bool:
    """Whether a word of what is said stands in what an item passes over."""
    return not item.text and item.start <= word.start < item.end


def _before(run: list[Item], said: Word) -> list[Item]:
    """The run without the words of what is said behind it; within it that is in brackets."""
    if said.start < run[-1].start:
        return run
    kept = [item for item in run if item.start < said.start]
    while kept and kept[-1].kind not in BEARING:
        kept.pop()
    return kept


def is_masked(side: Side, run: Sequence[Item]) -> bool:
    """Whether a part of a run is something else, or nothing of it is left."""
    if not run:
        return True
    masks = masks_of(side.folded.text, run[0].start, run[-1].end)
    return not all(mask.soft for mask in masks)


def with_lead(side: Side, run: list[Item], regions: Regions, told: str = "0") -> Window | None:
    """The number that all digits of a run are with those that are `told` before them."""
    begin, end = run[0].start, run[-1].end
    lead = told if told == "0" and run[0].digits else f"{told} "
    text = lead + side.folded.text[begin:end]
    for found in read(text, *runs_of(text), side.field, regions, False, Budget()):
        for window in found.windows:
            if window.start == 0 and window.end == len(text):
                figures = sum(map(str.isdigit, told))
                atoms = tuple(_without_lead(window.atoms, figures, begin - len(lead)))
                own = window._replace(atoms=atoms, start=begin, end=end)
                score = own.score - against(side.folded.text, own, cued=False)
                return own._replace(score=score) if score >= CERTAIN else None
    return None


def _without_lead(atoms: Sequence[Atom], figures: int, by: int) -> Iterator[Atom]:
    """The atoms at their places in the field, without the first figures, which do not stand
    there."""
    head = atoms[0]
    first = head._replace(digits=head.digits[figures:], start=head.start + figures, plus=-1)
    for atom in (first, *atoms[1:]):
        if atom.digits:
            yield atom._replace(start=atom.start + by, end=atom.end + by)
