"""Opening an ad, and the ads of a day."""

from datetime import UTC, date, datetime, timedelta

import pytest

from graph.ads import open_ad, seen_on
from graph.context import Context
from graph.db import Database
from graph.load import load
from ingest.models import uid
from tests.graph.conftest import KINDS, PICTURE, reading

ZONE = "Europe/Amsterdam"
START = datetime(2026, 3, 2, 10, tzinfo=UTC)


def opened(database: Database, context: Context, ad_id: str = "1"):
    view = open_ad(database, context, uid(context.theme, "site-a", ad_id))
    assert view
    return view


def test_an_opened_ad_shows_all_that_is_known(database: Database, context: Context) -> None:
    edited = reading(context.theme, body="Bel 06-87654321", at=START + timedelta(days=3))
    again = reading(context.theme, at=START + timedelta(days=1))
    load(database, context, [reading(context.theme), again, edited], KINDS, "run", 0)
    view = opened(database, context)
    assert (view.source, view.ad_id, view.url) == ("site-a", "1", "https://site-a.test/1")
    assert (view.first_seen, view.last_seen) == (START, START + timedelta(days=3))
    assert [version.body for version in view.versions] == ["Bel 06-87654321", "Bel 06-12345678"]
    assert [len(version.captures) for version in view.versions] == [1, 2]
    assert view.versions[0].failures == ("alias: took too long",)
    phone = next(m for m in view.versions[1].mentions if m.kind == "phone")
    assert view.versions[1].texts[phone.field][phone.start : phone.end] == phone.raw
    assert phone.attributes == {"obfuscated": True}
    assert phone.spans == ((4, 6),)
    receipt = view.versions[0].captures[0]
    assert (receipt.file, receipt.line, receipt.pack) == ("ads.jsonl", 1, "packs/a.warc.gz")


def test_its_pictures_are_shown_or_accounted_for(database: Database, context: Context) -> None:
    twin = reading(context.theme, "2", "site-b")
    load(database, context, [reading(context.theme), twin], KINDS, "run", 0)
    pictures = {p.sha256: p for p in opened(database, context).pictures}
    assert (pictures[PICTURE].state, pictures[PICTURE].ads) == ("stored", 2)
    assert (pictures["ef" * 32].state, pictures["ef" * 32].reason) == ("failed", "cut short")
    assert (pictures[None].state, pictures[None].reason) == ("failed", "picture is missing")


def test_there_is_no_such_ad(database: Database, context: Context) -> None:
    load(database, context, [reading(context.theme)], KINDS, "run", 0)
    other = Context(theme=f"{context.theme}-x", actor="test", purpose="test")
    mine = uid(context.theme, "site-a", "1")
    assert open_ad(database, context, uid(context.theme, "site-a", "9")) is None
    assert open_ad(database, other, mine) is None
    assert open_ad(database, context, "' OR 1=1") is None


def test_an_ad_as_it_was_known(database: Database, context: Context) -> None:
    load(database, context, [reading(context.theme)], KINDS, "run", 0)
    then = opened(database, context)
    earlier = Context(theme=context.theme, actor="test", purpose="test", as_of=then.as_of)
    edited = reading(context.theme, body="Bel 06-87654321", at=START + timedelta(days=3))
    load(database, context, [edited], KINDS, "run", 1)
    assert opened(database, earlier) == then
    assert len(opened(database, context).versions) == 2
    before = then.as_of - timedelta(days=1)
    never = Context(theme=context.theme, actor="test", purpose="test", as_of=before)
    assert open_ad(database, never, uid(context.theme, "site-a", "1")) is None


@pytest.mark.parametrize(
    ("day", "hours"),
    [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)],
    ids=["clock forward", "clock back", "ordinary"],
)
def test_a_local_day_has_its_own_hours(
    database: Database, context: Context, day: date, hours: int
) -> None:
    first = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(days=1)
    hourly = [
        reading(context.theme, str(hour), at=first + timedelta(hours=hour)) for hour in range(72)
    ]
    load(database, context, hourly, KINDS, "run", 0)
    found = seen_on(database, context, day, None, ZONE)
    assert len(found) == hours
    nearby = (day - timedelta(days=1), day + timedelta(days=1))
    period = seen_on(database, context, day, nearby[1], ZONE)
    assert len(period) == hours + len(seen_on(database, context, nearby[1], None, ZONE))
    assert not {a.uid for a in found} & {
        a.uid for d in nearby for a in seen_on(database, context, d, None, ZONE)
    }
