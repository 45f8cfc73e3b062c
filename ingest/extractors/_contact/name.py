"""A name on a platform, as the text gives it, and what can be one."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ingest.extractors._alias.words import listed, names
from ingest.extractors._contact.hosts import ENDINGS
from ingest.extractors._contact.platforms import NOT_HANDLES
from ingest.extractors._facts.tables import common_words
from ingest.extractors._text.tables import words

NAME = r"(?P<name>[a-z0-9_][a-z0-9._-]{1,31}+)(?![\w@])"
"""The pattern of a name, in folded text."""

_THREE = re.compile(r"[a-z]{3}|[a-z]\d[a-z]")
_FIGURES = re.compile(r"\d")
_SHORTEST_NAME = 4
"""Letters of a given name by which a longer word is told to be made of it."""


class Name(NamedTuple):
    """A name at a span of folded text, with the platforms it is said to be on."""

    platforms: tuple[str, ...]
    name: str
    start: int
    end: int
    confidence: float


def plausible(name: str) -> bool:
    """Three characters or more, a letter among them, and no word that follows a platform."""
    bare = name.strip("._-")
    return len(bare) > 2 and any(c.isalpha() for c in bare) and bare not in NOT_HANDLES


@cache
def _words() -> frozenset[str]:
    # A given name that ads are full of ("lena") may well be what somebody is called there.
    return common_words() | (words(Path(__file__).parent / "ad_words.txt") - names() - listed())


def is_small(word: str) -> bool:
    """Whether it is one of the commonest words of a language of the market."""
    return word in common_words()


def is_word(name: str) -> bool:
    """Whether it is a word that advertisements are made of: "Instagram: hidden" names nobody."""
    return name in _words()


def looks_named(name: str) -> bool:
    """A given name with more about it ("lenavip", "mistressvera"), and no word of a language."""
    known, size = names(), len(name)
    if size <= _SHORTEST_NAME + 1 or name in known or is_word(name):
        return False
    ahead = any(name[:cut] in known for cut in range(_SHORTEST_NAME, size - 1))
    return ahead or any(name[cut:] in known for cut in range(_SHORTEST_NAME, size - 3))


def clearly_made_up(name: str) -> bool:
    """A name that no sentence and no host looks like, so that words may stand before it."""
    inner = name.strip("._-")
    if not looks_made_up(name):
        return False
    if "_" in inner:
        return True
    parts = inner.split(".")
    if len(parts) == 1:
        return not _is_common(_FIGURES.split(inner)[0])
    told = [part for part in parts if not _is_common(part)]
    return bool(told) and not _is_common(parts[0]) and parts[-1] not in ENDINGS


def _is_common(part: str) -> bool:
    """Whether it says nothing of its own: short, a number, a word ("nr.5", "kamer12")."""
    return len(part) < _SHORTEST_NAME - 1 or part.isdigit() or is_word(part) or part in NOT_HANDLES


def looks_made_up(name: str) -> bool:
    """A digit, an underscore or a dot inside: no word of a sentence looks like that ("nr.5")."""
    inner = name.strip("._-")
    if "." in inner and "_" not in inner and _THREE.search(inner) is None:
        return False
    return len(inner) > 3 and any(c.isdigit() or c in "._" for c in inner) and inner[0].isalpha()
