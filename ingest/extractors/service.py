"""Where the meeting is: `incall` (at the advertiser's) or `outcall` (at the client's).

A fact for figures; `_facts/met.py` reads it.
"""

from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.extractors._facts.met import met
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "service", "17"
_found = finder(NAME, VERSION)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Each place of meeting once a text."""
    for field, text in version.texts():
        for place, start, end, confidence in met(version.title, field, text).told:
            yield _found("service_place", place, (field, text), (start, end), confidence)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="service_place", label="ServicePlace", role="fact"),),
    extract=bounded(NAME, extract),
)
