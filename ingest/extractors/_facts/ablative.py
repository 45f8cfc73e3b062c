"""Where somebody is from, in languages that say so behind the country: "Ukrajnából jöttem",
"Rusya'dan gelen kız", "lány Romániából"."""

from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._facts.persons import countries
from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import by_sort, rows
from ingest.extractors._text.tokens import Row, Token

_SPACED = frozenset((" ", " - "))
_ENDED = frozenset(("'", "’", " "))
"""What parts a country and its ending, also where it is written apart ("Rusya dan geldim")."""


def ablatives(text: str, row: Row, people: frozenset[str]) -> Iterator[Hit[str]]:
    """Every country from which somebody is said to be; `people`: words for somebody."""
    for hit in _forms().find(text, row):
        if _comes(text, row, hit.last, people) or _beside(text, row, hit, people):
            yield hit
    if row.said.isdisjoint(_words()["ending"]):
        return
    for hit in countries().find(text, row):
        ending = hit.last + 1
        if ending < len(row) and row[ending].word in _words()["ending"]:
            glued = text[row[hit.last].end : row[ending].start] in _ENDED
            if glued and _comes(text, row, ending, people):
                yield Hit(hit.first, ending, hit.value)


def _comes(text: str, row: Sequence[Token], last: int, people: frozenset[str]) -> bool:
    """Whether a verb of coming follows, or one with somebody behind it."""
    if last + 1 >= len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    verb = row[last + 1].word
    who = row[last + 2].word if last + 2 < len(row) else ""
    return verb in _words()["come"] or (verb in _words()["who"] and who in people)


def _beside(text: str, row: Sequence[Token], hit: Hit[str], people: frozenset[str]) -> bool:
    """Whether a word for somebody stands right before it."""
    place = hit.first - 1
    return (
        place >= 0
        and text[row[place].end : row[hit.first].start] in _SPACED
        and row[place].word in people
    )


@cache
def _forms() -> Phrases[str]:
    return Phrases(
        (form, code) for code, said in rows(HERE / "ablatives.tsv") for form in said.split("|")
    )


@cache
def _words() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "ablative_words.tsv")
