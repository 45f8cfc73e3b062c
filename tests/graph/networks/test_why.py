"""Explanations in words: what ties, what does not, with the text that was quoted."""

import uuid
from pathlib import Path

import pytest

from commands.why import in_words
from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge
from graph.networks import WhySaid, link_theme, why
from ingest.errors import GraphError
from tests.graph.networks.made import HELP_DESK, TWO_SITES, ad_uid, crowd, put

TWO_VALUES = {
    "c1": "rozenhof 10 phone:+31611000031 image:p7 template:t7",
    "c2": "openboard 12 phone:+31611000031",
    "d1": "openboard 14 phone:+31611000041 image:p7 template:t8 image:p8",
    "d2": "rozenhof 15 phone:+31611000041 image:p8",
    "e1": "rozenhof 10 phone:+31611000032 image:p6 template:t7",
}
MARKET = TWO_SITES | HELP_DESK | TWO_VALUES | crowd(60)


@pytest.fixture(scope="module")
def asked(database: Database, tmp_path_factory: pytest.TempPathFactory) -> tuple[Context, Path]:
    """A market that was linked; not to be written to."""
    folder = tmp_path_factory.mktemp("asked")
    context = Context(theme=f"test-{uuid.uuid4().hex}", actor="test", purpose="test")
    put(database, context, MARKET)
    link_theme(database, context, folder)
    return context, folder


def test_a_shared_number_over_two_sites(database: Database, asked: tuple[Context, Path]) -> None:
    said = why(database, *asked, "ad:rozenhof/a1", "ad:openboard/a2")
    assert (said.linked, said.tier) == (True, "A")
    (hop,) = said.hops
    assert (hop.kind, hop.value) == ("phone", "+31611000001")
    assert [(q.source, q.ad_id, q.text) for q in hop.quotes] == [
        ("rozenhof", "a1", "Bel +31611000001 p1 eva"),
        ("openboard", "a2", "Bel +31611000001 p2 eva"),
    ]
    assert said.sentence == (
        "ad rozenhof/a1 and ad openboard/a2 are in one network (same contact): rozenhof/a1 and "
        "openboard/a2 share number +31611000001 (2 ads, 1 contact group, all in this network)."
    )


def test_a_help_desk_links_nobody(database: Database, asked: tuple[Context, Path]) -> None:
    said = why(database, *asked, "ad:rozenhof/fare1", "ad:rozenhof/fare2")
    assert (said.linked, said.tier, said.hops) == (False, "", ())
    assert said.not_because == ("they share number +31611009999, used in 40 unrelated groups",)
    (desk,) = said.obstacles
    assert (desk.kind, desk.obstacle, desk.groups, desk.counts.ads) == ("phone", "broker", 40, 40)
    assert said.sentence.endswith(
        "are not linked: only they share number +31611009999, used in 40 unrelated groups."
    )


def test_strangers_have_no_connection(database: Database, asked: tuple[Context, Path]) -> None:
    said = why(database, *asked, "ad:rozenhof/a1", "ad:nachtvlinder/crowd1.0")
    assert said.sentence == (
        "ad rozenhof/a1 and ad nachtvlinder/crowd1.0 are not linked: no connection within 4 steps."
    )
    assert said.not_because == said.routes == ()


def test_values_and_networks_can_be_asked_for(
    database: Database, asked: tuple[Context, Path]
) -> None:
    said = why(database, *asked, "phone:+31611000001", "ad:openboard/a2")
    assert said.linked
    assert (said.in_common, [hop.ads for hop in said.hops]) == (
        1,
        [tuple(ad_uid(asked[0], MARKET[name], name) for name in ("a1", "a2"))],
    )
    assert said.sentence == (
        "number +31611000001 and ad openboard/a2 have 1 ad in common. To the rest of it: "
        "rozenhof/a1 and openboard/a2 share number +31611000001 (2 ads, 1 contact group, all in "
        "this network)."
    )
    by_picture = why(database, *asked, "picture:p1", "image:p2")
    assert by_picture.linked
    assert [q.text for q in by_picture.hops[0].quotes][:1] == ["Bel +31611000001 p1 eva"]


def test_the_route_between_groups_shows_each_step(
    database: Database, asked: tuple[Context, Path]
) -> None:
    said = why(database, *asked, "ad:openboard/c2", "ad:rozenhof/d2")
    (first, *_) = said.hops[0].quotes
    assert first.text[first.begin : first.end] == "+31611000031"
    assert first.ad == ad_uid(asked[0], MARKET["c2"], "c2")
    assert (said.hops[0].counts.ads, said.hops[0].counts.groups) == (2, 1)
    kinds = [hop.kind for hop in said.hops]
    assert kinds == ["phone", "picture", kinds[2]]
    assert said.hops[1].quotes[0].text == "picture p7"


@pytest.mark.parametrize("unknown", ["ad:rozenhof/404", "phone:+31600", "999", "mood:good", "x"])
def test_what_is_not_there_is_said(
    database: Database, asked: tuple[Context, Path], unknown: str
) -> None:
    with pytest.raises(GraphError):
        why(database, *asked, "ad:rozenhof/a1", unknown)


def said_after(database: Database, context: Context, folder: Path, verdict: Judgement) -> WhySaid:
    put(database, context, MARKET)
    judge(database, context, verdict)
    link_theme(database, context, folder)
    return why(database, context, folder, "ad:rozenhof/a1", "ad:openboard/a2")


def test_judgements_are_named(database: Database, context: Context, tmp_path: Path) -> None:
    one, two = (ad_uid(context, MARKET[name], name) for name in ("a1", "a2"))
    apart = Judgement(verdict="not_same", reason="two people", ad_a=one, ad_b=two)
    said = said_after(database, context, tmp_path, apart)
    assert not said.linked
    assert [j.reason for j in said.judged] == ["two people"]
    assert said.not_because[0] == "judged not the same by test: two people"


def test_a_generic_value_is_named(database: Database, context: Context, tmp_path: Path) -> None:
    taxi = Judgement(verdict="generic", reason="a taxi", kind="phone", value="+31611000001")
    said = said_after(database, context, tmp_path, taxi)
    assert not said.linked
    assert "they share number +31611000001, which was judged generic" in said.not_because
    assert "they share working name eva, which is context and ties nobody" in said.not_because


def test_a_later_capture_that_calls_the_number_former_is_quoted_too(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, TWO_SITES)
    put(database, context, {"a1": "rozenhof 9 old:+31611000001"})
    put(database, context, {"a1": "rozenhof 19 old:+31611000001 alias:eva"})
    link_theme(database, context, tmp_path)
    said = why(database, context, tmp_path, "ad:rozenhof/a1", "ad:openboard/a2")
    (hop,) = said.hops
    assert [(q.ad_id, q.captured_at.day, q.former) for q in hop.quotes] == [
        ("a1", 2, False),
        ("a1", 10, True),
        ("a2", 3, False),
    ]
    words = in_words(said).splitlines()
    assert "    rozenhof/a1, 2026-01-10: 'Bel +31611000001' (said to be no longer hers)" in words
