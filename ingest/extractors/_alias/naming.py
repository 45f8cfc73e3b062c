"""Names between "me" and a verb of naming ("u mag mij Babs noemen", "Bana Pembe derler")."""

from collections.abc import Iterator

from ingest.extractors._alias.cues import between, declined_behind, sort
from ingest.extractors._alias.normal import normal
from ingest.extractors._alias.view import Candidate, View, whole
from ingest.extractors._alias.words import NOT_NAMES, names

_REACH = 4
"""Words before a name in which it says whose it is."""
_SHORTEST = 2
_STOPS = frozenset(".!?;:\n")


def named_behind(view: View) -> Iterator[Candidate]:
    """Names with the verb behind them that says that somebody is called so."""
    verbs = sort("naming_behind")
    if view.said.isdisjoint(verbs):
        return
    for position in view.capitals:
        word = view.row[position]
        named = word.known or word.doubtful or word.unknown
        if not named or word.folded in NOT_NAMES or not _of_me(view, position):
            continue
        name = whole(view, position)
        after = name.last + 1
        if after < len(view.row) and view.gaps[after] == " " and view.row[after].folded in verbs:
            yield name


def _of_me(view: View, position: int) -> bool:
    """Whether "me" stands before it in its clause."""
    first = max(0, position - _REACH)
    if not view.holds(sort("me"), view.starts[first], view.ends[position - 1] if position else 0):
        return False
    return _STOPS.isdisjoint(view.text[view.starts[first] : view.starts[position]][-60:])


def named_in_case(view: View) -> Iterator[Candidate]:
    """Names in the case that a verb of naming asks for, before it or behind ("Cicusnak hívnak")."""
    verbs = sort("naming_case")
    if view.said.isdisjoint(verbs):
        return
    for position in view.capitals:
        if view.row[position].folded in NOT_NAMES or not _beside(view, position, verbs):
            continue
        base = _base(view.written(position).lower())
        if base is not None:
            yield Candidate(position, position, base)


def _beside(view: View, position: int, verbs: frozenset[str]) -> bool:
    """Whether such a verb stands right behind, or before with small words between."""
    after = position + 1
    if after < len(view.row) and view.gaps[after] == " " and view.row[after].folded in verbs:
        return True
    before = position - 1
    while before > 0 and view.gaps[before + 1] == " " and view.row[before].folded in between():
        before -= 1
    return before >= 0 and view.gaps[before + 1] == " " and view.row[before].folded in verbs


def _base(written: str) -> str | None:
    """The name by itself: one of the lists if there is one, else without what it ends in."""
    ends = [(end, base) for end, base in declined_behind() if written.endswith(end)]
    forms = [normal(written.removesuffix(end) + base) for end, base in ends]
    known = [form for form in forms if form in names()]
    every = known or [form for form in forms if len(form) > _SHORTEST]
    return every[0] if every else None
