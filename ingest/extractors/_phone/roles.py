"""Phrases of a folder of tables by their role, of all languages together, and quick to look for.

A line of a table is a role and its phrases, parted by `|`; `*` is the rest of a word.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from ingest.extractors._phone.glyphs import fold
from ingest.extractors._text.either import by_head
from ingest.extractors._text.tables import folder

_WORD = re.compile(r"[^\W\d_]+")


def roles(tables: Path) -> dict[str, list[str]]:
    """The folded phrases of each role."""
    found: dict[str, list[str]] = {}
    for _, (role, phrases) in folder(tables):
        found.setdefault(role, []).extend(fold(phrases).text.split("|"))
    return found


def patterns(phrases: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """A pattern for any phrase of each role, the longest first."""
    return {role: _any(some) for role, some in phrases.items()}


def _any(phrases: Iterable[str]) -> str:
    longest = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return by_head("|".join(map(_pattern, longest)))


def _pattern(phrase: str) -> str:
    said = re.escape(phrase).replace(r"\*", r"[^\W_]*").replace("'", "['’]")
    return said + (r"(?![^\W_])" if phrase[-1].isalnum() else "")


class Heads:
    """Whether some phrases may begin in a part of a text: told sooner than by their pattern."""

    def __init__(self, phrases: Iterable[str]) -> None:
        every = list(phrases)
        whole = [phrase for phrase in every if "*" not in phrase]
        begun = [phrase.partition("*")[0] for phrase in every if "*" in phrase]
        self._first = frozenset(
            _WORD.findall(phrase)[0] for phrase in whole if _WORD.search(phrase)
        )
        self._begun = tuple(begun)

    def may_be_in(self, part: str) -> bool:
        """Whether a word stands there with which one begins."""
        said = _words(part)
        if not self._first.isdisjoint(said):
            return True
        return bool(self._begun) and any(word.startswith(self._begun) for word in said)


@lru_cache(maxsize=1 << 8)  # one sentence is asked several times
def _words(part: str) -> frozenset[str]:
    return frozenset(_WORD.findall(part))
