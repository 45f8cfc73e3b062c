"""What somebody says of herself in words that tell a woman from a man: "soy cariñosa", "sam".

In languages whose adjectives and participles do: behind "I am" and behind verbs of one's own
("ricevo sola"), and at the start of a text or a line ("Recién llegada", "nowa w Lublinie"). A word
that leads to something else ends it: "sono in una zona tranquilla", "soy una persona seria".
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import by_sort, rows
from ingest.extractors._text.tokens import Row

_REACH = 6
"""Words behind "I am"."""
_ENDED = re.compile(r"[.!?;:\n|()]")
_OPENS = re.compile(r"(?:\A|[.!?\n|•*]\s*|[-–—]\s)[^\w\s]*\s*\Z")


class Said(NamedTuple):
    """What words `first` to `last` tell of who says them: woman or man."""

    gender: str
    first: int
    last: int


class _Tongue(NamedTuple):
    """The words of a language."""

    leads: frozenset[str]
    behind: frozenset[str]
    told: Mapping[str, str]
    stops: frozenset[str]
    his_past: frozenset[str]
    past: tuple[str, ...]
    no_past: tuple[str, ...]


def said(text: str, row: Row) -> Iterator[Said]:
    """Everything that a text says so."""
    for tongue in _tongues():
        if not row.said.isdisjoint(tongue.leads):
            yield from _of_herself(text, row, tongue)
        for place in row.known(tongue.his_past):
            yield Said("man", place, place)
        if any(ending in text for ending in tongue.past):
            yield from _past(text, row, tongue)
    for hit in _opening().find(text, row):
        if _begins(text, row, hit):
            yield Said("woman", hit.first, hit.last)


def _of_herself(text: str, row: Row, tongue: _Tongue) -> Iterator[Said]:
    for place in row.known(tongue.leads):
        behind = place - 1
        if behind >= 0 and row[place].word in tongue.behind:
            gender = tongue.told.get(row[behind].word)
            if gender and text[row[behind].end : row[place].start] == " ":
                yield Said(gender, behind, place)
        for target in range(place + 1, min(len(row), place + 1 + _REACH)):
            word = row[target].word
            if word in tongue.stops or _ENDED.search(text, row[target - 1].end, row[target].start):
                break
            gender = tongue.told.get(word)
            if gender:
                yield Said(gender, target, target)
                break


def _past(text: str, row: Row, tongue: _Tongue) -> Iterator[Said]:
    """ "Wróciłam": the past of one who speaks of herself."""
    for place, token in enumerate(row):
        if token.word.endswith(_folded(tongue.past)):
            written = text[token.start : token.end].lower()
            if written.endswith(tongue.past) and not written.endswith(tongue.no_past):
                yield Said("woman", place, place)


@cache
def _folded(endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(folded, endings))


def _begins(text: str, row: Row, hit: Hit[bool]) -> bool:
    start = row[hit.first].start
    return _OPENS.search(text[max(0, start - 8) : start]) is not None


@cache
def _tongues() -> tuple[_Tongue, ...]:
    return tuple(map(_tongue, sorted((HERE / "speaking").glob("*.tsv"))))


def _tongue(file: Path) -> _Tongue:
    table, nothing = by_sort(file), frozenset[str]()
    told = dict.fromkeys(table["woman"], "woman") | dict.fromkeys(table["man"], "man")
    ends = {sort: tuple(ends.split("|")) for sort, ends in rows(file)}
    past, no_past = ends.get("past", ()), ends.get("no_past", ())
    leads, behind, his_past = (table.get(sort, nothing) for sort in ("am", "behind", "his_past"))
    return _Tongue(leads, behind, told, table["stops"], his_past, past, no_past)


@cache
def _opening() -> Phrases[bool]:
    """What tells a woman where a text or a line begins with it."""
    files = sorted((HERE / "speaking").glob("*.tsv"))
    return Phrases((phrase, True) for file in files for phrase in sorted(by_sort(file)["opens"]))
