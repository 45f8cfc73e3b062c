"""What speaks against a window: how its digits are grouped, and digits that go on around it."""

from collections.abc import Sequence

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.rows import Rows

_NANP = 11  # +1 and ten digits
_ODD_GROUPS = 22
_PRICES = 45
_UNIFORM = 4
_LAST_ALONE = 13  # “0171 3920041 2 girls”, also where that would be a number
_TWO = 2
_ROW = 3  # atoms after the first from which on it is a row
_SPELT = 6  # digits, more of which are a number given digit by digit
_CUT_SHORT = 12
_WHOLE = 7  # digits of what may be a number by itself
_LIST_SIGNS = frozenset(("", "/", ",", ";"))


def untidiness(rows: Rows, first: int, last: int) -> int:
    """Wide gaps within, guessed digits, and neighbours that belong to the same run, of the window
    of the atoms from `first` to `last`."""
    cost = rows.guessed[last + 1] - rows.guessed[first]
    head, wide = rows.atoms[first], 0
    if last > first:
        inner = rows.gaps[first + 1 : last + 1]
        wide = max(inner)
        cost += _wide_gaps(rows, first, last, inner, wide)
        only = head.loose and head.said and rows.said[last + 1] - rows.said[first] == 1
        if only and rows.gaps[first + 1]:
            cost += _ODD_GROUPS  # “mój numer to 512 …”
        single = rows.sizes[last] == 1 < rows.sizes[last - 1] - 1 and rows.gaps[last] > 0
        if single and not _ends_alone(rows, first, last):
            cost += _LAST_ALONE
        cost += _goes_on(rows, first, last, wide) + _ragged(rows, first, last, wide)
    return cost + _nearer(rows, first, last, wide)


def _ends_alone(rows: Rows, first: int, last: int) -> bool:
    """Whether a single last figure is set as all before it, in several groups, or said as they
    are, or a letter as some of them are (“o3O2 3l2 536 o”)."""
    letter = rows.atoms[last]
    if (letter.loose or letter.said) and letter.end - letter.start == 1:
        return sum("letters" in atom.tricks for atom in rows.atoms[first:last]) >= _TWO
    said = rows.said[last + 1] - rows.said[last - 1]
    if said == _TWO:
        return True
    return not said and last - first >= _ROW and len(set(rows.signs[first + 1 : last + 1])) == 1


def _nearer(rows: Rows, first: int, last: int, wide: int) -> int:
    """Digits beside it that stand nearer than those within, of which `wide` is the widest gap."""
    cost, atoms = 0, rows.atoms
    if last + 1 < len(atoms):
        after = atoms[last + 1]
        if after.gap <= 1 and atoms[last].loose > after.loose and len(after.digits) < _WHOLE:
            cost += 15  # “… 222 een 9”: a 9, not 1 9
        if after.gap < wide - 1 and not after.loose and after.plus < 0:
            cost += 12
    if first and rows.gaps[first] < wide - 1 and atoms[first].plus < 0:
        cost += 12 * (not atoms[first - 1].loose)
    return cost


def _wide_gaps(rows: Rows, first: int, last: int, inner: Sequence[int], wide: int) -> int:
    """Of gaps within, `wide` the widest: the same decoration throughout parts nothing."""
    cost = 2 * wide + sum(inner) // 3
    if last > first + 1 and len(set(rows.signs[first + 1 : last + 1])) == 1:
        return min(cost, _UNIFORM)
    last_is_widest = len(inner) > 1 and inner[-1] == wide and inner.count(wide) == 1
    return cost + 6 if last_is_widest and not _is_worded(rows.atoms[last]) else cost


def in_a_row(rows: Rows, first: int, last: int) -> int:
    """Small figures with more small figures beside them, set alike: a row from which any cut is
    as good as another. For numbers that neither a + nor a 0 marks as beginning here."""
    if last - first < _ROW or rows.large[last + 1] > rows.large[first]:
        return 0
    usual, signs = max(rows.gaps[first + 1 : last + 1]), rows.signs[first + 1 : last + 1]

    def follows(place: int, other: int) -> bool:
        atom = rows.atoms[place]
        return (
            atom.gap <= usual
            and atom.plus < 0
            and atom.sign in signs
            and rows.large[other + 1] == rows.large[other]
        )

    if first and follows(first, first - 1):
        return _PRICES
    return _PRICES if last + 1 < len(rows.atoms) and follows(last + 1, last + 1) else 0


def _ragged(rows: Rows, first: int, last: int, usual: int) -> int:
    """Single digits among groups, with more digits beside them, no further than is `usual` within:
    a row of figures."""
    sizes = rows.sizes[first : last + 1]
    if 1 not in sizes or max(sizes) == 1 or rows.said[last + 1] > rows.said[first]:
        return 0
    after = last + 1
    tight = first > 0 and _is_within(rows, first, usual) and not rows.atoms[first - 1].loose
    goes_on = after < len(rows.atoms) and _is_within(rows, after, usual)
    return (0, 14, 34)[tight + goes_on]


def _is_within(rows: Rows, place: int, usual: int) -> bool:
    """Whether an atom goes on what stands before it, with no more than the usual gap."""
    return rows.gaps[place] <= usual and rows.atoms[place].plus < 0


def _is_worded(atom: Atom) -> bool:
    return any(sign.isalpha() for sign in atom.sign)


def _goes_on(rows: Rows, first: int, last: int, usual: int) -> int:
    """A number given digit by digit, with at most `usual` gaps, ends where the digits end, and one
    in words where the words end; an everyday word beside it says no digit."""
    count, digits = last + 1 - first, rows.before[last + 1] - rows.before[first]
    said = rows.said[last + 1] - rows.said[first]
    worded = last > first and said == count
    spelt = digits > _SPELT and (
        said == count
        or digits == count
        or (
            said > 0
            and all(atom.said or len(atom.digits) == 1 for atom in rows.atoms[first : last + 1])
        )
    )
    if not spelt and not worded:
        return _CUT_SHORT * (said > 0 and _is_cut_short(rows, last))

    def goes_on(place: int, other: int, *, in_words: bool) -> bool:
        beside = rows.atoms[other]
        if beside.loose or not _is_within(rows, place, usual):
            return False
        return (spelt and rows.sizes[other] == 1) or (
            in_words and (beside.said or rows.sizes[other] == 1)
        )

    cost, after = 0, last + 1
    if after < len(rows.atoms) and goes_on(after, after, in_words=worded):
        cost += 12
    if first and goes_on(first, first - 1, in_words=False):
        cost += 12
    return cost


def _is_cut_short(rows: Rows, last: int) -> bool:
    """Whether a group follows behind a space, of a number partly in words: “320 otto 88 40”."""
    if last + 1 == len(rows.atoms):
        return False
    beside = rows.atoms[last + 1]
    return beside.gap == 1 and beside.plus < 0 and not beside.loose and not beside.sign


def unlikely_groups(part: Sequence[Atom], number: Number, cued: bool) -> int:
    """Groups as no phone number has them: for numbers that nothing else marks as such; `cued`:
    unless words announce one."""
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
        ) // (1 + cued)
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
