"""What speaks against a window: how its digits are grouped, and digits that go on around it."""

from collections.abc import Sequence

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.rows import is_small

_NANP = 11  # +1 and ten digits
_ODD_GROUPS = 22
_PRICES = 45
_UNIFORM = 4
_TWO = 2
_WHOLE = 7  # digits of what may be a number by itself
_LIST_SIGNS = frozenset(("", "/", ",", ";"))


def untidiness(part: Sequence[Atom], before: Sequence[Atom], after: Atom | None) -> int:
    """Wide gaps within, guessed digits, and neighbours that belong to the same run."""
    cost = sum([1 if atom.said else 3 for atom in part if atom.loose])
    wide = 0
    if len(part) > 1:
        inner = [atom.gap for atom in part[1:]]
        wide = max(inner)
        cost += _wide_gaps(part, inner, wide)
        if len(part[-1].digits) == 1 and len(part[-2].digits) > 2:
            cost += 10  # “0171 3920041 2 girls”
        cost += _goes_on(part, before, after, wide) + _ragged(part, before, after, wide)
    if part[-1].loose and after is not None and after.gap <= 1 and len(after.digits) < _WHOLE:
        cost += 15  # “… 222 een 9”: a 9, not 1 9
    if before and not before[-1].loose and part[0].gap < wide - 1 and part[0].plus < 0:
        cost += 12
    if after is not None and not after.loose and after.gap < wide - 1 and after.plus < 0:
        cost += 12
    return cost


def _wide_gaps(part: Sequence[Atom], inner: Sequence[int], wide: int) -> int:
    """Of gaps within, `wide` the widest: the same decoration throughout parts nothing."""
    cost = 2 * wide + sum(inner) // 3
    if len(part) > 2 and len({atom.sign for atom in part[1:]}) == 1:
        return min(cost, _UNIFORM)
    last_is_widest = len(inner) > 1 and inner[-1] > max(inner[:-1])
    return cost + 6 if last_is_widest and not _is_worded(part[-1]) else cost


def in_a_row(part: Sequence[Atom], before: Sequence[Atom], after: Atom | None) -> int:
    """Small figures with more small figures beside them, set alike: a row from which any cut is
    as good as another. For numbers that neither a + nor a 0 marks as beginning here."""
    if len(part) < 4 or not all(map(is_small, part)):
        return 0
    usual, signs = max(atom.gap for atom in part[1:]), {atom.sign for atom in part[1:]}

    def follows(atom: Atom, other: Atom) -> bool:
        return atom.gap <= usual and atom.plus < 0 and atom.sign in signs and is_small(other)

    tight = bool(before) and follows(part[0], before[-1])
    return _PRICES if tight or (after is not None and follows(after, after)) else 0


def _ragged(part: Sequence[Atom], before: Sequence[Atom], after: Atom | None, usual: int) -> int:
    """Single digits among groups, with more digits beside them, no further than is `usual` within:
    a row of figures."""
    sizes = [len(atom.digits) for atom in part if not atom.said]
    if 1 not in sizes or max(sizes) == 1 or len(sizes) < len(part):
        return 0
    tight = bool(before) and part[0].plus < 0 and part[0].gap <= usual
    goes_on = after is not None and after.plus < 0 and after.gap <= usual
    return (0, 14, 34)[tight + goes_on]


def _is_worded(atom: Atom) -> bool:
    return any(sign.isalpha() for sign in atom.sign)


def _goes_on(part: Sequence[Atom], before: Sequence[Atom], after: Atom | None, usual: int) -> int:
    """A number given digit by digit, with at most `usual` gaps, ends where the digits end."""
    if len(part) < 7 or max([len(atom.digits) for atom in part]) > 1:
        return 0
    cost = 0
    if after is not None and after.gap <= usual and after.plus < 0 and len(after.digits) == 1:
        cost += 12
    if before and part[0].gap <= usual and part[0].plus < 0 and len(before[-1].digits) == 1:
        cost += 12
    return cost


def unlikely_groups(part: Sequence[Atom], number: Number) -> int:
    """Groups as no phone number has them: for numbers that nothing else marks as such."""
    groups = [atom.digits for atom in part]
    if len(groups) == _TWO and len(groups[0]) == len(groups[1]) and part[1].sign.isalpha():
        return _ODD_GROUPS  # “50160 and 50161”
    if len(groups) < 3 or any(atom.said for atom in part):
        return 0
    if len(groups) > 3 and len(set(groups)) == 1:
        return _PRICES  # 23 23 23 23 23
    cost, listed = 0, all(map(_is_listed, part[1:]))
    if number.e164.startswith("+1") and len(number.e164) == _NANP + 1:
        same = len({(atom.sign, atom.gap) for atom in part[1:]}) == 1
        cost = (
            0 if same and not listed and len(groups[0]) != _TWO else _against_north_america(groups)
        )
    if all(map(_is_round, groups)) and all(
        _is_listed(atom) or atom.sign == "|" for atom in part[1:]
    ):
        cost += _PRICES
    return cost


def _is_listed(atom: Atom) -> bool:
    """Whether what stands before it could part the items of a list: “, ” or “ - ”."""
    return atom.sign in _LIST_SIGNS or atom.sign.isalpha() or (atom.sign == "-" and atom.gap > 1)


def _is_round(group: str) -> bool:
    """Whether it could be a price: 80, 45, 120, 1500."""
    step = {1: 11, 2: 5, 3: 10}.get(len(group), 50)
    return group[0] != "0" and int(group) % step == 0


def _against_north_america(groups: list[str]) -> int:
    """North American numbers are cut after 3 and 6 digits, if they are cut at all."""
    sizes = [len(group) for group in groups]
    if len(set(sizes)) == 1:
        return _ODD_GROUPS if sizes[0] == _TWO else 0
    cuts: set[int] = set()
    place = 0
    for size in reversed(sizes):
        place += size
        cuts.add(place)
    return 0 if {4, 7} <= cuts else _ODD_GROUPS
