"""A name on a platform, as the text gives it, and what can be one."""

from typing import NamedTuple

from ingest.extractors._alias.words import names
from ingest.extractors._contact.platforms import NOT_HANDLES

NAME = r"(?P<name>[a-z0-9_][a-z0-9._-]{1,31}+)(?![\w@])"
"""The pattern of a name, in folded text."""

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


def looks_named(name: str) -> bool:
    """A given name with more behind it ("lenavip"): no word that goes on with a sentence."""
    known = names()
    heads = range(_SHORTEST_NAME, len(name) - 1)
    return len(name) > _SHORTEST_NAME + 1 and any(name[:head] in known for head in heads)


def looks_made_up(name: str) -> bool:
    """A digit, an underscore or a dot inside: no word of a sentence looks like that."""
    inner = name.strip("._-")
    return len(inner) > 3 and any(c.isdigit() or c in "._" for c in inner) and inner[0].isalpha()
