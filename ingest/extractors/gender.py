"""Who is advertised: woman, man, trans or couple; a fact for figures, as the ad words it.

A nationality tells it where its word does ("Schweizerin"; "Française, 29"). A given name does not:
working names are worn by anybody. Words for the clients that an ad is meant for ("voor mannen")
do not count. A more telling word wins: couple over all, trans over woman and man.
"""

from collections.abc import Iterator, Sequence

from ingest.extractors import Extractor
from ingest.extractors._facts.persons import told
from ingest.extractors._facts.tables import phrases, word_set
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tokens import Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "gender", "6"
_found = finder(NAME, VERSION)
_NOBODY = "none"
"""What the table says of a phrase that holds a word for a person and means none ("păr negru")."""
_BEHIND = 4
_RANK = {"couple": 0, "trans": 1, "woman": 2, "man": 2}


def _for_others(row: Sequence[Token], first: int) -> bool:
    """Whether the one or two words before, or a welcome behind, make it a client."""
    before = {row[i].word for i in range(max(0, first - 2), first)}
    behind = {token.word for token in row[first + 1 : first + 1 + _BEHIND]}
    return bool(before & word_set("not_offered.txt") or behind & word_set("welcomed.txt"))


def _offers(version: AdVersion) -> Iterator[Extraction]:
    for field, text in version.texts():
        row = tokens(text)
        for hit in phrases("genders").find(text, row):
            start, end = row[hit.first].start, row[hit.last].end
            if hit.value == _NOBODY or _for_others(row, hit.first):
                continue
            if not of_others(field, text, start):
                yield _found("gender", hit.value, (field, text), (start, end), 0.85)
        for one in told(text):
            start, end = row[one.first].start, row[one.last].end
            theirs = _for_others(row, one.first) or of_others(field, text, start)
            if one.value.gender and not theirs:
                yield _found("gender", one.value.gender, (field, text), (start, end), 0.8)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """One gender an ad: the most telling word, the first of its rank."""
    best = min(_offers(version), key=lambda found: _RANK[found.value], default=None)
    if best is not None:
        yield best


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="gender", label="Gender", role="fact"),),
    extract=bounded(NAME, extract),
)
