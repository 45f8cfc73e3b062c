"""Working names: context that is shown and counted, never a reason to merge.

From titles ("✨Naomi✨ 23 jr"), cue phrases in twelve languages ("ik heet …", "ask for …"),
signatures and fields of the site. Names of reviewers and others are not taken.
"""

from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.extractors._alias.told import told
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "alias", "16"
_found = finder(NAME, VERSION)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every working name, in normal form ("naomi", "zoe lynn")."""
    for one in told(version):
        yield _found("alias", one.value, (one.field, one.text), (one.start, one.end), one.likely)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="alias", label="Alias", role="context"),),
    extract=bounded(NAME, extract),
)
