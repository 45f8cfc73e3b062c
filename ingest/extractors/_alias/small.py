"""Given names in small letters, where one who writes none with a capital would put her name."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extractors._alias.cues import adjectives, after_cues, sort, third
from ingest.extractors._alias.view import Candidate, View, is_and
from ingest.extractors._alias.words import HERE, HONORIFICS, NOT_NAMES
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.tables import words

_PHONE = 40
"""Characters behind a name that closes a text: a number to call at most."""
_CALLED = re.compile(r"(?:\d[\s().\-–/]{0,3}){8,}\Z")
_CALLS = re.compile(r"\s?[:=]?\s(?:\+\s?)?\(?(?:\d[\s().\-–/]{0,3}){8,}\W{0,3}\Z")
_NUMBER = 24
"""Characters of a number to call before a name that closes a text."""
_GROUND = 2
"""Words before a name of which none is a street or a part of a town."""
_BREAKS = frozenset(",.!?;:()\n-–—…~*")


def small_names(view: View, *, title: bool) -> Iterator[tuple[Candidate, str]]:
    """Known names that open a title or a text, close a text, or are there ("marloes hier")."""
    opening = _opening(view)
    if opening < len(view.row) and _both_open(view, opening):
        yield Candidate(opening, opening), "small: opens"
    for position in view.named:
        word = view.row[position]
        if word.capital or word.folded in NOT_NAMES:
            continue
        name = Candidate(position, position)
        if position <= opening:
            yield name, "small: opens"
        elif not title and _closes(view, position):
            yield name, "small: closes"
        elif not title and _is_here(view, position):
            yield name, "small: is here"


def _both_open(view: View, opening: int) -> bool:
    """Whether a name that is a word opens, joined to one that is none ("monia i gosia")."""
    after = opening + 2
    if after >= len(view.row) or not is_and(view.row[opening + 1]):
        return False
    word, other = view.row[opening], view.row[after]
    plain = not word.capital and word.folded not in NOT_NAMES and word.folded not in adjectives()
    return word.doubtful and plain and other.known and view.gaps[after] == " "


def _opening(view: View) -> int:
    """The first place before which nothing but articles and forms of address stands, and which is
    neither."""
    leading = HONORIFICS | sort("article")
    places = (place for place, word in enumerate(view.row) if word.folded not in leading)
    return next(places, len(view.row))


def _closes(view: View, position: int) -> bool:
    """Whether the text ends with it, set apart from what is said."""
    if any(map(str.isalpha, view.text[view.ends[position] : view.ends[position] + _PHONE])):
        return False
    before = view.row[position - 1].folded
    owned = before in sort("signs as") or view.cue(position - 1) == "sign"
    if _CALLED.search(view.text, max(0, view.starts[position] - _NUMBER), view.starts[position]):
        return True  # "chama no zap 11 9 9999 2617 marcia"
    return owned or not _BREAKS.isdisjoint(view.gaps[position]) or _before_number(view, position)


def _before_number(view: View, position: int) -> bool:
    """Whether a number to call follows whose no other is ("solo distinti katia 3200004514")."""
    word, before = view.row[position], view.row[position - 1].folded
    if not word.known or view.gaps[position] != " " or view.led(position):
        return False
    if any(_is_ground(one.folded) for one in view.row[max(0, position - _GROUND) : position]):
        return False  # "zona venezia marina 3200004514"
    number = view.text[view.ends[position] : view.ends[position] + _PHONE]
    return _CALLS.match(number) is not None and before not in third()


def _is_ground(word: str) -> bool:
    """Whether a street, a part of a town or a coast is named by what is said behind it."""
    return word in place_words("streets.txt") or word in _grounds()


@cache
def _grounds() -> frozenset[str]:
    return words(HERE / "grounds.txt")


def _is_here(view: View, position: int) -> bool:
    """Whether "here" stands behind it, and its clause begins with it."""
    after = position + 1
    if after >= len(view.row) or view.gaps[after] != " ":
        return False
    here = view.row[after].folded in after_cues() or view.row[after].folded in sort("here")
    begins = not _BREAKS.isdisjoint(view.gaps[position])
    return here and (begins or view.row[position - 1].folded in sort("greets"))
