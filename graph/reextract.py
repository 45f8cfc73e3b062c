"""Run newer extractors over what is stored: old findings are dated, not erased, and compared."""

from collections.abc import Callable, Iterable, Iterator

from graph.ads import stored_version
from graph.audit import Row
from graph.context import Context
from graph.db import Database, Writing
from graph.difference import Difference, Outcome, Reextracted, compare
from graph.load import write_mentions
from graph.rows import mention_rows
from ingest.models import AdVersion, Extraction, ExtractorFailure, Frozen, Kind, uid

PAGE = 200


class Found(Frozen, frozen=True, kw_only=True):
    """What the extractors that are rerun find in one version, and what they could not do."""

    extractions: tuple[Extraction, ...]
    failures: tuple[ExtractorFailure, ...] = ()


ExtractAll = Callable[[Iterable[tuple[Row, AdVersion]]], Iterator[tuple[Row, Found]]]
"""Findings of the extractors that are rerun, for each version in order."""


class Page:
    """What is written for one page of versions, in one transaction."""

    def __init__(self) -> None:
        self.entities: dict[str, Row] = {}
        self.mentions: dict[str, Row] = {}
        self.retired: list[str] = []
        self.failures: list[Row] = []
        self.contents: set[str] = set()

    def add(
        self, stored: Row, outcome: Outcome, new: dict[str, Row], entities: dict[str, Row]
    ) -> None:
        """Take up what became of one version."""
        self.mentions |= {key: new[key] for key in outcome.add}
        self.entities |= {new[key]["entity"]: entities[new[key]["entity"]] for key in outcome.add}
        self.retired += outcome.retire
        if outcome.failures is not None:
            self.failures.append({"uid": stored["uid"], "failures": outcome.failures})
        self.contents.add(stored["version"]["content_sha256"])

    def write(self, database: Database, context: Context) -> None:
        """Write it, if anything differs."""
        if self.mentions or self.retired or self.failures:
            database.write(context, lambda write: self._written(write, context.theme))

    def _written(self, write: Writing, theme: str) -> None:
        write("load/entities", rows=_sorted(self.entities))
        write_mentions(write, theme, _sorted(self.mentions), "reextract")
        write("load/retire_mentions", uids=sorted(self.retired))
        write("load/retire_judged", theme=uid(theme), contents=sorted(self.contents))
        write("load/failures", rows=self.failures)
        write("load/reextracted", theme=uid(theme))


def reextract(
    database: Database,
    context: Context,
    extract_all: ExtractAll,
    names: frozenset[str],
    kinds: dict[str, Kind],
    dry_run: bool,
    progress: Callable[[int, str], None],
) -> Reextracted:
    """Run the extractors called `names` over every stored version of the theme.

    One transaction a page. A finding that judgement retired stays retired.
    """
    difference = Difference()
    for stored in _pages(database, context):
        page = Page()
        rows = ((row, stored_version(row["version"])) for row in stored)
        for row, found in extract_all(rows):
            entities, new = mention_rows(context.theme, row["uid"], found.extractions, kinds)
            outcome = compare(row, new, entities, found.failures, names, difference)
            page.add(row, outcome, new, entities)
        if not dry_run:
            page.write(database, context)
        progress(len(stored), "")
    return difference.summary(dry_run)


def versions_stored(database: Database, context: Context) -> int:
    """How many versions a re-extraction reads again."""
    with database.reading(context) as read:
        (row,) = read("read/versions_count", theme=uid(context.theme))
    return row["versions"]


def _pages(database: Database, context: Context) -> Iterator[list[Row]]:
    after = ""
    with database.reading(context) as read:
        theme = uid(context.theme)
        while page := read("read/versions_to_extract", theme=theme, after=after, limit=PAGE):
            yield page
            after = page[-1]["uid"]


def _sorted(rows: dict[str, Row]) -> list[Row]:
    return [rows[key] for key in sorted(rows)]
