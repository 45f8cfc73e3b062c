"""Names in company: who stands in a list with whom, and what the others of an ad weigh.

An ad mostly names one person or a list; beside her the host, the guest and the street are named.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ingest.extractors._alias.possible import Mention

_NEAR = 150
"""Characters between two names of a row."""
_STEPS = tuple((step, f"another is surer by {step:g}") for step in (0.0, 1.5, 3.0, 5.0))
_SURE = 2.0
_OTHERS = ((0.0, "another is named"), (_SURE, "another is surely named"))
_MATES = ((0.0, "in a list with a name"), (_SURE, "in a list with a sure name"))
_ROW = 3
_SHAPE = (
    *("after a figure", "after a mark", "after a dash", "first in its line", "opens a line"),
    *("before a comma", "before brackets", "before a dash", "before an age", "closes a line"),
    *(
        "before where she is from",
        "before a colon",
        "before another word",
        "before a verb of her own",
        "before a common word",
    ),
)
"""Signs by which two names of a row are alike."""


def groups(
    mentions: Sequence[tuple[Mention, frozenset[str]]],
) -> Mapping[str, str]:
    """Of each value, the first value that it stands in a list with (itself where there is none).

    In a list are names that a comma or "and" joins, and those that stand alike in a row.
    """
    if len(mentions) == 1:
        return {mentions[0][0].value: mentions[0][0].value}
    root: dict[str, str] = {}

    def find(value: str) -> str:
        while root.setdefault(value, value) != value:
            value = root[value]
        return value

    for left, right in _pairs(mentions):
        root[find(right)] = find(left)
    return {mention.value: find(mention.value) for mention, _ in mentions}


def _pairs(mentions: Sequence[tuple[Mention, frozenset[str]]]) -> Iterator[tuple[str, str]]:
    """Values that stand in a list together."""
    last: dict[tuple[str, frozenset[str]], Mention] = {}
    before: Mention | None = None
    of_before = frozenset[str]()
    for mention, signs in mentions:
        joined = not signs.isdisjoint(_JOINED) or signs >= _THERE <= of_before
        if before is not None and before.field == mention.field and joined:
            yield before.value, mention.value
        for alike in (signs & _AGED, signs & _ALIKE, _opening(signs)):
            shape = (mention.field, alike)
            other = last.get(shape)
            if other is not None and _tells(alike) and mention.start - other.end <= _NEAR:
                yield other.value, mention.value
            last[shape] = mention
        before, of_before = mention, signs


_ALIKE = frozenset(_SHAPE)
_AGED = frozenset(("before an age", "before where she is from", "in a room"))
_JOINED = frozenset(("joined to a name", "whose mate she is"))
"""Signs by which a name stands in a list with the one before it."""
_THERE = frozenset(("announced as who is there",))
"""The sign that all of the lists of days share."""


def _opening(signs: frozenset[str]) -> frozenset[str]:
    """What tells that a known name opens a row of its own, whatever the row goes on with."""
    opens = signs >= _OPENS and "closes a line" not in signs
    return _OPENS if opens and not signs.isdisjoint(_KNOWN) else frozenset()


_OPENS = frozenset(("first in its line", "opens a line"))
_KNOWN = frozenset(("given name", "woman's name of the wide list"))


def _tells(alike: frozenset[str]) -> bool:
    return len(alike) > 1 or not alike.isdisjoint(_AGED)


_PLACES = "a place's whole name"


def of_places(each: Sequence[frozenset[str]]) -> Iterator[str]:
    """The sign of a list all of whose values are places."""
    if len(each) > 1 and all(_PLACES in signs for signs in each):
        yield "in a list of places"


def of_list(size: int) -> Iterator[str]:
    """The signs of a list of so many values."""
    if size > 1:
        yield "in a list"
    if size >= _ROW:
        yield "in a list of three"


def signs(scores: Mapping[str, float], group: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The signs of company of each value, by what the values weigh alone."""
    if len(scores) == 1:
        return dict.fromkeys(scores, frozenset[str]())
    members: dict[str, list[str]] = defaultdict(list)
    for value in scores:
        members[group[value]].append(value)
    tops = {head: _two(scores[value] for value in many) for head, many in members.items()}
    first, second = _two(top[0] for top in tops.values())
    named = sum(score > 0 for score in scores.values())
    found: dict[str, frozenset[str]] = {}
    for value, score in scores.items():
        best, next_best = tops[group[value]]
        others = second if best == first else first
        mate = None if len(members[group[value]]) == 1 else next_best if best == score else best
        size = len(members[group[value]])
        found[value] = frozenset(_of(score, others, mate, size, named - (score > 0)))
    return found


def _two(scores: Iterator[float]) -> tuple[float, float]:
    """The two highest."""
    high = sorted(scores, reverse=True)[:2]
    return high[0], high[1] if len(high) > 1 else _NOBODY


_NOBODY = -9.0


def _of(score: float, others: float, mate: float | None, size: int, named: int) -> Iterator[str]:
    """The signs of one value: `others` and `mate` are the best beside its list and in it."""
    yield from (sign for step, sign in _STEPS if others - score > step)
    yield from (sign for least, sign in _OTHERS if others > least)
    if named >= _ROW:
        yield "three others are named"
    if mate is not None:
        yield from _in_list(others, mate, size)


def _in_list(others: float, mate: float, size: int) -> Iterator[str]:
    yield from of_list(size)
    yield from (sign for least, sign in _MATES if mate > least)
    if size >= _ROW and others <= 0:
        yield "in a list of three and none beside"
    if mate < -_SURE:
        yield "in a list without a name"
