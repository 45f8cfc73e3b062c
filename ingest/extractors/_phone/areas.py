"""Land lines of plans in which nearly all digits after a 0 are a number."""

from functools import cache, lru_cache

import phonenumbers

from ingest.extractors._phone.numbers import code_of
from ingest.extractors._phone.plans import Number, plan_of

_HEAD = 10  # signs of a number that tell its area: the +, the country code, seven digits
_MANY = 4  # lengths of land lines from which on a plan says little


def is_loose(number: Number) -> bool:
    """Whether it is a land line of a plan that has numbers of many lengths."""
    return number.type == "fixed_line" and _is_loose_in(number.region)


@cache
def _is_loose_in(region: str) -> bool:
    plan = plan_of(region)
    return plan is not None and any(
        name == "fixed_line" and len(lengths or plan.lengths) >= _MANY
        for name, _, lengths in plan.types
    )


def area_size(number: Number) -> int:
    """How many digits the 0 and area code have of a land line of a loose plan; 0 for any other."""
    if not is_loose(number):
        return 0
    size = _area_size(number.e164[:_HEAD], len(number.e164))
    plan = plan_of(number.region)
    return size + (plan is not None and plan.trunk == "0") if size else 0


@lru_cache(maxsize=1 << 14)
def _area_size(head: str, length: int) -> int:
    """How many digits the area code has of land lines that begin so; it is told by their begin.

    A number of E.164 needs no parser, which takes as long as all else here.
    """
    code = code_of(head[1:4])
    significant = head[1 + len(code) :].ljust(length - 1 - len(code), "0")
    zeros = len(significant) - len(significant.lstrip("0"))
    number = phonenumbers.PhoneNumber(
        country_code=int(code),
        national_number=int(significant),
        italian_leading_zero=zeros > 0 or None,
        number_of_leading_zeros=zeros if zeros > 1 else None,
    )
    return phonenumbers.length_of_geographical_area_code(number)
