"""What the receipts say is loaded: per site, per run, and what could not be read."""

from datetime import UTC, date, datetime, timedelta

import msgspec

from graph.answers import Gap
from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge
from graph.load import load
from graph.loaded import loaded, unread
from tests.graph.conftest import KINDS, reading

START = datetime(2026, 3, 2, 10, tzinfo=UTC)


def fill(database: Database, context: Context) -> None:
    """Two runs: ads 1 and 2 of two sites, then ad 1 again after a gap with a new one."""
    first = [reading(context.theme), reading(context.theme, "2", "site-b")]
    later = START + timedelta(days=9)
    again = [reading(context.theme, at=later), reading(context.theme, "3", at=later)]
    load(database, context, first, KINDS, "run-1", 0)
    load(database, context, again, KINDS, "run-2", 0)


def test_sites_with_days_and_gaps(database: Database, context: Context) -> None:
    fill(database, context)
    one, two = loaded(database, context).sites
    assert (one.source, one.ads, one.captures, one.days) == ("site-a", 2, 3, 2)
    assert (one.first, one.last) == (date(2026, 3, 2), date(2026, 3, 11))
    assert one.gaps == (Gap(source="site-a", first=date(2026, 3, 3), last=date(2026, 3, 10)),)
    assert (two.source, two.ads, two.captures, two.gaps) == ("site-b", 1, 1, ())
    assert one.loaded_at > two.loaded_at


def test_runs_newest_first_with_what_each_added(database: Database, context: Context) -> None:
    fill(database, context)
    load(database, context, [reading(context.theme)], KINDS, "run-3", 0)
    runs = loaded(database, context).runs
    told = [(run.run, run.sites, run.ads, run.captures) for run in runs]
    assert told == [("run-3", 1, 0, 0), ("run-2", 1, 1, 2), ("run-1", 2, 2, 2)]
    assert all(run.started <= run.ended for run in runs)


def test_what_could_not_be_read_is_counted_by_reason(database: Database, context: Context) -> None:
    fill(database, context)
    found = [(one.source, one.what, one.reason, one.times) for one in unread(database, context)]
    assert found == [
        ("site-a", "picture", "cut short", 3),
        ("site-a", "picture", "picture is missing", 3),
        ("site-a", "text", "alias: took too long", 2),
        ("site-b", "picture", "cut short", 1),
        ("site-b", "picture", "picture is missing", 1),
        ("site-b", "text", "alias: took too long", 1),
    ]


def test_as_of_a_moment_and_in_an_empty_theme(database: Database, context: Context) -> None:
    load(database, context, [reading(context.theme)], KINDS, "run-1", 0)
    then = loaded(database, context)
    before = unread(database, context)
    load(database, context, [reading(context.theme, "2", "site-b")], KINDS, "run-2", 0)
    past = Context(theme=context.theme, actor="t", purpose="t", as_of=then.as_of)
    assert loaded(database, past) == then
    assert unread(database, past) == before
    other = Context(theme=f"{context.theme}-other", actor="t", purpose="t")
    nothing = loaded(database, other)
    assert (nothing.sites, nothing.runs, unread(database, other)) == ((), (), ())


def test_what_could_not_be_read_is_asked_once_until_something_is_written(
    database: Database, context: Context
) -> None:
    def asked() -> int:
        rows, _, _ = database.driver.execute_query(
            "MATCH (l:LogEntry {theme: $theme, query: 'read/loaded_badly'}) RETURN count(l) AS n",
            theme=context.theme,
            database_=database.name,
        )
        return rows[0]["n"]

    load(database, context, [reading(context.theme)], KINDS, "run-1", 0)
    past = msgspec.structs.replace(context, as_of=database.clock())
    first = unread(database, past)
    assert (unread(database, past), asked()) == (first, 1)
    load(database, context, [reading(context.theme, "2", "site-b")], KINDS, "run-2", 0)
    assert len(unread(database, context)) > len(first)
    assert asked() == 2


def test_what_could_not_be_read_is_counted_anew_after_loading_only(
    database: Database, context: Context
) -> None:
    fill(database, context)

    def counted() -> bool:
        """Did the answer take a count, by the log?"""
        asking = Context(theme=context.theme, actor=f"t{len(moments)}", purpose="t")
        moments.append(unread(database, asking))
        rows = database.driver.execute_query(
            "MATCH (l:LogEntry {actor: $actor, theme: $theme}) RETURN l.query AS query",
            {"actor": asking.actor, "theme": asking.theme},
        ).records
        return "read/loaded_badly" in {row["query"] for row in rows}

    moments: list[object] = []
    assert [counted(), counted()] == [True, False]
    wrong = Judgement(
        uid="", verdict="generic", reason="a desk", kind="phone", value="+31612345678"
    )
    judge(database, context, wrong)
    assert not counted()
    load(database, context, [reading(context.theme, "9")], KINDS, "run-9", 0)
    assert counted()
    assert moments[0] == moments[2] != moments[3]
