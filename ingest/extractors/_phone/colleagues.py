"""Whether a number is the own one of a friend: “Carla is a colleague and her number is …”.

A colleague whom one may call for the ad (“call my colleague …”) has the ad's number, and so has one
who works along with who speaks (“my friend and I: her number is …”).
"""

import re

from ingest.extractors._phone.roles import Telling
from ingest.extractors._phone.whose import BESIDE, LED, OF, ROLES, WORD

ANYWHERE = ("own line", "is hers")
"""Roles of which one is said wherever a number is told to be a friend's own."""
_REACH = 60  # characters before figures in which the words that lead to them stand
_HERS = re.compile(rf"{BESIDE}{OF['is hers']}(?![^\W_])")
_OWN = re.compile(rf"{WORD}{OF['own line']}{LED}")
_COLLEAGUE = re.compile(rf"{WORD}{OF['colleague']}(?![^\W_])")
_ALONG = re.compile(rf"{WORD}{OF['along']}(?![^\W_])")
_LINES, _THEIRS = Telling(ROLES["own line"]), Telling(ROLES["is hers"])


def is_of_colleague(before: str, behind: str) -> bool:
    """Whether what stands beside figures in their sentence says that a friend has them."""
    led, told = _LINES.may_be_in(before), _THEIRS.may_be_in(behind)
    if not (led or told) or not _COLLEAGUE.search(before) or _ALONG.search(before):
        return False
    return bool(
        (led and _OWN.search(before, len(before) - _REACH)) or (told and _HERS.match(behind))
    )
