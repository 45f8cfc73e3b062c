"""Land lines of plans in which nearly all digits after a 0 are a number."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from phonenumbers import PhoneMetadata

from ingest.extractors._phone.numbers import code_of
from ingest.extractors._phone.plans import Number, Plan, plan_of, plan_of_code, type_of

_HEAD = 10  # signs of a number that tell its area: the +, the country code, seven digits


def area_size(number: Number) -> int:
    """How many digits the 0 and area code have of a land line of a loose plan; 0 for any other."""
    if not number.loose:
        return 0
    size = _area_size(number.e164[:_HEAD], len(number.e164))
    plan = plan_of(number.region)
    return size + (plan is not None and plan.trunk == "0") if size else 0


@lru_cache(maxsize=1 << 14)
def _area_size(head: str, length: int) -> int:
    """How many digits the area code has of land lines that begin so; it is told by their begin.

    It is the first group in which such a number is written: what the library's
    `length_of_geographical_area_code` tells in twenty times the time.
    """
    code = code_of(head[1:4])
    digits = head[1 + len(code) :].ljust(length - 1 - len(code), "0")
    plan = _plan_with(digits, code)
    if plan is None or type_of(digits, plan) != "fixed_line":
        return 0
    if not plan.trunk and digits[0] != "0":
        return 0  # such a country has no area codes
    match, firsts = _formats(code)
    written = match(digits)
    first = firsts.get(written.lastindex or 0) if written else None
    return written.end(first) if written and first else 0


def _plan_with(digits: str, code: str) -> Plan | None:
    """The plan, of those that share a country code, that significant digits belong to."""
    plans = plan_of_code(code)
    if len(plans) == 1:
        return plans[0]
    for plan in plans:
        if plan.leading(digits) if plan.leading else type_of(digits, plan):
            return plan
    return None


@cache
def _formats(code: str) -> tuple[Callable[[str], re.Match[str] | None], dict[int, int]]:
    """What matches numbers of a country code by how they are written abroad, with a group for each
    of theirs, and by the last group of each way that has several the first one. Of the ways, each
    for numbers that begin with some digits, the first that fits a number is its own."""
    metadata = PhoneMetadata.metadata_for_region(plan_of_code(code)[0].region, None)
    ways: list[str] = []
    firsts: dict[int, int] = {}
    count = 0
    for written in (metadata.intl_number_format or metadata.number_format) if metadata else ():
        # The library, too, goes by the last pattern alone, for it tells most.
        begins = written.leading_digits_pattern[-1] if written.leading_digits_pattern else ""
        groups = re.compile(written.pattern or "").groups
        ways.append(rf"(?=(?:{begins}))(?:{written.pattern or ''})")
        if groups > 1:
            firsts[count + groups] = count + 1
        count += groups
    return re.compile("|".join(ways) or "(?!)").fullmatch, firsts
