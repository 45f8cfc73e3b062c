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

_SAID = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W\d_]+\*?")  # of a phrase


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


class Telling:
    """Whether some phrases may stand in a text: told by their words, sooner than by a pattern.

    Of each phrase the longest word is looked for, which hardly any ordinary ad has, then whether
    the others are there. To say that none of them is there is never wrong.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._others: dict[str, set[frozenset[str]]] = {}
        begun: set[str] = set()
        for phrase in phrases:
            words = _WORD.findall(phrase)
            word = max(words, key=len)
            if "*" in word:
                begun.add(word[:-1])
            else:
                others = frozenset(other for other in words if "*" not in other)
                self._others.setdefault(word, set()).add(others)
        self._begun = tuple(sorted(begun))

    def may_be_in(self, *parts: str) -> bool:
        """Whether the words of one of them stand in one of the parts."""
        return any(self._are_among(_words(part)) for part in parts)

    def _are_among(self, said: frozenset[str]) -> bool:
        for word in self._others.keys() & said:
            if any(map(said.issuperset, self._others[word])):
                return True
        return bool(self._begun) and any(word.startswith(self._begun) for word in said)


@lru_cache(maxsize=1 << 8)  # one sentence is asked several times
def _words(part: str) -> frozenset[str]:
    return frozenset(_SAID.findall(part))
