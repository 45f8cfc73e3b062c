"""Numbering plans: whether digits are a number that exists, by the metadata of `phonenumbers`.

The library's own parser costs some 60 µs a try; an ad with thousands of digits needs thousands of
tries. So the plain plans are matched here on the same metadata, and only plans that rewrite
numbers (Argentina, Mexico, Brazil …) go through the parser. A test holds both against each other.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, PhoneMetadata

from ingest.models import Frozen

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
_LIBRARY_TYPES = dict(enumerate(("fixed_line", "mobile", "mobile", "toll_free", "premium_rate")))
_DIRECT = frozenset({"toll_free", "shared_cost", "premium_rate"})
_FEWEST = 6
_LONGEST_PREFIX = 8  # digits dialled to call abroad, with a carrier's
LONGEST = 15
"""Digits of the longest number of E.164."""


class Number(Frozen, frozen=True, kw_only=True):
    """A number that exists: E.164, country, type of line as the numbering plan has it."""

    e164: str
    region: str
    type: str


class Plan(Frozen, frozen=True, kw_only=True):
    """The numbering plan of one region.

    `trunk` (all spellings of it: `lead`) is what stands before a number called from within the
    country; `bare` says that people write numbers without it. `idd` matches what is dialled to
    call abroad. `rewrites`: only the library's parser knows how numbers are written.
    """

    region: str
    code: int
    trunk: str
    bare: bool
    rewrites: bool
    idd: Callable[[str], re.Match[str] | None]
    lead: Callable[[str], re.Match[str] | None]
    leading: Callable[[str], object] | None
    general: Callable[[str], object]
    lengths: frozenset[int]
    types: tuple[tuple[str, Callable[[str], object], frozenset[int]], ...]


@cache
def plan_of(region: str) -> Plan | None:
    """The plan of an ISO region, None when there is no such region."""
    metadata = PhoneMetadata.metadata_for_region(region, None)
    if metadata is None or metadata.general_desc is None or metadata.country_code is None:
        return None
    types: list[tuple[str, Callable[[str], object], frozenset[int]]] = []
    for name in _TYPES:
        described = getattr(metadata, name)
        if described is not None and described.national_number_pattern:
            match = re.compile(described.national_number_pattern).fullmatch
            types.append((name, match, frozenset(described.possible_length or ())))
    trunk = metadata.national_prefix or ""
    leading = metadata.leading_digits
    return Plan(
        region=region,
        code=metadata.country_code,
        trunk=trunk,
        bare=not trunk or metadata.country_code == 1,
        rewrites=metadata.national_prefix_transform_rule is not None,
        idd=re.compile(metadata.international_prefix or "00").match,
        lead=re.compile(metadata.national_prefix_for_parsing or trunk or "(?!)").match,
        leading=re.compile(leading).match if leading else None,
        general=re.compile(metadata.general_desc.national_number_pattern or "").fullmatch,
        lengths=frozenset(metadata.general_desc.possible_length or ()),
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


def _number(significant: str, plan: Plan) -> Number | None:
    """The number in this plan or in a sister region of the same country code."""
    for region in COUNTRY_CODE_TO_REGION_CODE.get(plan.code, ()):
        sister = plan_of(region)
        if sister is None or (sister.leading and not sister.leading(significant)):
            continue
        type_name = type_of(significant, sister)
        if type_name:
            return Number(e164=f"+{plan.code}{significant}", region=region, type=type_name)
    return None


@lru_cache(maxsize=65536)
def international(digits: str) -> Number | None:
    """The number of digits that begin with a country code, also with a trunk 0 after it."""
    for length in (1, 2, 3):
        regions = COUNTRY_CODE_TO_REGION_CODE.get(int(digits[:length] or 0))
        plan = plan_of(regions[0]) if regions and digits[0] != "0" else None
        if plan is None:
            continue
        significant = digits[length:]
        if plan.rewrites:
            return _by_library(f"+{digits}", None)
        if plan.trunk and significant.startswith(plan.trunk):
            found = _number(significant.removeprefix(plan.trunk), plan)
            if found:
                return found
        return _number(significant, plan) or _number(_without_zero(significant, plan), plan)
    return None


def _without_zero(significant: str, plan: Plan) -> str:
    """Without the 0 that people put after the country code even where it is no trunk prefix."""
    return significant[1:] if significant[:1] == "0" and plan.trunk else ""


@lru_cache(maxsize=65536)
def _abroad_prefixes(head: str, regions: tuple[str, ...]) -> tuple[str, ...]:
    prefixes = {"00"} if head.startswith("00") else set[str]()
    for region in regions:
        plan = plan_of(region)
        found = plan.idd(head) if plan else None
        if found:
            prefixes.add(found.group())
    return tuple(sorted(prefixes))


def abroad(digits: str, regions: Sequence[str]) -> tuple[Number, int] | None:
    """The number of digits that begin with what is dialled to call abroad (00, 011 …)."""
    for prefix in _abroad_prefixes(digits[:_LONGEST_PREFIX], tuple(regions)):
        number = international(digits[len(prefix) :]) if len(prefix) < len(digits) else None
        if number:
            return number, len(prefix)
    return None


@lru_cache(maxsize=65536)
def national(digits: str, region: str) -> tuple[Number, bool] | None:
    """The number of digits as written within a region, and whether its trunk prefix was there.

    Where numbers have no trunk prefix, or people leave it out, it counts as there.
    """
    plan = plan_of(region)
    if plan is None:
        return None
    if plan.rewrites:
        found = _by_library(digits, region)
        return (found, True) if found else None
    lead = plan.lead(digits)
    if plan.trunk and lead and lead.end():
        found = _number(digits[lead.end() :], plan)
        if found or digits.startswith(plan.trunk):
            return (found, True) if found else None
    found = _number(digits, plan)
    # 1800 … has no trunk prefix anywhere: it is dialled as it is.
    usual = plan.bare or (found is not None and found.type in _DIRECT and digits[0] == "1")
    return (found, usual) if found else None


@lru_cache(maxsize=65536)
def lengths_of(head: str, plus: bool, regions: tuple[str, ...], cued: bool) -> tuple[int, ...]:
    """How many digits a number may have that begins with `head` (up to four digits).

    Without its trunk prefix a number is only looked for after a cue: it is too unlikely otherwise.
    """
    if plus:
        return tuple(range(_FEWEST + 1, LONGEST + 3))
    found: set[int] = set()
    plans = [plan for plan in map(plan_of, regions) if plan]
    if head.startswith("00") or any(plan.idd(head) for plan in plans):
        found.update(range(_FEWEST + 3, LONGEST + 5))
    for plan in plans:
        found |= _national_lengths(head, plan, cued)
    return tuple(sorted(length for length in found if length >= _FEWEST))


def _national_lengths(head: str, plan: Plan, cued: bool) -> set[int]:
    if plan.rewrites:
        return set(range(_FEWEST, LONGEST))
    code = str(plan.code)
    found: set[int] = set()
    lead = plan.lead(head)
    if plan.trunk and lead and lead.end():
        found |= {lead.end() + length for length in plan.lengths}
    elif plan.bare or cued or head[0] == "1":
        found |= plan.lengths
    if head.startswith(code):
        found |= {len(code) + extra + length for length in plan.lengths for extra in (0, 1)}
    return found


@lru_cache(maxsize=4096)
def begins_with_code(head: str, regions: tuple[str, ...]) -> bool:
    """Whether digits begin with the country code of one of the regions."""
    return any(plan and head.startswith(str(plan.code)) for plan in map(plan_of, regions))


def _by_library(digits: str, region: str | None) -> Number | None:
    try:
        parsed = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(parsed):
        return None
    if not digits.startswith("+") and region not in COUNTRY_CODE_TO_REGION_CODE.get(
        parsed.country_code or 0, ()
    ):
        return None
    kind = phonenumbers.number_type(parsed)
    return Number(
        e164=phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164),
        region=phonenumbers.region_code_for_number(parsed) or "",
        type=_LIBRARY_TYPES.get(kind, "other"),
    )
