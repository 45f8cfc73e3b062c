"""The words that ads are made of: none of them is a name that no list knows."""

from functools import cache

from ingest.extractors._alias.cues import (
    before_no_name,
    being,
    copulas,
    first_person,
    houses,
    name_words,
    possessives,
    styles,
    third,
    titles,
)
from ingest.extractors._alias.words import HERE, HONORIFICS
from ingest.extractors._facts import tables
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder, words


@cache
def common_words() -> frozenset[str]:
    """Common words and the words of our tables."""
    cues = {folded(phrase) for _, (_, phrase) in folder(HERE / "cues")}
    return frozenset().union(
        tables.common_words(),
        words(HERE / "page_words.txt"),
        tables.word_set("sizes.txt"),
        *({phrase.split()[0], phrase.split()[-1]} for phrase in cues),
        *(HONORIFICS, titles(), possessives(), being(), first_person(), before_no_name(), third()),
        *(copulas(), name_words(), houses(), styles()),
    )
