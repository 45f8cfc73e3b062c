"""Words around years and the one whose they are, by what they say of both: `age_words/*.tsv`."""

from functools import cache

from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder


@cache
def age_words(sort: str) -> frozenset[str]:
    """The words of a sort in all languages, folded."""
    return frozenset(
        folded(word)
        for _, (said, words) in folder(HERE / "age_words")
        if said == sort
        for word in words.split("|")
    )
