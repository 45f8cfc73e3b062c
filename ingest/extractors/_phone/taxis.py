"""Whether a number is that of a taxi which an ad recommends: “luați taxi (0700 …, firmă bună)”.

A taxi that is to be paid besides is none of which a number is given: “+ taxi, call me on …”.
"""

import re

from ingest.extractors._phone.roles import Telling
from ingest.extractors._phone.whose import ALL, BESIDE, OF, ROLES, SIGNS, WORD

ANYWHERE = ("taxi",)
"""The role that is said wherever a number is told to be that of a taxi."""
_TAXI = re.compile(rf"{WORD}{OF['taxi']}(?P<said>(?:[:,]? [^\W\d_]+){{0,4}}?){SIGNS}\Z")
_BEHIND = re.compile(rf"{BESIDE}{OF['taxi']}{ALL}")
_BESIDES = re.compile(rf"(?:[+&]|{WORD}{OF['plus']}\.?) ?\Z")
_TO_PAY = re.compile(rf"{WORD}(?:{OF['fare']}|{OF['us']})")
_TELLING = Telling(ROLES["taxi"])


def is_of_taxi(before: str, behind: str, earlier: str) -> bool:
    """Whether what stands `before` figures in their sentence, or all that stands `behind` them,
    says so; `earlier`: what stands before that sentence, for a stop may only cut “excl.” short."""
    if _TELLING.may_be_in(behind) and _BEHIND.match(behind):
        return True
    if not _TELLING.may_be_in(before):
        return False
    found = _TAXI.search(before)
    if found is None or _BESIDES.search(earlier + before[: found.start()]):
        return False
    return _TO_PAY.search(found["said"]) is None
