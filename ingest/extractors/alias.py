"""Working names: context that is shown and counted, never a reason to merge.

From titles ("✨Naomi✨ 23 jr"), cue phrases in twelve languages ("ik heet …", "ask for …"),
signatures and fields of the site. Names of reviewers and others are not taken.
"""

import re
from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.extractors._alias.rules import candidates
from ingest.extractors._alias.words import HERE, NOT_NAMES, read
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.reviews import of_others
from ingest.extractors._text.tables import words
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "alias", "4"
_found = finder(NAME, VERSION)

_NAME_FIELDS = frozenset(f"fields.{name}" for name in words(HERE / "field_names.txt"))
_PARTS = re.compile(r"[^,/|&(\d\n]{2,40}")
_NO_TEXT = re.compile(r"^(?:phones|emails|handles|price|age|location)")


def _field(field: str, text: str) -> Iterator[Extraction]:
    """A field that is called a name holds names, apart from marks and ages."""
    for part in _PARTS.finditer(text):
        row = [w for w in read(part[0]) if not w.folded.isdigit() and w.folded not in NOT_NAMES]
        value = " ".join(word.normal for word in row[:3])
        if value and len(row) <= 3:
            span = (part.start() + row[0].start, part.start() + row[-1].end)
            yield _found("alias", value, (field, text), span, 0.97)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every working name, in normal form ("naomi", "zoe lynn")."""
    for field, text in version.texts():
        if field.lower() in _NAME_FIELDS:
            yield from _field(field, text)
            continue
        if _NO_TEXT.match(field):
            continue
        row = read(text)
        for candidate in candidates(field, text):
            start, end = row[candidate.first].start, row[candidate.last].end
            value = " ".join(w.normal for w in row[candidate.first : candidate.last + 1])
            if value and not of_others(field, text, start):
                yield _found("alias", value, (field, text), (start, end), candidate.confidence)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="alias", label="Alias", role="context"),),
    extract=bounded(NAME, extract),
)
