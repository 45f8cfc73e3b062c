"""MinHash signatures of texts: the same on every machine and in every process.

A text is the set of its word 3-shingles. A short text has few of them, so one changed word would
change nearly all; it has a second set, its character 5-grams, which is compared only with that of
other short texts.
"""

from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import rensa

from graph.templates.words import Spans, enough, words

SLOTS = 128
SHORT_WORDS = 30
"""Texts of at most this many words have a second signature, over characters."""

_SEED = 20_240_229
_WORDS, _CHARACTERS = 3, 5
_MOST_WORDS = 20_000


def signature(text: str, spans: Spans = ()) -> bytes | None:
    """Signature of one text; None for a text with too few words. See `signatures`."""
    return signatures([(text, spans)])[0]


def signatures(texts: Sequence[tuple[str, Spans]]) -> list[bytes | None]:
    """For each text with the spans to mask its signature, None where there are too few words.

    128 numbers of 32 bits (little endian) over word shingles, for short texts followed by 128 over
    characters. Only the first 20,000 words of a text count.
    """
    found = [words(text, spans)[:_MOST_WORDS] for text, spans in texts]
    used = [one for one in found if enough(one)]
    by_words = _digests([word_shingles(one) for one in used])
    short = [one for one in used if len(one) <= SHORT_WORDS]
    by_characters = iter(_digests([character_shingles(one) for one in short]))
    rows = iter(
        row + next(by_characters) if len(one) <= SHORT_WORDS else row
        for one, row in zip(used, by_words, strict=True)
    )
    return [next(rows) if enough(one) else None for one in found]


def word_shingles(found: list[str]) -> list[str]:
    """Every three words in a row."""
    return list(map(" ".join, zip(*(found[start:] for start in range(_WORDS)), strict=False)))


def character_shingles(found: list[str]) -> list[str]:
    """Every five characters in a row, spaces between words included."""
    text = " ".join(found)
    return [text[start : start + _CHARACTERS] for start in range(len(text) - _CHARACTERS + 1)]


def _digests(sets: list[list[str]]) -> list[bytes]:
    made: list[list[int]] = cast(Any, rensa).RMinHash.digests_from_token_sets(sets, SLOTS, _SEED)
    return [row.tobytes() for row in np.asarray(made, dtype="<u4").reshape(-1, SLOTS)]
