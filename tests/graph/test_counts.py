"""Counts that are kept between look-ups say what the database says, also after a write."""

import pytest

from graph import counts
from graph.context import Context
from graph.counts import ad_counts
from graph.db import Database
from graph.judgements import Judgement, judge
from graph.load import load
from graph.rows import entity_uid
from tests.graph.conftest import KINDS, reading

NUMBER = "+31612345678"


def counted(database: Database, context: Context) -> dict[str, int]:
    uids = [entity_uid(context.theme, "phone", number) for number in (NUMBER, "+31612345679")]
    with database.reading(context) as read:
        return dict(zip(("this", "none"), ad_counts(read, uids).values(), strict=True))


def test_a_write_makes_kept_counts_void(
    database: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "BUSY", 1)
    load(database, context, [reading(context.theme)], KINDS, "run", 0)
    assert counted(database, context) == {"this": 1, "none": 0}
    with database.reading(context) as read:
        before = Context(theme=context.theme, as_of=read.as_of)
    load(database, context, [reading(context.theme, "2"), reading(context.theme)], KINDS, "run", 1)
    assert counted(database, context) == {"this": 2, "none": 0}
    assert counted(database, context) == {"this": 2, "none": 0}
    assert counted(database, before) == {"this": 1, "none": 0}


def asked(database: Database, context: Context) -> tuple[int, bool]:
    """The count of the number, and whether it was counted for this."""
    with database.reading(context) as read:
        uid = entity_uid(context.theme, "phone", NUMBER)
        found = ad_counts(read, [uid])[uid]
        return found, "read/ad_counts" in {row["query"] for row in read.log.rows}


def test_a_write_about_other_values_leaves_a_count(
    database: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "BUSY", 1)
    load(database, context, [reading(context.theme)], KINDS, "run", 0)
    assert asked(database, context) == (1, True)
    assert asked(database, context) == (1, False)
    other = reading(context.theme, "2", number="+31612345699", body="Bel 06-12345699")
    load(database, context, [other], KINDS, "run", 1)
    assert asked(database, context) == (1, False)
    assert asked(database, context) == (1, False)


def test_a_mention_that_was_retired_is_counted_anew(
    database: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "BUSY", 1)
    load(database, context, [reading(context.theme), reading(context.theme, "2")], KINDS, "run", 0)
    assert asked(database, context) == (2, True)
    text = reading(context.theme, "2").version
    wrong = Judgement(
        uid="",
        verdict="not_this",
        reason="a date",
        kind="phone",
        value=NUMBER,
        content_sha256=text.content_sha256,
        quote="06-12345678",
    )
    judge(database, context, wrong)
    assert asked(database, context) == (1, True)


def test_after_many_changes_all_is_counted_anew(
    database: Database, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts, "BUSY", 1)
    monkeypatch.setattr(counts, "CHANGES", 1)
    load(database, context, [reading(context.theme)], KINDS, "run", 0)
    assert asked(database, context)[0] == 1
    other = reading(context.theme, "2", number="+31612345699", body="Bel 06-12345699")
    load(database, context, [other], KINDS, "run", 1)
    assert asked(database, context) == (1, True)
