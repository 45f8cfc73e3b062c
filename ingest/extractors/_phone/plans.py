"""Numbering plans of countries, as the metadata of `phonenumbers` describes them.

The library's own parser costs some 60 µs a try; an ad with thousands of digits needs thousands of
tries. So plans are matched here on the same metadata. A test holds both against each other.
"""

import re
from collections.abc import Callable
from functools import cache

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, SUPPORTED_REGIONS, PhoneMetadata

from ingest.extractors._phone.automaton import Automaton
from ingest.extractors._phone.digit_patterns import any_digits, parsed
from ingest.models import Frozen

DIRECT = ("toll_free", "shared_cost", "premium_rate")
"""Types of numbers that some countries dial without any prefix: 1800 …"""
_MOBILE_BARE = frozenset({"HU", "TR"})
"""Countries in which mobile numbers are as often written without their prefix: “20/123-4567”."""
_DIALS = "018"  # what is dialled to call abroad begins with one of these, but for Finnish carriers
_LONGEST = 15  # digits of any number

LAND_LINE = "fixed_line"
"""The type of land lines."""
_MANY = 4  # lengths of land lines from which on a plan says little

_TYPES = (
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
    LAND_LINE,
    "mobile",
)


class Number(Frozen, frozen=True, kw_only=True):
    """A number that exists: E.164, country, type of line as the numbering plan has it; `loose` when
    it is a land line of a loose plan."""

    e164: str
    region: str
    type: str
    loose: bool = False


class Plan(Frozen, frozen=True, kw_only=True):
    """The numbering plan of one region.

    `trunk` (all spellings of it: `lead`) is what stands before a number called from within the
    country; `bare` says that people write numbers without it, `mobile_bare` that they write mobile
    ones as often so as with it; `loose` that it has land lines of so many lengths that nearly all
    digits after a 0 are one. `idd` matches what is dialled to call abroad; `dialled` are those
    digits where there is no choice, else '', and `dials` are digits with which they begin.
    `rewrites` is how the prefix turns into a part of the number, in plans that do so ('' = it is
    left out).
    `general_pattern` is of all its numbers, `lead_pattern` what `lead` matches, `types` are the
    types of lines with the patterns of their numbers and the lengths of these, `direct_patterns`
    numbers that are dialled as they are. `whole` matches by a pattern.
    """

    region: str
    code: int
    trunk: str
    bare: bool
    mobile_bare: bool
    loose: bool
    rewrites: str
    idd: Callable[[str], re.Match[str] | None]
    dialled: str
    dials: tuple[str, ...]
    lead: Callable[[str], re.Match[str] | None]
    leading: Callable[[str], object] | None
    general_pattern: str
    lead_pattern: str
    direct_patterns: tuple[str, ...]
    lengths: frozenset[int]
    types: tuple[tuple[str, str, frozenset[int]], ...]


@cache
def whole(pattern: str) -> Callable[[str], object]:
    """What matches a pattern of a plan in full.

    Compiled when it is first asked for: an ad with numbers of many countries comes to hundreds of
    patterns, and few of them are ever tried.
    """
    return re.compile(pattern).fullmatch


@cache
def plan_of(region: str) -> Plan | None:
    """The plan of an ISO region, None when there is no such region."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.general_desc is None or metadata.country_code is None:
        return None
    types: list[tuple[str, str, frozenset[int]]] = []
    for name in _TYPES:
        described = getattr(metadata, name)
        if described is not None and described.national_number_pattern:
            some = frozenset[int](described.possible_length or ())
            types.append((name, described.national_number_pattern, some))
    lengths = frozenset[int](metadata.general_desc.possible_length or ())
    trunk, abroad = metadata.national_prefix or "", metadata.international_prefix or "00"
    leading = metadata.leading_digits
    lead = metadata.national_prefix_for_parsing or trunk or "(?!)"
    return Plan(
        region=region,
        code=metadata.country_code,
        trunk=trunk,
        bare=not trunk or metadata.country_code == 1,
        mobile_bare=region in _MOBILE_BARE,
        loose=any(name == LAND_LINE and len(some or lengths) >= _MANY for name, _, some in types),
        rewrites=metadata.national_prefix_transform_rule or "",
        dialled=abroad if abroad.isdigit() else "",
        dials=(abroad,) if abroad.isdigit() else _begins(abroad),
        idd=re.compile(abroad).match,
        lead=re.compile(lead).match,
        leading=re.compile(leading).match if leading else None,
        general_pattern=metadata.general_desc.national_number_pattern or "",
        lead_pattern="" if lead == "(?!)" else lead,
        lengths=lengths,
        direct_patterns=tuple(pattern for name, pattern, _ in types if name in DIRECT),
        types=tuple(types),
    )


def _begins(pattern: str) -> tuple[str, ...]:
    """The two digits with which what a pattern matches begins."""
    heads = Automaton([[parsed(pattern), any_digits(_LONGEST)]]).heads
    return tuple(sorted(head for head in heads if head[0] in _DIALS))


def type_of(significant: str, plan: Plan) -> str | None:
    """The type of line of a national (significant) number, None when there is no such number."""
    if len(significant) not in plan.lengths:
        return None
    match, names = _types_of(plan.region, len(significant))
    found = match(significant)
    return names[found.lastindex - 1] if found and found.lastindex else None


@cache
def _types_of(region: str, size: int) -> tuple[Callable[[str], re.Match[str] | None], list[str]]:
    """What matches numbers of so many digits, which all numbers of the plan are like, with a group
    for each type of line, and the types."""
    plan = plan_of(region)
    types = [
        (name, pattern)
        for name, pattern, lengths in (plan.types if plan else ())
        if not lengths or size in lengths
    ]
    either = "|".join(f"({pattern})" for _, pattern in types) or "(?!)"
    general = plan.general_pattern if plan else ""
    return re.compile(rf"(?=(?:{general})\Z)(?:{either})").fullmatch, [name for name, _ in types]


def rewritten(digits: str, plan: Plan) -> str:
    """The significant number of digits as written at home, with what the prefix turns into."""
    lead = plan.lead(digits)
    if lead is None:
        return digits
    begins = ""
    if plan.rewrites and lead.re.groups and lead[lead.re.groups]:
        begins, kept = _rewriting(plan.rewrites)
        begins += lead[kept] or ""
    return begins + digits[lead.end() :]


@cache
def _rewriting(rewrites: str) -> tuple[str, int]:
    """The digits that a prefix turns into, and the group of it that is kept behind them."""
    begins, kept = rewrites.split("\\")
    return begins, int(kept)


@cache
def codes() -> frozenset[str]:
    """The country codes that have a plan, which need not be read for that."""
    return frozenset(
        str(code)
        for code, regions in COUNTRY_CODE_TO_REGION_CODE.items()
        if not SUPPORTED_REGIONS.isdisjoint(regions)
    )


@cache
def plan_of_code(code: str) -> tuple[Plan, ...]:
    """The plans of the regions that share a country code, its main region first; () for none."""
    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(code), ()) if code[:1] not in ("", "0") else ()
    return tuple(plan for plan in map(plan_of, regions) if plan)
