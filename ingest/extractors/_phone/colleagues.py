"""Whether a number is the own one of a friend: “Carla is a colleague and her number is …”.

A colleague whom one may call for the ad (“call my colleague …”) has the ad's number, and so has one
who works along with who speaks (“my friend and I: her number is …”).
"""

import re

from ingest.extractors._phone.roles import Telling
from ingest.extractors._phone.whose import LED, OF, ROLES, WORD

ANYWHERE = ("own line",)
"""The role that is said wherever a number is told to be a friend's own."""
_OWN = re.compile(rf"{WORD}{OF['own line']}{LED}")
_COLLEAGUE = re.compile(rf"{WORD}{OF['colleague']}(?![^\W_])")
_ALONG = re.compile(rf"{WORD}{OF['along']}(?![^\W_])")
_LINES = Telling(ROLES["own line"])


def is_of_colleague(before: str) -> bool:
    """Whether what stands before figures in their sentence says that a friend has them."""
    if not _LINES.may_be_in(before) or not _COLLEAGUE.search(before):
        return False
    return _OWN.search(before) is not None and not _ALONG.search(before)
