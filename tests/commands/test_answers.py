"""The JSON and the exit statuses of every command, as the contract of the command line has them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.places import Place, small_market

FOLDER = Path("tests/cases/commands")
ANSWERS = yaml.safe_load((FOLDER / "answers.yaml").read_text(encoding="utf-8"))
REFUSALS = yaml.safe_load((FOLDER / "refusals.yaml").read_text(encoding="utf-8"))


def name(case: dict[str, Any]) -> str:
    return " ".join(case["run"])


@pytest.fixture(scope="module")
def linked(loaded: Place) -> Place:
    """The small market with its networks, a sample of pairs and a judgement."""
    taxi = "judge add generic --kind phone --value +31612341008 --reason taxi"
    for arguments in ("link", "link sample --size 20", taxi):
        ran = loaded.spoor(*arguments.split())
        assert ran.status == 0, ran.err
    return loaded


@pytest.mark.xdist_group("commands")
@pytest.mark.parametrize("case", ANSWERS, ids=name)
def test_a_command_answers_in_json(linked: Place, case: dict[str, Any]) -> None:
    ran = linked.spoor(*(part.format(ads=linked.folder / "ads.jsonl") for part in case["run"]))
    assert ran.status == 0, ran.err
    answers = ran.lines if "lines" in case else [ran.json]
    assert answers
    expected = set(case.get("lines") or case["object"])
    assert [expected - answer.keys() for answer in answers] == [set()] * len(answers)


@pytest.mark.parametrize("case", REFUSALS, ids=name)
def test_a_refusal_is_one_clear_line(place: Place, case: dict[str, Any]) -> None:
    arguments = [part.format(home=place.home) for part in case["run"]]
    ran = place.spoor(*arguments, NEO4J_URI="", COLUMNS="200")
    assert ran.status == case["status"], ran.err
    assert case["says"].format(home=place.home) in ran.err
    assert "Traceback" not in ran.err
    if ran.status == 1:
        assert ran.err.startswith("spoor: ")
        assert len(ran.err.splitlines()) == 1
    assert not place.home.exists()


@pytest.mark.parametrize("status", sorted({case["status"] for case in REFUSALS} | {3}))
def test_a_process_ends_with_that_status(place: Place, status: int) -> None:
    """What the other tests see of a command in their own process is what a shell sees."""
    bad = place.folder / "bad.jsonl"
    bad.write_text("{\n", encoding="utf-8")
    run = next((case["run"] for case in REFUSALS if case["status"] == status), ["extract", bad])
    here, there = place.spoor(*run, NEO4J_URI=""), place.process(*run, NEO4J_URI="")
    assert (there.status, there.out, bool(there.err)) == (status, here.out, bool(here.err))
    if status == 1:
        assert there.err == here.err


@pytest.mark.xdist_group("commands")
def test_findings_stand_where_they_say(loaded: Place) -> None:
    ran = loaded.spoor("extract", loaded.folder / "ads.jsonl")
    naomi = ran.lines[0]
    assert (naomi["line"], naomi["source"], naomi["ad_id"]) == (1, "voorbeeld", "n-1")
    (phone,) = [found for found in naomi["extractions"] if found["kind"] == "phone"]
    body = "Bel Naomi: 06-12341001"
    assert (phone["value"], phone["field"]) == ("+31612341001", "body")
    assert body[phone["start"] : phone["end"]] == phone["raw"] == "06-12341001"


def test_the_summary_counts_new_and_seen(place: Place) -> None:
    path = small_market(place.folder)
    first, again = place.ingest(path), place.ingest(path, path)
    told = ("read", "ads_new", "ads_seen", "versions_new", "captures_new", "captures_seen")
    assert [first[key] for key in told] == [7, 6, 0, 7, 7, 0]
    assert [again[key] for key in told] == [14, 0, 6, 0, 0, 14]
    assert (first["pictures"], again["mentions"]) == (2, 0)
    assert first["unknown_keys"] == {"reviewer": 1}
    assert first["bad"] == {"count": 0, "first": [], "rejected_file": None}
    assert first["run"] != again["run"]


def test_what_was_known_at_a_moment_repeats_exactly(place: Place) -> None:
    path = small_market(place.folder)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    early = place.folder / "early.jsonl"
    early.write_text("".join(lines[:3]), encoding="utf-8")
    place.ingest(early)
    questions = ("06-12341001", "naomi", "utrecht", "06-12341003", "lieve dame")
    # One moment for all: the clock goes on with every write, those of other themes too.
    moment = place.look_up(questions[0])[0]["as_of"]
    then = place.look_up(*questions, as_of=moment)
    day = ("ads", "--seen-on", "2026-03-02", "--until", "2026-03-09", "--json")
    seen = place.spoor(*day, "--as-of", moment).out
    exported = place.spoor("export", "ads", "--as-of", moment).out
    place.ingest(path)
    assert place.look_up(*questions, as_of=moment) == then
    assert place.spoor(*day, "--as-of", moment).out == seen
    assert place.spoor("export", "ads", "--as-of", moment).out == exported
    now = place.look_up(*questions)
    assert [answer["ads"]["total"] for answer in (then[0], now[0])] == [2, 3]
    assert len(place.spoor(*day).lines) > len(seen.splitlines())
