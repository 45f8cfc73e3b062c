"""The phrase tables of the facts, all languages together."""

from functools import cache
from pathlib import Path

from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import by_sort, folder, words
from ingest.extractors._text.tokens import tokens

HERE = Path(__file__).parent


@cache
def phrases(table: str) -> Phrases[str]:
    """Phrase -> first column, of all languages of a folder of tables."""
    return Phrases(pairs(table))


def pairs(table: str) -> list[tuple[str, str]]:
    """Each phrase of a folder of tables with its first column."""
    known: dict[str, str] = {}
    for _, row in folder(HERE / table):
        known.setdefault(row[1], row[0])
    return list(known.items())


@cache
def keyed(table: str, key: str) -> Phrases[str]:
    """The phrases of one key (first column) of a folder of tables."""
    entries = {row[1] for _, row in folder(HERE / table) if row[0] == key}
    return Phrases((entry, key) for entry in sorted(entries))


@cache
def last_words(table: str, key: str) -> frozenset[str]:
    """The last word of each phrase of one key: what must stand before, when a phrase does."""
    entries = {row[1] for _, row in folder(HERE / table) if row[0] == key}
    return frozenset(tokens(entry)[-1].word for entry in entries if tokens(entry))


@cache
def word_set(name: str) -> frozenset[str]:
    """A file of words."""
    return words(HERE / name)


@cache
def common_words() -> frozenset[str]:
    """The commonest words of all languages of the market."""
    tables = (HERE / "common_words").glob("*.txt")
    return frozenset(word for table in tables for word in words(table))


@cache
def sorts(name: str) -> dict[str, frozenset[str]]:
    """The words of each sort of a table."""
    return by_sort(HERE / name)


@cache
def flagged(table: str, flag: str = "!") -> frozenset[str]:
    """The phrases of a folder of tables that carry that flag."""
    return frozenset(row[1] for _, row in folder(HERE / table) if row[2:3] == [flag])
