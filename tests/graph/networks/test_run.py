"""Linking into the graph: equal to the arrays, stable, obedient, and quiet when nothing changed."""

from pathlib import Path

import pytest

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge, undo
from graph.linking.link import link
from graph.networks import link_theme, list_networks, network_of
from graph.networks.market import read_market
from ingest.errors import GraphError
from tests.graph.networks.made import HELP_DESK, TWO_SITES, ad_uid, crowd, groups, put

MARKET = TWO_SITES | HELP_DESK | crowd(60)


def stored(database: Database, context: Context) -> dict[str, int]:
    rows, _, _ = database.driver.execute_query(
        "MATCH (a:Ad)-[r:IN_NETWORK]->(n:Network) WHERE a.uid STARTS WITH $theme + '|' "
        "AND r.retired_at IS NULL RETURN a.uid, n.number",
        theme=context.theme,
        database_=database.name,
    )
    assert len({row[0] for row in rows}) == len(rows)
    return {row[0]: row[1] for row in rows}


def uid_of(context: Context, name: str) -> str:
    return ad_uid(context, MARKET[name], name)


def test_networks_are_those_of_the_arrays(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, MARKET)
    report = link_theme(database, context, tmp_path)
    with database.reading(context) as read:
        found = read_market(read)
    linked = link(found.market)
    pairs = zip(found.ads, linked.network.tolist(), strict=True)
    expected = groups((name, network) for name, network in pairs if network >= 0)
    now = stored(database, context)
    assert groups(now.items()) == expected
    assert (report.ads, report.networks, report.brokers) == (len(MARKET), len(expected), 1)
    assert report.changed.ads == len(now)
    assert now[uid_of(context, "a1")] == now[uid_of(context, "a2")]
    assert uid_of(context, "fare1") not in now

    again = link_theme(database, context, tmp_path)
    assert (again.changed.ads, again.changed.evidence) == (0, 0)
    whole = link_theme(database, context, tmp_path / "without cache", whole=True)
    assert (whole.changed.ads, whole.changed.evidence) == (0, 0)
    assert stored(database, context) == now


def test_new_ads_keep_the_numbers_of_old_networks(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    before = stored(database, context)
    more = {"a3": "openboard 3 phone:+31611000001", "new": "openboard 3 phone:+31611000777"}
    put(database, context, more | {"twin": "rozenhof 4 phone:+31611000777"}, "more")
    report = link_theme(database, context, tmp_path)
    after = stored(database, context)
    assert report.parameters["mode"] == "extended"
    assert report.changed.ads == 3
    assert {name: after[name] for name in before} == before
    assert after[ad_uid(context, "openboard", "a3")] == before[uid_of(context, "a1")]
    assert after[ad_uid(context, "openboard", "new")] not in before.values()
    whole = link_theme(database, context, tmp_path, whole=True)
    assert whole.changed.ads == 0


def test_a_judgement_parts_and_is_undone(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    before = stored(database, context)
    one, two = uid_of(context, "a1"), uid_of(context, "a2")
    apart = Judgement(verdict="not_same", reason="two people", ad_a=one, ad_b=two)
    kept = judge(database, context, apart)
    report = link_theme(database, context, tmp_path)
    assert report.judgements.obeyed == 1
    assert one not in stored(database, context)
    undo(database, context, kept.uid, "one person after all")
    link_theme(database, context, tmp_path)
    after = stored(database, context)
    assert groups(after.items()) == groups(before.items())


def test_generic_and_same_and_lost_judgements(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, MARKET)
    generic = Judgement(verdict="generic", reason="a taxi", kind="phone", value="+31611000001")
    same = Judgement(
        verdict="same",
        reason="seen together",
        ad_a=uid_of(context, "a1"),
        ad_b=uid_of(context, "crowd1.0"),
    )
    lost = Judgement(verdict="generic", reason="a price", kind="phone", value="+31611000404")
    judge(database, context, generic)
    judge(database, context, same)
    nothing = judge(database, context, lost)
    report = link_theme(database, context, tmp_path)
    now = stored(database, context)
    assert uid_of(context, "a2") not in now
    assert now[uid_of(context, "a1")] == now[uid_of(context, "crowd1.2")]
    (named,) = report.judgements.lost
    assert (named.uid, named.verdict, named.about, named.reason) == (
        nothing.uid,
        "generic",
        "number +31611000404",
        "a price",
    )


def test_merged_networks_are_on_record(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    before = stored(database, context)
    one, two = before[uid_of(context, "a1")], before[uid_of(context, "crowd1.0")]
    same = Judgement(
        verdict="same",
        reason="seen together",
        ad_a=uid_of(context, "a1"),
        ad_b=uid_of(context, "crowd1.0"),
    )
    judge(database, context, same)
    link_theme(database, context, tmp_path)
    with database.reading(context) as read:
        (row,) = read("read/network", uid=f"{context.theme}|network|{one}")
    assert [(part["network"], part["ads"]) for part in row["became"]] == [(two, 2)]
    assert row["ads"] == []


def test_who_waits_hears_how_far_it_is_and_may_stop_it_before_anything_is_written(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, MARKET)

    class Stopped(BaseException):
        """What a page raises when its button is pressed."""

    heard: list[str] = []

    def stop(stage: str, _ads: int) -> None:
        heard.append(stage)
        if stage == "write":
            raise Stopped

    with pytest.raises(Stopped):
        link_theme(database, context, tmp_path, tell=stop)
    assert stored(database, context) == {}
    assert list(dict.fromkeys(heard)) == ["read", "compute", "write"]
    link_theme(database, context, tmp_path)
    before = stored(database, context)
    assert before
    put(database, context, {"late": "maanlicht 3 phone:+31611000001"}, run="late")
    with pytest.raises(Stopped):
        link_theme(database, context, tmp_path, tell=stop)
    assert stored(database, context) == before
    report = link_theme(database, context, tmp_path)
    assert report.ads == len(MARKET) + 1


def test_a_run_that_was_cut_off_converges(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    whole = stored(database, context)
    half = sorted(whole)[: len(whole) // 2]
    database.write(context, lambda write: write("link/leave_networks", ads=half))
    (tmp_path / f"{context.theme}.linked").write_bytes(b"damaged")
    report = link_theme(database, context, tmp_path)
    assert report.changed.ads == len(half)
    assert groups(stored(database, context).items()) == groups(whole.items())


def test_listing_and_looking_up(database: Database, context: Context, tmp_path: Path) -> None:
    put(database, context, MARKET)
    with pytest.raises(GraphError, match="run `spoor link` first"):
        list(list_networks(database, context, tmp_path))
    link_theme(database, context, tmp_path)
    put(database, context, {"late": "openboard 3 phone:+31611000001"}, "more")
    rows = {row.network: row for row in list_networks(database, context, tmp_path)}
    found = network_of(database, context, uid_of(context, "a1"))
    assert found is not None
    row = rows[found.network]
    assert [ad.ad_id for ad in row.ads] == ["a2", "a1"]
    assert row.sites == ("openboard", "rozenhof")
    assert row.stale_ads == 1
    assert row.ads[0].tier == "A"
    assert row.ads[0].reason == ("same contact: number +31611000001 (on 2 ads of this network)")
    assert [(r.kind, r.value, r.ads, r.rarity) for r in row.reasons] == [
        ("phone", "+31611000001", 2, "2 ads, 1 contact group, all in this network")
    ]
    elsewhere = {row.network for row in list_networks(database, context, tmp_path / "no cache")}
    assert elsewhere == set(rows)
    assert list(list_networks(database, context, tmp_path, with_possible=True))
