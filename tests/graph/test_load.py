"""Loading: the same input gives the same graph, however often, in whatever order, by whomever."""

import random
import threading
import uuid
from datetime import UTC, datetime, timedelta

from graph.ads import seen_on
from graph.context import Context
from graph.db import Database
from graph.digest import digest
from graph.load import load
from ingest.models import Reading
from tests.graph.conftest import KINDS, reading

START = datetime(2026, 3, 2, 10, tzinfo=UTC)


def market(theme: str, ads: int = 40) -> list[Reading]:
    chance = random.Random(7)
    return [
        reading(
            theme,
            ad_id=str(ad),
            source=f"site-{ad % 3}",
            number=f"+316123450{ad % 10:02d}",
            body=f"Bel 0612345{ad % 10:03d}",
            at=START + timedelta(days=chance.randrange(9), minutes=ad),
        )
        for ad in range(ads)
        for _ in range(2)
    ]


def loaded(database: Database, context: Context, readings: list[Reading], size: int = 10) -> None:
    run = uuid.uuid4().hex
    for number, start in enumerate(range(0, len(readings), size)):
        load(database, context, readings[start : start + size], KINDS, run, number)


def wiped(database: Database, theme: str) -> None:
    """Remove one theme from the server of the tests."""
    database.driver.execute_query(
        "MATCH (n) WHERE n.uid = $theme OR n.uid STARTS WITH $theme + '|' DETACH DELETE n",
        theme=theme,
        database_=database.name,
    )


def content(database: Database, context: Context) -> str:
    return digest(database, context).content


def test_the_same_again_changes_nothing(database: Database, context: Context) -> None:
    readings = market(context.theme)
    loaded(database, context, readings)
    before = content(database, context)
    loaded(database, context, readings)
    assert content(database, context) == before


def test_order_and_cutting_do_not_matter(database: Database, context: Context) -> None:
    readings = market(context.theme)
    loaded(database, context, readings)
    before = content(database, context)
    for seed in range(3):
        wiped(database, context.theme)
        random.Random(seed).shuffle(readings)
        loaded(database, context, readings, size=7 + seed)
        assert content(database, context) == before


def test_two_writers_at_once_give_the_graph_of_one(database: Database, context: Context) -> None:
    readings = market(context.theme, 80)
    loaded(database, context, readings)
    before = content(database, context)
    wiped(database, context.theme)
    gate = threading.Barrier(2)

    def writer(mine: list[Reading]) -> None:
        gate.wait()
        loaded(database, context, mine, size=5)

    threads = [threading.Thread(target=writer, args=(part,)) for part in (readings, readings[::-1])]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert content(database, context) == before


def test_a_retried_batch_counts_once(database: Database, context: Context) -> None:
    readings = market(context.theme, 5)
    first = load(database, context, readings, KINDS, "run", 0)
    again = load(database, context, readings, KINDS, "run", 0)
    other = load(database, context, readings, KINDS, "other", 0)
    assert first == again
    assert len(first.ads) == 5
    assert not other.ads and not other.captures and not other.mentions


def test_an_edit_is_a_new_version_and_a_recrawl_is_not(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    recrawled = reading(context.theme, at=START + timedelta(days=1))
    edited = reading(context.theme, body="Bel 06-87654321", at=START + timedelta(days=2))
    versions = [
        len(load(database, context, [r], KINDS, f"run-{i}", 0).versions)
        for i, r in enumerate((one, recrawled, edited))
    ]
    assert versions == [1, 0, 1]


def test_a_past_day_never_counts_less(database: Database, context: Context) -> None:
    loaded(database, context, [reading(context.theme)])
    before = seen_on(database, context, START.date(), None, "Europe/Amsterdam")
    loaded(database, context, [reading(context.theme, body="Bel 06-1", at=START + timedelta(4))])
    after = seen_on(database, context, START.date(), None, "Europe/Amsterdam")
    assert [ad.uid for ad in after] == [ad.uid for ad in before] != []


def test_as_of_repeats_exactly(database: Database, context: Context) -> None:
    loaded(database, context, [reading(context.theme)])
    then = database.clock()
    loaded(database, context, [reading(context.theme, "2")])
    earlier = Context(theme=context.theme, actor="test", purpose="test", as_of=then)
    day = START.date()
    assert len(seen_on(database, earlier, day, None, "Europe/Amsterdam")) == 1
    assert len(seen_on(database, context, day, None, "Europe/Amsterdam")) == 2


def test_themes_do_not_meet(database: Database, context: Context) -> None:
    other = Context(theme=f"{context.theme}-other", actor="test", purpose="test")
    loaded(database, context, [reading(context.theme)])
    before = content(database, context)
    loaded(database, other, [reading(other.theme)])
    assert content(database, context) == before
