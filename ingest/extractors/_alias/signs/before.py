"""What stands before the word: a cue, a role, a mark, the start of a line."""

import re

from ingest.extractors._alias.announced import cue_reaches
from ingest.extractors._alias.cues import (
    asking,
    before_no_name,
    being,
    between,
    leading,
    linking,
    polite,
    possessives,
    sort,
    third,
    titles,
)
from ingest.extractors._alias.naming import denied
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.view import I_AM, View, is_and, is_place
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES

_DASH = re.compile(r"\s[-–—~|/•·»>]\s?\Z")
_CALLED = re.compile(r"(?:\d[\s().\-–/]{0,3}){8,}[\s,(:–-]{0,3}\Z")
"""A number to call."""
_NUMBER = 24
"""Characters that such a number has at most, with what parts it from a name."""
_IN_GAP = (
    ("\n", "opens a line"),
    (".!?…", "opens a sentence"),
    (":", "after a colon"),
    (",;", "after a comma"),
    ("(", "in brackets"),
)
_STARTS = frozenset(".!?…\n:")
_QUOTES = frozenset("\"“”„«'’‘")
_ASKED = frozenset(("announced by asking for it", "announced in the case of its cue"))
"""Of a name that is asked for the preposition says no place ("frag nach", "pytaj o")."""
_NAMED = frozenset(("announced as what others call me", "announced in the case of naming"))
"""Of a name whose verb stands behind, or asks for its case."""


def signs(mention: Mention) -> list[str]:
    """The signs before the word."""
    view, first = mention.view, mention.first
    where = "title: " if mention.field == "title" else ""
    found = [f"{where}opens"] if not first else [_neighbour(view, first, where)]
    if not _NAMED.isdisjoint(mention.announced):
        found.append("says her name")
    if view.elsewhere(first):
        found.append("others in its clause")
    if view.glued(first):
        found.append("part of an address")
    if first and view.gaps[first] == " " and is_place(view.row[first - 1]):
        found.append("behind a place")
    if _signed(view, first):
        found.append("cue: sign")
    elif first:
        found += _cue(view, first, where)
        found += _led(mention)
    return found


def _signed(view: View, first: int) -> bool:
    """Whether the ad is signed so, a small word between ("kisses from Debbie")."""
    if first > 2 and view.row[first - 1].folded in possessives() and view.gaps[first] == " ":
        first -= 1  # "beijinhos da vossa Neuza"
    if first < 2 or view.row[first - 1].folded not in linking():
        return False
    return view.cue(first - 2) == "sign"


def _neighbour(view: View, first: int, where: str) -> str:
    """What comes right before."""
    gap = view.gaps[first]
    if _called(view, first) and "\n" not in gap:
        return "after a number to call"
    if gap == " ":
        return _word(view, first, where)
    marks = set(gap)
    for every, sign in _IN_GAP:
        if not marks.isdisjoint(every):
            return sign
    if _DASH.search(gap):
        return f"{where}after a dash"
    if not marks.isdisjoint(_QUOTES):
        return "after a quotation mark"
    return f"{where}after a mark" if gap.strip() else _word(view, first, where)


def _called(view: View, first: int) -> bool:
    """Whether a number to call stands right before it ("0612345678 (Kim)")."""
    if not view.row[first - 1].folded.isdigit():
        return False
    start = view.starts[first]
    return _CALLED.search(view.text[max(0, start - _NUMBER) : start]) is not None


def _word(view: View, first: int, where: str) -> str:
    """Which kind of word comes right before."""
    before = view.row[first - 1]
    if is_and(before):
        return "after and"
    if before.folded in HONORIFICS:
        return f"{where}after an epithet"
    if view.cue(first - 1):
        return f"{where}after a cue"
    if before.folded.isdigit():
        return "after a figure"
    if before.folded in NOT_NAMES:
        return f"{where}after a common word"
    capital = _own_capital(view, first - 1)
    return f"{where}after {'a capital' if capital else 'another word'}"


