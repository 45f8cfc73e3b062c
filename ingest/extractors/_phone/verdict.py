"""Whether digits, as they are written, are a number, in which form, and how sure that is."""

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.numbers import abroad, begins_with_code, international, national
from ingest.extractors._phone.plans import Number, plan_of
from ingest.extractors._phone.tidy import unlikely_groups

_BASE = {"plus": 100, "idd": 95, "trunk": 80, "bare": 64, "code": 54, "short": 30}
_OF_TYPE = {"mobile": 5, "voicemail": -15}
_USUAL = 12
_WITH_CODE = 10  # digits of the shortest number with a country code
_TWO = 2
_LONG = 9  # digits of a usual number without its 0
_WORDED = 26
_MEANT = 10  # somebody took pains to write it so
_FEW = 4  # parts in which a land line is written
_SERVICE = frozenset({"premium_rate", "shared_cost"})

Verdict = tuple[Number, str, int]
"""A number, how it was written (`plus`, `idd`, `trunk`, `bare`, `code`, `short`), how sure."""


def verdict(
    digits: str, part: tuple[Atom, ...], regions: tuple[str, ...], cued: bool
) -> Verdict | None:
    """What the digits of `part` are as one number in the first country that has it."""
    if part[0].plus >= 0:
        number = international(digits)
        if number:
            return number, "plus", _BASE["plus"]
    found = abroad(digits, regions)
    if found and _is_close(part, found[1]):
        return found[0], "idd", _BASE["idd"]
    return _national(digits, part, regions, cued)


def _is_close(part: tuple[Atom, ...], count: int) -> bool:
    """Whether the first digits stand together: decorations like “o ♥ o” dial nothing."""
    if len({atom.gap for atom in part[1:]}) == 1 and not any(atom.said for atom in part):
        return True
    for place, atom in enumerate(part):
        if place and (atom.gap > 2 or (atom.said and atom.gap > 1)):
            return False
        count -= len(atom.digits)
        if count <= 0:
            return True
    return False


def _national(
    digits: str, part: tuple[Atom, ...], regions: tuple[str, ...], cued: bool
) -> Verdict | None:
    spare: Verdict | None = None
    for region in regions:
        found = national(digits, region)
        if not found:
            continue
        number, usual = found
        usual = usual and not _is_hidden_bare(digits, part, region)
        form = ("trunk" if digits[0] == "0" else "bare") if usual else "short"
        score = _BASE[form] + _OF_TYPE.get(number.type, 0) + 25 * cued
        score -= _unlikely(digits, form, len(part), number.loose, cued)
        if form == "short" and number.type == "mobile" and _is_worded(digits, part):
            score += _WORDED
        if form == "bare" and (_is_spelt(digits, part) or _is_disguised(part)):
            score += _MEANT
        if form != "trunk":
            score -= unlikely_groups(part, number, cued)
        if usual and (number.type == "mobile" or not _is_mobile_in(digits, regions)):
            return number, form, score
        spare = spare or (number, form, score)
    if spare or len(digits) < _WITH_CODE or digits[0] == "0":
        return spare
    return _with_code(digits, part, regions, cued)


def _is_hidden_bare(digits: str, part: tuple[Atom, ...], region: str) -> bool:
    """Whether anything but plain figures is a number without the prefix that a country leaves out:
    in words the prefix is said."""
    if digits[0] == "0":
        return False
    plan = plan_of(region)
    bare = plan is not None and plan.mobile_bare
    return bare and any(atom.said or atom.tricks for atom in part)


def _is_worded(digits: str, part: tuple[Atom, ...]) -> bool:
    """Whether all of a long number is said in words: nobody says so many digits of something
    else."""
    return len(digits) >= _LONG and all(atom.said for atom in part)


def _is_spelt(digits: str, part: tuple[Atom, ...]) -> bool:
    """Whether a long number is said in words, but for single figures among as many words that are
    none of every day."""
    if _is_worded(digits, part):
        return True
    if len(digits) != len(part) or len(digits) < _LONG:
        return False
    if any(atom.loose > atom.said for atom in part):
        return False  # letters that only look as digits
    return 2 * sum(atom.said > atom.loose for atom in part) >= len(part)


def _is_disguised(part: tuple[Atom, ...]) -> bool:
    """Whether letters stand for digits in several groups: “91-Oo92-363”."""
    return sum("letters" in atom.tricks and not atom.loose for atom in part) >= _TWO


def _is_mobile_in(digits: str, regions: tuple[str, ...]) -> bool:
    """Whether digits are a mobile number, with its 0, in one of the countries: a flag or a name
    that makes them a land line may only say where somebody comes from."""
    if digits[0] != "0" or len(regions) == 1:
        return False
    found = [each for each in (national(digits, region) for region in regions) if each]
    return any(usual and number.type == "mobile" for number, usual in found)


def _with_code(
    digits: str, part: tuple[Atom, ...], regions: tuple[str, ...], cued: bool
) -> Verdict | None:
    """A country code without + or 00: only of a country that the ad or its site belongs to."""
    if not begins_with_code(digits[:3], regions):
        return None
    number = international(digits)
    if number is None:
        return None
    score = _BASE["code"] + 15 * cued + 6 * (number.type == "mobile")
    if len(part) > _FEW and number.type != "mobile" and not cued:
        score -= _USUAL  # a land line in bits, without a +, is likelier a row of figures
    return number, "code", score - unlikely_groups(part, number, cued)


def _unlikely(digits: str, form: str, parts: int, loose: bool, cued: bool) -> int:
    """Short and long numbers, of which some plans have many, need more to be believed."""
    if form == "trunk":
        step = 4 if parts == 1 and not loose else 14
        return step * max(0, 9 - len(digits)) + (16 if loose else 8) * max(0, len(digits) - 12)
    if form == "short" and parts > 1:
        return (4 if cued else 8) + 20 * max(0, 9 - len(digits)) + 8 * max(0, len(digits) - 11)
    return 20 * max(0, 9 - len(digits)) + 8 * max(0, len(digits) - 11)


def is_service(number: Number) -> bool:
    """Whether calling costs more than usual: premium rate or shared cost."""
    return number.type in _SERVICE
