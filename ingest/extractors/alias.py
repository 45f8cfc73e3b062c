"""Working names: context that is shown and counted, never a reason to merge.

From titles ("✨Naomi✨ 23 jr"), cue phrases in twelve languages ("ik heet …", "ask for …"),
signatures and fields of the site. Names of reviewers and others are not taken.
"""

import re
from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.extractors._alias.cues import by_others, by_seeker
from ingest.extractors._alias.view import View
from ingest.extractors._alias.weighing import named
from ingest.extractors._alias.words import HERE, NOT_NAMES, read
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tables import words
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "alias", "11"
_found = finder(NAME, VERSION)

_NAME_FIELDS = frozenset(f"fields.{name}" for name in words(HERE / "field_names.txt"))
_PARTS = re.compile(r"[^,/|&(\d\n]{2,40}")
_NO_TEXT = re.compile(r"^(?:phones|emails|handles|price|age|location)")


def _field(field: str, text: str) -> Iterator[Extraction]:
    """A field that is called a name holds names, apart from marks and ages."""
    for part in _PARTS.finditer(text):
        row, starts, ends = read(part[0])
        named = (not word.folded.isdigit() and word.folded not in NOT_NAMES for word in row)
        told = [place for place, is_named in enumerate(named) if is_named]
        value = " ".join(row[place].normal for place in told[:3])
        if value and len(told) <= 3:
            span = (part.start() + starts[told[0]], part.start() + ends[told[-1]])
            yield _found("alias", value, (field, text), span, 0.97)


def texts_of(version: AdVersion) -> list[tuple[str, View]]:
    """The texts of an ad in which names are looked for."""
    return [
        (field, View(text))
        for field, text in version.texts()
        if text and field.lower() not in _NAME_FIELDS and not _NO_TEXT.match(field)
    ]


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every working name, in normal form ("naomi", "zoe lynn")."""
    for field, text in version.texts():
        if field.lower() in _NAME_FIELDS:
            yield from _field(field, text)
    if by_seeker(version.title):
        return
    for name in named(texts_of(version), by_others(version.title, version.body)):
        for mention in name.mentions:
            where, confidence = (mention.field, mention.view.text), round(name.likely, 2)
            yield _found("alias", name.value, where, (mention.start, mention.end), confidence)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="alias", label="Alias", role="context"),),
    extract=bounded(NAME, extract),
)
