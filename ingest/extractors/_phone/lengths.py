"""How many digits a number may have, from its first digits: what is worth a try."""

from collections.abc import Sequence
from functools import lru_cache

from ingest.extractors._phone.numbers import abroad_prefixes, code_of
from ingest.extractors._phone.plans import Plan, plan_of, plan_of_code

_FEWEST = 6
LONGEST = 15
"""Digits of the longest number of E.164."""

HEAD = 11
"""First digits that tell: what is dialled to call abroad, and a country code."""


def lengths_of(head: str, plus: bool, regions: tuple[str, ...], cued: bool) -> Sequence[int]:
    """How many digits a number may have that begins with `head` (up to `HEAD` digits).

    Without its trunk prefix a number is only looked for after a cue: it is too unlikely otherwise.
    """
    usual = _usual(head[:4], plus, regions, cued)
    prefixes = abroad_prefixes(head, regions)
    if not prefixes:
        return usual
    found = set(usual)
    for prefix in prefixes:
        size = len(prefix)
        found.update(size + length for length in _after_code(head[size : size + 3]))
    return sorted(found)


@lru_cache(maxsize=1 << 15)
def _usual(head: str, plus: bool, regions: tuple[str, ...], cued: bool) -> tuple[int, ...]:
    """The lengths of numbers that are called from home, or stand behind a +."""
    found = _within(head, regions, cued, plus) | (_after_code(head[:3]) if plus else frozenset())
    return tuple(sorted(length for length in found if length >= _FEWEST + plus))


@lru_cache(maxsize=1 << 12)
def _after_code(head: str) -> frozenset[int]:
    """The lengths of numbers that begin with a country code, with it, also with a trunk prefix."""
    plans = plan_of_code(code_of(head))
    if any(plan.rewrites for plan in plans[:1]):
        return frozenset(range(_FEWEST + 1, LONGEST + 3))
    code = len(code_of(head))
    return frozenset(
        code + length + extra
        for plan in plans
        for length in plan.lengths
        for extra in {0, 1, len(plans[0].trunk)}
    )


def _within(head: str, regions: tuple[str, ...], cued: bool, plus: bool) -> frozenset[int]:
    """The lengths of numbers as they are called from within one of the countries."""
    plans = [plan for plan in map(plan_of, regions) if plan]
    return frozenset().union(*(_national_lengths(head, plan, cued, plus) for plan in plans))


def _national_lengths(head: str, plan: Plan, cued: bool, plus: bool) -> set[int]:
    if plan.rewrites:
        return set(range(_FEWEST, LONGEST))
    code = str(plan.code)
    found: set[int] = set()
    lead = plan.lead(head)
    if plan.trunk and lead and lead.end():
        found |= {lead.end() + length for length in plan.lengths}
    elif plan.bare or cued or plus or head[0] == "1":
        found |= plan.lengths
    if head.startswith(code):
        found |= {len(code) + extra + length for length in plan.lengths for extra in (0, 1)}
    return found
