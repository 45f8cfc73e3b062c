"""Words that are read so only where their language is spoken: "en" is "in" in Lyon, "and" in Breda.

`local/*.tsv` is one file a language: the countries where it is spoken, and by sort its words.
`leads`: before a place they say that it is one; `not and`: they lead to a place where others join
two; `not a denial`: they lead to a place where others deny it; `quarter`: they end the number of a
quarter behind a city of the country; `case`: endings, written apart with an apostrophe, of where
somebody is or comes from; `of another`: behind such an ending they say so of somebody else;
`with article`: they hold one, which no town has ("im Hof", not "in Hof"); `in`: before a town they
say where somebody is met, and only rarely how;
`to`: they lead to a place where others say of what it is ("do Krakowa", "queijo do Porto").
"""

from functools import cache, lru_cache
from typing import Literal

from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._text.tables import folder

Sort = Literal[
    "leads",
    "not and",
    "not a denial",
    "quarter",
    "case",
    "of another",
    "to",
    "with article",
    "in",
]


@lru_cache(maxsize=256)
def local(country: str, sort: Sort) -> frozenset[str]:
    """The words of a sort in the languages of a country."""
    there = (told for told in _languages().values() if country in told["countries"])
    return frozenset(word for told in there for word in told.get(sort, ()))


@cache
def anywhere(sort: Sort) -> frozenset[str]:
    """The words of a sort in any language."""
    return frozenset(word for told in _languages().values() for word in told.get(sort, ()))


@cache
def _languages() -> dict[str, dict[str, list[str]]]:
    found: dict[str, dict[str, list[str]]] = {}
    for language, (sort, every) in folder(HERE / "local"):
        found.setdefault(language, {})[sort] = every.split()
    return found
