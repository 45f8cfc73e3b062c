"""The letters of a state behind a town of the United States, in capitals: ", NJ", " NV"."""

import re
from functools import cache

from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._text.tables import rows

COUNTRY = "us"


@cache
def _letters() -> re.Pattern[str]:
    every = [*rows(HERE / "states.tsv")]
    alone = "|".join(row[0] for row in every if row[-1] != "!")
    words = "|".join(row[0] for row in every if row[-1] == "!")  # "IN", "OR", "ME"
    ends = r"(?=\s?(?:[^\w\s]|\d{5}|\n|\Z))"
    return re.compile(
        rf"(?:,\s?(?=(?:{alone})\b)|\s\(?(?=(?:{alone})\b)|,\s?(?=(?:{words}){ends}))([A-Z]{{2}})\b"
    )


def behind(text: str, end: int) -> re.Match[str] | None:
    """The letters right behind where a town ends."""
    return _letters().match(text, end)
