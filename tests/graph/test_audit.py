"""The log: every read and write, by whom and why, with no value of an ad or a query in clear."""

import json
from datetime import date
from typing import Any

import pytest

from graph.ads import open_ad, seen_on
from graph.audit import fingerprint
from graph.context import Context
from graph.db import Database
from graph.digest import digest
from graph.exports.jsonl import lines
from graph.load import load
from graph.lookup import look_up
from graph.rows import entity_uid
from ingest.models import Form, uid
from tests.graph.conftest import KINDS, reading

NUMBER = "+31612345678"
FORMS = (
    Form(kind="phone", value=NUMBER, raw="06-12345678"),
    Form(kind="ad", value="0612345678", raw="x", detail={"source": "0612345678"}),
    Form(kind="url", value="https://site-a.test/0612345678", raw="https://site-a.test/0612345678"),
    Form(kind="words", value='+"0612345678"', raw="0612345678"),
)


@pytest.fixture
def asking(theme: str) -> Context:
    return Context(theme=theme, actor="inspector 7", purpose="case 12")


def log(database: Database, theme: str) -> list[dict[str, Any]]:
    rows, _, _ = database.driver.execute_query(
        "MATCH (l:LogEntry) WHERE l.theme = $theme RETURN properties(l) AS l ORDER BY l.at",
        theme=theme,
        database_=database.name,
    )
    return [row["l"] for row in rows]


def everything(database: Database, context: Context) -> set[str]:
    """Load, look up, open, list, export and digest; the statements that must be in the log."""
    load(database, context, [reading(context.theme)], KINDS, "run", 0)
    look_up(database, context, "06-12345678", FORMS)
    look_up(database, context, "06-12345678", FORMS[3:])
    open_ad(database, context, uid(context.theme, "site-a", "1"))
    seen_on(database, context, date(2026, 3, 2), None, "Europe/Amsterdam")
    list(lines(database, context, lambda _: b"picture"))
    digest(database, context)
    parts = ("sites", "ads", "versions", "captures", "entities", "mentions", "shows", "crawl_days")
    read = ("entities", "near", "find_ad_id", "find_url", "find_text", "total_of_entities")
    read += ("ads_of_entities", "ad_extras", "together", "searched", "crawl_days", "ad_versions")
    read += ("version_mentions", "ad_pictures", "ads_seen_on", "export_captures", "digest_ads")
    return {f"load/{part}" for part in (*parts, "created", "batch")} | {f"read/{r}" for r in read}


def test_every_read_and_write_is_in_the_log(database: Database, asking: Context) -> None:
    expected = everything(database, asking)
    entries = log(database, asking.theme)
    assert {entry["query"] for entry in entries} >= expected
    assert {(entry["actor"], entry["purpose"]) for entry in entries} == {("inspector 7", "case 12")}
    for entry in entries:
        assert entry["at"]
        assert entry["rows"] >= 0
        assert isinstance(json.loads(entry["parameters"]), dict)
    found = [entry for entry in entries if entry["query"] == "read/ads_of_entities"]
    assert [(entry["rows"], bool(entry["as_of"])) for entry in found] == [(1, True)]


@pytest.mark.parametrize("value", ["12345678", "Naomi", "a@b.test", "Utrecht", "site-a.test"])
def test_no_value_stands_in_it_in_clear(database: Database, asking: Context, value: str) -> None:
    everything(database, asking)
    text = json.dumps(log(database, asking.theme), default=str)
    assert value not in text


def test_who_asked_for_a_number_can_be_found_with_the_key(
    database: Database, asking: Context
) -> None:
    everything(database, asking)
    entity = entity_uid(asking.theme, "phone", NUMBER)
    mark = fingerprint(database.log_key, entity)
    entries = [e for e in log(database, asking.theme) if mark in e["parameters"]]
    assert "read/entities" in {entry["query"] for entry in entries}
    assert fingerprint(b"another key", entity) != mark


def test_a_write_that_fails_leaves_neither_data_nor_entry(
    database: Database, asking: Context
) -> None:
    def work(write: Any) -> None:
        write(
            "load/sites", rows=[{"theme": asking.theme, "uid": f"{asking.theme}|x", "source": "x"}]
        )
        raise RuntimeError

    with pytest.raises(RuntimeError):
        database.write(asking, work)
    assert log(database, asking.theme) == []
    assert sum(digest(database, asking).counts.values()) == 0
