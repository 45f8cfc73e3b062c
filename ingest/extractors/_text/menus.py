"""Rows of links of a site ("Home | Dames | Trans | Stellen"): nothing in them is of the ad.

A row is a line that begins as a menu does, with strokes between short parts without figures.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ingest.extractors._text.tables import words

_PARTS = 3
"""Parts of a line from which it is a row of links."""
_LONGEST, _WORDS = 30, 3
"""Characters and words of a part."""
_LINE = 600
_STROKE = re.compile(r"\s?[|·•]\s?|\s-\s")
_COUNT = re.compile(r"\s?\(\d{1,6}\)|[▾▼☰]")


def _every() -> str:
    phrases = sorted(words(Path(__file__).parent / "menu_words.txt"), key=len, reverse=True)
    return "|".join(re.escape(phrase).replace("_", r"\s") for phrase in phrases)


@cache
def _first() -> re.Pattern[str]:
    return re.compile(rf"^[^\w\n]{{0,8}}(?:{_every()})(?!\w)", re.M)


@cache
def _trail() -> re.Pattern[str]:
    return re.compile(rf"(?<=[.!?]\s)(?:{_every()})\s?[|>»›•]\s[^\n]{{0,{_LINE}}}")


@cache
def telling() -> frozenset[str]:
    """The words without one of which a text has no such row."""
    phrases = words(Path(__file__).parent / "menu_words.txt")
    return frozenset(max(phrase.split("_"), key=len) for phrase in phrases)


def menus(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the rows of links of a folded text."""
    for match in _first().finditer(text):
        end = text.find("\n", match.end())
        end = len(text) if end < 0 else end
        if end - match.start() <= _LINE and is_row(text[match.start() : end]):
            yield match.start(), end


def trails(text: str) -> Iterator[tuple[int, int]]:
    """The spans of the rows of links behind the sentences of a folded text of one line."""
    yield from (match.span() for match in _trail().finditer(text))


def is_row(line: str, least: int = _PARTS) -> bool:
    """Whether a folded line is nothing but short parts without figures, strokes between."""
    parts = [part.strip() for part in _STROKE.split(_COUNT.sub("", line))]
    return len(parts) >= least and all(map(_short, parts))


def _short(part: str) -> bool:
    return (
        len(part) <= _LONGEST
        and len(part.split()) <= _WORDS
        and not any(map(str.isdigit, part))
        and not part.endswith((".", "!", "?"))
    )
