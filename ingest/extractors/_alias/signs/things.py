"""What bears a name and is nobody here: a brand, who everybody knows, a landmark, a quarter."""

from collections.abc import Iterator
from functools import cache

from ingest.extractors._alias.cues import JOINS, brands, sort
from ingest.extractors._alias.layout import Layout
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.signs.word import place_signs
from ingest.extractors._alias.view import View, is_and
from ingest.extractors._alias.words import Word, names

_LISTED, _JOINED = 6, 2
"""Names of a list that are looked back over; words from a name to one that "and" joins it to."""
_LIST_GAPS = frozenset((", ", " "))
_SMALL = 3
"""Words that say that something stands beside something."""
_NO_NAME = ("led as no name", "thing or landmark")
NOBODY = frozenset(("brand beside a brand", "thing or landmark"))
"""Signs by which one mention tells that a value is nobody."""


@cache
def _no_names() -> frozenset[str]:
    """Brands that nobody is called after."""
    return brands() - names()


def signs(mention: Mention, layout: Layout) -> list[str]:
    """What a mention names that is no advertiser."""
    view, first, last = mention.view, mention.first, mention.last
    found = _of_things(mention, layout) if view.says(_telling()) else []
    if view.gaps[first] == ", " or view.row[first - 1].folded in JOINS:
        before = _previous(view, first)
        if before is not None:
            found += _after_listed(view, before)
    following = last + 1
    if following < len(view.row) and view.gaps[following] in _LIST_GAPS:
        after = _next(view, last)
        if after is not None and _only_a_place(view.row[after]):
            found.append("listed with a place")
    return found


@cache
def _telling() -> frozenset[str]:
    """Words without one of which a text names no brand and no landmark."""
    return brands() | sort("near") | sort("behind_near")


def _of_things(mention: Mention, layout: Layout) -> list[str]:
    """Whether it is a brand, and said of a thing or of a landmark."""
    view, first, found = mention.view, mention.first, list[str]()
    brand = view.row[first].folded in brands()
    if brand:
        found += ("brand", *_beside_brands(mention, layout))
    if (brand and _as_a_thing(view, first)) or _beside(view, first, mention.last):
        found += _NO_NAME
    return found


def _after_listed(view: View, before: int) -> Iterator[str]:
    """What the list says of what stands behind another in it: of no name, of places."""
    if _list_led(view, before):
        yield from _NO_NAME
    if _only_a_place(view.row[before]):
        yield "listed with a place"


def _beside_brands(mention: Mention, layout: Layout) -> Iterator[str]:
    """Whether another brand stands in the sentence or in the title, and whether it is a name."""
    view, (start, end) = mention.view, layout.sentence(mention.start, mention.end)
    if mention.field == "title":
        start, end = 0, len(view.text)
    for table, sign in ((_no_names(), "brand beside a brand"), (brands(), "brand beside a name")):
        if view.holds(table, start, mention.start) or view.holds(table, mention.end, end):
            yield sign
            return


def _as_a_thing(view: View, first: int) -> bool:
    """Whether an article or an owner stands before a brand ("deinem Mercedes", "du Prada")."""
    if not first or view.gaps[first] != " ":
        return False
    before = view.row[first - 1].folded
    return any(before in sort(name) for name in ("article", "mine", "theirs"))


def _beside(view: View, first: int, last: int) -> bool:
    """ "Naast de Zara", "junto a Zara", "a Zara mellett"."""
    row, after = view.row, last + 1
    if after < len(row) and row[after].folded in sort("behind_near"):
        return view.gaps[after] == " "
    near, small = sort("near"), sort("small_near")
    for place in range(first, max(0, first - _SMALL), -1):
        word = row[place - 1].folded
        if word in near:
            return view.gaps[place] == " "
        if word not in small or view.gaps[place] != " ":
            return False
    return False


def _list_led(view: View, before: int) -> bool:
    """Whether its list leads to no name ("hotels in Victoria, Chelsea and …")."""
    place: int | None = before
    for _ in range(_LISTED):
        if place is None or not view.row[place].capital:
            return False
        if view.led(place):
            return True
        place = _previous(view, place)
    return False


def _previous(view: View, place: int) -> int | None:
    """The last word of what stands before in a list."""
    gap = view.gaps[place]
    if gap == ", " and place:
        return place - 1
    if gap != " " or place < _JOINED or not is_and(view.row[place - 1]):
        return None
    return place - _JOINED if view.gaps[place - 1] == " " else None


def _next(view: View, place: int) -> int | None:
    """The first word of what stands behind in a list."""
    after, size = place + 1, len(view.row)
    if after >= size:
        return None
    gap = view.gaps[after]
    if gap == ", ":
        return after
    joined = gap == " " and after + 1 < size and is_and(view.row[after])
    return after + 1 if joined else None


def _only_a_place(word: Word) -> bool:
    if not word.capital or not word.unknown or word.known or word.doubtful:
        return False
    return "a place's whole name" in place_signs(word)
