"""Two origins of one person that a hyphen joins: "Belgian-Hungarian", "franco-italienne"."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ingest.extractors._facts.tables import HERE, phrases
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row, Token

_AMERICANS = frozenset(("american", "americans"))


def joined_first(text: str, row: Sequence[Token], first: int) -> int:
    """The word at which a nationality begins, with what a hyphen joins to it before."""
    if first and _hyphen(text, row, first - 1):
        before = row[first - 1].word
        if before in _prefixes() or phrases("nationalities").begins(before):
            return first - 1
    return first


def doubled(
    text: str, row: Row, every: Sequence[Hit[str]], claimed: frozenset[int]
) -> Iterator[Hit[str]]:
    """The other origins of those whose nationality is claimed, by the words where these begin."""
    for one, two in pairwise(every):
        if two.first == one.last + 1 and _joins(text, row, one.last):
            if two.first in claimed and one.first not in claimed:
                yield one
            elif one.first in claimed and two.first not in claimed:
                yield two
    firsts = {hit.first for hit in every}
    for first in claimed:
        if first and first - 1 not in firsts and _hyphen(text, row, first - 1):
            country = _prefixes().get(row[first - 1].word)
            if country:
                yield Hit(first - 1, first - 1, country)


def _joins(text: str, row: Sequence[Token], place: int) -> bool:
    """Whether a hyphen joins a word to the next, or nothing does and that is "American" ("Italian
    American")."""
    american = row[place + 1].word in _AMERICANS
    spaced = american and text[row[place].end : row[place + 1].start] == " "
    return spaced or _hyphen(text, row, place)


def _hyphen(text: str, row: Sequence[Token], place: int) -> bool:
    return text[row[place].end : row[place + 1].start] == "-"


@cache
def _prefixes() -> dict[str, str]:
    """The first parts of double origins, folded, with their countries."""
    return {
        folded(word): country
        for country, words in rows(HERE / "origin_prefixes.tsv")
        for word in words.split("|")
    }
