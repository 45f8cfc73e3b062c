"""Working names: context that is shown and counted, never a reason to merge.

From titles ("✨Naomi✨ 23 jr"), cue phrases in twelve languages ("ik heet …", "ask for …"),
signatures and fields of the site. Names of reviewers and others are not taken.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors import Extractor
from ingest.extractors._alias.cues import by_others, by_seeker, houses
from ingest.extractors._alias.half import Half, agreed, halves, repeated
from ingest.extractors._alias.rules import candidates
from ingest.extractors._alias.view import Candidate, View
from ingest.extractors._alias.words import HERE, NOT_NAMES, read
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tables import words
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "alias", "6"
_found = finder(NAME, VERSION)

_NAME_FIELDS = frozenset(f"fields.{name}" for name in words(HERE / "field_names.txt"))
_SURE = 0.9
"""From that on somebody presents herself ("mijn naam is …", "Naomi, 23")."""
_PARTS = re.compile(r"[^,/|&(\d\n]{2,40}")
_WAYS = ">›»"
_CRUMB = re.compile(r"\s[>›»]\s")
_LONG = 200
"""Characters of a line that can be such a way."""
_NO_TEXT = re.compile(r"^(?:phones|emails|handles|price|age|location)")


def _field(field: str, text: str) -> Iterator[Extraction]:
    """A field that is called a name holds names, apart from marks and ages."""
    for part in _PARTS.finditer(text):
        row = [w for w in read(part[0]) if not w.folded.isdigit() and w.folded not in NOT_NAMES]
        value = " ".join(word.normal for word in row[:3])
        if value and len(row) <= 3:
            span = (part.start() + row[0].start, part.start() + row[-1].end)
            yield _found("alias", value, (field, text), span, 0.97)


class _Text(NamedTuple):
    """A text of the ad, what it surely names and what it may name."""

    field: str
    view: View
    sure: list[Candidate]
    half: list[Half]


def _texts(version: AdVersion) -> Iterator[_Text]:
    views = [
        (field, View(text))
        for field, text in version.texts()
        if text and field.lower() not in _NAME_FIELDS and not _NO_TEXT.match(field)
    ]
    others = by_others(version.title, version.body)
    if by_seeker(version.title):
        return
    twice = repeated(view for _, view in views)
    for field, view in views:
        sure, half = candidates(field, view), [*halves(field, view, twice)] if twice else []
        if others and field != "title":  # a reader's own name is not said but signed
            sure, half = [one for one in sure if one.confidence >= _SURE], []
        yield _Text(field, view, sure, half)


def _value(view: View, candidate: Candidate) -> str:
    return " ".join(word.normal for word in view.row[candidate.first : candidate.last + 1])


def _named(texts: list[_Text]) -> Iterator[tuple[_Text, Candidate]]:
    """What is surely named, and what two places of the ad agree on."""
    every = [(_value(text.view, half.candidate), half) for text in texts for half in text.half]
    twice, housed = agreed(every), _housed(texts)
    for text in texts:
        taken = {place for one in text.sure for place in range(one.first, one.last + 1)}
        more = (
            half.candidate
            for half in text.half
            if half.candidate.first not in taken and _value(text.view, half.candidate) in twice
        )
        for candidate in sorted({*text.sure, *more}):
            if candidate.confidence >= _SURE or _value(text.view, candidate) not in housed:
                yield text, candidate


def _housed(texts: list[_Text]) -> frozenset[str]:
    """Names that the ad gives to a house: they are a person's where she says so herself only."""
    return frozenset(
        text.view.row[place].normal
        for text in texts
        if not text.view.said.isdisjoint(houses())
        for place in text.view.named
        if text.view.house(place)
    )


def _in_crumbs(text: str, start: int) -> bool:
    """Whether it is a part of the way to a page ("Home > Escorts > Thais > Delft")."""
    if not any(sign in text for sign in _WAYS):
        return False
    left = text.rfind("\n", max(0, start - _LONG), start) + 1
    right = text.find("\n", start, start + _LONG)
    return len(_CRUMB.findall(text, left, right if right >= 0 else start + _LONG)) > 1


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every working name, in normal form ("naomi", "zoe lynn")."""
    for field, text in version.texts():
        if field.lower() in _NAME_FIELDS:
            yield from _field(field, text)
    for text, candidate in _named([*_texts(version)]):
        whole, row = text.view.text, text.view.row
        start, end = row[candidate.first].start, row[candidate.last].end
        value = _value(text.view, candidate)
        if value and not (of_others(text.field, whole, start) or _in_crumbs(whole, start)):
            where = (text.field, whole)
            yield _found("alias", value, where, (start, end), candidate.confidence)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="alias", label="Alias", role="context"),),
    extract=bounded(NAME, extract),
)
