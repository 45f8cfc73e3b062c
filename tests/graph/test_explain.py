"""The server plans every shipped statement: no unknown name, no scan, no product, right columns."""

import re
from datetime import UTC, date, datetime
from typing import Any, cast

import neo4j
import pytest

from graph.db import Database
from graph.queries import FOLDER, CypherFile, query

NAMES = sorted(str(p.relative_to(FOLDER).with_suffix("")) for p in FOLDER.rglob("*.cypher"))
PLANNED = [name for name in NAMES if name != "write/await_indexes"]
SAMPLES: dict[str, Any] = {
    "str": "x",
    "int": 1,
    "float": 0.5,
    "map": {},
    "datetime": datetime(2026, 1, 1, tzinfo=UTC),
    "date": date(2026, 1, 1),
    "list[str]": ["x"],
}
FORBIDDEN_NOTES = {"01N50", "01N51", "01N52", "03N90", "01N00", "01N01", "01N02", "03N91", "03N92"}
MAY_SCAN_A_LABEL = {"read/migrations"}
# One row by one row: both ends are found by their unique index.
MAY_MULTIPLY = {"load/mentions", "load/shows", "link/add_near", "link/became", "link/join_networks"}
QUERY_TYPE = {
    "read": {"r"},
    "load": {"w", "rw", "r"},
    "link": {"w", "rw"},
    "write": {"w", "rw"},
    "schema": {"s"},
}


def sample(kind: str) -> Any:
    if kind.startswith("list[{"):
        return [dict.fromkeys(re.findall(r"\w+", kind.removeprefix("list")), None)]
    return SAMPLES[kind]


def explain(database: Database, statement: CypherFile, parameters: dict[str, Any]) -> Any:
    text = cast(Any, "EXPLAIN " + statement.text)
    with database.driver.session(
        database=database.name, notifications_min_severity="INFORMATION"
    ) as session:
        result = session.run(text, parameters)
        keys = result.keys()
        return keys, result.consume()


def steps(plan: dict[str, Any]) -> list[str]:
    mine = plan["operatorType"].split("@")[0]
    return [mine] + [step for child in plan.get("children", ()) for step in steps(child)]


def codes(summary: neo4j.ResultSummary) -> set[str]:
    return {status.gql_status for status in summary.gql_status_objects}


@pytest.mark.parametrize("name", PLANNED)
def test_the_server_accepts_the_plan(database: Database, tiny: str, name: str) -> None:
    statement = query(name)
    parameters = {key: sample(kind) for key, kind in statement.params.items()}
    keys, summary = explain(database, statement, parameters)
    assert summary.query_type in QUERY_TYPE[name.split("/")[0]]
    if statement.returns:
        assert tuple(keys) == statement.returns
    assert not codes(summary) & FORBIDDEN_NOTES
    taken = set(steps(summary.plan)) if summary.plan else set()
    assert "AllNodesScan" not in taken
    assert name in MAY_MULTIPLY or "CartesianProduct" not in taken
    assert name in MAY_SCAN_A_LABEL or "NodeByLabelScan" not in taken


@pytest.mark.parametrize("name", [name for name in PLANNED if query(name).params])
def test_the_server_asks_for_the_declared_parameters(
    database: Database, tiny: str, name: str
) -> None:
    statement = query(name)
    _, summary = explain(database, statement, {})
    missing = [s for s in summary.gql_status_objects if s.gql_status == "01N60"]
    asked = set(re.findall(r"\$?`?(\w+)`?", " ".join(s.status_description for s in missing)))
    assert set(statement.params) <= asked


def test_a_read_that_writes_is_refused(database: Database, tiny: str) -> None:
    with pytest.raises(neo4j.exceptions.ClientError) as refused:
        database.driver.execute_query("CREATE (:Forbidden)", routing_="r", database_=database.name)
    assert refused.value.code == "Neo.ClientError.Statement.AccessMode"
