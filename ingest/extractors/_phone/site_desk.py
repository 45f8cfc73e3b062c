"""Whether a number is that of the help desk of the site on which an ad stands, as the ad says."""

import re

from ingest.extractors._phone.roles import Telling
from ingest.extractors._phone.whose import LED, OF, ROLES, SIGNS, WORD

ANYWHERE = ("support", "report")
"""Roles of which one is said wherever a number is told to be that of the site."""
_DESK = re.compile(
    rf"{WORD}(?:{OF['support']}[ ?,](?:[^\W\d_]+['’ ]{{1,2}}){{0,3}}{OF['site']}"
    rf"|{OF['site']}[ ,:-]{{1,2}}(?:[^\W\d_]+ ){{0,2}}{OF['support']})"
)
_REPORT = re.compile(
    # Not a button of the page that the text of the page has: “Report this ad | 07400 …”.
    rf"{WORD}{OF['report']}(?: [^\W\d_]+){{0,3}}?(?: ?:{SIGNS}\Z|,? {OF['ring']}{LED})"
)
_US = re.compile(rf"{WORD}{OF['us']}")
_NOT_US = re.compile(rf"{WORD}{OF['not us']}")
_SUPPORT, _SITE, _REPORTS = (Telling(ROLES[role]) for role in ("support", "site", "report"))


def is_of_site(asked: str) -> bool:
    """Whether what stands before figures in their sentence, and in the question before it, leads to
    them as to the desk of the site."""
    desk = _SUPPORT.may_be_in(asked) and _SITE.may_be_in(asked) and _DESK.search(asked)
    if not desk and not (_REPORTS.may_be_in(asked) and _REPORT.search(asked)):
        return False
    return _US.search(_NOT_US.sub("", asked)) is None
