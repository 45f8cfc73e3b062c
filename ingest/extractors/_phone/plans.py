"""Numbering plans of countries, as the metadata of `phonenumbers` describes them.

The library's own parser costs some 60 µs a try; an ad with thousands of digits needs thousands of
tries. So plans are matched here on the same metadata. A test holds both against each other.
"""

import re
from collections.abc import Callable
from functools import cache

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

from ingest.models import Frozen

DIRECT = ("toll_free", "shared_cost", "premium_rate")
"""Types of numbers that some countries dial without any prefix: 1800 …"""

_TYPES = (
    "premium_rate",
    "toll_free",
    "shared_cost",
    "voip",
    "personal_number",
    "pager",
    "uan",
    "voicemail",
    "fixed_line",
    "mobile",
)


class Number(Frozen, frozen=True, kw_only=True):
    """A number that exists: E.164, country, type of line as the numbering plan has it."""

    e164: str
    region: str
    type: str


class Plan(Frozen, frozen=True, kw_only=True):
    """The numbering plan of one region.

    `trunk` (all spellings of it: `lead`) is what stands before a number called from within the
    country; `bare` says that people write numbers without it. `idd` matches what is dialled to
    call abroad; `dialled` are those digits where there is no choice, else ''. `rewrites` is how
    the prefix turns into a part of the number, in plans that do so ('' = it is left out).
    `general_pattern` and `lead_pattern` are what `general` and `lead` match, `type_patterns` what
    those of `types` do, `direct_patterns` numbers that are dialled as they are.
    """

    region: str
    code: int
    trunk: str
    bare: bool
    rewrites: str
    idd: Callable[[str], re.Match[str] | None]
    dialled: str
    lead: Callable[[str], re.Match[str] | None]
    leading: Callable[[str], object] | None
    general: Callable[[str], object]
    general_pattern: str
    lead_pattern: str
    type_patterns: tuple[str, ...]
    direct_patterns: tuple[str, ...]
    lengths: frozenset[int]
    types: tuple[tuple[str, Callable[[str], object], frozenset[int]], ...]


@cache
def plan_of(region: str) -> Plan | None:
    """The plan of an ISO region, None when there is no such region."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.general_desc is None or metadata.country_code is None:
        return None
    types: list[tuple[str, Callable[[str], object], frozenset[int]]] = []
    patterns: list[str] = []
    direct: list[str] = []
    for name in _TYPES:
        described = getattr(metadata, name)
        if described is not None and described.national_number_pattern:
            match = re.compile(described.national_number_pattern).fullmatch
            patterns.append(described.national_number_pattern)
            direct += patterns[-1:] if name in DIRECT else []
            types.append((name, match, frozenset(described.possible_length or ())))
    trunk, abroad = metadata.national_prefix or "", metadata.international_prefix or "00"
    leading = metadata.leading_digits
    lead = metadata.national_prefix_for_parsing or trunk or "(?!)"
    general = metadata.general_desc.national_number_pattern or ""
    return Plan(
        region=region,
        code=metadata.country_code,
        trunk=trunk,
        bare=not trunk or metadata.country_code == 1,
        rewrites=metadata.national_prefix_transform_rule or "",
        dialled=abroad if abroad.isdigit() else "",
        idd=re.compile(abroad).match,
        lead=re.compile(lead).match,
        leading=re.compile(leading).match if leading else None,
        general=re.compile(general).fullmatch,
        general_pattern=general,
        lead_pattern="" if lead == "(?!)" else lead,
        lengths=frozenset(metadata.general_desc.possible_length or ()),
        type_patterns=tuple(patterns),
        direct_patterns=tuple(direct),
        types=tuple(types),
    )


def type_of(significant: str, plan: Plan) -> str | None:
    """The type of line of a national (significant) number, None when there is no such number."""
    if len(significant) not in plan.lengths or not plan.general(significant):
        return None
    for name, match, lengths in plan.types:
        if (not lengths or len(significant) in lengths) and match(significant):
            return name
    return None


def rewritten(digits: str, plan: Plan) -> str:
    """The significant number of digits as written at home, with what the prefix turns into."""
    lead = plan.lead(digits)
    if lead is None:
        return digits
    groups = lead.groups()
    begins = lead.expand(plan.rewrites) if plan.rewrites and groups and groups[-1] else ""
    return begins + digits[lead.end() :]


@cache
def plan_of_code(code: str) -> tuple[Plan, ...]:
    """The plans of the regions that share a country code, its main region first; () for none."""
    regions = COUNTRY_CODE_TO_REGION_CODE.get(int(code), ()) if code[:1] not in ("", "0") else ()
    return tuple(plan for plan in map(plan_of, regions) if plan)
