"""Which ads a judgement changes: told beforehand, exact, and what then happens."""

from datetime import UTC, datetime

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge, undo
from graph.load import load
from graph.reach import Reach, ads_holding, ads_to_regain, ads_with_text
from ingest.models import Reading
from tests.graph.conftest import KINDS, reading

LATER = datetime(2026, 4, 1, tzinfo=UTC)
VALUE, QUOTE = "+31611000001", "06-11000001"
BODY, OTHER_BODY = f"Bel {QUOTE}", f"App {QUOTE}"


def market(database: Database, context: Context) -> Reading:
    """Two ads with one text, one that also says it otherwise, one with another text only."""
    same = reading(context.theme, "1", number=VALUE, body=BODY)
    rows = [
        same,
        reading(context.theme, "1", "site-b", number=VALUE, body=BODY),
        reading(context.theme, "1", "site-c", number=VALUE, body=BODY),
        reading(context.theme, "1", "site-c", number=VALUE, body=OTHER_BODY, at=LATER),
        reading(context.theme, "1", "site-d", number=VALUE, body=OTHER_BODY),
    ]
    load(database, context, rows, KINDS, "run", 0)
    return same


def wrong(found: Reading) -> Judgement:
    return Judgement(
        verdict="not_this",
        reason="an order number",
        kind="phone",
        value=VALUE,
        content_sha256=found.version.content_sha256,
        quote=QUOTE,
    )


def reach(database: Database, context: Context, found: Reading, limit: int = 500) -> Reach:
    content = found.version.content_sha256
    return ads_with_text(database, context, content, "phone", VALUE, QUOTE, limit)


def holding(database: Database, context: Context) -> int:
    """How many ads hold the value."""
    return ads_holding(database, context, "phone", [VALUE])[VALUE]


def test_exactly_the_ads_with_this_text_are_told(database: Database, context: Context) -> None:
    found = reach(database, context, market(database, context))
    assert (found.total, found.kept) == (3, 1)
    told = [(ad.source, ad.ad_id, ad.keeps) for ad in found.ads]
    assert told == [("site-a", "1", False), ("site-b", "1", False), ("site-c", "1", True)]


def test_what_is_told_is_what_happens(database: Database, context: Context) -> None:
    one = market(database, context)
    told = reach(database, context, one)
    before = holding(database, context)
    made = judge(database, context, wrong(one))
    assert holding(database, context) == before - (told.total - told.kept)
    assert reach(database, context, one).total == 0
    regained = ads_to_regain(database, context, made.uid)
    assert regained == told
    undo(database, context, made.uid, "a number after all")
    assert holding(database, context) == before
    assert reach(database, context, one) == told


def test_all_are_counted_where_few_are_named(database: Database, context: Context) -> None:
    found = reach(database, context, market(database, context), limit=1)
    assert (found.total, [ad.source for ad in found.ads]) == (3, ["site-a"])


def test_another_theme_is_not_reached(database: Database, context: Context) -> None:
    one = market(database, context)
    other = Context(theme=f"{context.theme}-other", actor="test", purpose="test")
    load(database, other, [reading(other.theme, "1", number=VALUE, body=BODY)], KINDS, "run", 0)
    assert reach(database, context, one).total == 3
    made = judge(database, context, wrong(one))
    assert ads_to_regain(database, other, made.uid).total == 0
    assert reach(database, other, one).total == 1


def test_the_reach_of_before_can_be_repeated(database: Database, context: Context) -> None:
    one = market(database, context)
    then = database.clock()
    judge(database, context, wrong(one))
    earlier = Context(theme=context.theme, actor="test", purpose="test", as_of=then)
    assert reach(database, earlier, one).total == 3
