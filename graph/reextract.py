"""Run newer extractors over what is stored: old findings are dated, not erased, and compared."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from graph.ads import stored_version
from graph.audit import Row
from graph.context import Context
from graph.db import Database, Writing
from graph.rows import mention_rows
from ingest.models import AdVersion, Extraction, Frozen, Kind, digest_of, uid

PAGE = 200
Extracted = tuple[Extraction, ...]
ExtractAll = Callable[[Iterable[tuple[Row, AdVersion]]], Iterator[tuple[Row, Extracted]]]
"""Findings of the extractors that are rerun, for each version in order."""


class Change(Frozen, frozen=True, kw_only=True):
    """What a re-extraction changed for one extractor and kind: numbers of findings."""

    extractor: str
    kind: str
    added: int
    retired: int
    kept: int


class Reextracted(Frozen, frozen=True, kw_only=True):
    """The whole difference. `dry_run`: nothing was written. `examples`: some of what differs."""

    versions: int
    changes: tuple[Change, ...]
    examples: tuple[dict[str, Any], ...]
    dry_run: bool


class Difference:
    """Counts and the first examples, over all versions."""

    def __init__(self) -> None:
        self.versions = 0
        self.counts: Counter[tuple[str, str, str]] = Counter()
        self.examples: list[dict[str, Any]] = []

    def note(self, what: str, version: str, found: Row) -> None:
        """Count one finding as "added", "retired" or "kept"."""
        self.counts[found["extractor"], found["kind"], what] += 1
        if what != "kept" and len(self.examples) < 20:
            quote = {name: found[name] for name in ("kind", "value", "raw", "field", "extractor")}
            self.examples.append({"change": what, "version": version} | quote)

    def summary(self, dry_run: bool) -> Reextracted:
        """The totals."""
        groups = sorted({(extractor, kind) for extractor, kind, _ in self.counts})
        return Reextracted(
            versions=self.versions,
            changes=tuple(
                Change(
                    extractor=extractor,
                    kind=kind,
                    added=self.counts[extractor, kind, "added"],
                    retired=self.counts[extractor, kind, "retired"],
                    kept=self.counts[extractor, kind, "kept"],
                )
                for extractor, kind in groups
            ),
            examples=tuple(self.examples),
            dry_run=dry_run,
        )


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
    for page in _pages(database, context):
        entities: dict[str, Row] = {}
        mentions: dict[str, Row] = {}
        gone: list[str] = []
        contents: set[str] = set()
        rows = ((row, stored_version(row["version"])) for row in page)
        for row, found in extract_all(rows):
            new_entities, new = mention_rows(context.theme, row["uid"], found, kinds)
            added, retired = _compare(row, new, new_entities, names, difference)
            mentions |= {key: new[key] for key in added}
            entities |= {new[key]["entity"]: new_entities[new[key]["entity"]] for key in added}
            gone += retired
            contents.add(row["version"]["content_sha256"])
        if not dry_run:
            _write(database, context, entities, mentions, gone, contents)
        progress(len(page), "")
    return difference.summary(dry_run)


def _pages(database: Database, context: Context) -> Iterator[list[Row]]:
    after = ""
    with database.reading(context) as read:
        theme = uid(context.theme)
        while page := read("read/versions_to_extract", theme=theme, after=after, limit=PAGE):
            yield page
            after = page[-1]["uid"]


def _compare(
    row: Row,
    new: dict[str, Row],
    entities: dict[str, Row],
    names: frozenset[str],
    difference: Difference,
) -> tuple[list[str], list[str]]:
    """Keys of `new` to add and uids to retire. Findings are the same if what and where is."""
    difference.versions += 1
    before = [m for m in row["mentions"] if m["mention"]["extractor"] in names]
    standing = {_first(m): m for m in before if m["mention"].get("retired_at") is None}
    known = {_first(m) for m in before}
    places_before = {_place(m["kind"], m["value"], m["mention"]) for m in standing.values()}
    places_after: set[str] = set()
    for key, mention in new.items():
        entity = entities[mention["entity"]]
        place = _place(entity["kind"], entity["value"], mention["finding"])
        places_after.add(place)
        if key not in known or key in standing:
            what = "kept" if place in places_before else "added"
            difference.note(what, row["uid"], entity | mention["finding"])
    retired = [key for key in standing if key not in new]
    for key in retired:
        m = standing[key]
        if _place(m["kind"], m["value"], m["mention"]) not in places_after:
            difference.note("retired", row["uid"], m["mention"] | m)
    added = [key for key in new if key not in known]
    return added, [standing[key]["uid"] for key in retired]


def _first(mention: Row) -> str:
    """The uid that a mention had before it was retired and revived."""
    return mention["uid"].partition("+")[0]


def _place(kind: str, value: str, mention: Row) -> str:
    names = ("extractor", "field", "start", "end")
    return digest_of([kind, value, *(mention[name] for name in names)])


def _write(
    database: Database,
    context: Context,
    entities: dict[str, Row],
    mentions: dict[str, Row],
    gone: list[str],
    contents: set[str],
) -> None:
    def work(write: Writing) -> None:
        write("load/entities", rows=[entities[key] for key in sorted(entities)])
        write("load/mentions", rows=[mentions[key] for key in sorted(mentions)], batch="reextract")
        write("load/retire_mentions", uids=sorted(gone))
        theme = uid(context.theme)
        write("load/retire_judged", theme=theme, contents=sorted(contents))

    if mentions or gone:
        database.write(context, work)
