"""One text of an ad with its places and the words about them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ingest.extractors._location.context import context_of
from ingest.extractors._location.signs import set_apart
from ingest.extractors._relation.clauses import Part, boundaries, joins, part
from ingest.extractors._relation.cues import Cue, Words
from ingest.extractors._relation.either import either
from ingest.extractors._relation.inviting import inviting
from ingest.extractors._relation.owners import OWNERS, owners
from ingest.extractors._relation.timetable import timetable
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tokens import tokens

LEADING = frozenset(("in", "to", "from", "a", "near"))
"""Sorts of words that lead to a place."""
_SMALL = LEADING | {"and", "also", "but"}
HEAVY = frozenset(("receive", "go", "visit", "origin", "live", "study", "work", "be", "meet"))
"""Sorts of words that say what somebody does at a place."""
DENIED = frozenset(("no receive", "no go", "no visit"))
_WEIGHTY = HEAVY | {f"no {sort}" for sort in HEAVY}
"""Those, also denied."""
_PARTING = frozenset(("and", "but"))
_LATER = 12
"""Characters between "then" and a place before which it parts nothing: "Leeds, then to York"."""
_PLAIN = frozenset(("born", "stays", "theirs"))
"""Sorts of words that say plainly what somebody does at a place."""
SAYING = HEAVY | DENIED | {"place", "tour", "now", "new"}
"""Sorts of words that tell of a place."""
_ONWARD = frozenset(("onward", "later"))
"""Sorts of words that say where somebody goes afterwards."""
_HEADED, _FAR = 8, 120
"""Lines above a place up to the one that leads to it, and the characters of that one."""
_FROM, _TO = frozenset(("from",)), frozenset(("to",))
_NEAR, _WAY = 3, 12
"""Characters between a word that leads and its place, between two places of one way."""
_LINE = 500
"""Characters of a line at most that has one above that leads to it."""
_FROM_ME = ("liyim", "lıyım", "luyum", "lüyüm")
"""Turkish: "I am from"."""
_ENDINGS = {
    "hu": {
        "in": ("ban", "ben", "on", "en", "ön"),
        "to": ("ra", "re", "ba", "be", "hoz", "hez", "ig"),
        "from": ("ból", "ből", "ról", "ről", "tól", "től", "i"),
    },
    "tr": {
        "in": ("de", "da", "te", "ta", "deki", "daki", "deyim", "dayım"),
        "to": ("e", "a", "ye", "ya", "ne", "na"),
        "from": ("den", "dan", "ten", "tan", "li", "lı", "lu", "lü", *_FROM_ME),
    },
}
"""Endings of places that say as much as a word that leads to them."""
_APOSTROPHE = re.compile(r"['’]([^\W\d]{1,5})")
_SPACED = re.compile(r" ([dt][ae]n?)(?= )", re.IGNORECASE)


class Placed(NamedTuple):
    """A place that a text names, whosever it is."""

    start: int
    end: int
    name: str
    level: str
    value: str


class Beside(NamedTuple):
    """What stands about a place: its sentence, its list, and where in the text each part stands."""

    sentence: Span
    part: Part
    spans: dict[str, Span]


class Text:
    """A text, its places and its words, each in order."""

    def __init__(
        self, field: str, read: Words, places: Sequence[Placed], votes: Counter[str]
    ) -> None:
        """`votes`: how many words of each language the ad has."""
        text = read.text
        self.field, self.text, self.places = field, text, places
        self.towns = len({one.value for one in places if one.level == "city"})
        self._besides: dict[int, Beside] = {}
        self._context = context_of(text)
        read.vote(votes)
        said = read.said()
        joining = [cue for cue in said if cue.sort == "and"]
        owning = [cue for cue in said if cue.sort in OWNERS]
        mine = [cue for cue in owning if cue.sort == "mine"]
        self.kinds = either(text, [*self._unnamed(read.kinds())], joining, mine)
        words = inviting(text, said, self.kinds, [one.start for one in places])
        self.leading = [cue for cue in words if cue.sort in LEADING]
        self.small = [cue for cue in words if cue.sort in _SMALL]
        self.saying = [cue for cue in words if cue.sort in SAYING]
        self.heavy = [cue for cue in self.saying if cue.sort in _WEIGHTY]
        self.plain = [cue for cue in words if cue.sort in _PLAIN]
        self.onward = [cue for cue in words if cue.sort in _ONWARD]
        self.guests = [cue for cue in words if cue.sort == "guests"]
        self.homes = any(cue.sort == "homes" for cue in words)
        self.seeks = any(cue.sort == "seek" for cue in words)
        self._every = [cue for cue in words if cue.sort == "every"]
        self._parting = [cue[:2] for cue in words if cue.sort in _PARTING or self._parts(cue)]
        self._owners = owning
        self._language = max(votes, key=lambda one: votes[one]) if votes else ""

    def _unnamed(self, kinds: Sequence[Cue]) -> Iterator[Cue]:
        """Those kinds of place that are no name of a place: not that of Vila Nova de Gaia."""
        for cue in kinds:
            number = bisect_left(self.places, (cue.start + 1,)) - 1
            if number < 0 or self.places[number].end <= cue.start:
                yield cue

    def _parts(self, cue: Cue) -> bool:
        """Whether "then" stands between what is said of one place and what is said of the next:
        "a Rimini, sto in hotel, poi venerdì vado ad Ancona"."""
        return cue.sort == "later" and not self.inside(cue.end, cue.end + _LATER)

    def sentence(self, start: int, end: int) -> Span:
        """The sentence of what stands there."""
        return self._context.sentence(start, end)

    def inside(self, left: int, right: int) -> Sequence[Placed]:
        """The places that start in a part of the text."""
        first = bisect_left(self.places, (left,))
        return self.places[first : bisect_left(self.places, (right,), first)]

    def case(self, one: Placed) -> frozenset[str]:
        """What the ending of a place says, in Hungarian and Turkish."""
        if self._language == "hu":
            word = self.text[one.start : one.end].lower()
            if word.startswith(one.name.lower()[:3]) and len(word) > len(one.name):
                return frozenset(s for s, ends in _ENDINGS["hu"].items() if word.endswith(ends))
        elif self._language == "tr":
            match = _APOSTROPHE.match(self.text, one.end) or self._set_apart(one)
            glued = self.text[one.start : one.end][len(one.name) :]  # "Ankarada"
            ending = (match[1] if match else glued).lower()
            return frozenset(s for s, ends in _ENDINGS["tr"].items() if ending in ends)
        return frozenset()

    def _set_apart(self, one: Placed) -> re.Match[str] | None:
        """The Turkish ending of a place that stands behind it as a word by itself."""
        match = _SPACED.match(self.text, one.end)
        if match is None:
            return None
        row = tokens(self.text)
        return match if set_apart(self.text, row, bisect_left(row.starts, one.end) - 1) else None

    @cached_property
    def scheduled(self) -> frozenset[int]:
        """Where the places start that stand in a timetable."""
        return timetable(self.text, [(one.start, one.end) for one in self.places])

    @cached_property
    def _joins(self) -> list[bool]:
        """Of each place but the last whether the next is of the same list."""
        spans = [(one.start, one.end) for one in self.places]
        return joins(self.text, spans, self.small, [*map(self.case, self.places)])

    def beside(self, start: int, end: int) -> Beside:
        """What stands about the place at a span."""
        known = self._besides.get(start)
        if known is None:
            known = self._besides[start] = self._beside(start, end)
        return known

    def _beside(self, start: int, end: int) -> Beside:
        left, right = self.sentence(start, end)
        first = bisect_left(self.places, (left,))
        last = bisect_left(self.places, (right,), first)
        number = bisect_left(self.places, (start,), first)
        spans = [(one.start, one.end) for one in self.places[first:last]]
        found = part(
            self.text, (left, right), spans, self._joins[first:last], number - first, self._parting
        )
        silent = found.carried and not within(self.saying, found.before)
        if silent and self._way(*spans[number - first - 1 : number - first + 1]):
            found = found._replace(before=found.carried, carried=None)
        told = {
            "early": found.early,
            "before": found.before,
            "between" if found.joint else "after": found.after,
            "late": found.late,
        }
        return Beside((left, right), found, told)

    def leads(self, start: int) -> frozenset[str]:
        """What the words say that lead right to a place."""
        position = bisect_left(self.leading, (start,))
        return frozenset(
            cue.sort
            for cue in self.leading[max(0, position - _NEAR) : position]
            if 0 <= start - cue.end <= _NEAR and "\n" not in self.text[cue.end : start]
        )

    def _way(self, one: Span, other: Span) -> bool:
        """Whether somebody comes from one place and goes to another: "from Leeds to York"."""
        near = 0 <= other[0] - one[1] <= _WAY
        return near and self.leads(one[0]) == _FROM and self.leads(other[0]) == _TO

    def owners(self, cue: Cue) -> Iterator[str]:
        """Whose a kind of place is: mine, yours."""
        return owners(self.text, self._owners, cue)

    def clause(self, cue: Cue) -> tuple[int, Span]:
        """Where the sentence of a word begins, and its part of it between what parts."""
        left, right = self.sentence(cue.start, cue.end)
        cuts = boundaries(self.text, (left, right), self._parting)
        begin = max((end for _, end in cuts if end <= cue.start), default=left)
        stop = min((start for start, _ in cuts if start >= cue.end), default=right)
        return left, (begin, stop)

    def in_every(self, cue: Cue) -> bool:
        """Whether its sentence tells of every town: "In every city I stay in a hotel"."""
        return bool(self._every) and bool(within(self._every, self.sentence(cue.start, cue.end)))

    def heading(self, start: int) -> Span | None:
        """The nearest line above that names no place, in the same block; None = there is none."""
        end = self.text.rfind("\n", max(0, start - _LINE), start)
        for _ in range(_HEADED):
            if end < 0:
                return None
            lowest = max(0, end - _LINE)
            begin = self.text.rfind("\n", lowest, end) + 1 or lowest
            if not self.text[begin:end].strip():
                return None
            if not self.inside(begin, end):
                return max(begin, end - _FAR), end
            end = begin - 1
        return None


def within(row: Sequence[Cue], span: Span) -> Sequence[Cue]:
    """Of words in order, those that start in a part of the text."""
    first = bisect_left(row, (span[0],))
    return row[first : bisect_left(row, (span[1],), first)]
