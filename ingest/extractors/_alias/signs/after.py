"""What stands behind the word: an age, a verb of receiving, a surname, the end of a line."""

import re
from functools import cache

from ingest.extractors._alias.cues import (
    adjectives,
    after_cues,
    being,
    clients,
    linking,
    negations,
    polite_after,
    sort,
    third,
    verbs,
)
from ingest.extractors._alias.lists import nationality
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.signs.word import place_signs
from ingest.extractors._alias.view import AGE, View, is_and
from ingest.extractors._alias.words import NOT_NAMES
from ingest.extractors._facts.tables import pairs, word_set
from ingest.extractors._location.gazetteer import spellings

_KISSES = re.compile(r"\s?[xX]{1,5}(?!\w)")
_LINE = re.compile(r"[^\w\n]{0,6}\n")
_CALLED = re.compile(r"[^\w\n]{1,4}(?:\+\s?)?\(?(?:\d[\s().\-–/]{0,3}){8,}")
"""A number to call."""
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
    if gap in {", ", " ("}:
        found += _set_apart(view, after)
    if found[0] == "before a number to call" and _of_number(view, first):
        found.append("whose number it is")
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
    if AGE.match(left) or _aged_behind_what(view, last):
        return f"{where}before an age"
    if _CALLED.match(view.text, view.ends[last]):
        return "before a number to call"
    if _DASH.match(left):
        return f"{where}before a dash"
    mark = left.lstrip()[:1]
    return _MARKS.get(mark, f"{where}before a mark")


def _aged_behind_what(view: View, last: int) -> bool:
    """Whether a comma parts it from what she is, and that from her age ("Pietra, trans, 25a")."""
    after = last + 1
    if after >= len(view.row) or view.gaps[after] != ", " or view.row[after].capital:
        return False
    told = view.row[after].folded
    # "Derin, no 24": without its accent the Hungarian word for a woman is a number's
    is_somebody = (told in _somebody() and told not in negations()) or told in adjectives()
    return is_somebody and AGE.match(view.rest(after)) is not None


def _called_what_she_is(view: View, last: int) -> bool:
    """Whether what she is stands behind it, and a mark behind that ("★ Naomi TS ★ Rotterdam")."""
    told, after = view.row[last + 1].folded, last + 2
    if told not in _somebody() or told in verbs() or told in being() or told in after_cues():
        return False
    if "a place's whole name" in place_signs(view.row[last]):
        return False  # "Kerry companion"
    return len(told) > 1 and (after >= len(view.row) or bool(view.gaps[after].strip()))


@cache
def _somebody() -> frozenset[str]:
    """The words for a woman, a man and the like."""
    return word_set("people.txt").union(word for word, _ in pairs("genders"))


def _word(view: View, last: int, where: str) -> str:
    """Which kind of word comes right behind."""
    following = view.row[last + 1]
    if where and _called_what_she_is(view, last):
        return "title: before where she is"
    if following.capital:
        small = view.written(last + 1)[1:].islower()
        small = small and following.folded not in polite_after()  # "Sude Hanım'ı isteyin"
        surname = small and following.unknown and not where
        return "before a surname" if surname else f"{where}before a capital"
    if is_and(following):
        return "before and"
    if where and _placed_behind(view, last):
        return "title: before where she is"
    if following.folded in after_cues():
        return "presents itself"
    if following.folded in sort("naming_behind") or following.folded in sort("naming_case"):
        return "before a verb of naming"
    if following.folded in verbs():
        return f"{where}before a verb of her own"
    return f"{where}before {'a common' if following.folded in NOT_NAMES else 'another'} word"


def _placed_behind(view: View, last: int) -> bool:
    """Whether a small word and a place follow ("Gina in Kitzbühel", "Solène à Vannes")."""
    place = last + 2
    if place >= len(view.row) or view.row[last + 1].folded not in sort("where"):
        return False
    word = view.row[place]
    return word.capital and view.gaps[place] == " " and spellings().begins(word.folded)


def _of_number(view: View, first: int) -> bool:
    """Whether a small word leads to who has a number ("Tel. na Stefi 0888…", "nummer van Kim")."""
    return first > 1 and view.gaps[first] == " " and view.row[first - 1].folded in linking()


def _set_apart(view: View, after: int) -> list[str]:
    """What is said of her behind a comma or in brackets."""
    found = ["role behind"] if _in_apposition(view, after) else []
    if view.gaps[after] == ", " and nationality(view, after):
        found.append("before her nationality")
    return found


def _in_apposition(view: View, after: int) -> bool:
    """Whether it is said behind who somebody else is ("Martin (admin)", "Laci, a házmester")."""
    near = [word.folded for word in view.row[after : after + 2]]
    return not clients().isdisjoint(near) or not third().isdisjoint(near)
