"""What the sentence of a place says of it by its phrases: evidence of whose the place is.

The last cue before the place in its sentence or line decides ("incall Breda, outcall Tilburg").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache, partial
from itertools import pairwise

from ingest.extractors._location.gazetteer import HERE, word_set
from ingest.extractors._location.signs import DAYS_BEHIND
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows
from ingest.extractors._text.tokens import tokens

_BREAK = re.compile(r"[!?\n;|•●▪✦★.](?:(?<!\.)|(?<!\b\w\.)(?![^\W_]))")
"""What ends a sentence: of full stops those that stand in no abbreviation, address or number."""
_REACH = 160
_BEHIND = 40
"""Characters between a place and the cue behind it in its sentence."""
_LISTED = re.compile(
    r"[\s,/(&+]*(?:(?:en|and|und|et|y|e|i|si|și|és|и|ve|of|or|oder|ou|sau|lub|o|vagy|или|veya)\s)?(?:uit|from|aus|de|din|z|da)?\s?"
)
_RECEIVING = frozenset(("club", "window", "street", "home", "holiday_park"))
"""Kinds of place that are the advertiser's own: who is behind a window in Breda receives there."""
_STANDS = {"lives": "from", "here": "incall_at"}
"""What a cue says where nothing else does: she comes from where she lives, is met where she is."""
_SHORT_DAY = 3
_ASIDE = 10
"""Characters by which a place before a cue is farther from it than one behind."""
_DIRECTLY = 2
"""Words that may stand between "from" and a place."""
_TOUCHING = 2  # characters between a place and the cue behind it


@cache
def _relations() -> Phrases[str]:
    return Phrases((row[1], row[0]) for _, row in folder(HERE / "relations"))


@cache
def _days() -> frozenset[str]:
    """Days of the week written out."""
    return frozenset(word for word in word_set("weekdays.txt") if len(word) > _SHORT_DAY)


@cache
def _kinds() -> Phrases[str]:
    return Phrases((row[1], row[0]) for row in rows(HERE / "kinds.tsv"))


def _found(table: Phrases[str], text: str) -> list[tuple[int, int, str]]:
    row = tokens(text)
    return [(row[h.first].start, row[h.last].end, h.value) for h in table.find(text, row)]


@lru_cache(maxsize=16)
def context_of(text: str) -> "Context":
    """The cues of a text; kept, because the places of an ad are looked at twice."""
    return Context(text)


