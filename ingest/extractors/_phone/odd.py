"""Numbers that are given as a contact but do not exist, and those of an unknown country."""

from collections.abc import Iterator

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.reading import Found
from ingest.extractors._phone.region import Regions
from ingest.models import Extraction

_FEWEST, _MOST = 7, 16
_WIDE = 5


def odd(
    field: str, text: str, folded: Folded, found: Found, regions: Regions
) -> Iterator[Extraction]:
    """What a run without a number holds: an odd number, a candidate, or nothing."""
    for part in _stretches(found.atoms):
        digits = "".join(atom.digits for atom in part)
        if not _FEWEST <= len(digits) <= _MOST:
            continue
        known = regions.of(field, part[0].places[0][0], part[-1].places[-1][1])
        international = part[0].plus >= 0 or digits.startswith("00")
        if not known and not international:
            if digits[0] == "0" or found.cued:
                yield _finding(
                    "phone_candidate", digits, "country unknown", field, text, folded, part
                )
        elif found.cued or part[0].plus >= 0:
            value = f"+{digits}" if part[0].plus >= 0 else digits
            yield _finding("odd_phone", value, "no such number", field, text, folded, part)


def _finding(
    kind: str, value: str, reason: str, field: str, text: str, folded: Folded, part: list[Atom]
) -> Extraction:
    return finding(kind, value, field, text, folded, part, 0.5, {"reason": reason})


def _stretches(atoms: list[Atom]) -> Iterator[list[Atom]]:
    """Atoms that stand close together."""
    part: list[Atom] = []
    for atom in atoms:
        if part and (atom.gap >= _WIDE or atom.plus >= 0):
            yield part
            part = []
        part.append(atom)
    if part:
        yield part
