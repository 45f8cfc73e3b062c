"""Places that an ad names and is not at: those that it denies, and those joined to them.

"I don't travel to Hull, Selby or York": what is said of one place of a list is said of all.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._location.another import of_another, tells_of_another
from ingest.extractors._location.denied import Denials, visits
from ingest.extractors._location.distances import far_from
from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._location.kin import Kin
from ingest.extractors._location.said_behind import said_behind, telling
from ingest.extractors._location.signs import ANDS
from ingest.extractors._location.strangers import Strangers
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row

_BETWEEN = 4
"""Words between two places of a list ("nici la", "ve de")."""
_AHEAD = 3
"""Words behind a place among which one for a visit says that something else begins there."""
_PAIR = 6
"""Words around a "neither" among which another stands."""
_ANSWER = 12
"""Characters of a question mark and its answer."""
_REFUSED = re.compile(r"\s?\?+\s?(?:no|nee|nein|non|nu|nie|nem|не|hayir|nao)(?!\w)(?!\s\w)")
"""What answers a question of a place: "Outcalls to Hull? No, sorry"."""
_CHOICE = 40
"""What makes it a thing to choose beside her ("Edammer, Gouda of toch liever mij")."""
_CASE = re.compile(r"['’][^\W\d_]{1,4}")
"""The ending of a Turkish name."""


class Spanned(NamedTuple):
    """A spelling of a place of some level at words `first` to `last`."""

    first: int
    last: int
    level: str


@cache
def _joining() -> frozenset[str]:
    """The words that join one place to another of which the same is denied."""
    return ANDS | word_set("nor.txt")


def left_out(text: str, row: Row, places: Sequence[Spanned], denials: Denials) -> frozenset[int]:
    """The first words of those of the places, in order, where she is not."""
    kin, strangers = Kin(text, row), Strangers(text, row)
    refusing = not row.said.isdisjoint(word_set("refusals.txt"))
    saying = not row.said.isdisjoint(telling())
    others = tells_of_another(row)
    told = [
        denials.of(one.first, one.last)
        or kin.have(one.first, one.last)
        or strangers.come_from(one.first, one.last, abroad=one.level == "country")
        or _neither(row, one.first)
        or (others and of_another(text, row[one.first].start, row[one.last].end))
        for one in places
    ]
    behind = [
        denials.behind(one.last)
        or _refused(text, row, one)
        or (refusing and _ends_with_refusal(text, row, one.last))
        or (saying and said_behind(text, row[one.last].end))
        for one in places
    ]
    far = [one.level == "city" and far_from(text, row, one.first, one.last) for one in places]
    if not (any(told) or any(behind) or any(far)):
        return frozenset()
    joined = [_joined(text, row, one, other) for one, other in pairwise(places)]
    for number in range(len(joined) - 1, -1, -1):
        behind[number] = behind[number] or (joined[number] and behind[number + 1])
    told = [before or after for before, after in zip(told, behind, strict=True)]
    for number, same in enumerate(joined):
        if same and not _turns(text, row, places[number + 1].last):
            told[number + 1] = told[number + 1] or told[number]
            there = _is_there(text, row, places[number], places[number + 1])
            far[number + 1] = far[number + 1] or (far[number] and not there)
    if _are_all(far, places):
        far = [False] * len(places)
    return frozenset(one.first for one, *out in zip(places, told, far, strict=True) if any(out))


def _is_there(text: str, row: Row, one: Spanned, other: Spanned) -> bool:
    """Whether a place says where it is that one is so far from the one before ("a media hora de
    Valencia, en Sagunto"): "en" is "and" in Dutch."""
    between = text[row[one.last].end : row[other.first].start]
    return "," in between and between.strip(" ,") != ""


def _are_all(far: Sequence[bool], places: Sequence[Spanned]) -> bool:
    """Whether the text names no town but far ones, by which alone it says where she is."""
    return all(away for one, away in zip(places, far, strict=True) if one.level == "city")


def _neither(row: Row, first: int) -> bool:
    """ "Ni Madrid ni Barcelona": what leads to a place denies it where it stands twice."""
    if first > 1 and row[first - 1].word in word_set("to.txt"):
        first -= 1
    if not first or row[first - 1].word not in word_set("neither.txt"):
        return False
    around = (*row[max(0, first - _PAIR) : first - 1], *row[first : first + _PAIR])
    return any(one.word == row[first - 1].word for one in around)


@cache
def _or_me() -> re.Pattern[str]:
    """ "Or rather me", to the end of its clause."""
    either = "|".join(sorted(word_set("or.txt")))
    me = "|".join(sorted(word_set("me.txt")))
    return re.compile(rf"[,\s]{{1,2}}(?:{either})\s(?:[^\W\d_]+\s){{0,2}}(?:{me})(?=\s?[.,!?]|\Z)")


def _refused(text: str, row: Row, one: Spanned) -> bool:
    """Whether it is asked about and answered with "no", or is one thing to choose beside her."""
    end = row[one.last].end
    if "?" in text[end : end + 2] and _REFUSED.match(folded(text[end : end + _ANSWER])):
        return True
    following = row[one.last + 1].word if one.last + 1 < len(row) else ""
    choice = following in word_set("or.txt")
    return choice and _or_me().match(folded(text[end : end + _CHOICE])) is not None


def _ends_with_refusal(text: str, row: Row, last: int) -> bool:
    """ "Ankara'ya gelmem": a verb that says "I do not come"."""
    for ahead in range(last, min(len(row) - 1, last + _AHEAD)):
        if not set(text[row[ahead].end : row[ahead + 1].start]) <= set(" '’-"):
            return False
        if row[ahead + 1].word in word_set("refusals.txt"):
            return True
    return False


def _joined(text: str, row: Row, one: Spanned, other: Spanned) -> bool:
    """Whether a comma or "and" joins a place to the one before."""
    between = _CASE.sub("", text[row[one.last].end : row[other.first].start])
    if not between.strip() or set(between) & set(".!?\n;:|"):
        return False
    lead = [token.word for token in row[one.last + 1 : other.first]]
    lead = lead[-len(between.split()) :] if between.strip(" ,") else []
    if not lead:
        return "," in between and _goes_on(text, row, other.last)
    if len(lead) > _BETWEEN or lead[0] not in _joining():
        return False
    return all(word in _joining() or word in word_set("to.txt") for word in lead)


def _goes_on(text: str, row: Row, last: int) -> bool:
    """Whether a clause ends behind a place, or the list goes on."""
    if last + 1 == len(row):
        return True
    behind = _CASE.sub("", text[row[last].end : row[last + 1].start]).strip(" ")
    return bool(behind) or row[last + 1].word in _joining()


def _turns(text: str, row: Row, last: int) -> bool:
    """Whether a word for a visit stands behind it in its clause: "nor Hull, but in York I meet"."""
    for ahead in range(last, min(len(row) - 1, last + _AHEAD)):
        if set(text[row[ahead].end : row[ahead + 1].start]) - set(" '’-"):
            return False
        if row[ahead + 1].word in visits() or row[ahead + 1].word in word_set("but.txt"):
            return True
    return False
