"""Numbers that are given as a contact but do not exist, and those of an unknown country."""

from collections.abc import Iterator, Sequence

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.cues import contact_before
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.governed import is_another
from ingest.extractors._phone.numbers import national
from ingest.extractors._phone.reading import Found
from ingest.extractors._phone.region import Regions
from ingest.models import Extraction

_FEWEST, _MOST = 7, 16
_WIDE = 4
_CUED_PAD, _PAD = 4, 2


def odd(
    field: str, text: str, folded: Folded, found: Found, regions: Regions
) -> Iterator[Extraction]:
    """What a run without a number holds: an odd number, a candidate, or nothing."""
    for place, whole in enumerate(_stretches(found.atoms)):
        part = _figures(whole)
        digits = "".join(atom.digits for atom in part)
        start, end = part[0].start, part[-1].end
        if not _FEWEST <= len(digits) <= _MOST:
            continue
        cued = (found.cued and place == 0) or (
            part is not whole and contact_before(folded.text, start)
        )
        known = regions.of(field, start, end)
        if part[0].plus >= 0:
            kind, reason = "odd_phone", "no such number"
        elif known:
            kind, reason = "odd_phone", near_miss(digits, known, cued)
        else:
            kind, reason = "phone_candidate", "country unknown" if digits[0] == "0" or cued else ""
        if reason and not is_another(folded.text, start, end):
            value = f"+{digits}" if part[0].plus >= 0 else digits
            yield finding(kind, value, field, text, folded, part, 0.5, {"reason": reason})


def near_miss(digits: str, regions: Sequence[str], cued: bool) -> str:
    """Why digits are all but a number of one of the countries; '' when they are not near one.

    Near: some digits more or fewer make a mobile number, or any number after a contact word; where
    numbers begin with no 0, which figures without such a word might as well, one digit more.
    """
    if not cued and digits[0] != "0":
        return "too long" if any(_exists(digits[:-1], one, cued) for one in regions) else ""
    for region in regions:
        for cut in range(1, _PAD + 1):
            if _exists(digits[:-cut], region, cued):
                return "too long"
        for pad in range(1, (_CUED_PAD if cued else _PAD) + 1):
            if any(_exists(digits + filler * pad, region, cued) for filler in "05"):
                return "too short"
    return "no such number" if cued and digits[0] == "0" else ""


def _exists(digits: str, region: str, cued: bool) -> bool:
    found = national(digits, region)
    return found is not None and found[1] and (cued or found[0].type == "mobile")


def _figures(part: list[Atom]) -> list[Atom]:
    """A part without words before its figures that are numbers somewhere: “ring me on 07700 912345”
    begins with the ten of Turkish, “mój numer to 501 23 45” with a two."""
    before = 0
    while before < len(part) and part[before].said:
        before += 1
    if before == len(part):
        return part
    apart = part[before].digits[0] == "0" or all(atom.loose for atom in part[:before])
    return part[before:] if before and apart else part


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
