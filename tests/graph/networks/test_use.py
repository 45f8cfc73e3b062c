"""A number's use per period, and networks in brief: what was loaded, counted by hand."""

import uuid
from datetime import date
from pathlib import Path

import pytest

from commands.why import in_words
from graph.context import Context
from graph.db import Database
from graph.networks import (
    NotThere,
    link_theme,
    list_networks,
    network_briefs,
    networks_of_value,
    open_network,
    use_of,
    why,
)
from tests.graph.networks.made import HELP_DESK, TWO_SITES, crowd, put

EVERY_DAY = {
    f"daily{day}": f"rozenhof {day} phone:+3161102{day:04} image:d{day}" for day in range(200)
}
AGAIN = {
    "before": "rozenhof 10 phone:+31611000061 image:q1",
    "still": "rozenhof 40 phone:+31611000061 image:q3",
    "after": "rozenhof 190 phone:+31611000061 image:q2",
    "beyond": "openboard 191 phone:+31611000061 image:q2",
}
HANDED_ON = {
    "hers": "rozenhof 10 phone:+31611000071 image:r1",
    "still_hers": "rozenhof 12 phone:+31611000071 image:r1",
    "says": "rozenhof 20 old:+31611000071 image:r1",
    "stranger": "rozenhof 40 phone:+31611000071 image:r2",
    "theirs": "rozenhof 41 phone:+31611000071 image:r2",
}
MARKET = EVERY_DAY | AGAIN | HANDED_ON | TWO_SITES | HELP_DESK | crowd(60)


@pytest.fixture(scope="module")
def asked(database: Database, tmp_path_factory: pytest.TempPathFactory) -> tuple[Context, Path]:
    """A market that was linked; not to be written to."""
    folder = tmp_path_factory.mktemp("used")
    context = Context(theme=f"test-{uuid.uuid4().hex}", actor="test", purpose="test")
    put(database, context, MARKET)
    link_theme(database, context, folder)
    return context, folder


def test_a_long_silence_may_be_another_user(
    database: Database, asked: tuple[Context, Path]
) -> None:
    used = use_of(database, *asked, "phone", "+31611000061")
    first, second = used.periods
    assert (first.first, first.last) == (date(2026, 1, 11), date(2026, 2, 10))
    assert (first.ads, first.sites, first.silence, first.new_user) == (2, ("rozenhof",), 0, False)
    assert (second.ads, second.sites) == (2, ("openboard", "rozenhof"))
    assert (second.silence, second.new_user) == (149, True)
    assert second.sentence.startswith("149 days not seen, possibly another user; 2026-07-10 to")
    assert first.networks != second.networks
    assert [(month.month.month, month.ads) for month in used.sightings] == [(1, 1), (2, 1), (7, 2)]
    assert used.sentence.startswith("number +31611000061: 2 periods of use, parted by 149 days")


def test_a_network_and_a_hop_tell_of_the_silence(
    database: Database, asked: tuple[Context, Path]
) -> None:
    mine, other = networks_of_value(database, *asked, "phone", "+31611000061")
    view = open_network(database, *asked, mine.network)
    assert [near.sentence for near in view.neighbours] == [
        f"Network {other.network} shares number +31611000061, only across a long silence: "
        "not enough to be one network."
    ]
    (silence,) = view.silences
    assert (silence.value, silence.days) == ("+31611000061", 149)
    assert (silence.last, silence.again) == (date(2026, 2, 10), date(2026, 7, 10))
    assert silence.sentence == (
        "number +31611000061: 149 days not seen before 2026-07-10, possibly another user"
    )
    said = why(database, *asked, "ad:rozenhof/before", "ad:rozenhof/still")
    assert [hop.silences for hop in said.hops] == [(silence,)]


def test_a_number_in_use_has_one_period(database: Database, asked: tuple[Context, Path]) -> None:
    used = use_of(database, *asked, "phone", "+31611009999")
    assert [(period.ads, period.silence) for period in used.periods] == [(40, 0)]
    assert used.gaps == ()
    with pytest.raises(NotThere):
        use_of(database, *asked, "phone", "+31611000404")


