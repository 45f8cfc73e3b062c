"""Towns of which somebody says in so many words that she studies there.

"Tengo 22 años, estudio en Granada": whoever says so of herself names a place of hers, whatever the
page around it looks like.
"""

import re
from functools import cache

from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort

_REACH = 24
"""Characters before a place that hold such a phrase."""


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(by_sort(HERE / 'studying.tsv')['study'])}\s\Z")


def studies_there(text: str, start: int) -> bool:
    """Whether such a phrase stands right before a place."""
    return _phrase().search(folded(text[max(0, start - _REACH) : start])) is not None
