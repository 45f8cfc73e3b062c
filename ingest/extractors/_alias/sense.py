"""Words that mean something else where they stand: a sign of the zodiac, a month, the Turkish I."""

from collections.abc import Callable
from functools import cache

from ingest.extractors._alias.cues import ANDS, being, calendar, couple, sort, spelt, titles
from ingest.extractors._alias.view import View

_ADULT = 18
_I_AM = frozenset(("ben", "biz"))
_PREDICATE = ("yim", "yım", "yum", "yüm", "im", "ım", "um", "üm", "iz", "ız", "uz", "üz")


def means_otherwise(view: View, place: int) -> bool:
    """Whether the word is no name of anybody there."""
    word = view.row[place].folded
    if place != 1 and word not in _ambiguous():
        return False
    if any(word in calendar(name) and means(view, place) for name, means in _SENSES):
        return True
    if place == 1 and view.gaps[1] == " " and view.row[0].folded in sort("as"):
        return view.row[0].capital  # "Como Penélope Cruz", with which a text begins
    if word in titles() and _leads_to_a_name(view, place):
        return True
    return word in _I_AM and _before_predicate(view, place)


@cache
def _ambiguous() -> frozenset[str]:
    """Words that are no names in some places, wherever they stand in a text."""
    named = (calendar(sort) for sort, _ in _SENSES)
    return titles().union(_I_AM, *named)


def _starred(view: View, word: str) -> bool:
    """Whether the text speaks of the stars, or names another sign."""
    return view.says(calendar("stars")) or not ((calendar("zodiac") - {word}).isdisjoint(view.said))


def _of_a_half(view: View, place: int) -> bool:
    """Whether it is the French half of an hour ("la demi", "demi-heure")."""
    after = place + 1
    if after < len(view.row) and view.row[after].folded in calendar("of a half"):
        return True
    return place > 0 and view.row[place - 1].folded in calendar("to a half")


def _says_more(view: View, place: int) -> bool:
    """Whether the Romanian "more" or "still" it is, by the word behind ("Mai este un loc")."""
    after = place + 1
    return (
        after < len(view.row)
        and view.gaps[after] == " "
        and view.row[after].folded in calendar("of more")
    )


def _of_a_month(view: View, place: int) -> bool:
    """Whether what stands beside it makes it a month ("Nisan ayı", "June offers", "all May")."""
    row, gaps, after = view.row, view.gaps, place + 1
    behind = after < len(row) and gaps[after] == " "
    if behind and (row[after].folded in calendar("of a month") or _day(row[after].folded)):
        return True
    before = place > 0 and gaps[place] == " "
    return before and row[place - 1].folded in calendar("to a month")


def _day(word: str) -> bool:
    """Whether it is a day of a month and nobody's age ("May 12 to 15")."""
    return word.isdecimal() and 0 < int(word) < _ADULT


def _leads_to_a_name(view: View, place: int) -> bool:
    """Whether a form of address that is a name too stands before a name ("Ama Lilith")."""
    after = place + 1
    return after < len(view.row) and view.gaps[after] == " " and view.row[after].capital


def _before_predicate(view: View, place: int) -> bool:
    """ "Ben yeniyim": who the Turkish "I" is says the ending of the word behind it."""
    after = place + 1
    if after >= len(view.row) or view.gaps[after] != " ":
        return False
    return view.written(after).islower() and view.written(after).endswith(_PREDICATE)


def _looks(view: View, place: int) -> bool:
    """Whether "I am" stands before what somebody is like."""
    return place > 0 and view.row[place - 1].folded in being()


def _money(view: View, place: int) -> bool:
    """Whether a figure stands before a currency."""
    return place > 0 and view.row[place - 1].folded.isdigit()


def _pronoun(view: View, place: int) -> bool:
    """Whether it is the "she" of a couple beside its "he" ("tia na 35, toi na 40")."""
    word = view.row[place]
    its = couple().get(word.folded)
    others = (other for other, who in couple().items() if who not in {its, "i"})
    return not word.capital and not view.said.isdisjoint(others)


def _of_a_week(view: View, place: int) -> bool:
    """Whether lines begin with it and with another day ("WED  Tanya / THU  Mia")."""
    return view.opens_a_line(place) and not view.days <= {view.row[place].folded}


def _accented(view: View, place: int) -> bool:
    """Whether its accent makes it another word ("Há 9 anos", "couple marié")."""
    return view.written(place).lower() in spelt("accented")


def _married(view: View, place: int) -> bool:
    """Whether it is said of a couple, and no other of two follows ("COUPLE MARIE RECOIT")."""
    after = place + 1
    led = place > 0 and view.gaps[place] == " "
    two = after < len(view.row) and view.row[after].folded in ANDS
    return led and not two and view.row[place - 1].folded in calendar("to a married")


_SENSES: tuple[tuple[str, Callable[[View, int], bool]], ...] = (
    ("looks", _looks),
    ("currency", _money),
    ("zodiac", lambda view, place: _starred(view, view.row[place].folded)),
    ("month", _of_a_month),
    ("half", _of_a_half),
    ("more", _says_more),
    ("pronoun", _pronoun),
    ("week", _of_a_week),
    ("accented", _accented),
    ("married", _married),
)
"""Kinds of words that are names too, each with what tells that one is none there."""
