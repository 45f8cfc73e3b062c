"""What the sentence says of a place: received there, visited there, from there; what kind of place.

The last cue before the place in its sentence or line decides ("incall Breda, outcall Tilburg").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows
from ingest.extractors._text.tokens import tokens

_BREAK = re.compile(r"[!?\n;|•●▪✦★]|\.(?![^\W_])")
_REACH = 160
_BEHIND = 40
"""Characters between a place and the cue behind it in its sentence."""
_LISTED = re.compile(
    r"[\s,/(&+]*(?:(?:en|and|und|et|y|e|i|si|și|és|и|ve|of|or|oder)\s)?(?:uit|from|aus|de|din|z|da)?\s?"
)
_RECEIVING = frozenset(("club", "window", "street", "home", "holiday_park"))
"""Kinds of place that are the advertiser's own: who is behind a window in Breda receives there."""
_TOUCHING = 2  # characters between a place and the cue behind it


@cache
def _relations() -> Phrases[str]:
    return Phrases((row[1], row[0]) for _, row in folder(HERE / "relations"))


@cache
def _kinds() -> Phrases[str]:
    return Phrases((row[1], row[0]) for row in rows(HERE / "kinds.tsv"))


def _found(table: Phrases[str], text: str) -> list[tuple[int, int, str]]:
    row = tokens(text)
    return [(row[h.first].start, row[h.last].end, h.value) for h in table.find(text, row)]


class Context:
    """The cues of one text, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks = [m.start() for m in _BREAK.finditer(text)]
        self._relations = _found(_relations(), text)
        self._kinds = _found(_kinds(), text)

    def at(
        self, field: str, start: int, end: int, others: Sequence[tuple[int, int]] = ()
    ) -> tuple[str | None, str | None]:
        """Relation and type of the place at a span; None = the text does not say.

        `others`: where the text names places, in order, this one among them.
        """
        if not (self._relations or self._kinds):
            return None, None
        left, right = self._sentence(start, end)
        told = self._behind(end, right) or self._relation(left, start, others)
        if told in {None, "lives"}:
            # "Ik woon in Best en ontvang thuis": who lives there and receives, receives there.
            told = self._after(end, right, others) or (told and "from")
        kind = self._kind(left, right, start)
        if told == "from":
            return told, None
        if told is None and kind in _RECEIVING:
            told = "incall_at"
        # "thuis in Breda, escort naar Tilburg": a home that is visited is not the advertiser's.
        return told, None if told == "outcall_to" and kind == "home" else kind

    def _after(self, end: int, right: int, others: Sequence[tuple[int, int]]) -> str | None:
        """The first cue behind the last place of a sentence ("Budapesten fogadok")."""
        following = bisect_left(others, (end,))
        if following < len(others) and others[following][0] < right:
            return None
        position = bisect_left(self._relations, (end,))
        for start, _, relation in self._relations[position : position + 1]:
            near = start < right and start - end <= _BEHIND
            if near and relation not in {"here", "from", "lives"}:
                return relation
        return None

    def _behind(self, end: int, right: int) -> str | None:
        """The cue that closes a part of a list: "Breda incall, Tilburg outcall"."""
        position = bisect_left(self._relations, (end,))
        for start, last, relation in self._relations[position : position + 1]:
            closes = last >= right or self._text[last] in ",/)&+;\n"
            if (
                relation != "here"
                and start - end <= _TOUCHING
                and closes
                and self._text[end:start].strip() in {"", "(", ":"}
            ):
                return relation
        return None

    def _sentence(self, start: int, end: int) -> tuple[int, int]:
        """The span between the breaks about a place, `_REACH` characters each side at most."""
        before = bisect_left(self._breaks, start) - 1
        after = bisect_left(self._breaks, end)
        left = self._breaks[before] + 1 if before >= 0 else 0
        right = self._breaks[after] if after < len(self._breaks) else len(self._text)
        return max(left, start - _REACH), min(right, end + _REACH)

    def _relation(self, left: int, start: int, others: Sequence[tuple[int, int]]) -> str | None:
        found = self._before(self._relations, left, start)
        if not found:
            return None
        last = found[-1]
        if last[2] == "from" and self._spent(last[1], start, others):
            return None
        near = [v for s, _, v in found if last[0] - s < 25 and v != "from"]
        # "incall & outcall Amsterdam" says both: neither is the place's own.
        both = {"incall_at", "outcall_to"} <= set(near) and _joined(found)
        # "from Lviv, now in Ghent": a cue of presence ends what was said of another place.
        return None if both or last[2] == "here" else last[2]

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

    def _kind(self, left: int, right: int, start: int) -> str | None:
        position = bisect_left(self._kinds, (left,))
        inside = [cue for cue in self._kinds[position : position + 8] if cue[1] <= right]
        if not inside:
            return None
        return min(inside, key=lambda cue: abs(cue[0] - start))[2]


def _joined(found: list[tuple[int, int, str]]) -> bool:
    return len(found) > 1 and found[-1][0] - found[-2][1] <= 5
