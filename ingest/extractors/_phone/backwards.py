"""Numbers that an ad says are written backwards: “achterstevoren: 8765432160”."""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.atoms import atoms as atoms_of
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.numbers import abroad, international, national
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.seen import language_of
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.spoken import Mode
from ingest.extractors._phone.told_backwards import is_said, is_told, may_be_said
from ingest.models import Extraction

_FEWEST, _MOST = 9, 15  # digits of a whole number
_MOST_RUNS = 30  # that are looked at
_READ = Mode(together=True)
_SCORE = 0.7


def backwards(side: Side, regions: Regions, left: Sequence[list[Item]]) -> Iterator[Extraction]:
    """Runs of one field, of those that are `left` over, that are a number when read from the end,
    where that is said."""
    if not may_be_said(side.folded.text):
        return
    tried = 0
    for run in chain.from_iterable(_sentences(side.folded.text, run) for run in left):
        if len(run) > _MOST:
            continue
        atoms = one_by_one(side.folded.text, run)
        digits = "".join([atom.digits for atom in atoms])
        start, end = run[0].start, run[-1].end
        if not _FEWEST <= len(digits) <= _MOST:
            continue
        tried += 1
        if tried > _MOST_RUNS:
            return
        if not is_said(side.folded.text, start, end):
            continue
        told = is_told(side.folded.text, start, end)
        number = meant(digits[::-1], regions.of(side.field, start, end), told=told)
        if number:
            yield finding(
                "phone",
                number.e164,
                side.field,
                side.text,
                side.folded,
                atoms,
                _SCORE,
                {
                    "region": number.region,
                    "form": "trunk",
                    "obfuscated": True,
                    "tricks": "backwards",
                },
            )


def _sentences(text: str, run: list[Item]) -> Iterator[list[Item]]:
    """The parts of a run between stops: “165 800 006. 41 años”."""
    part = run[:1]
    for before, item in pairwise(run):
        if ". " in text[before.end : item.start]:
            yield part
            part = []
        part = [*part, item] if len(part) <= _MOST else part
    yield part


def one_by_one(text: str, run: list[Item]) -> list[Atom]:
    """What a run says whose digits can be read in either order: figures, or single digits in words;
    nothing for any other."""
    if all(item.kind in ("digits", "plus") for item in run):
        return [_atom(item) for item in run if item.digits]
    while run and run[-1].kind in ("letters", "filler"):
        run = run[:-1]  # “… six zéro (à l'envers)”
    if any(item.kind not in ("digits", "numeral", "filler") for item in run):
        return []
    said = atoms_of(text, run, language_of(run), _READ)
    if any(atom.said and len(atom.digits) > 1 for atom in said):
        return []
    return [atom._replace(tricks=atom.tricks | {"backwards"}) for atom in said]


def _atom(item: Item) -> Atom:
    return Atom(item.digits, item.start, item.end, 0, -1, False, False, frozenset({"backwards"}))


def meant(digits: str, regions: tuple[str, ...], *, told: bool) -> Number | None:
    """The number that digits are, called from home, or a mobile one with a country code; one of a
    plan with numbers of many lengths only where it is `told` that they are read so."""
    for region in regions:
        found = national(digits, region)
        if found and found[1] and (told or not found[0].loose):
            return found[0]
    other = abroad(digits, regions)
    number = other[0] if other else international(digits)
    known = number is not None and number.type == "mobile" and number.region in regions
    return number if known else None
