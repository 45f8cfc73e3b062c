"""The working names that an ad gives, and where; kept, for who is advertised asks for them too."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._alias.cues import by_others, by_seeker
from ingest.extractors._alias.view import View
from ingest.extractors._alias.weighing import Named, named
from ingest.extractors._alias.words import HERE, NOT_NAMES, read
from ingest.extractors._text.tables import words
from ingest.models import AdVersion

_NAME_FIELDS = frozenset(f"fields.{name}" for name in words(HERE / "field_names.txt"))
_PARTS = re.compile(r"[^,/|&(\d\n]{2,40}")
_NO_TEXT = re.compile(r"^(?:phones|emails|handles|price|age|location)")
_OF_FIELD = 0.97
Texts = tuple[tuple[str, str], ...]


class Told(NamedTuple):
    """A mention of a name: its field and text, its value, its span, how likely it is one."""

    field: str
    text: str
    value: str
    start: int
    end: int
    likely: float


def told(version: AdVersion) -> Sequence[Told]:
    """Every mention of every working name of an ad."""
    return _told(tuple(version.texts()))


@lru_cache(maxsize=2)
def _told(texts: Texts) -> tuple[Told, ...]:
    (_, title), (_, body), *_ = texts
    fields = [
        one for field, text in texts if field.lower() in _NAME_FIELDS for one in _field(field, text)
    ]
    if by_seeker(title):
        return tuple(fields)
    names = named(texts_of(texts), by_others(title, body))
    return (*fields, *(one for name in names for one in _mentions(name)))


def _mentions(name: Named) -> Iterator[Told]:
    for one in name.mentions:
        likely = round(name.likely, 2)
        yield Told(one.field, one.view.text, name.value, one.start, one.end, likely)


def _field(field: str, text: str) -> Iterator[Told]:
    """A field that is called a name holds names, apart from marks and ages."""
    for part in _PARTS.finditer(text):
        row, starts, ends = read(part[0])
        is_named = (not word.folded.isdigit() and word.folded not in NOT_NAMES for word in row)
        places = [place for place, is_name in enumerate(is_named) if is_name]
        value = " ".join(row[place].normal for place in places[:3])
        if value and len(places) <= 3:
            first, last = part.start() + starts[places[0]], part.start() + ends[places[-1]]
            yield Told(field, text, value, first, last, _OF_FIELD)


def texts_of(texts: Iterable[tuple[str, str]]) -> list[tuple[str, View]]:
    """The texts of an ad in which names are looked for."""
    return [
        (field, View(text))
        for field, text in texts
        if text and field.lower() not in _NAME_FIELDS and not _NO_TEXT.match(field)
    ]
