"""Words for people, but not where they say something else: "boy" is the height too, in Turkish."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeVar

from ingest.extractors._facts.tables import pairs
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tokens import Row, Token

T = TypeVar("T")

_HEIGHT = frozenset(("boy",))
"""Words for a person that are the height as well, in Turkish."""
_METRES = r"(?:1[.,][4-9]\d?|2[.,]00?|1[4-9]\d|200)"
_TALL_BEFORE = re.compile(rf"(?<![\w.,/-]){_METRES}\s?(?:cm|m)?\s\Z", re.IGNORECASE)
_TALL_BEHIND = re.compile(
    rf"\s?[:=]?\s?{_METRES}(?![\d/]|[.,]\d|\s?(?:/|€|eur|min|tl|lira))", re.IGNORECASE
)
_TALL_REACH = 10


class People(Phrases[T]):
    """A table of words for people, which finds them where they mean some."""

    def at(self, text: str, row: Sequence[Token], first: int) -> Hit[T] | None:
        """The longest phrase that starts at token `first`, or None."""
        return None if _is_height(text, row[first]) else super().at(text, row, first)

    def every(self, text: str, row: Row) -> Iterator[Hit[T]]:
        """The longest phrase at each token that begins one, also inside another."""
        return (hit for hit in super().every(text, row) if not _is_height(text, row[hit.first]))


@cache
def genders() -> People[str]:
    """Words for people -> the gender that they tell."""
    return People(pairs("genders"))


def _is_height(text: str, one: Token) -> bool:
    """Whether a word for a person is the height that stands beside: "170 boy", "Boy: 1,68"."""
    if one.word not in _HEIGHT:
        return False
    before = _TALL_BEFORE.search(text, max(0, one.start - _TALL_REACH), one.start)
    return (before or _TALL_BEHIND.match(text, one.end)) is not None
