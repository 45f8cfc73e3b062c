"""Words for a place of meeting that mean something else where they stand.

The exit of a motorway ("salida 175 de la autovía"), a trip ("wyjazd do Wisły na weekend"), a lift
to the slopes: by words near them (`else_meant.tsv`). A label of a phone ("Mobil: 0151 …"). And
what is a place in one language and two small words in another: "a hotel".
"""

import re
from collections.abc import Sequence
from functools import cache

from ingest.extractors._facts.tables import HERE
from ingest.extractors._facts.tongue import worded
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row, Token, tokens

_NEAR = 6
"""Words on each side, in its sentence, by which it means something else."""
_SENTENCE = re.compile(r"[!?\n]|\.\s")
_NUMBER = re.compile(r"\s?[:.]?\s?\(?\+?\d[\d\s().-]{4}")
_PHONES = frozenset(("mobil", "mobile"))


def else_meant(text: str, row: Row, first: int, last: int) -> bool:
    """Whether words for a place of meeting mean something else."""
    if row[first].word not in _begin():
        return False
    said = tuple(one.word for one in row[first : last + 1])
    if len(said) == 1 and said[0] in _PHONES and _NUMBER.match(text, row[last].end):
        return True
    tongues = _tongues().get(said)
    if tongues and worded(row.said, _every_tongue()) in tongues:
        return True
    near = _table().get(said)
    return near is not None and not near.isdisjoint(_around(text, row, first, last))


@cache
def _begin() -> frozenset[str]:
    """The first words of all that may mean something else."""
    return frozenset(said[0] for said in (*_table(), *_tongues())) | _PHONES


def _around(text: str, row: Sequence[Token], first: int, last: int) -> set[str]:
    """The words near by in the sentence."""
    found = set[str]()
    for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if _SENTENCE.search(text, row[at].end, row[at + 1].start):
            break
        found.add(row[at].word)
    for at in range(last + 1, min(len(row), last + 1 + _NEAR)):
        if _SENTENCE.search(text, row[at - 1].end, row[at].start):
            break
        found.add(row[at].word)
    return found


@cache
def _table() -> dict[tuple[str, ...], frozenset[str]]:
    """Words of a place -> those near them by which it is none."""
    return {
        _words(said): frozenset(map(folded, near.split("|")))
        for phrases, near in rows(HERE / "else_meant.tsv")
        for said in phrases.split("|")
    }


@cache
def _tongues() -> dict[tuple[str, ...], frozenset[str]]:
    """Words of a place -> the languages in which they are none."""
    return {
        _words(said): frozenset(codes.split("|")) for said, codes in rows(HERE / "no_place_in.tsv")
    }


@cache
def _every_tongue() -> frozenset[str]:
    """The languages among which is chosen."""
    return frozenset(code for codes in _tongues().values() for code in codes) | {"es", "it", "pt"}


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(one.word for one in tokens(phrase))