def _own_capital(view: View, place: int) -> bool:
    """Whether a word has a capital that no start of a sentence gives it."""
    word = view.row[place]
    if not word.capital or word.known or word.doubtful:
        return word.capital
    return bool(place) and _STARTS.isdisjoint(view.gaps[place])


def _cue(view: View, first: int, where: str) -> list[str]:
    """The cue that leads to the word, epithets and "your" between."""
    place, found = first, list[str]()
    while place and view.row[place - 1].folded in HONORIFICS and len(view.gaps[place]) < 3:
        place -= 1
    if place and view.row[place - 1].folded in possessives() and view.gaps[place] == " ":
        place -= 1
        found.append("after whose she is")
    if place and view.row[place - 1].folded in between():
        small = _small_before(view, place)
        place = small if view.cue(small - 1) == "strong" else place
    if _is_titled(view, first):
        found.append("says her name")
    if view.row[first - 1].folded in I_AM and view.says_i_am(first):
        found.append("cue: I am")
    kind = view.cue(place - 1) if place else None
    if kind and cue_reaches(view, place, kind):
        says = view.row[place - 1].folded in being()
        if view.plainly(place - 1):
            found.append("says her name")
        found.append("cue: I am" if says else f"{where}cue: {kind}")
    return found


def _is_titled(view: View, first: int) -> bool:
    """Whether "I am" leads to it over a form of address ("I am Mistress X", "sou a Dona X")."""
    place = first - 1
    if place < 1 or view.row[place].folded not in titles() or not view.row[first].capital:
        return False
    if view.row[place - 1].folded in sort("article"):
        place -= 1
    return place > 0 and view.gaps[place] == " " and view.row[place - 1].folded in being()


def _small_before(view: View, place: int) -> int:
    """Where small words begin that stand between a cue and its name."""
    first = place
    while first > 1 and view.row[first - 1].folded in between() and view.gaps[first] == " ":
        first -= 1
    return first


def _led(mention: Mention) -> list[str]:
    """What before it makes it somebody else, a street, a house."""
    view, first, found = mention.view, mention.first, list[str]()
    if view.housed and view.house(first):
        found.append("name of a house")
    if (
        view.led(first)
        and not _a_friend(mention)
        and _ASKED.isdisjoint(mention.announced)
        and view.cue(first - 1) != "strong"
    ):
        found.append("led as no name")
    if view.row[first - 1].folded in leading():
        if view.labelled(first):
            found.append("label of others")
        if view.starts[first] - view.ends[first - 1] <= 2:
            found += _titled_by(view, first)
    if view.placed(first):
        found.append("led to as a place")
    return [*found, *_denied(view, first)]


def _a_friend(mention: Mention) -> bool:
    """Whether it is a friend whom the title names as the second of two."""
    before = mention.view.row[mention.first - 1].folded
    return before in sort("friends") and "announced as one of two in a title" in mention.announced


def _titled_by(view: View, first: int) -> list[str]:
    """Who or what the word right before says that it is."""
    before, found = view.row[first - 1].folded, list[str]()
    if before in third() and not view.styled(first):
        found.append("role before")
    if before in polite():
        found.append("polite form before")
    if before in linking() and first > 1 and len(view.gaps[first - 1]) <= 2:
        second = view.row[first - 2].folded
        if second in before_no_name() or second in third():
            found.append("led as no name, a small word between")
    return found


def _denied(view: View, first: int) -> list[str]:
    """Whether its clause denies it."""
    if not denied(view, first):
        return []
    return ["denied", *(["not asked for"] if _not_asked_for(view, first) else [])]


def _not_asked_for(view: View, first: int) -> bool:
    """Whether somebody is not to be asked for, or not called so ("vraag niet naar Violet")."""
    return view.cue(first - 1) == "strong" or view.row[first - 1].folded in asking()
