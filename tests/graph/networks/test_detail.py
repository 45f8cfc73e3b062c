"""One network opened: weakest link, what was set aside, what became of an old number."""

from pathlib import Path

import pytest

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge
from graph.networks import link_theme, network_brief, network_of, open_network
from ingest.errors import GraphError
from tests.graph.networks.made import HELP_DESK, ad_uid, crowd, put

CHAIN = {
    "a1": "rozenhof 10 phone:+31611000051 image:pa template:ta",
    "a2": "openboard 12 phone:+31611000051 image:pb",
    "b1": "openboard 30 phone:+31611000052 image:pa template:ta",
    "b2": "rozenhof 31 phone:+31611000052 image:pc",
    "desk1": "rozenhof 3 phone:+31611009999 phone:+31611000053",
    "desk2": "rozenhof 4 phone:+31611000053",
}
MARKET = CHAIN | HELP_DESK | crowd(200)


def number(database: Database, context: Context, name: str) -> int:
    found = network_of(database, context, ad_uid(context, MARKET[name], name))
    assert found is not None
    return found.network


def test_weakest_link_and_old_numbers(database: Database, context: Context, tmp_path: Path) -> None:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    same = Judgement(
        verdict="same",
        reason="seen together",
        ad_a=ad_uid(context, MARKET["a1"], "a1"),
        ad_b=ad_uid(context, MARKET["desk1"], "desk1"),
    )
    desk = open_network(database, context, tmp_path, number(database, context, "desk1"))
    assert [(v.value, v.ads, v.groups) for v in desk.aside] == [("+31611009999", 1, 41)]
    whole = open_network(database, context, tmp_path, number(database, context, "a1"))
    assert len(whole.ads) == 4
    assert whole.weakest is not None
    assert whole.weakest.sides == (2, 2)
    assert whole.weakest.sentence == (
        "Without picture pa, text template ta this network falls apart in 2 ads and 2 ads."
    )
    assert whole.bridges[0] == whole.weakest
    assert whole.split is not None
    assert whole.split.sizes == (2, 2)
    assert whole.split.sentence == (
        "Linked again without it, the 4 ads fall into 2, the largest of 2 ads."
    )
    assert [(value.kind, value.value) for value in whole.weakest.shared] == [
        ("image", "pa"),
        ("template", "ta"),
    ]
    assert [ad.title for ad in whole.ads] == [ad.ad_id for ad in whole.ads]
    assert [(b.value, b.ads) for b in whole.ads[0].because] == [("+31611000051", 2)]
    judge(database, context, same)
    link_theme(database, context, tmp_path)
    old = {desk.network, whole.network} - {number(database, context, "a1")}
    gone = open_network(database, context, tmp_path, int(old.pop() or 0))
    assert gone.ads == ()
    assert [part.network for part in gone.became] == [number(database, context, "a1")]
    assert gone.leads_to == (number(database, context, "a1"),)
    with pytest.raises(GraphError, match="there is no network 99999"):
        open_network(database, context, tmp_path, 99999)


def test_an_old_number_leads_on_over_two_merges(
    database: Database, context: Context, tmp_path: Path
) -> None:
    # The largest of each merge keeps its number: 2, then 3, then 11 ads.
    large = {f"crowd7.{n}": MARKET["crowd7.0"] for n in range(3, 11)}
    put(database, context, crowd(60) | large | {name: MARKET[name] for name in ("a1", "a2")})
    link_theme(database, context, tmp_path)
    numbers = [number(database, context, name) for name in ("a1", "crowd1.0", "crowd7.0")]
    for one, two in (("a1", "crowd1.0"), ("crowd1.0", "crowd7.0")):
        ads = {"ad_a": ad_uid(context, MARKET[one], one), "ad_b": ad_uid(context, MARKET[two], two)}
        judge(database, context, Judgement(verdict="same", reason="one house", **ads))
        link_theme(database, context, tmp_path)
    last = number(database, context, "a1")
    assert last == numbers[2]
    for old in numbers[:2]:
        found = open_network(database, context, tmp_path, old)
        assert (found.ads, found.leads_to) == ((), (last,))
    assert network_brief(database, context, tmp_path, last).ads == 16
