"""That a number was given up is said wherever it keeps two users apart."""

from datetime import UTC, date, datetime

import pytest
import streamlit as st

from components.networks.chain import doubts
from components.networks.obstacles import why
from components.networks.span import span_of
from components.networks.strip import periods
from components.networks.used import before_it, summary
from graph.networks import GivenUp, HopSaid, Period, Use
from graph.networks.facts import Counts
from graph.networks.why import Obstacle

COUNTS = Counts(ads=2, groups=2, networks=2, elsewhere=0)
GIVEN_UP = GivenUp(
    kind="phone",
    value="+31611000001",
    ad="theme|rozenhof|a1",
    on=date(2026, 1, 10),
    sentence="",
)
SAID = {
    "en": "said to be no longer hers (rozenhof/a1, 10 Jan 2026), possibly another user since",
    "nl": "volgens de advertentie niet meer van haar (rozenhof/a1, 10 jan 2026), "
    "sindsdien mogelijk een andere gebruiker",
}


def period(first: date, last: date, given_up: GivenUp | None) -> Period:
    return Period(
        first=first,
        last=last,
        ads=1,
        sites=(),
        networks=(),
        silence=0,
        given_up=given_up,
        new_user=given_up is not None,
        sentence="",
    )


@pytest.mark.parametrize("language", ["en", "nl"])
def test_the_explanation_of_a_link_says_so(language: str) -> None:
    st.session_state["language"] = language
    hop = HopSaid(
        value="+31611000001",
        kind="phone",
        quotes=(),
        rarity="",
        counts=COUNTS,
        ads=("", ""),
        silences=(),
        given_up=GIVEN_UP,
    )
    assert doubts(hop) == [SAID[language]]
    obstacle = Obstacle(
        kind="phone",
        value="+31611000001",
        obstacle="given_up",
        groups=0,
        counts=COUNTS,
        given_up=GIVEN_UP,
    )
    assert why(obstacle) == SAID[language][0].upper() + SAID[language][1:]


def test_the_use_over_time_says_so() -> None:
    st.session_state["language"] = "en"
    hers = period(date(2026, 1, 1), date(2026, 2, 9), None)
    theirs = period(date(2026, 2, 1), date(2026, 2, 9), GIVEN_UP)
    found = Use(
        kind="phone",
        value="+31611000001",
        periods=(hers, theirs),
        sightings=(),
        gaps=(),
        sentence="",
        linked_at=datetime(2026, 11, 1, tzinfo=UTC),
    )
    assert before_it(theirs) == SAID["en"]
    assert summary(found) == f"2 periods; in between: {SAID['en']}"
    assert len(periods(found, span_of(found))) == 2
