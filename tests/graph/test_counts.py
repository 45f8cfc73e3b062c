"""Counts that are kept between look-ups say what the database says, also after a write."""

import pytest

from graph import counts
from graph.context import Context
from graph.counts import ad_counts
from graph.db import Database
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
