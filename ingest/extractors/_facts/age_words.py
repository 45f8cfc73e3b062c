"""Words around years and the one whose they are, by what they say of both: `age_words/*.tsv`."""

from collections import defaultdict
from functools import cache

from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder


@cache
def said_as(sort: str) -> str:
    """A pattern for the words of a sort, as they are written and folded."""
    return either(word for one in _written()[sort] for word in (one, folded(one)))


@cache
def age_words(sort: str) -> frozenset[str]:
    """The words of a sort in all languages, folded."""
    return frozenset(map(folded, _written()[sort]))


@cache
def _written() -> dict[str, list[str]]:
    """The words of each sort."""
    found: dict[str, list[str]] = defaultdict(list)
    for _, (sort, words) in folder(HERE / "age_words"):
        found[sort] += words.split("|")
    return dict(found)
