"""Words that mean something else where they stand: a sign of the zodiac, a month, the Turkish I."""

from functools import cache

from ingest.extractors._alias.cues import being, calendar, sort, titles
from ingest.extractors._alias.view import View

_I_AM = frozenset(("ben", "biz"))
_PREDICATE = ("yim", "yım", "yum", "yüm", "im", "ım", "um", "üm", "iz", "ız", "uz", "üz")


def means_otherwise(view: View, place: int) -> bool:
    """Whether the word is no name of anybody there."""
    word = view.row[place].folded
    if place != 1 and word not in _ambiguous():
        return False
    if word in calendar("looks") and place and view.row[place - 1].folded in being():
        return True
    if word in calendar("currency") and place and view.row[place - 1].folded.isdigit():
        return True
    if word in calendar("zodiac") and _starred(view, word):
        return True
    if word in calendar("month") and _of_a_month(view, place):
        return True
    if place == 1 and view.gaps[1] == " " and view.row[0].folded in sort("as"):
        return view.row[0].capital  # "Como Penélope Cruz", with which a text begins
    if word in titles() and _leads_to_a_name(view, place):
        return True
    return word in _I_AM and _before_predicate(view, place)


@cache
def _ambiguous() -> frozenset[str]:
    """Words that are no names in some places, wherever they stand in a text."""
    named = (calendar(sort) for sort in ("zodiac", "month", "currency", "looks"))
    return titles().union(_I_AM, *named)


def _starred(view: View, word: str) -> bool:
    """Whether the text speaks of the stars, or names another sign."""
    return view.says(calendar("stars")) or not ((calendar("zodiac") - {word}).isdisjoint(view.said))


def _of_a_month(view: View, place: int) -> bool:
    """Whether what stands beside it makes it a month ("Nisan ayı", "June offers", "all May")."""
    row, gaps, after = view.row, view.gaps, place + 1
    behind = after < len(row) and gaps[after] == " "
    if behind and row[after].folded in calendar("of a month"):
        return True
    before = place > 0 and gaps[place] == " "
    return before and row[place - 1].folded in calendar("to a month")


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
