"""What a sentence talks of beside a place: of stolen pictures, a friend, an office, the way there.

No word of these settles that a place is not hers ("I left Leeds", "I left my heels in Leeds"); each
is evidence that is weighed (evidence.py).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

from ingest.extractors._text.fold import folded_once
from ingest.extractors._text.lines import Span
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import tokens

_REACH = 45
"""Characters beside a place, within its sentence, in which such a word stands."""
_WORD = 30
"""Letters of a word that are looked at."""
_TABLE = Path(__file__).parent / "topics.tsv"
_SHORTEST, _LONGEST = 3, 20
"""Letters of a word before its ending, at least and at most."""


@cache
def _table() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """The topics of each whole word, and of each beginning of one; folded."""
    whole, begun = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for topic, words in rows(_TABLE):
        for word in words.split():
            known = begun if word.endswith("*") else whole
            known[folded_once(word.rstrip("*"))].add(topic)
    return (
        {word: frozenset(topics) for word, topics in whole.items()},
        {word: frozenset(topics) for word, topics in begun.items()},
    )


@lru_cache(maxsize=1 << 14)
def topics_of(word: str) -> frozenset[str]:
    """The topics that a folded word, or two joined by "_", are of."""
    whole, begun = _table()
    if "_" in word:
        return whole.get(word, frozenset())
    found = whole.get(word, frozenset())
    for length in range(_SHORTEST, min(len(word), _LONGEST) + 1):
        found |= begun.get(word[:length], frozenset())
    return found


class Topics:
    """Where one text talks of what."""

    def __init__(self, text: str) -> None:
        self._row = tokens(text)

    def beside(self, start: int, end: int, sentence: Span) -> Iterator[str]:
        """The topics of the words beside a place in its sentence, in order of the alphabet."""
        row = self._row
        left, right = max(sentence[0], start - _REACH), min(sentence[1], end + _REACH)
        found = set[str]()
        near = range(bisect_left(row.starts, left), bisect_left(row.starts, right))
        for place in near:
            if not start <= row[place].start < end:
                found |= topics_of(row[place].word[:_WORD])
                if place + 1 in near:
                    found |= topics_of(f"{row[place].word[:_WORD]}_{row[place + 1].word[:_WORD]}")
        yield from sorted(found)
