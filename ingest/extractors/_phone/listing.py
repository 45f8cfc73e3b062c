"""What makes figures a list and not a number: they go on, come in pairs, are cut as none is cut."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, product

from phonenumbers import PhoneMetadata

from ingest.extractors._phone.areas import area_size, is_loose
from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.digit_patterns import Node, parsed
from ingest.extractors._phone.plans import DIRECT, Number
from ingest.extractors._phone.rows import FURTHER, SMALL, Rows, further, rises

_LIST = 45  # no number, unless a word before it says so clearly
_DOUBT = 22  # a number only when a word or a 0 says so
_TRUNK = 34
_LOOSE = 40  # no number, for its plan has nearly all digits and the writing is none of its own
_CUE = 25  # what a contact word adds
_LIKE = 4  # figures of as many digits that rise or fall
_STEPS = 5  # figures of a row that rises or falls
_SCORES = 6
_TWO = 2
_TURNS = 3  # signs that take turns
_WITHIN, _BETWEEN = frozenset(("-", ":", "x", "/")), frozenset(("", ",", ";", "|"))
_WITHIN_NUMBERS = frozenset(".-/")
_USUAL = frozenset({(2, 3, 2, 2), (3, 3, 2, 2)})  # written so in half the world
_GROUPS = 3  # groups from which on their sizes tell something
_COMMA = 3  # a comma with a space after it costs more, one without no more
_PARTS = frozenset(",;|/&x")  # parts the items of a list
_PLAIN = frozenset("-/.|;:+=,") | {""}  # stands within lists; what else stands within is decoration


def listing(
    part: Sequence[Atom],
    rows: Rows,
    span: tuple[int, int],
    number: Number,
    form: str,
    cued: bool,
) -> int:
    """What speaks against a number because of the list that it seems to be cut from.

    A + or 00 says enough; after a 0 only what no number looks like counts. A contact word announces
    a number and not a row: where figures go on it says nothing.
    """
    first, last = span
    if form in ("plus", "idd") or first == last or rows.unsure[last + 1] > rows.unsure[first]:
        return 0
    if len(part) == _TWO:
        return _of_two(part, rows, span, number, cued)
    if form == "trunk":
        return _after_zero(part, rows, span, number, cued)
    code = form == "code" and number.e164.startswith(f"+{part[0].digits}")
    return _unmarked(part, rows, span, number, cued, own=part[1:] if code else part)


def _of_two(
    part: Sequence[Atom], rows: Rows, span: tuple[int, int], number: Number, cued: bool
) -> int:
    """Two groups of a row of such: “5709 - 8269 - 1356 - 0608 - 7223”."""
    even = len(part[0].digits) == len(part[1].digits)
    if even and rises(rows, *span, _LIKE):
        return _LIST + _CUE  # “06000 06100 06200 06300”
    if even and further(rows, *span, number.region) >= FURTHER:
        return _LIST + _CUE * cued
    return 0 if cued or parts_at_area(part, number) else _LOOSE


def _after_zero(
    part: Sequence[Atom], rows: Rows, span: tuple[int, int], number: Number, cued: bool
) -> int:
    sizes = [len(atom.digits) for atom in part]
    even = len(set(sizes)) == 1 or max(sizes) <= SMALL
    lone = sizes[0] == 1 < max(sizes)
    beside = further(rows, *span, number.region)
    if ((even or lone) and beside >= FURTHER) or _is_paired(part):
        return (_LIST if is_loose(number) else _TRUNK) + _CUE * cued
    if cued:
        return 0
    if beside and part[1].sign and is_loose(number):
        return _LOOSE  # the row goes on behind any cut
    if _enumerates(part, rows.atoms[span[1] + 1 : span[1] + 2]) or _are_scores(part):
        return _LIST
    if number.type in DIRECT or (number.type == "mobile" and sizes[0] > 1):
        return 0
    if lone and (rises(rows, *span, _STEPS) or not _is_regular(sizes[1:], number.region)):
        return _TRUNK
    return 0 if parts_at_area(part, number) else _LOOSE


def _unmarked(
    part: Sequence[Atom],
    rows: Rows,
    span: tuple[int, int],
    number: Number,
    cued: bool,
    own: Sequence[Atom],
) -> int:
    """Of digits that nothing marks; `own` are those without a group that is the country code."""
    sizes = [len(atom.digits) for atom in part]
    beside = further(rows, *span, number.region)
    if beside >= FURTHER or _is_paired(part):
        return _LIST + _CUE * cued
    if not cued and (
        rises(rows, *span, _STEPS) or _counts_up(part) or _enumerates(part) or _are_scores(part)
    ):
        return _LIST
    signs = {(atom.sign, atom.gap) for atom in part[1:]}
    if len(signs) > 1 or max(sizes) == 1:
        return 0
    ((sign, gap),) = signs
    if sign == "+" and not cued:
        return _LIST  # a sum
    if beside >= sizes[0] == sizes[-1] or (sign == "," and gap > _COMMA):
        return _DOUBT
    odd = (
        len(own) >= _GROUPS
        and sign in _PLAIN
        and not _is_regular([len(atom.digits) for atom in own], number.region, sign)
    )
    return _DOUBT if odd else 0


def _enumerates(part: Sequence[Atom], after: Sequence[Atom] = ()) -> bool:
    """“600, 123 and 456”, also where only the last figure, of as many digits, is left over."""
    last = after[0] if after else part[-1]
    if not last.sign.isalpha() or len(last.digits) != len(part[-1].digits):
        return False
    signs = [atom.sign for atom in (*part[1:], *after)]
    return set(signs[:-1]) == {","}


def _counts_up(part: Sequence[Atom]) -> bool:
    """Whether figures count on by one, as the pages of a list do: “1 2 3 4 5 … 23”."""
    figures = [int(atom.digits) for atom in part]
    steps = "".join("+" if after - before == 1 else " " for before, after in pairwise(figures))
    return "+" * (_STEPS - 1) in steps


def _are_scores(part: Sequence[Atom]) -> bool:
    """Single figures in pairs, one sign within a pair and a space between pairs: “0-2 6-5 3-1”."""
    if len(part) < _SCORES or len(part) % 2 or max([len(atom.digits) for atom in part]) > 1:
        return False
    signs = [atom.sign for atom in part[1:]]
    within, between = set(signs[::2]), set(signs[1::2])
    return within <= _WITHIN and between <= _BETWEEN and len(within) == 1


def parts_at_area(part: Sequence[Atom], number: Number) -> bool:
    """Whether a land line in groups is parted behind its area code, in a plan of many lengths.

    Such a plan (Germany, Austria, Italy) knows nearly all digits after a 0 as a number, so how they
    are written must tell.
    """
    size = area_size(number)
    if not size:
        return True
    count = 0
    for atom in part[:-1]:
        count += len(atom.digits)
        if count == size:
            return True
    return False


def _is_paired(part: Sequence[Atom]) -> bool:
    """Whether two signs take turns, one of which parts the items of a list: “33 0x 35 5x”."""
    if len(part) <= _TURNS:
        return False
    signs = [(atom.sign, atom.gap) for atom in part[1:]]
    if signs[0] == signs[1] or len(set(signs)) != 2:
        return False
    sizes = [len(atom.digits) for atom in part]
    if max(sizes) == 1 and not _are_scores(part):
        return False  # “0/6\\1/2\\3/4”
    if len(signs) == _TURNS and sizes[:2] != sizes[2:]:
        return False  # “06-20 / 000-0954”
    turns = all(one == other for one, other in zip(signs, signs[2:], strict=False))
    return turns and any(sign and _PARTS.issuperset(sign) for sign, _ in signs[:2])


def _is_regular(sizes: list[int], region: str, sign: str = "") -> bool:
    """Whether groups, with a sign between, are as the country writes them, or of two sizes, one
    after the other."""
    changes = sum(one != other for one, other in pairwise(sizes))
    if changes > 1 and sign in _WITHIN_NUMBERS and tuple(sizes) in _USUAL:
        return True
    return changes <= 1 or tuple(sizes) in _groups_of(region)


@cache
def _groups_of(region: str) -> frozenset[tuple[int, ...]]:
    """The sizes of the groups in which numbers of a country are written."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    found: set[tuple[int, ...]] = set()
    for written in metadata.number_format if metadata else ():
        groups = [_sizes(node) for node in parsed(written.pattern or "").branches[0]]
        found.update(product(*groups))
    return frozenset(found)


def _sizes(node: Node) -> list[int]:
    """How many digits a group may have: “(\\d{3,4})”."""
    (inner,) = node.branches[0]
    return list(range(inner.fewest, inner.most + 1))
