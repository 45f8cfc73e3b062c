"""How many digits a number may have, from the digits themselves: what is worth a try."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from ingest.extractors._phone.automaton import Automaton, Lengths
from ingest.extractors._phone.digit_patterns import (
    NOTHING,
    Node,
    any_digits,
    fixed,
    parsed,
    with_kept,
    without_kept,
)
from ingest.extractors._phone.numbers import abroad_begins, abroad_prefixes, code_of
from ingest.extractors._phone.plans import Plan, plan_of, plan_of_code

FEWEST = 6
"""Digits of the shortest number."""
LONGEST = 15
"""Digits of the longest number of E.164."""
HEAD = 3
"""Digits with which a number begins that are looked at first."""

_SERVICE = "1"  # what is dialled as it is begins so, 1800 …
_PLAIN, _WITH_PLUS = (~0 << fewest for fewest in (FEWEST, FEWEST + 1))
_TRUNKS = Node(branches=((Node(digits="0"),),), fewest=0)


class Heads(dict[str, bool]):
    """Whether a number that no + stands before may begin with some digits (`HEAD` of them), each
    worked out when it is first asked for: of most figures these tell that nothing is worth a try.
    """

    def __init__(self, regions: tuple[str, ...], cued: bool, known: bool) -> None:
        super().__init__()
        self._regions, self._cued, self._known = regions, cued, known

    def __missing__(self, head: str) -> bool:
        self[head] = found = self._is_begin(head)
        return found

    def _is_begin(self, head: str) -> bool:
        abroad = abroad_begins(self._regions)
        if head.startswith(abroad) or any(begin.startswith(head) for begin in abroad):
            return True
        walks = _walks(self._regions, self._cued, head[:1] == _SERVICE)
        begins = [walk.begins(head) for walk in walks]
        return any(tried for tried, _ in begins) and (
            not self._known or any(known for _, known in begins)
        )


@lru_cache(maxsize=1 << 6)
def heads_of(regions: tuple[str, ...], cued: bool, known: bool) -> Heads:
    """With what numbers of some countries begin; where only `known` ones are asked for, these."""
    return Heads(regions, cued, known)


def lengths_of(
    digits: str, plus: bool, regions: tuple[str, ...], cued: bool
) -> tuple[Lengths, Lengths]:
    """How many of `digits` may be one number, a superset of what the plans know: those worth a try,
    and the known ones, which alone can be one of the countries that were asked for.

    Without its trunk prefix a number is only looked for after a cue: it is too unlikely otherwise,
    but for 1800 …, which has none anywhere, and where mobile numbers are usually written so.
    """
    walks = _walks(regions, cued or plus, digits[0] == _SERVICE)
    codes = _before_codes(digits, plus, regions)
    whole = len(walks) > 1 or bool(codes)
    every = real = 0
    for walk in walks:
        tried, known = walk.lengths(digits, whole=whole)
        every |= tried
        real |= known
    for size in codes:
        rest = digits[size:]
        tried, known = _after_code(code_of(rest[:3])).lengths(rest)
        every |= tried << size
        real |= known << size
    return every & (_WITH_PLUS if plus else _PLAIN), real


def _before_codes(digits: str, plus: bool, regions: tuple[str, ...]) -> Sequence[int]:
    """How many digits may stand before a country code, where one stands behind them."""
    if not plus and not digits.startswith(abroad_begins(regions)):
        return ()
    found = [0] if plus else []
    found += map(len, abroad_prefixes(digits, regions))
    return [size for size in found if code_of(digits[size : size + 3])]


@lru_cache(maxsize=1 << 10)
def _walks(regions: tuple[str, ...], often: bool, direct: bool) -> tuple[Automaton, ...]:
    """What tells the lengths of numbers as they are called from within one of the countries."""
    found = [_at_home(region, often) for region in regions]
    if direct and not often:
        found += [
            walk
            for walk in map(_direct, regions)
            if any(head[0] == _SERVICE for head in walk.heads)
        ]
    return tuple(found)


@cache
def _at_home(region: str, often: bool) -> Automaton:
    """Digits as they are written within a region; `often` also without the trunk prefix."""
    plan = plan_of(region)
    if plan is None:
        return Automaton((), ())
    code = str(plan.code)
    known = _within(plan, _types(code), True)
    tried = _within(plan, _generals(code), often or plan.bare)
    if plan.mobile_bare:
        tried.append([_mobile(plan)])
    return Automaton(tried, known)


def _within(plan: Plan, known: Node, bare: bool) -> list[list[Node]]:
    """How `known` numbers of a plan are written in their country."""
    ways = [[*way, known] for way in _leads(plan)]
    if bare or plan.rewrites:
        ways.append([known])
    code = str(plan.code)
    after = [*_with_code(code, known)]
    if plan.rewrites:
        ways += _rewritten(plan)
        after += ways
    return [*ways, *([fixed(code), *way] for way in after)]


@cache
def _direct(region: str) -> Automaton:
    """Numbers that are dialled as they are."""
    plan = plan_of(region)
    sisters = plan_of_code(str(plan.code)) if plan else ()
    ways = [[parsed(each)] for sister in sisters for each in sister.direct_patterns]
    return Automaton(ways, ways)


@cache
def _after_code(code: str) -> Automaton:
    """Digits that begin with a country code, also with a trunk prefix after it."""
    return Automaton(
        *(
            [[fixed(code), *way] for way in _with_code(code, known)]
            for known in (_generals(code), _types(code))
        )
    )


def _with_code(code: str, known: Node) -> Iterator[list[Node]]:
    """What may follow a country code of which the numbers are `known`."""
    if not plan_of_code(code):
        return
    plan = plan_of_code(code)[0]
    yield [_TRUNKS, known]
    yield [fixed(plan.trunk), known]
    yield from ([*way, known] for way in _leads(plan) if plan.rewrites)
    yield from _rewritten(plan)


def _leads(plan: Plan) -> Iterator[list[Node]]:
    """What stands before a number called from within the country and is left out."""
    lead = parsed(plan.lead_pattern)
    plain = without_kept(lead) if plan.rewrites else lead
    if plan.trunk and plain is not None and plain != NOTHING:
        yield [plain]


def _rewritten(plan: Plan) -> Iterator[list[Node]]:
    """Numbers of which the prefix becomes a part."""
    lead = with_kept(parsed(plan.lead_pattern)) if plan.rewrites else None
    if lead is not None:
        yield [lead, any_digits(LONGEST)]


@cache
def _generals(code: str) -> Node:
    """Any number of the regions that share a country code, as their plans describe all at once."""
    return _one_of({plan.general_pattern for plan in plan_of_code(code)})


@cache
def _types(code: str) -> Node:
    """The same, as they describe each type of line: numbers of no type do not exist."""
    return _one_of({pattern for plan in plan_of_code(code) for _, pattern, _ in plan.types})


def _mobile(plan: Plan) -> Node:
    """The mobile numbers of one region."""
    return _one_of({pattern for name, pattern, _ in plan.types if name == "mobile"})


def _one_of(patterns: Iterable[str]) -> Node:
    return Node(branches=tuple((parsed(each),) for each in sorted(patterns)))
