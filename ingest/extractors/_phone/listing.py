"""What makes figures a list and not a number: they go on, come in pairs, are cut as none is cut."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise, product

from phonenumbers import PhoneMetadata

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.digit_patterns import Node, parsed
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.rows import FURTHER, SMALL, Rows, further

_LIST = 45  # no number, unless a word before it says so clearly
_DOUBT = 22  # a number only when a word or a 0 says so
_TRUNK = 34
_GROUPS = 4  # groups from which on their sizes tell something
_COMMA = 3  # a comma with a space after it costs more, one without no more
_PARTS = frozenset(",;|/&x")  # parts the items of a list
_PLAIN = frozenset("-/.|;:+=,") | {""}  # stands within lists; what else stands within is decoration


def listing(
    part: Sequence[Atom], rows: Rows, span: tuple[int, int], number: Number, form: str
) -> int:
    """What speaks against a number because of the list that it seems to be cut from.

    A + or 00 says enough; after a 0 only what no number looks like counts.
    """
    if form in ("plus", "idd") or len(part) < 3 or any(atom.said or atom.loose for atom in part):
        return 0
    sizes = [len(atom.digits) for atom in part]
    if form == "trunk":
        even = len(set(sizes)) == 1 or max(sizes) <= SMALL
        goes_on = even and further(rows, *span) >= FURTHER
        return _TRUNK if goes_on or _is_paired(part) else 0
    beside = further(rows, *span)
    if beside >= FURTHER or _is_paired(part):
        return _LIST
    signs = {(atom.sign, atom.gap) for atom in part[1:]}
    if len(signs) > 1 or max(sizes) == 1:
        return 0
    ((sign, gap),) = signs
    if beside >= sizes[0] == sizes[-1] or (sign == "," and gap > _COMMA):
        return _DOUBT
    odd = len(part) >= _GROUPS and sign in _PLAIN and not _is_regular(sizes, number.region)
    return _DOUBT if odd else 0


def _is_paired(part: Sequence[Atom]) -> bool:
    """Whether two signs take turns, one of which parts the items of a list: “33 0x 35 5x”."""
    signs = [(atom.sign, atom.gap) for atom in part[1:]]
    if len(signs) < _GROUPS - 1 or len(set(signs)) != 2 or signs[0] == signs[1]:
        return False
    turns = all(one == other for one, other in zip(signs, signs[2:], strict=False))
    return turns and any(sign and _PARTS.issuperset(sign) for sign, _ in signs[:2])


def _is_regular(sizes: list[int], region: str) -> bool:
    """Whether groups are as the country writes them, or of two sizes, one after the other."""
    changes = sum(one != other for one, other in pairwise(sizes))
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
