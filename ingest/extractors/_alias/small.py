"""Given names in small letters, where one who writes none with a capital would put her name."""

from collections.abc import Iterator

from ingest.extractors._alias.cues import after_cues, sort
from ingest.extractors._alias.view import Candidate, View
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES

_PHONE = 40
"""Characters behind a name that closes a text: a number to call at most."""
_BREAKS = frozenset(",.!?;:()\n-–—…~*")


def small_names(view: View, *, title: bool) -> Iterator[tuple[Candidate, str]]:
    """Known names that open a title or a text, close a text, or are there ("marloes hier")."""
    opening = _opening(view)
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
    return owned or not _BREAKS.isdisjoint(view.gaps[position])


def _is_here(view: View, position: int) -> bool:
    """Whether "here" stands behind it, and its clause begins with it."""
    after = position + 1
    if after >= len(view.row) or view.gaps[after] != " ":
        return False
    here = view.row[after].folded in after_cues() or view.row[after].folded in sort("here")
    begins = not _BREAKS.isdisjoint(view.gaps[position])
    return here and (begins or view.row[position - 1].folded in sort("greets"))
