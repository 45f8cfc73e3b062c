"""Lower case, without diacritics and fancy letters, and still able to point at the original.

Reading sees "𝓝𝓪𝓸𝓶𝓲", "Ｎａｏｍｉ" and "Naómi" as "naomi". "٢٣" is "23". Invisible characters
(zero width, soft hyphen, combining marks) vanish. Homoglyphs of another script stay: two scripts
are two names.
"""

import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

DROPPED = "\x00"
"""Stands for a character without a place in the folded text (a real NUL is dropped as well)."""

SHORT = 100
"""Characters of a text that is kept apart in caches, so that scraps do not push out whole texts."""

PLAIN = str.maketrans("øłđıħ’‘`´ʼ–—‐‑−", "oldih'''''-----")
"""Letters and signs that Unicode does not decompose but people interchange."""


class _Folding(dict[int, int]):
    """Code point -> folded code point, filled on first use."""

    def __missing__(self, point: int) -> int:
        self[point] = folded = ord(_fold_one(chr(point)))
        return folded


def _fold_one(char: str) -> str:
    if unicodedata.category(char) in {"Mn", "Me", "Cf"}:
        return DROPPED
    decimal = unicodedata.decimal(char, None)
    if decimal is not None:
        return str(decimal)
    parts = [c for c in unicodedata.normalize("NFKD", char) if not unicodedata.combining(c)]
    base = parts[0] if len(parts) == 1 else char
    lower = base.lower().translate(PLAIN)
    return lower if len(lower) == 1 else lower[:1] or char


_FOLDING = _Folding()


class Folded(NamedTuple):
    """A folded text. `offsets[i]` is the original index of folded character i; None = the same."""

    text: str
    offsets: tuple[int, ...] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """From a non-empty folded span to the original one."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end - 1] + 1

    def place(self, original: int) -> int:
        """From an index of the original to that of the folded text."""
        return original if self.offsets is None else bisect_left(self.offsets, original)


def fold(text: str) -> Folded:
    """Fold a text; linear. Cached, because every extractor reads the same few texts in turn."""
    return _fold_short(text) if len(text) <= SHORT else _fold_long(text)


@lru_cache(maxsize=16)
def _fold_long(text: str) -> Folded:
    return _folded(text)


@lru_cache(maxsize=1024)
def _fold_short(text: str) -> Folded:
    return _folded(text)


def _folded(text: str) -> Folded:
    folded = text.lower() if text.isascii() else text.translate(_FOLDING)
    if DROPPED not in folded:
        return Folded(folded, None)
    offsets = tuple(i for i, char in enumerate(folded) if char != DROPPED)
    return Folded(folded.replace(DROPPED, ""), offsets)


def folded_once(text: str) -> str:
    """The folded text of an entry of a table, which nobody asks for again.

    >>> folded_once("Naómi")
    'naomi'
    """
    folded = text.lower() if text.isascii() else text.translate(_FOLDING)
    return folded.replace(DROPPED, "")


def folded(text: str) -> str:
    """The folded text alone.

    >>> folded("Ｎａó𝓶𝓲")
    'naomi'
    """
    return fold(text).text
