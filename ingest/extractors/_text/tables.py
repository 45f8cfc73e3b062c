"""Data files beside the code: one entry a line, columns by tab, `#` starts a comment line."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from ingest.extractors._text.fold import folded_once


def rows(path: Path) -> Iterator[list[str]]:
    """The columns of each line of a table."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield [column.strip() for column in line.split("\t")]


def folder(path: Path, suffix: str = ".tsv") -> Iterator[tuple[str, list[str]]]:
    """Every line of every table of a folder, with the table's name (a language, a country)."""
    for file in sorted(path.glob(f"*{suffix}")):
        name = file.stem
        for columns in rows(file):
            yield name, columns


def by_sort(path: Path) -> dict[str, frozenset[str]]:
    """The words or phrases (split by |) of each sort of a table (its first column), folded."""
    found = defaultdict[str, set[str]](set)
    for sort, phrases in rows(path):
        found[sort].update(map(folded_once, phrases.split("|")))
    return {sort: frozenset(phrases) for sort, phrases in found.items()}


def words(path: Path) -> frozenset[str]:
    """All words of a file of words (separated by spaces or lines), folded."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(
        folded_once(word) for line in lines if not line.startswith("#") for word in line.split()
    )
