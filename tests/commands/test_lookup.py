"""`spoor lookup`: cases of tests/cases/commands/lookups.yaml on one small market."""

import os
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.db import Database
from tests.commands.places import Place

CASES: dict[str, list[Any]] = yaml.safe_load(
    Path("tests/cases/commands/lookups.yaml").read_text(encoding="utf-8")
)
pytestmark = pytest.mark.xdist_group("commands")
NUMBER = "06-12341001"


def ads(answer: dict[str, Any]) -> list[str]:
    return [f"{row['source']}/{row['ad_id'] or ''}" for row in answer["ads"]["rows"]]


def test_the_answer_has_the_keys_of_the_contract(loaded: Place) -> None:
    found, missed = loaded.look_up(NUMBER, "06-98765432")
    assert found["ads"]["total"] == 3
    for answer in (found, missed):
        assert answer.keys() == {
            *("query", "forms", "matches", "ads", "together", "searched", "near", "as_of")
        }
        assert answer["ads"].keys() == {"total", "sources", "first_seen", "last_seen", "rows"}
        assert answer["searched"].keys() >= {"sites", "from", "to", "ads", "gaps", "not_searched"}
        assert all({"kind", "value"} <= form.keys() for form in answer["forms"])
    row = found["ads"]["rows"][0].keys()
    assert row >= {"source", "ad_id", "url", "title", "first_seen", "last_seen", "captures"}
    assert found["together"][0].keys() >= {"kind", "value", "with", "without"}


def test_every_spelling_finds_the_same_ads(loaded: Place) -> None:
    answers = loaded.look_up(*CASES["spellings_of_one_number"])
    expected = ["anders/", "voorbeeld/n-1", "voorbeeld/20002"]
    assert {a["query"]: ads(a) for a in answers} == {a["query"]: expected for a in answers}


def test_ads_come_newest_first_with_their_times_and_places(loaded: Place) -> None:
    (answer,) = loaded.look_up(NUMBER)
    assert answer["ads"]["first_seen"] == "2026-03-02T09:00:00Z"
    assert answer["ads"]["last_seen"] == "2026-03-09T09:00:00Z"
    naomi = answer["ads"]["rows"][1]
    assert (naomi["captures"], naomi["versions"], naomi["pictures"]) == (2, 2, 2)
    assert naomi["places"] == ["Breda", "Utrecht"]
    together = {(t["kind"], t["value"]): (t["with"], t["without"]) for t in answer["together"]}
    assert together["alias", "naomi"] == (1, 0)
    assert not [t for t in answer["together"] if t["value"] == "+31612341001"]


def test_other_values_find_their_ads(loaded: Place) -> None:
    cases = CASES["found"]
    answers = loaded.look_up(*(str(case["query"]) for case in cases))
    for case, answer in zip(cases, answers, strict=True):
        assert (case["query"], ads(answer)) == (case["query"], case["ads"])
        kinds = [form["kind"] for form in answer["matches"]] or ["none"]
        assert case["kind"] in kinds, case["query"]


def test_near_misses_are_named(loaded: Place) -> None:
    cases = CASES["near"]
    answers = loaded.look_up(*(str(case["query"]) for case in cases))
    for case, answer in zip(cases, answers, strict=True):
        near = sorted(f"{found['value']} {found['why']}" for found in answer["near"])
        assert (case["query"], near) == (case["query"], sorted(case["near"]))


def test_not_found_says_what_was_searched(loaded: Place) -> None:
    (answer,) = loaded.look_up("06-98765432")
    assert (answer["ads"]["total"], answer["ads"]["rows"], answer["matches"]) == (0, [], [])
    assert answer["searched"] == {
        "sites": ["anders", "grens", "voorbeeld"],
        "from": "2026-03-02",
        "to": "2026-03-09",
        "ads": 6,
        "gaps": [
            {"source": "anders", "from": "2026-03-03", "to": "2026-03-08"},
            {"source": "voorbeeld", "from": "2026-03-04", "to": "2026-03-05"},
        ],
        "not_searched": ["text in pictures"],
    }
    said = loaded.spoor("lookup", "06-98765432")
    assert said.status == 0
    for words in ("not found in 6 ads of 3 sites", "text in pictures", "gap: anders"):
        assert words in said.out


def test_an_empty_theme_is_not_an_honest_zero(loaded: Place) -> None:
    empty = f"{loaded.theme}-empty"
    said = loaded.spoor("lookup", NUMBER, "--theme", empty)
    assert (said.status, "spoor ingest" in said.out, "0 ads" in said.out) == (0, True, False)
    as_json = loaded.spoor("lookup", NUMBER, "--theme", empty, "--json")
    assert as_json.json["searched"]["ads"] == 0
    assert "nothing is loaded" in as_json.err


def test_pages_make_up_the_whole(loaded: Place) -> None:
    (whole,) = loaded.look_up(NUMBER)
    pages = [loaded.look_up(NUMBER, limit=2, skip=skip)[0]["ads"] for skip in (0, 2)]
    assert [row for page in pages for row in page["rows"]] == whole["ads"]["rows"]
    assert [(page["total"], page["sources"]) for page in pages] == [
        (3, ["anders", "voorbeeld"])
    ] * 2


def test_another_theme_knows_nothing_of_it(loaded: Place) -> None:
    (answer,) = loaded.look_up(NUMBER, theme=f"{loaded.theme}-x")
    assert (answer["ads"]["total"], answer["near"], answer["searched"]["sites"]) == (0, [], [])


def test_hostile_queries_change_nothing(loaded: Place, database: Database) -> None:
    before = loaded.digest(database)
    long = ["x" * 10_000, "0" * 10_000, "+" * 10_000, "(" * 10_000]
    queries = [query for query in CASES["hostile"] + long if query.splitlines() == [query]]
    answers = loaded.look_up(*queries)
    assert [answer["query"] for answer in answers] == [query.strip() for query in queries]
    assert {answer["searched"]["ads"] for answer in answers} == {6}
    assert loaded.digest(database) == before
    assert not list(Path.cwd().glob("*pwned*"))


def test_arguments_that_are_no_text_are_answered(loaded: Place) -> None:
    ran = loaded.process("lookup", "--json", os.fsdecode(b"www.\xff"), "--", "-1; x", " ")
    assert ran.status == 0, ran.err
    assert [line["query"] for line in ran.lines] == ["www.?", "-1; x", " "]


def test_a_list_may_have_blank_lines_and_a_byte_order_mark(loaded: Place) -> None:
    path = loaded.folder / "list.txt"
    path.write_bytes("\ufeff06-12341001\r\n\r\n  +31612341002  \r\n".encode())
    ran = loaded.spoor("lookup", "--file", path, "--json")
    assert [line["ads"]["total"] for line in ran.lines] == [3, 1]
    path.write_bytes(b"caf\xe9\n")
    refused = loaded.spoor("lookup", "--file", path)
    assert (refused.status, str(path) in refused.err) == (1, True)
