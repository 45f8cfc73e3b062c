"""What a judgement would do, in words, and what it did."""

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
import streamlit as st

from components.lines import Line
from components.networks.foreseen import foreseen
from components.networks.outcome import outcome
from graph.judgements import Judgement
from graph.networks import Conflict, FallsApart, Joins, LinkReport, Preview
from graph.networks.report import Changed, JudgedReport, JudgementNamed, Seconds

NOW = datetime(2026, 11, 1, 12, tzinfo=UTC)
NOTHING: dict[str, Any] = {
    "verdict": "generic",
    "ads": 0,
    "apart": (),
    "joined": (),
    "conflicts": (),
    "lost": False,
    "sentence": "",
    "linked_at": NOW,
    "stale_ads": 0,
    "cases": None,
}
OLD = Judgement(
    verdict="same", reason="one flat", author="kim", recorded_at=NOW, ad_a="a", ad_b="b"
)


@pytest.fixture(autouse=True)
def english() -> None:
    st.session_state["language"] = "en"


def preview(**given: Any) -> list[str]:
    return [words(one) for one in foreseen(Preview(**(NOTHING | given)))]


def words(one: Line) -> str:
    return "".join(part.text for part in one.parts)


def test_a_network_falls_apart() -> None:
    apart = (FallsApart(network=17, ads=26, parts=3, sizes=(20, 5, 1)),)
    assert preview(ads=26, apart=apart) == [
        "Network 17 falls apart in 3 (20, 5, 1 ads).",
        "26 ads touched.",
    ]


@pytest.mark.parametrize(
    ("networks", "single", "said"),
    [
        ((3, 8), 0, "Networks 3, 8 become one, of 41 ads."),
        ((3,), 1, "Network 3 grows to 41 ads."),
        ((), 41, "A new network of 41 ads comes into being."),
    ],
)
def test_networks_join(networks: tuple[int, ...], single: int, said: str) -> None:
    assert preview(joined=(Joins(networks=networks, ads=41, single=single),))[0] == said


def test_nothing_changes_and_cases_and_late_ads_are_said() -> None:
    assert preview(ads=2, cases=1, stale_ads=3) == [
        "No network changes by it now; every later linking obeys it.",
        "2 ads touched. 1 case touched. 3 ads came in after the last linking and are not counted"
        " here.",
    ]


def test_many_networks_are_counted() -> None:
    apart = tuple(FallsApart(network=n, ads=2, parts=2, sizes=(1, 1)) for n in range(6))
    assert "2 networks more change." in preview(apart=apart)


def test_a_contradiction_names_what_was_judged_before() -> None:
    said = preview(conflicts=(Conflict(judgements=(OLD,), sentence=""),))[-1]
    assert "Belong together, kim, 1 Nov 2026 13:00: one flat" in said
    assert "will not erase it" in said


def test_what_matches_nothing_is_said() -> None:
    assert preview(lost=True)[0].startswith("It matches nothing")


def report(**given: Any) -> LinkReport:
    base = LinkReport(
        ads=9,
        cores=1,
        networks=1,
        brokers=0,
        seconds=Seconds(read=0, compute=0, write=0),
        parameters={},
        changed=Changed(ads=5, networks=2, evidence=1),
        judgements=JudgedReport(obeyed=1, refused=(), lost=()),
        linked_at=NOW,
    )
    return msgspec.structs.replace(base, **given)


def told(report: LinkReport | None, problem: str = "", **given: Any) -> list[str]:
    return [words(one) for one in outcome(Preview(**(NOTHING | given)), report, problem)]


CONTRADICTED = JudgementNamed(
    uid="u", verdict="same", about="two ads", author="demo", reason="one house"
)


def test_the_outcome_is_stated() -> None:
    apart = (FallsApart(network=17, ads=26, parts=2, sizes=(25, 1)),)
    assert told(report(), apart=apart) == [
        "Recorded and linked anew. Network 17 falls apart in 2 (25, 1 ads).",
        "Written: 5 ads in 2 networks, whose place or contact group is another now.",
    ]
    unchanged = Changed(ads=0, networks=0, evidence=0)
    assert told(report(changed=unchanged)) == ["Recorded and linked anew. No network changed."]
    refused = JudgedReport(obeyed=1, refused=(CONTRADICTED,), lost=())
    assert "1 judgement cannot be obeyed" in told(report(judgements=refused))[-1]


def test_a_linking_that_failed_is_said() -> None:
    assert (
        "not linked yet: another linking is under way"
        in told(None, "another linking is under way")[0]
    )
    assert "the first linking obeys it" in told(None)[0]
