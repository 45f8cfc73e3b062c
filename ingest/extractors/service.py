"""Where the meeting is: `incall` (at the advertiser's) or `outcall` (at the client's).

A fact for figures. "Geen outcall" is no outcall.
"""

import re
from collections.abc import Iterator, Sequence

from ingest.extractors import Extractor
from ingest.extractors._facts.tables import phrases, word_set
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tokens import Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "service", "7"
_found = finder(NAME, VERSION)
_LABELS = re.compile(r"\s?:\s{0,2}|\t|\s?\.{2,}\s?|\s?[|]\s?")
"""What parts a label of a table from its answer."""
_PERSONS = 2
"""Words for who does it, between a place of meeting and its denial."""
_PARTING = frozenset(",.;:!?\n()/|+&")


def _denied(text: str, row: Sequence[Token], first: int) -> bool:
    """Whether one of the two words before denies it ("geen outcall", "no hago salidas")."""
    for back in (1, 2):
        if first < back or not _PARTING.isdisjoint(text[row[first - back].end : row[first].start]):
            return False
        if row[first - back].word in word_set("denials.txt"):
            return True
    return False


def _denied_behind(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether "not" stands behind it ("ich empfange nicht", "ontvang ik niet", "Escort: nee")."""
    for after in range(last + 1, min(len(row), last + 2 + _PERSONS)):
        gap = text[row[after - 1].end : row[after].start]
        if after == last + 1 and _LABELS.fullmatch(gap):
            return row[after].word in word_set("denials_answered.txt")
        if gap != " ":
            return False
        if row[after].word in word_set("denials_behind.txt"):
            return True
        if row[after].word not in word_set("subjects.txt"):
            return False
    return False


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Each place of meeting once a text."""
    for field, text in version.texts():
        row, seen = tokens(text), set[str]()
        for hit in phrases("services").find(text, row):
            if hit.value in seen or _denied(text, row, hit.first):
                continue
            span = (row[hit.first].start, row[hit.last].end)
            if _denied_behind(text, row, hit.last) or of_others(field, text, span[0]):
                continue
            seen.add(hit.value)
            yield _found("service_place", hit.value, (field, text), span, 0.9)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="service_place", label="ServicePlace", role="fact"),),
    extract=bounded(NAME, extract),
)