def test_days_without_crawling_are_stated(database: Database, asked: tuple[Context, Path]) -> None:
    used = use_of(database, *asked, "phone", "+31611000061")
    (gap,) = used.gaps
    assert (gap.source, gap.first, gap.last) == ("openboard", date(2026, 1, 4), date(2026, 7, 10))


def test_networks_in_brief(database: Database, asked: tuple[Context, Path]) -> None:
    briefs = network_briefs(database, *asked)
    assert [one.ads for one in briefs] == sorted((one.ads for one in briefs), reverse=True)
    assert len(briefs) == 60 + 5
    two, other = networks_of_value(database, *asked, "phone", "+31611000061")
    assert {one.network for one in (two, other)} <= {one.network for one in briefs}
    assert [(one.ads, one.here, one.tiers) for one in (two, other)] == [(2, 2, {"A": 2})] * 2
    late = next(one for one in (two, other) if len(one.sites) == 2)
    assert (late.first_seen, late.last_seen) == (date(2026, 7, 10), date(2026, 7, 11))
    assert late.kinds == {"image": 1, "phone": 1}
    assert networks_of_value(database, *asked, "phone", "+31611009999") == ()
    # A number across a long silence ties nobody for sure, and may: tier C.
    assert (two.possible_networks, other.possible_networks) == ((other.network,), (two.network,))
    rows = {row.network: row for row in list_networks(database, *asked, with_possible=True)}
    for one in briefs:
        row = rows[one.network]
        assert one.possible_networks == row.possible
        assert one.possible == sum(ad.tier == "C" for ad in row.ads)


SAYS = "said to be no longer hers (rozenhof/says, 2026-01-21), possibly another user since"


def test_a_number_given_up_is_another_users_after_that(
    database: Database, asked: tuple[Context, Path]
) -> None:
    used = use_of(database, *asked, "phone", "+31611000071")
    hers, theirs = used.periods
    assert (hers.first, hers.last, hers.ads) == (date(2026, 1, 11), date(2026, 1, 21), 3)
    assert (hers.given_up, hers.new_user) == (None, False)
    assert (theirs.first, theirs.ads, theirs.silence) == (date(2026, 2, 10), 2, 0)
    assert theirs.given_up is not None and theirs.new_user
    assert theirs.sentence.startswith(f"{SAYS}; 2026-02-10 to")
    assert used.sentence == f"number +31611000071: 2 periods of use, {SAYS}."


def test_it_ties_her_own_ads_and_strangers_no_firmer_than_possible(
    database: Database, asked: tuple[Context, Path]
) -> None:
    hers, theirs = networks_of_value(database, *asked, "phone", "+31611000071")
    assert (hers.ads, hers.tiers, theirs.ads, theirs.tiers) == (3, {"A": 3}, 2, {"A": 2})
    assert (hers.possible_networks, theirs.possible_networks) == (
        (theirs.network,),
        (hers.network,),
    )
    (near,) = open_network(database, *asked, hers.network).neighbours
    assert near.sentence == (
        f"Network {theirs.network} shares number +31611000071, only after it was given up: "
        "not enough to be one network."
    )


def test_the_explanation_says_who_gave_it_up_and_when(
    database: Database, asked: tuple[Context, Path]
) -> None:
    said = why(database, *asked, "ad:rozenhof/hers", "ad:rozenhof/stranger")
    assert not said.linked
    assert said.not_because == (f"they share number +31611000071, {SAYS}",)
    (obstacle,) = said.obstacles
    assert (obstacle.obstacle, obstacle.given_up and obstacle.given_up.on) == (
        "given_up",
        date(2026, 1, 21),
    )
    assert f"    number +31611000071: {SAYS}" in in_words(said).splitlines()
    both = why(database, *asked, "ad:rozenhof/hers", "ad:rozenhof/says")
    assert (both.linked, both.tier) == (True, "A")
    assert [hop.given_up for hop in both.hops] == [None]
