"""Whether digits are a number that exists: with a country code, dialled from abroad, at home."""

from functools import cache, lru_cache

from ingest.extractors._phone.plans import (
    DIRECT,
    LAND_LINE,
    Number,
    Plan,
    codes,
    plan_of,
    plan_of_code,
    rewritten,
    type_of,
    whole,
)

_LONGEST_PREFIX = 8  # digits dialled to call abroad, with a carrier's


def _number(significant: str, plan: Plan) -> Number | None:
    """The number in this plan or in a sister region of the same country code."""
    for sister in plan_of_code(str(plan.code)):
        if len(significant) not in sister.lengths:
            continue
        if sister.leading and not sister.leading(significant):
            continue
        name = type_of(significant, sister)
        if name:
            loose = sister.loose and name == LAND_LINE
            e164 = f"+{plan.code}{significant}"
            return Number(e164=e164, region=sister.region, type=name, loose=loose)
    return None


@lru_cache(maxsize=65536)
def international(digits: str) -> Number | None:
    """The number of digits that begin with a country code, also with a trunk 0 after it."""
    code = code_of(digits[:3])
    if not code:
        return None
    plan, significant = plan_of_code(code)[0], digits[len(code) :]
    if plan.rewrites:
        return _rewritten(significant, plan)
    if plan.trunk and significant.startswith(plan.trunk):
        found = _number(significant.removeprefix(plan.trunk), plan)
        if found:
            return found
    return _number(significant, plan) or _number(_without_zero(significant, plan), plan)


@cache
def code_of(head: str) -> str:
    """The country code with which digits begin, '' for none."""
    return next((head[:size] for size in (1, 2, 3) if head[:size] in codes()), "")


def _without_zero(significant: str, plan: Plan) -> str:
    """Without the 0 that people put after the country code even where it is no trunk prefix."""
    return significant[1:] if significant[:1] == "0" and plan.trunk else ""


def abroad_prefixes(digits: str, regions: tuple[str, ...]) -> tuple[str, ...]:
    """What digits may begin with to call abroad from one of the countries."""
    if not digits.startswith(abroad_begins(regions)):
        return ()
    return _prefixes(digits[: _prefix_size(regions)], regions)


@cache
def abroad_begins(regions: tuple[str, ...]) -> tuple[str, ...]:
    """With one of what digits begin that call abroad: of nearly all they tell that none do."""
    plans = [plan for plan in map(plan_of, regions) if plan]
    return tuple({"00", *(begin for plan in plans for begin in plan.dials)})


@cache
def _prefix_size(regions: tuple[str, ...]) -> int:
    """How many digits tell what is dialled to call abroad: few but where carriers are chosen."""
    plans = [plan for plan in map(plan_of, regions) if plan]
    chosen = any(not plan.dialled for plan in plans)
    return _LONGEST_PREFIX if chosen else max((len(plan.dialled) for plan in plans), default=2)


@lru_cache(maxsize=65536)
def _prefixes(head: str, regions: tuple[str, ...]) -> tuple[str, ...]:
    prefixes = {"00"} if head.startswith("00") else set[str]()
    for region in regions:
        plan = plan_of(region)
        found = plan.idd(head) if plan else None
        if found:
            prefixes.add(found.group())
    return tuple(sorted(prefixes))


def abroad(digits: str, regions: tuple[str, ...]) -> tuple[Number, int] | None:
    """The number of digits that begin with what is dialled to call abroad (00, 011 …)."""
    for prefix in abroad_prefixes(digits, regions):
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
        within = digits.removeprefix(str(plan.code))
        found = _rewritten(digits, plan) or (_rewritten(within, plan) if within != digits else None)
        return (found, True) if found else None
    lead = plan.lead(digits)
    if plan.trunk and lead and lead.end():
        found = _number(digits[lead.end() :], plan)
        if found or digits.startswith(plan.trunk):
            return (found, True) if found else None
    found = _number(digits, plan)
    # 1800 … has no trunk prefix anywhere: it is dialled as it is.
    if found is None:
        return None
    direct = found.type in DIRECT and digits[0] == "1"
    return found, plan.bare or direct or (found.type == "mobile" and plan.mobile_bare)


@lru_cache(maxsize=4096)
def begins_with_code(head: str, regions: tuple[str, ...]) -> bool:
    """Whether digits begin with the country code of one of the regions."""
    return any(plan and head.startswith(str(plan.code)) for plan in map(plan_of, regions))


def _rewritten(digits: str, plan: Plan) -> Number | None:
    """The number of digits as written at home, in a plan whose prefix is more than left out.

    As the library's parser does: a number that is valid as it stands is not cut any further.
    """
    significant = rewritten(digits, plan)
    if significant != digits:
        is_known = whole(plan.general_pattern)
        significant = digits if is_known(digits) and not is_known(significant) else significant
    return _number(significant, plan)