class Context:
    """The cues of one text, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks = [m.start() for m in _BREAK.finditer(text)]
        self.relations = _found(_relations(), text)
        self.kinds = _found(_kinds(), text)

    @cached_property
    def _days(self) -> list[int]:
        """Where the days of the week start."""
        row = tokens(self._text)
        return [row[place].start for place in row.known(_days())]

    def at(
        self, start: int, end: int, others: Sequence[tuple[int, int]] = ()
    ) -> tuple[str | None, str | None]:
        """Relation and type of the place at a span; None = the text does not say.

        `others`: where the text names places, in order, this one among them.
        """
        left, right = self.sentence(start, end)
        if not (self.relations or self.kinds):
            return "incall_at" if self._timed((left, right), (start, end)) else None, None
        told = self._behind(end, right) or self._relation(left, start, others)
        if told in {None, "lives", "here"}:
            # "Ik woon in Best en ontvang thuis": who lives there and receives, receives there.
            after = self._after(end, right, others)
            unless = "outcall_to" if told == "lives" else None
            told = after if after and after != unless else _STANDS.get(told or "")
        if told is None and self._timed((left, right), (start, end)):
            told = "incall_at"
        kind = self._kind((left, right), (start, end), others)
        if told == "from":
            return told, None
        if told is None and kind in _RECEIVING:
            told = "incall_at"
        # "thuis in Breda, escort naar Tilburg": a home that is visited is not the advertiser's.
        return told, None if told == "outcall_to" and kind == "home" else kind

    def _timed(self, sentence: tuple[int, int], span: tuple[int, int]) -> bool:
        """Whether days stand beside it in its part of the sentence: she is there on them."""
        if DAYS_BEHIND.match(self._text, span[1]):
            return True
        if not self._days:
            return False
        left = max(sentence[0], self._text.rfind(",", sentence[0], span[0]) + 1)
        right = self._text.find(",", span[1], sentence[1])
        first = bisect_left(self._days, left)
        return first < len(self._days) and self._days[first] < (
            right if right >= 0 else sentence[1]
        )

    def _after(self, end: int, right: int, others: Sequence[tuple[int, int]]) -> str | None:
        """The first cue behind the last place of a sentence ("Budapesten fogadok")."""
        following = bisect_left(others, (end,))
        if following < len(others) and others[following][0] < right:
            return None
        position = bisect_left(self.relations, (end,))
        for start, _, relation in self.relations[position : position + 1]:
            near = start < right and start - end <= _BEHIND
            if near and relation not in {"here", "from", "lives"}:
                return relation
        return None

    def _behind(self, end: int, right: int) -> str | None:
        """The cue that closes a part of a list: "Breda incall, Tilburg outcall"."""
        position = bisect_left(self.relations, (end,))
        for start, last, relation in self.relations[position : position + 1]:
            closes = last >= right or self._text[last] in ",/)&+;\n"
            if (
                relation != "here"
                and start < right
                and start - end <= _TOUCHING
                and closes
                and self._text[end:start].strip() in {"", "(", ":"}
            ):
                return relation
        return None

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """The span between the breaks about a place, `_REACH` characters each side at most."""
        before = bisect_left(self._breaks, start) - 1
        after = bisect_left(self._breaks, end)
        left = self._breaks[before] + 1 if before >= 0 else 0
        right = self._breaks[after] if after < len(self._breaks) else len(self._text)
        return max(left, start - _REACH), min(right, end + _REACH)

    def _relation(self, left: int, start: int, others: Sequence[tuple[int, int]]) -> str | None:
        found = self._before(self.relations, left, start)
        if not found:
            return None
        last = found[-1]
        if last[2] == "from" and (
            self._spent(last[1], start, others) or self._aside(last, start, others)
        ):
            return None
        near = [v for s, _, v in found if last[0] - s < 25 and v != "from"]
        # "incall & outcall Amsterdam" says both: neither is the place's own.
        both = {"incall_at", "outcall_to"} <= set(near) and _joined(found)
        both = both and not self._taken(found[-2], others)
        return None if both else last[2]

    def _taken(self, cue: tuple[int, int, str], others: Sequence[tuple[int, int]]) -> bool:
        """Whether a place right before a cue has it ("Liège chez moi, déplacements Namur")."""
        position = bisect_left(others, (cue[0],)) - 1
        return position >= 0 and 0 <= cue[0] - others[position][1] <= _TOUCHING

    def _aside(
        self, cue: tuple[int, int, str], start: int, others: Sequence[tuple[int, int]]
    ) -> bool:
        """Whether a lone "from" is of something else ("from Monday you meet me in Leiden")."""
        if len(tokens(self._text[cue[0] : cue[1]])) > 1:
            return False
        listed = bisect_left(others, (start,)) - bisect_left(others, (cue[1],))
        return not listed and len(tokens(self._text[cue[1] : start])) > _DIRECTLY

    def _spent(self, end: int, start: int, others: Sequence[tuple[int, int]]) -> bool:
        """Whether a place stands between that took the cue: somebody comes from one place.

        A list of places from which somebody comes ("uit Lviv, Oekraïne") is one.
        """
        between = others[bisect_left(others, (end,)) : bisect_left(others, (start,))]
        chain = [*between, (start, start)] if between else []
        return any(
            not _LISTED.fullmatch(self._text, left[1], right[0]) for left, right in pairwise(chain)
        )

    def _before(
        self, cues: list[tuple[int, int, str]], left: int, start: int
    ) -> list[tuple[int, int, str]]:
        position = bisect_left(cues, (start,))
        return [cue for cue in cues[max(0, position - 4) : position] if cue[0] >= left]

    def _kind(
        self, sentence: tuple[int, int], span: tuple[int, int], others: Sequence[tuple[int, int]]
    ) -> str | None:
        """The nearest kind of the sentence that is of no other place in it."""
        left, right = sentence
        position = bisect_left(self.kinds, (left,))
        inside = [cue for cue in self.kinds[position : position + 8] if cue[1] <= right]
        if not inside:
            return None
        first = bisect_left(others, (left,))
        places = others[first : bisect_left(others, (right,), first)]
        if len(places) > 1:
            nearest = ((cue, min(places, key=partial(self._gap, cue))) for cue in inside)
            inside = [cue for cue, place in nearest if self._shares(place, span)]
        return min(inside, key=lambda cue: self._gap(cue, span))[2] if inside else None

    def _gap(self, cue: tuple[int, int, str], span: tuple[int, int]) -> int:
        """How far a place is from a cue; one behind it is nearer, one past a comma farther."""
        left, right = (cue[1], span[0]) if cue[1] <= span[0] else (span[1], cue[0])
        behind = 0 if cue[1] <= span[0] else _ASIDE
        return max(0, right - left) + behind + _ASIDE * 2 * self._text.count(",", left, right)

    def _shares(self, nearest: tuple[int, int], span: tuple[int, int]) -> bool:
        """Whether a place is the nearest to a cue, or only "and" or a comma parts it from that."""
        if nearest[0] <= span[0] < nearest[1] or nearest == span:
            return True
        first, last = sorted((nearest, span))
        return _LISTED.fullmatch(self._text, first[1], last[0]) is not None


def _joined(found: list[tuple[int, int, str]]) -> bool:
    return len(found) > 1 and found[-1][0] - found[-2][1] <= 5
