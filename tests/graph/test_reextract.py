"""Re-extraction: the difference is reported, old findings are dated, judgements are obeyed."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from graph.ads import open_ad
from graph.context import Context
from graph.db import Database
from graph.judgements import judge, undo
from graph.load import load
from graph.reextract import Reextracted, reextract
from ingest.models import AdVersion, Extraction
from tests.graph.conftest import KINDS, phone, reading
from tests.graph.test_judgements import not_a_phone

NAMES = frozenset({"phone"})


def finds(*extractions: Extraction) -> Any:
    def extract_all(
        rows: Iterable[tuple[Any, AdVersion]],
    ) -> Iterator[tuple[Any, tuple[Extraction, ...]]]:
        for row, _ in rows:
            yield row, extractions

    return extract_all


def newer(value: str = "+31612345678") -> Extraction:
    return msgspec.structs.replace(phone(value, "06-12345678"), version="2")


def rerun(
    database: Database, context: Context, *found: Extraction, dry_run: bool = False
) -> Reextracted:
    return reextract(
        database, context, finds(*found), NAMES, KINDS, dry_run, lambda _more, _at: None
    )


def standing(database: Database, context: Context, ad: str) -> list[tuple[str, str]]:
    view = open_ad(database, context, ad)
    assert view
    mentions = view.versions[0].mentions
    return [(m.value, m.version) for m in mentions if m.extractor == "phone"]


def counted(done: Reextracted) -> tuple[int, int, int]:
    (change,) = done.changes
    return change.added, change.retired, change.kept


def test_the_same_findings_of_a_newer_version_are_kept(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    then = database.clock()
    assert counted(rerun(database, context, newer(), dry_run=True)) == (0, 0, 1)
    assert standing(database, context, one.ad.uid) == [("+31612345678", "1")]
    assert counted(rerun(database, context, newer())) == (0, 0, 1)
    assert standing(database, context, one.ad.uid) == [("+31612345678", "2")]
    earlier = Context(theme=context.theme, actor="test", purpose="test", as_of=then)
    assert standing(database, earlier, one.ad.uid) == [("+31612345678", "1")]
    assert counted(rerun(database, context, newer())) == (0, 0, 1)


def test_what_is_found_no_more_is_retired(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    assert counted(rerun(database, context, newer("+31687654321"))) == (1, 1, 0)
    assert standing(database, context, one.ad.uid) == [("+31687654321", "2")]


def test_other_extractors_are_left_alone(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    rerun(database, context)
    view = open_ad(database, context, one.ad.uid)
    assert view and [m.kind for m in view.versions[0].mentions] == ["image", "location"]


def test_a_judged_finding_is_not_found_again(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    made = judge(database, context, not_a_phone(one))
    rerun(database, context, newer())
    assert standing(database, context, one.ad.uid) == []
    undo(database, context, made.uid, "it is")
    rerun(database, context, newer())
    assert standing(database, context, one.ad.uid) == [("+31612345678", "2")]


def test_loading_with_a_newer_extractor_retires_the_older_findings(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    load(database, context, [one], KINDS, "later", 0, {"phone": "2"})
    assert standing(database, context, one.ad.uid) == []
