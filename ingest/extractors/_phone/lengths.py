"""How many digits a number may have, from the digits themselves: what is worth a try."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from ingest.extractors._phone.automaton import Automaton
from ingest.extractors._phone.digit_patterns import (
    NOTHING,
    Node,
    any_digits,
    fixed,
    parsed,
    with_kept,
    without_kept,
)
from ingest.extractors._phone.numbers import abroad_prefixes, code_of
from ingest.extractors._phone.plans import Plan, plan_of, plan_of_code

FEWEST = 6
"""Digits of the shortest number."""
LONGEST = 15
"""Digits of the longest number of E.164."""

_DIALS = "018"  # what is dialled to call abroad begins with one of these
_TRUNKS = Node(branches=((Node(digits="0"),),), fewest=0)


def lengths_of(digits: str, plus: bool, regions: tuple[str, ...], cued: bool) -> Sequence[int]:
    """How many of `digits` may be one number; rising, a superset of what the plans know.

    Without its trunk prefix a number is only looked for after a cue: it is too unlikely otherwise,
    but for 1800 …, which has none anywhere.
    """
    often = cued or plus
    walks = _walks(regions, often, digits[0] == "1")
    if len(walks) == 1 and not plus and digits[0] not in _DIALS:
        return [length for length in walks[0](digits) if length >= FEWEST]
    found: set[int] = set()
    for walk in walks:
        found.update(walk(digits))
    if plus:
        found.update(_after_code(code_of(digits[:3])).lengths(digits))
    if digits[0] in _DIALS:
        for prefix in abroad_prefixes(digits, regions):
            found.update(_abroad(digits, len(prefix)))
    fewest = FEWEST + plus
    return sorted([length for length in found if length >= fewest]) if found else ()


@lru_cache(maxsize=1 << 10)
def _walks(
    regions: tuple[str, ...], often: bool, direct: bool
) -> tuple[Callable[[str], list[int]], ...]:
    """What tells the lengths of numbers as they are called from within one of the countries."""
    found = [_at_home(region, often) for region in regions]
    if direct and not often:
        found += [_direct(region) for region in regions]
    return tuple(each.lengths for each in found)


def _abroad(digits: str, size: int) -> Iterator[int]:
    """The lengths of numbers whose country code begins after `size` digits."""
    rest = digits[size:]
    code = code_of(rest[:3])
    for length in _after_code(code).lengths(rest):
        yield size + length


@cache
def _at_home(region: str, often: bool) -> Automaton:
    """Digits as they are written within a region; `often` also without the trunk prefix."""
    plan = plan_of(region)
    if plan is None:
        return Automaton(())
    code = str(plan.code)
    known = Node(branches=tuple((each,) for each in _generals(code)))
    ways = [[*way, known] for way in _leads(plan)]
    if often or plan.bare or plan.rewrites:
        ways.append([known])
    after = [*_with_code(code)]
    if plan.rewrites:
        ways += _rewritten(plan)
        after += ways
    return Automaton([*ways, *([fixed(code), *way] for way in after)])


@cache
def _direct(region: str) -> Automaton:
    """Numbers that are dialled as they are."""
    plan = plan_of(region)
    sisters = plan_of_code(str(plan.code)) if plan else ()
    return Automaton([parsed(each)] for sister in sisters for each in sister.direct_patterns)


@cache
def _after_code(code: str) -> Automaton:
    """Digits that begin with a country code, also with a trunk prefix after it."""
    return Automaton([fixed(code), *way] for way in _with_code(code))


def _with_code(code: str) -> Iterator[list[Node]]:
    """What may follow a country code."""
    if not plan_of_code(code):
        return
    plan = plan_of_code(code)[0]
    known = Node(branches=tuple((each,) for each in _generals(code)))
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
def _generals(code: str) -> tuple[Node, ...]:
    """The patterns of the regions that share a country code."""
    return tuple(parsed(plan.general_pattern) for plan in plan_of_code(code))
