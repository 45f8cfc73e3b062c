"""The patterns of numbering plans, taken apart.

They use a small part of what `re` knows: digits, classes of them, groups, choices and bounded
repeats. Anything else is refused, so that nothing is read as what it is not.
"""

import re
from typing import NamedTuple

_DIGITS = "0123456789"
_TOKEN = re.compile(r"\(\?:|[()|?$]|\\d|\[[\d-]+\]|\{\d+(?:,\d+)?\}|\d")
_RANGE = re.compile(r"(\d)(?:-(\d))?")
_REPEAT = re.compile(r"\{(\d+)(?:,(\d+))?\}")


class Node(NamedTuple):
    """One of `digits`, or `fewest` to `most` times one of `branches`; `kept` for a group whose
    match is looked at later."""

    digits: str = ""
    branches: tuple[tuple["Node", ...], ...] = ()
    fewest: int = 1
    most: int = 1
    kept: bool = False


NOTHING = Node(branches=((),))
"""Matches no digits at all."""


def parsed(pattern: str) -> Node:
    """A pattern as a node. Raises ValueError for what no numbering plan uses.

    `$` is passed over: it only ever makes a pattern match less.
    """
    tokens = _TOKEN.findall(pattern)
    if "".join(tokens) != pattern:
        raise ValueError(f"no pattern of digits: {pattern!r}")
    node, end = _choice(tokens, 0)
    if end < len(tokens):
        raise ValueError(f"a bracket too many: {pattern!r}")
    return node


def any_digits(most: int) -> Node:
    """At most so many digits of any kind."""
    return Node(branches=((Node(digits=_DIGITS),),), fewest=0, most=most)


def fixed(digits: str) -> Node:
    """Just these digits."""
    return Node(branches=(tuple(Node(digits=digit) for digit in digits),))


def without_kept(node: Node) -> Node | None:
    """The node where it matches without any kept group; None when it never does."""
    branches = [] if node.kept else [_all(map(without_kept, each)) for each in node.branches]
    possible = tuple(branch for branch in branches if branch is not None)
    if node.digits or possible:
        return node._replace(branches=possible)
    return NOTHING if node.fewest == 0 else None


def with_kept(node: Node) -> Node | None:
    """The node where it matches by its kept groups; None when it has none."""
    if node.kept:
        return node._replace(fewest=max(1, node.fewest))
    branches = tuple(
        tuple(with_kept(part) or part for part in branch)
        for branch in node.branches
        if any(map(with_kept, branch))
    )
    return node._replace(branches=branches, fewest=max(1, node.fewest)) if branches else None


def _all(parts: "map[Node | None]") -> tuple[Node, ...] | None:
    found = list(parts)
    known = tuple(part for part in found if part is not None)
    return known if len(known) == len(found) else None


def _choice(tokens: list[str], place: int) -> tuple[Node, int]:
    """Branches up to a closing bracket or the end."""
    branches: list[tuple[Node, ...]] = [()]
    while place < len(tokens) and tokens[place] != ")":
        if tokens[place] == "|":
            branches.append(())
        elif tokens[place] != "$":
            node, place = _repeated(tokens, place)
            branches[-1] += (node,)
            continue
        place += 1
    return Node(branches=tuple(branches)), place


def _repeated(tokens: list[str], place: int) -> tuple[Node, int]:
    """A digit, class or group, with how often it may come."""
    node, place = _single(tokens, place)
    sign = tokens[place] if place < len(tokens) else ""
    times = _REPEAT.fullmatch(sign)
    if sign != "?" and not times:
        return node, place
    fewest, most = (int(times[1]), int(times[2] or times[1])) if times else (0, 1)
    if node.digits:
        node = Node(branches=((node,),))
    return node._replace(fewest=fewest, most=most), place + 1


def _single(tokens: list[str], place: int) -> tuple[Node, int]:
    token = tokens[place]
    if token in ("(", "(?:"):
        node, end = _choice(tokens, place + 1)
        if end == len(tokens):
            raise ValueError("a bracket is not closed")
        return node._replace(kept=token == "("), end + 1
    ranges = _RANGE.findall(token) if token != "\\d" else [("0", "9")]
    digits = "".join([_DIGITS[int(first) : int(last or first) + 1] for first, last in ranges])
    if not digits:
        raise ValueError(f"no digits: {token!r}")
    return Node(digits=digits), place + 1
