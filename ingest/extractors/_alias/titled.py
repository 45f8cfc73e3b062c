"""Names that a title gives by its shape: what she styles herself, two that "and" joins."""

from collections.abc import Iterator, Sequence

from ingest.extractors._alias.common import common_words
from ingest.extractors._alias.cues import adjectives, after_cues, owners, sort, styles
from ingest.extractors._alias.view import Candidate, View, is_and, is_place
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES, Word

_SHORTEST = 3
_PLUS = frozenset((" & ", " + ", "&", "+"))
_FEW = 3
"""Words of a title that says little else than a name."""


def styled(view: View) -> Iterator[Candidate]:
    """The name behind what she styles herself, or before it ("Tante Sjaan", "Ilus néni")."""
    for position in view.capitals[:_FEW]:
        if position > _FEW or view.row[position].folded in NOT_NAMES:
            continue
        word = view.row[position]
        named = word.known or word.doubtful or word.unknown
        opened = position - 1 <= 1 and _from_here(view, position)
        if named and view.styled(position) and (opened or position == 0):
            yield Candidate(position, position)


def small(title: View, text: View) -> Iterator[tuple[View, Candidate]]:
    """A word in small letters that a title says and with which the text says who she is.

    Whatever it is: "de greet" and "ben greet.", "маги" and "аз съм маги".
    """
    if not 0 < len(title.row) <= _FEW:
        return
    place = len(title.row) - 1
    word = title.row[place]
    if not _may_be_named(word) or not all(map(_leads, title.row[:place])):
        return
    for position in range(len(text.row)):
        said = text.row[position]
        if said.folded == word.folded and not said.capital and _presented(text, position):
            yield title, Candidate(place, place)
            yield text, Candidate(position, position)
            return


def _leads(word: Word) -> bool:
    """Whether it is an article or a form of address."""
    return word.folded in HONORIFICS or word.folded in sort("article") or word.folded in styles()


def _may_be_named(word: Word) -> bool:
    plain = word.folded.isalpha() and len(word.folded) >= _SHORTEST
    common = (NOT_NAMES, adjectives(), common_words())
    unheard = not any(word.folded in table for table in common)
    return plain and (word.known or word.doubtful or unheard)


def _presented(view: View, position: int) -> bool:
    """Whether "I am" or another cue stands before it, or "vagyok" behind, and its clause ends."""
    after = position + 1
    if after < len(view.row) and view.row[after].folded in after_cues():
        return view.gaps[after] == " " and (position == 0 or view.gaps[position].strip() != "")
    if not position:
        return False
    before = position - 1
    while before > 0 and view.gaps[before + 1] == " " and _leads(view.row[before]):
        before -= 1
    told = view.cue(before) is not None or view.cue(position - 1) is not None
    return told and view.gaps[position] == " " and view.says_who(position)


def _from_here(view: View, position: int) -> bool:
    """Whether the title says nothing before but an article."""
    return position < _FEW - 1 or view.row[0].folded in sort("article")


def pair(view: View) -> Sequence[Candidate]:
    """Both of two that a title names and joins ("Toos en Riek", "Duo Fieke & Door")."""
    first = _past_what(view)
    second = _joined(view, first)
    if second is None or not all(_nameable(view, place) for place in (first, second)):
        return ()
    return Candidate(first, first), Candidate(second, second)


def _past_what(view: View) -> int:
    """Past what two, or the first of them, are said to be ("Duo Fieke & Door", "Trans Kim y …")."""
    row = view.row
    first = 1 if row and row[0].folded in sort("pairs") else 0
    styled = first + 1 < len(row) and row[first].folded in HONORIFICS and not row[first].known
    return first + (styled and view.gaps[first + 1] == " ")


def _joined(view: View, first: int) -> int | None:
    """The second of two names, with which the title ends or comes to a mark."""
    row, gaps = view.row, view.gaps
    second = first + 1
    if second >= len(row):
        return None
    if gaps[second] not in _PLUS:
        if not is_and(row[second]):
            return None
        other = second + 1
        second = _past_whose(view, other)
        if second == other < len(row) and row[second].doubtful and is_place(row[second]):
            return None  # "Noa en Palma"
        if second >= len(row) or any(gaps[n] != " " for n in range(first + 1, second + 1)):
            return None
    after = second + 1
    goes_on = after < len(row) and gaps[after] == " " and not row[after].folded.isdigit()
    known = row[first].known or row[second].known
    return None if goes_on and (row[after].capital or not known) else second


def _past_whose(view: View, place: int) -> int:
    """Past whose friend the second is ("Brenda y su amiga Karol")."""
    row = view.row
    if place + 2 < len(row) and row[place].folded in sort("article"):
        place += row[place + 1].folded in owners()  # "Giada e il suo amico Ivan"
    if place + 1 < len(row) and row[place].folded in owners():
        place += 1
        if row[place].folded in sort("mates") or row[place].folded in sort("friends"):
            place += 1
    return place


def _nameable(view: View, place: int) -> bool:
    word = view.row[place]
    known = word.known or word.doubtful
    if not word.capital or not (known or word.unknown) or (word.folded in NOT_NAMES and not known):
        return False
    return len(word.folded) >= _SHORTEST or known
