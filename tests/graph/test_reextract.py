"""Re-extraction: the difference is reported, old findings are dated, judgements are obeyed."""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from graph.ads import open_ad
from graph.context import Context
from graph.db import Database
from graph.difference import Reextracted
from graph.digest import digest
from graph.judgements import judge, undo
from graph.load import load
from graph.loaded import unread
from graph.reextract import Found, reextract
from ingest.models import AdVersion, Extraction, ExtractorFailure, Reading
from tests.graph.conftest import KINDS, phone, reading
from tests.graph.test_judgements import not_a_phone

NAMES = frozenset({"phone"})


def finds(*extractions: Extraction, failures: tuple[ExtractorFailure, ...] = ()) -> Any:
    def extract_all(
        rows: Iterable[tuple[Any, AdVersion]],
    ) -> Iterator[tuple[Any, Found]]:
        for row, _ in rows:
            yield row, Found(extractions=extractions, failures=failures)

    return extract_all


def newer(value: str = "+31612345678") -> Extraction:
    return msgspec.structs.replace(phone(value, "06-12345678"), version="2")


def rerun(
    database: Database,
    context: Context,
    *found: Extraction,
    failures: tuple[ExtractorFailure, ...] = (),
    dry_run: bool = False,
) -> Reextracted:
    extract_all = finds(*found, failures=failures)
    return reextract(database, context, extract_all, NAMES, KINDS, dry_run, lambda _more, _at: None)


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
    for _ in range(2):
        (change,) = rerun(database, context, newer()).changes
        assert (change.added, change.retired, change.kept, change.refused) == (0, 0, 0, 1)
        assert standing(database, context, one.ad.uid) == []
    undo(database, context, made.uid, "it is")
    rerun(database, context, newer())
    assert standing(database, context, one.ad.uid) == [("+31612345678", "2")]


def test_an_older_version_put_back_finds_again_what_it_had_found(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    older = next(found for found in one.extractions if found.kind == "phone")
    load(database, context, [one], KINDS, "run", 0)
    for value in ("+31687654321", "+31687654322"):
        assert counted_by_value(rerun(database, context, newer(value)))[value] == "added"
        assert standing(database, context, one.ad.uid) == [(value, "2")]
        assert counted_by_value(rerun(database, context, older)) == {
            older.value: "added",
            value: "retired",
        }
        assert standing(database, context, one.ad.uid) == [(older.value, "1")]
        before = digest(database, context)
        assert counted(rerun(database, context, older)) == (0, 0, 1)
        assert digest(database, context) == before


def test_loading_with_an_older_version_put_back_finds_it_again(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0, {"phone": "1"})
    load(database, context, [with_phone(one, newer())], KINDS, "later", 0, {"phone": "2"})
    for run in ("back", "again"):
        load(database, context, [one], KINDS, run, 0, {"phone": "1"})
        assert standing(database, context, one.ad.uid) == [("+31612345678", "1")]


def test_a_judgement_holds_when_an_older_version_is_put_back(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0, {"phone": "1"})
    load(database, context, [with_phone(one, newer())], KINDS, "later", 0, {"phone": "2"})
    made = judge(database, context, not_a_phone(one))
    load(database, context, [one], KINDS, "back", 0, {"phone": "1"})
    assert standing(database, context, one.ad.uid) == []
    before = digest(database, context)
    load(database, context, [one], KINDS, "back", 0, {"phone": "1"})
    assert digest(database, context).content == before.content
    undo(database, context, made.uid, "it is")
    load(database, context, [one], KINDS, "undone", 0, {"phone": "1"})
    assert standing(database, context, one.ad.uid) == [("+31612345678", "1")]


def test_an_extractor_that_does_not_come_to_its_end_takes_nothing_away(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0, {"phone": "1"})
    done = rerun(database, context, failures=(CUT_SHORT,))
    assert counted(done) == (0, 0, 1)
    assert [(lost.extractor, lost.versions) for lost in done.unfinished] == [("phone", 1)]
    assert standing(database, context, one.ad.uid) == [("+31612345678", "1")]
    later = msgspec.structs.replace(with_phone(one), failures=(CUT_SHORT,))
    load(database, context, [later], KINDS, "later", 0, {"phone": "2"})
    assert standing(database, context, one.ad.uid) == [("+31612345678", "1")]


def test_failures_are_those_of_the_last_run(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    rerun(database, context, newer(), failures=(CUT_SHORT,), dry_run=True)
    assert failures(database, context, one.ad.uid) == ("alias: took too long",)
    rerun(database, context, newer(), failures=(CUT_SHORT,))
    assert failures(database, context, one.ad.uid) == ("alias: took too long", str(CUT_SHORT))
    rerun(database, context, newer())
    assert failures(database, context, one.ad.uid) == ("alias: took too long",)


def test_every_extractor_and_kind_that_differs_is_quoted(
    database: Database, context: Context
) -> None:
    ads = [reading(context.theme, str(number)) for number in range(9)]
    load(database, context, ads, KINDS, "run", 0)
    done = rerun(database, context, newer("+31687654321"), dry_run=True)
    quoted = [(one.change, one.value) for one in done.examples]
    assert quoted == [("added", "+31687654321")] * 3 + [("retired", "+31612345678")] * 3
    assert {one.ad for one in done.examples} == {"site-a/0", "site-a/1", "site-a/2"}


def test_a_picture_that_is_read_at_last_counts_as_refused_no_more(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    then = msgspec.structs.replace(context, as_of=database.clock())
    known = next(found for found in one.extractions if found.kind == "image")
    refused = next(shown.sha256 for shown in one.pictures if shown.reason == "cut short")
    found = (known, msgspec.structs.replace(known, value=refused))
    assert states(database, context, one.ad.uid) == [("stored", None), ("failed", "cut short")]
    assert "cut short" in {row.reason for row in unread(database, context)}
    again = finds(*found), frozenset({"image"}), KINDS
    reextract(database, context, *again, False, lambda _more, _at: None)
    assert states(database, context, one.ad.uid) == [("stored", None)] * 2
    assert "cut short" not in {row.reason for row in unread(database, context)}
    assert states(database, then, one.ad.uid) == [("stored", None), ("failed", "cut short")]


CUT_SHORT = ExtractorFailure(extractor="phone", reason="took more than 10 s", unfinished=True)


def with_phone(one: Reading, *phones: Extraction) -> Reading:
    others = tuple(found for found in one.extractions if found.kind != "phone")
    return msgspec.structs.replace(one, extractions=(*others, *phones))


def counted_by_value(done: Reextracted) -> dict[str, str]:
    return {one.value: one.change for one in done.examples}


def states(database: Database, context: Context, ad: str) -> list[tuple[str, str | None]]:
    view = open_ad(database, context, ad)
    assert view
    return [(shown.state, shown.reason) for shown in view.pictures if shown.sha256]


def failures(database: Database, context: Context, ad: str) -> tuple[str, ...]:
    view = open_ad(database, context, ad)
    assert view
    return view.versions[0].failures


def test_loading_with_a_newer_extractor_retires_the_older_findings(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    load(database, context, [one], KINDS, "later", 0, {"phone": "2"})
    assert standing(database, context, one.ad.uid) == []
