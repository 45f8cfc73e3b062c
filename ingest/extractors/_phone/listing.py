"""What makes figures a list and not a number: they go on, come in pairs, are cut as none is cut."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, product

from phonenumbers import PhoneMetadata

from ingest.extractors._phone.areas import area_size
from ingest.extractors._phone.digit_patterns import Node, parsed
from ingest.extractors._phone.plans import DIRECT, Number
from ingest.extractors._phone.rows import FURTHER, SMALL, Rows, further, rises

_LIST = 45  # no number, unless a word before it says so clearly
_DOUBT = 22  # a number only when a word or a 0 says so
_TRUNK = 34
_LEFT = 14  # a figure or two are left over, set as the groups are
_LOOSE = 40  # no number, for its plan has nearly all digits and the writing is none of its own
_CUE = 25  # what a contact word adds
_LIKE = 4  # figures of as many digits that rise or fall
_STEPS = 5  # figures of a row that rises or falls
_SCORES = 6
_TURNS = 3  # signs that take turns
_WITHIN, _BETWEEN = frozenset(("-", ":", "x", "/")), frozenset(("", ",", ";", "|"))
_WITHIN_NUMBERS = frozenset(".-/")
_USUAL = frozenset({(2, 3, 2, 2), (3, 3, 2, 2)})  # written so in half the world
_BY_HABIT = (("BR", (2, 1, 4, 4)), ("IT", (3, 2, 2, 3)))  # “11 9 8765 4321”, “320 12 34 567”
_GROUPS = 3  # groups from which on their sizes tell something
_COMMA = 3  # a comma with a space after it costs more, one without no more
_PARTS = frozenset(",;|/&x")  # parts the items of a list
_PLAIN = frozenset("-/.|;:+=,") | {""}  # stands within lists; what else stands within is decoration


def listing(rows: Rows, span: tuple[int, int], number: Number, form: str, cued: bool) -> int:
    """What speaks against a number because of the list that it seems to be cut from.

    A + or 00 says enough; after a 0 only what no number looks like counts. A contact word announces
    a number and not a row: where figures go on it says nothing.
    """
    first, last = span
    if form in ("plus", "idd") or first == last or rows.unsure[last + 1] > rows.unsure[first]:
        return 0
    if last == first + 1:
        return _of_two(rows, span, number, cued)
    if form == "trunk":
        return _after_zero(rows, span, number, cued)
    code = form == "code" and number.e164.startswith(f"+{rows.atoms[first].digits}")
    return _unmarked(rows, span, number, cued, own=(first + code, last))


def _of_two(rows: Rows, span: tuple[int, int], number: Number, cued: bool) -> int:
    """Two groups of a row of such: “5709 - 8269 - 1356 - 0608 - 7223”."""
    first, last = span
    even = rows.sizes[first] == rows.sizes[last]
    if even and rises(rows, first, last, _LIKE):
        return _LIST + _CUE  # “06000 06100 06200 06300”
    if even and further(rows, first, last, number.region) >= FURTHER:
        return _LIST + _CUE * cued
    return 0 if cued or parts_at_area(rows, span, number) else _LOOSE


def _after_zero(rows: Rows, span: tuple[int, int], number: Number, cued: bool) -> int:
    first, last = span
    sizes = rows.sizes[first : last + 1]
    most = max(sizes)
    even = most <= SMALL or len(set(sizes)) == 1
    lone = sizes[0] == 1 < most
    beside = further(rows, first, last, number.region)
    paired = _is_paired(rows, span)
    if paired and number.type == "mobile":
        paired = not _is_in_couples(rows, span)
    if ((even or lone) and beside >= FURTHER) or paired:
        return (_LIST if number.loose else _TRUNK) + _CUE * cued
    if cued:
        return 0
    if beside and (rows.signs[first + 1] or rows.gaps[first + 1] > 1) and number.loose:
        return _LOOSE  # the row goes on behind any cut
    if _enumerates(rows, span, beyond=True) or _are_scores(rows, span):
        return _LIST
    if number.type in DIRECT or (number.type == "mobile" and sizes[0] > 1):
        return 0
    if lone and (
        rises(rows, first, last, _STEPS)
        or not (_is_regular(sizes[1:], number.region) or _is_cut_from_the_end(rows, span))
    ):
        return _TRUNK
    return 0 if parts_at_area(rows, span, number) else _LOOSE


def _unmarked(
    rows: Rows, span: tuple[int, int], number: Number, cued: bool, own: tuple[int, int]
) -> int:
    """Of digits that nothing marks; `own` are those without a group that is the country code."""
    first, last = span
    sizes = rows.sizes[first : last + 1]
    beside = further(rows, first, last, number.region)
    if beside >= FURTHER or _is_paired(rows, span):
        return _LIST + _CUE * cued
    if not cued and (
        rises(rows, first, last, _STEPS)
        or _counts_up(rows, span)
        or _enumerates(rows, span)
        or _are_scores(rows, span)
    ):
        return _LIST
    if max(sizes) == 1 or not _is_set_alike(rows, span):
        return 0
    sign, gap = rows.signs[last], rows.gaps[last]
    if sign == "+" and not cued:
        return _LIST  # a sum
    if beside >= sizes[0] == sizes[-1] or (sign == "," and gap > _COMMA):
        return _DOUBT
    groups = rows.sizes[own[0] : own[1] + 1]
    odd = len(groups) >= _GROUPS and sign in _PLAIN and not _is_regular(groups, number.region, sign)
    return _DOUBT if odd and not _is_in_three(groups, number) else _LEFT * (beside > 0)


def _is_in_three(groups: Sequence[int], number: Number) -> bool:
    """Whether a mobile number comes in three large groups, whichever is the longest: people cut
    them as they like (“600 00 3849”, “320.0003.652”), and lists of three such figures are rare."""
    first, *rest = groups
    return number.type == "mobile" and len(groups) == _GROUPS and first >= _GROUPS and min(rest) > 1


def _is_set_alike(rows: Rows, span: tuple[int, int]) -> bool:
    """Whether the same stands between all groups."""
    first, last = span
    signs, gaps = rows.signs[first + 1 : last + 1], rows.gaps[first + 1 : last + 1]
    return signs.count(signs[0]) == len(signs) and gaps.count(gaps[0]) == len(gaps)


def _enumerates(rows: Rows, span: tuple[int, int], *, beyond: bool = False) -> bool:
    """“600, 123 and 456”; `beyond`: also where the last figure, of as many digits, is left over."""
    first, last = span
    if beyond and last + 1 < len(rows.atoms):
        last += 1
        if rows.sizes[last] != rows.sizes[last - 1]:
            return False
    return rows.signs[last].isalpha() and set(rows.signs[first + 1 : last]) == {","}


def _counts_up(rows: Rows, span: tuple[int, int]) -> bool:
    """Whether figures count on by one, as the pages of a list do: “1 2 3 4 5 … 23”."""
    first, last = span
    if last - first < _STEPS - 1:
        return False
    figures = [int(atom.digits) for atom in rows.atoms[first : last + 1]]
    steps = "".join("+" if after - before == 1 else " " for before, after in pairwise(figures))
    return "+" * (_STEPS - 1) in steps


def _are_scores(rows: Rows, span: tuple[int, int]) -> bool:
    """Single figures in pairs, one sign within a pair and a space between pairs: “0-2 6-5 3-1”."""
    first, last = span
    sizes = rows.sizes[first : last + 1]
    if len(sizes) < _SCORES or len(sizes) % 2 or max(sizes) > 1:
        return False
    signs = rows.signs[first + 1 : last + 1]
    within, between = set(signs[::2]), set(signs[1::2])
    return within <= _WITHIN and between <= _BETWEEN and len(within) == 1


def parts_at_area(rows: Rows, span: tuple[int, int], number: Number) -> bool:
    """Whether a land line in groups is parted behind its area code, in a plan of many lengths.

    Such a plan (Germany, Austria, Italy) knows nearly all digits after a 0 as a number, so how they
    are written must tell.
    """
    size = area_size(number)
    if not size:
        return True
    first, last = span
    return rows.before[first] + size in rows.before[first + 1 : last + 1]


def _is_paired(rows: Rows, span: tuple[int, int]) -> bool:
    """Whether two signs take turns, one of which parts the items of a list: “33 0x 35 5x”."""
    first, last = span
    if last - first < _TURNS:
        return False
    signs, gaps = rows.signs[first + 1 : last + 1], rows.gaps[first + 1 : last + 1]
    if (signs[0] == signs[1] and gaps[0] == gaps[1]) or not (
        _takes_turns(signs) and _takes_turns(gaps)
    ):
        return False
    sizes = rows.sizes[first : last + 1]
    if max(sizes) == 1 and not _are_scores(rows, span):
        return False  # “0/6\\1/2\\3/4”
    if len(signs) == _TURNS and sizes[:2] != sizes[2:]:
        return False  # “06-20 / 000-0954”
    return any(sign and _PARTS.issuperset(sign) for sign in signs[:2])


def _is_in_couples(rows: Rows, span: tuple[int, int]) -> bool:
    """Whether all the figures there are begin with one by itself and come in couples from there on:
    “06 / 12 34 / 09 05”."""
    first, last = span
    alone = rows.signs[first + 1] and not rows.signs[first + 2]
    return bool(alone) and (last - first) % 2 == 0 and not first and last + 1 == len(rows.sizes)


def _takes_turns(each: Sequence[object]) -> bool:
    """Whether every other one is the same."""
    return each[2:] == each[:-2]


def _is_regular(sizes: list[int], region: str, sign: str = "") -> bool:
    """Whether groups, with a sign between, are as the country writes them, or of two sizes, one
    after the other."""
    changes = sum(one != other for one, other in pairwise(sizes))
    if changes > 1 and sign in _WITHIN_NUMBERS and tuple(sizes) in _USUAL:
        return True
    return changes <= 1 or tuple(sizes) in _groups_of(region)


@cache
def _groups_of(region: str) -> frozenset[tuple[int, ...]]:
    """The sizes of the groups in which numbers of a country are written: by rule, and by habit."""
    found = set[tuple[int, ...]](groups for place, groups in _BY_HABIT if place == region)
    metadata = PhoneMetadata.metadata_for_region(region, None)
    for written in metadata.number_format if metadata else ():
        groups = [_sizes(node) for node in parsed(written.pattern or "").branches[0]]
        found.update(product(*groups))
    return frozenset(found)


def _is_cut_from_the_end(rows: Rows, span: tuple[int, int]) -> bool:
    """Whether area code, number and extension each are in couples, with what is left over first, as
    is usual in Germany: “0 30 / 2 31 25 - 2 66”."""
    first, last = span
    return all(
        rows.sizes[place] == SMALL or (rows.sizes[place] == 1 and (rows.signs[place] or not at))
        for at, place in enumerate(range(first + 1, last + 1))
    ) and any(rows.signs[first + 1 : last + 1])


def _sizes(node: Node) -> list[int]:
    """How many digits a group may have: “(\\d{3,4})”."""
    (inner,) = node.branches[0]
    return list(range(inner.fewest, inner.most + 1))
