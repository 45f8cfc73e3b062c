"""Judgements take effect at once, and whoever began to link last may write."""

import threading
from pathlib import Path

import numpy as np
import pytest

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge, undo
from graph.networks import cache, link_theme, network_of, relink
from graph.networks.compute import relinked
from graph.networks.judged import judged
from graph.networks.turn import turn
from ingest.errors import GraphError
from tests.graph.networks.made import HELP_DESK, TWO_SITES, ad_uid, crowd, groups, put
from tests.graph.networks.test_run import stored

MARKET = TWO_SITES | HELP_DESK | crowd(60)


@pytest.fixture
def linked(database: Database, context: Context, tmp_path: Path) -> Path:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    return tmp_path


def uid_of(context: Context, name: str) -> str:
    return ad_uid(context, MARKET[name], name)


def pair(context: Context, verdict: str, left: str, right: str) -> Judgement:
    return Judgement(
        verdict="same" if verdict == "same" else "not_same",
        reason="looked at",
        ad_a=uid_of(context, left),
        ad_b=uid_of(context, right),
    )


def verdicts(database: Database, context: Context) -> dict[str, Judgement]:
    (version,) = database.driver.execute_query(
        "MATCH (:Ad {uid: $uid})-[:HAS_VERSION]->(v) RETURN v.content_sha256",
        uid=uid_of(context, "a1"),
        database_=database.name,
    ).records
    number = "+31611000001"
    wrong = Judgement(
        verdict="not_this",
        reason="a price",
        kind="phone",
        value=number,
        quote=number,
        content_sha256=version[0],
    )
    return {
        "not_same": pair(context, "not_same", "a1", "a2"),
        "same": pair(context, "same", "a1", "crowd1.0"),
        "generic": Judgement(verdict="generic", reason="a taxi", kind="phone", value=number),
        "not_this": wrong,
    }


@pytest.mark.parametrize("verdict", ["not_same", "same", "generic", "not_this"])
def test_a_judgement_takes_effect_and_leaves_no_trace(
    database: Database, context: Context, linked: Path, verdict: str
) -> None:
    before = groups(stored(database, context).items())
    said = judge(database, context, verdicts(database, context)[verdict])
    report = relink(database, context, linked)
    assert report is not None
    assert report.changed.ads == 2
    now = stored(database, context)
    one, two, three = (now.get(uid_of(context, name)) for name in ("a1", "a2", "crowd1.0"))
    assert (one is not None and one == two == three) if verdict == "same" else one is two is None
    again = relink(database, context, linked)
    assert again is not None
    assert (again.changed.ads, again.parameters["mode"]) == (0, "as before")
    undo(database, context, said.uid, "a mistake")
    relink(database, context, linked)
    assert groups(stored(database, context).items()) == before


@pytest.mark.parametrize("verdict", ["not_same", "same", "generic", "not_this"])
def test_a_whole_run_obeys_alike(
    database: Database, context: Context, linked: Path, verdict: str
) -> None:
    judge(database, context, verdicts(database, context)[verdict])
    relink(database, context, linked)
    now = stored(database, context)
    report = link_theme(database, context, linked, whole=True)
    assert report.changed.ads == 0
    assert stored(database, context) == now


def test_what_relinking_would_find_can_be_asked_before(
    database: Database, context: Context, linked: Path
) -> None:
    kept = cache.load(cache.file_of(linked, context.theme))
    assert kept is not None
    judge(database, context, pair(context, "same", "a1", "crowd1.0"))
    rows = judged(database, context, kept.read).rows
    market = kept.read.market
    asked = relinked(market, market, kept.free, rows)
    relink(database, context, linked)
    then = cache.load(cache.file_of(linked, context.theme))
    assert then is not None
    assert np.array_equal(asked.network, then.linked.network)


def test_ads_that_came_since_are_linked_too(
    database: Database, context: Context, linked: Path
) -> None:
    put(database, context, {"late": "openboard 3 phone:+31611000001"}, "more")
    judge(database, context, pair(context, "same", "a1", "crowd1.0"))
    report = relink(database, context, linked)
    assert report is not None
    assert report.parameters["mode"] == "extended"
    found = [uid_of(context, "a1"), ad_uid(context, "openboard", "late")]
    networks = {network_of(database, context, one) for one in found}
    assert len({one.network for one in networks if one}) == len(networks) == 1


def test_where_nothing_was_linked_nothing_is(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, TWO_SITES)
    assert relink(database, context, tmp_path) is None
    assert stored(database, context) == {}


def test_waiting_for_another_linking_has_an_end(
    database: Database, context: Context, linked: Path
) -> None:
    with (
        turn(database, context, linked),
        pytest.raises(GraphError, match="another linking is under way"),
    ):
        threaded(lambda: relink(database, context, linked, wait=0))


def threaded(job: object) -> None:
    """Run a job in another thread; what it raises is raised here."""
    failed: list[Exception] = []

    def work() -> None:
        try:
            job()  # type: ignore[operator]
        except GraphError as error:
            failed.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    if failed:
        raise failed[0]


def test_a_run_that_was_overtaken_writes_no_more(
    database: Database, context: Context, linked: Path, tmp_path: Path
) -> None:
    with turn(database, context, tmp_path / "one machine") as first:
        first.write(lambda write: write("link/leave_networks", ads=[]))
        with turn(database, context, tmp_path / "another") as second:
            assert not second.clean
            second.write(lambda write: write("link/leave_networks", ads=[]))
        with pytest.raises(GraphError, match="another linking of this theme began meanwhile"):
            first.write(lambda write: write("link/leave_networks", ads=[]))


def test_half_a_run_is_mended_by_the_next(
    database: Database, context: Context, linked: Path
) -> None:
    before = stored(database, context)
    half = sorted(before)[: len(before) // 2]
    with turn(database, context, linked) as cut_off:
        assert cut_off.clean
        cut_off.write(lambda write: write("link/leave_networks", ads=half))
    report = link_theme(database, context, linked)
    assert (report.parameters["mode"], report.changed.ads) == ("as before", len(half))
    assert groups(stored(database, context).items()) == groups(before.items())
    assert link_theme(database, context, linked).changed.ads == 0
