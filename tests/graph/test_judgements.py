"""Judgements: on stable keys, obeyed by later loading, taken back without erasing anything."""

from datetime import UTC, datetime

import pytest

from graph.ads import open_ad
from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge, judgements, undo
from graph.load import load
from ingest.errors import GraphError
from ingest.models import Reading
from tests.graph.conftest import KINDS, reading

LATER = datetime(2026, 4, 1, tzinfo=UTC)


def not_a_phone(found: Reading) -> Judgement:
    return Judgement(
        verdict="not_this",
        reason="a price list",
        kind="phone",
        value="+31612345678",
        content_sha256=found.version.content_sha256,
        quote="06-12345678",
    )


def phones(database: Database, context: Context, ad: str) -> list[str]:
    view = open_ad(database, context, ad)
    assert view
    return [m.value for version in view.versions for m in version.mentions if m.kind == "phone"]


def test_a_judged_finding_is_gone_and_stays_gone(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    assert phones(database, context, one.ad.uid) == ["+31612345678"]
    judge(database, context, not_a_phone(one))
    assert phones(database, context, one.ad.uid) == []
    copied = reading(context.theme, "1", source="site-b", at=LATER)  # the same text elsewhere
    load(database, context, [one, copied], KINDS, "again", 0)
    assert phones(database, context, one.ad.uid) == []
    assert phones(database, context, copied.ad.uid) == []


def test_the_answer_of_before_the_judgement_can_be_repeated(
    database: Database, context: Context
) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    then = database.clock()
    judge(database, context, not_a_phone(one))
    earlier = Context(theme=context.theme, actor="test", purpose="test", as_of=then)
    assert phones(database, earlier, one.ad.uid) == ["+31612345678"]


def test_an_undone_judgement_gives_the_finding_back(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    made = judge(database, context, not_a_phone(one))
    undo(database, context, made.uid, "it is a number")
    assert phones(database, context, one.ad.uid) == ["+31612345678"]
    load(database, context, [one], KINDS, "again", 0)
    assert phones(database, context, one.ad.uid) == ["+31612345678"]
    assert judgements(database, context) == []
    verdicts = [j.verdict for j in judgements(database, context, standing=False)]
    assert verdicts == ["undone", "not_this"]


def test_what_a_judgement_must_say(database: Database, context: Context) -> None:
    with pytest.raises(GraphError, match="must name its value"):
        judge(database, context, Judgement(verdict="generic", reason="taxi", kind="phone"))
    with pytest.raises(GraphError, match="needs a reason"):
        judge(database, context, Judgement(verdict="same", reason=" ", ad_a="a", ad_b="b"))
    with pytest.raises(GraphError, match="there is no judgement"):
        undo(database, context, "nothing", "because")


def test_one_reading_is_judged_once_at_a_time(database: Database, context: Context) -> None:
    one = reading(context.theme)
    load(database, context, [one], KINDS, "run", 0)
    made = judge(database, context, not_a_phone(one))
    with pytest.raises(GraphError, match=f"judged wrong already, by test .*{made.uid}"):
        judge(database, context, not_a_phone(one))
    back = undo(database, context, made.uid, "it is a number")
    with pytest.raises(GraphError, match="was replaced already"):
        undo(database, context, made.uid, "again")
    with pytest.raises(GraphError, match="judge anew"):
        undo(database, context, back.uid, "no number after all")
    assert phones(database, context, one.ad.uid) == ["+31612345678"]
    judge(database, context, not_a_phone(one))
    assert phones(database, context, one.ad.uid) == []
    assert len(judgements(database, context, standing=False)) == 3


def test_judgements_on_one_text_are_listed_alone(database: Database, context: Context) -> None:
    one = reading(context.theme)
    other = reading(context.theme, "2", number="+31611000003", body="Bel 06-11000003")
    load(database, context, [one, other], KINDS, "run", 0)
    made = judge(database, context, not_a_phone(one))
    content = one.version.content_sha256
    assert [j.uid for j in judgements(database, context, content_sha256=content)] == [made.uid]
    assert judgements(database, context, content_sha256=other.version.content_sha256) == []
    undo(database, context, made.uid, "it is a number")
    assert judgements(database, context, content_sha256=content) == []
    every = judgements(database, context, standing=False, content_sha256=content)
    assert [j.verdict for j in every] == ["undone", "not_this"]


def test_themes_keep_their_judgements_apart(database: Database, context: Context) -> None:
    one = reading(context.theme)
    other = Context(theme=f"{context.theme}-other", actor="test", purpose="test")
    there = reading(other.theme)
    load(database, context, [one], KINDS, "run", 0)
    load(database, other, [there], KINDS, "run", 0)
    judge(database, context, not_a_phone(one))
    assert phones(database, other, there.ad.uid) == ["+31612345678"]
    assert judgements(database, other) == []
