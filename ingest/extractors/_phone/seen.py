"""Numbers that are seen but not read for sure: digits over more words than parts of a number have.

A number that begins with a 0 and, with what follows within a few words, has just the digits of a
mobile one is a candidate: it can be searched for, and merges nothing.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice

from ingest.extractors._phone.atoms import Atom, atoms
from ingest.extractors._phone.belonging import NEVER_HERS
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.masking import masks_of
from ingest.extractors._phone.numbers import national
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import digits_in
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.spoken import Mode
from ingest.models import Extraction

_MOST_HEADS = 5  # beginnings that are tried
_MOST_RUNS = 8  # that one number is in
_APART = 30  # characters between two of its runs
_FEWEST, _LONGEST = 9, 13  # digits
_SCORE = 0.2
_PLAIN = Mode(together=True)


def seen(side: Side, regions: Regions, found: Sequence[Extraction]) -> Iterator[Extraction]:
    """Candidates of a field in which no number was found."""
    if not regions.usual or any(each.kind == "phone" for each in found):
        return
    for place in islice(_heads(side, found), _MOST_HEADS):
        read = _read(side, place, regions)
        if read is None:
            continue
        number, parts = read
        attributes = {"region": number.region, "form": "trunk", "reason": "in bits"}
        yield finding(
            "phone_candidate",
            number.e164,
            side.field,
            side.text,
            side.folded,
            parts,
            _SCORE,
            dict(attributes),
        )
        return


def _heads(side: Side, found: Sequence[Extraction]) -> Iterator[int]:
    """The places of runs that begin with a 0, but for those that begin in numbers of which it is
    known that they are others'."""
    known = (each for each in found if each.attributes.get("reason") in NEVER_HERS)
    others = sorted((each.start, each.end) for each in known)
    starts = [start for start, _ in others]
    ends = list(accumulate((end for _, end in others), max))
    for place, run in enumerate(side.runs):
        if not run[0].is_zero:
            continue
        start = side.folded.span(run[0].start, run[0].end)[0] if others else 0
        before = bisect_right(starts, start) - 1
        if before < 0 or start >= ends[before]:
            yield place


def _read(side: Side, place: int, regions: Regions) -> tuple[Number, list[Atom]] | None:
    """The mobile number that the runs from `place` on are together, and where its digits are."""
    text = side.folded.text
    together = _together(text, side.runs, place)
    if not _FEWEST <= sum(map(digits_in, together)) <= _LONGEST:
        return None
    parts = [atom for run in together for atom in atoms(text, run, language_of(run), _PLAIN)]
    digits = "".join([atom.digits for atom in parts])
    found = national(digits, regions.usual[0]) if digits[:1] == "0" else None
    if found is None or not found[1] or found[0].type != "mobile":
        return None
    if any(masks_of(text, run[0].start, run[-1].end) for run in together):
        return None
    return found[0], parts


def _together(text: str, runs: Sequence[list[Item]], place: int) -> list[list[Item]]:
    """The runs from `place` on that stand near each other, in one paragraph."""
    found = [runs[place]]
    for run in runs[place + 1 : place + _MOST_RUNS]:
        end = found[-1][-1].end
        if run[0].start - end > _APART or "\n\n" in text[end : run[0].start]:
            break
        found.append(run)
    return found


def language_of(run: Sequence[Item]) -> str:
    """The language of the first number word that is no everyday word."""
    for item in run:
        for numeral in item.numerals:
            if not numeral.weak:
                return numeral.language
    return "en"
