"""What stands behind the word: an age, a verb of receiving, a surname, the end of a line."""

import re

from ingest.extractors._alias.cues import after_cues, clients, polite_after, sort, third, verbs
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.view import AGE, View, is_and
from ingest.extractors._alias.words import NOT_NAMES

_KISSES = re.compile(r"\s?[xX]{1,5}(?!\w)")
_LINE = re.compile(r"[^\w\n]{0,6}\n")
_CALLED = re.compile(r"[^\w\n]{1,4}(?:\+|00|0)\s?(?:\d[\s().\-–/]{0,3}){7,}")
"""A number to call, with its trunk or its country before it."""
_DASH = re.compile(r"\s[-–—|/•·»>~]\s")
_MARKS = {
    ",": "before a comma",
    ";": "before a comma",
    ":": "before a colon",
    "(": "before brackets",
    **dict.fromkeys(".!?…", "ends a sentence"),
    **dict.fromkeys("'’", "before an apostrophe"),
    **dict.fromkeys('"“”»', "before a quotation mark"),
}
_FROM = re.compile(r"\s(?:uit|from|aus|de|du|din|z|da|dal|от|out of)\s(?:the\s)?[A-ZÀ-ÞА-Я]")


def signs(mention: Mention) -> list[str]:
    """The signs behind the word."""
    view, first, last = mention.view, mention.first, mention.last
    found = [_following(view, last, "title: " if mention.field == "title" else "")]
    if view.leads_on(last) or (first < last and view.leads_on(first)):
        found.append("leads on to no name")
    after = last + 1
    if after >= len(view.row):
        return found
    following, gap = view.row[after], view.gaps[after]
    if gap == " " and following.folded in polite_after():
        found.append("polite form behind")
    if gap in {", ", " ("} and _in_apposition(view, after):
        found.append("role behind")
    if is_and(following) and after + 1 < len(view.row):
        other = view.row[after + 1]
        if other.capital and (other.known or other.doubtful):
            found.append("before and a name")
    return found


def _following(view: View, last: int, where: str) -> str:
    """What comes right behind."""
    rest = view.rest(last)
    left = rest if not _KISSES.match(rest) else _KISSES.sub("", rest, 1)
    if left[:1] == " " and left[1:2].isalpha() and not AGE.match(left):
        return "before where she is from" if _FROM.match(left) else _word(view, last, where)
    if not any(map(str.isalnum, left)):
        return f"{where}closes"
    if _LINE.match(left):
        return "closes a line"
    if AGE.match(left):
        return f"{where}before an age"
    if _CALLED.match(view.text, view.ends[last]):
        return "before a number to call"
    if _DASH.match(left):
        return f"{where}before a dash"
    mark = left.lstrip()[:1]
    return _MARKS.get(mark, f"{where}before a mark")


def _word(view: View, last: int, where: str) -> str:
    """Which kind of word comes right behind."""
    following = view.row[last + 1]
    if following.capital:
        small = view.written(last + 1)[1:].islower()
        surname = small and following.unknown and not where
        return "before a surname" if surname else f"{where}before a capital"
    if is_and(following):
        return "before and"
    if following.folded in after_cues():
        return "presents itself"
    if following.folded in sort("naming_behind") or following.folded in sort("naming_case"):
        return "before a verb of naming"
    if following.folded in verbs():
        return f"{where}before a verb of her own"
    return f"{where}before {'a common' if following.folded in NOT_NAMES else 'another'} word"


def _in_apposition(view: View, after: int) -> bool:
    """Whether it is said behind who somebody else is ("Martin (admin)", "Laci, a házmester")."""
    near = [word.folded for word in view.row[after : after + 2]]
    return not clients().isdisjoint(near) or not third().isdisjoint(near)
