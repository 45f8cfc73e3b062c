"""A sample is drawn blind, judged pair by pair, and gives the precision that its answers say."""

from pathlib import Path

import pytest

from graph.context import Context
from graph.db import Database
from graph.networks import (
    NotThere,
    answer,
    draw,
    link_theme,
    list_networks,
    measured,
    network_of,
    next_pair,
    why,
)
from graph.networks.words import NOTICE
from ingest.errors import GraphError
from tests.graph.networks.made import HELP_DESK, ad_uid, crowd, put
from tests.graph.networks.test_detail import CHAIN

MARKET = CHAIN | HELP_DESK | crowd(100)


@pytest.fixture
def folder(database: Database, context: Context, tmp_path: Path) -> Path:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    return tmp_path


def test_the_sample_is_judged_to_its_end(
    database: Database, context: Context, folder: Path
) -> None:
    assert measured(database, context) is None
    with pytest.raises(NotThere, match="no sample"):
        next_pair(database, context)
    drawn = draw(database, context, folder, size=20, seed=4)
    assert drawn.judged == 0
    seen: list[str] = []
    while pair := next_pair(database, context):
        assert (pair.number, pair.of) == (len(seen) + 1, drawn.pairs)
        assert not {"tier", "stratum", "network"} & set(pair.__struct_fields__)
        assert pair.left.title in MARKET
        said = "unsure" if not seen else "same"
        progress = answer(database, context, pair.pair, said)
        seen.append(pair.pair)
        assert (progress.judged, progress.of) == (len(seen), drawn.pairs)
    found = measured(database, context)
    assert found is not None
    assert (found.judged, found.of, found.unsure) == (drawn.pairs, drawn.pairs, 1)
    assert found.overall is not None
    assert found.overall.share == 1.0
    assert 0.3 < found.overall.low < 1.0
    assert sum(one.weight for one in found.strata) == pytest.approx(1)
    assert found.sentence.startswith(f"Measured on {drawn.pairs} judged pairs of this base: 100%")


def test_a_changed_mind_counts_and_stays_on_record(
    database: Database, context: Context, folder: Path
) -> None:
    draw(database, context, folder, size=20, seed=4)
    pair = next_pair(database, context)
    assert pair is not None
    answer(database, context, pair.pair, "same")
    answer(database, context, pair.pair, "not_same", "another hand")
    found = measured(database, context)
    assert found is not None
    assert (found.judged, found.overall) == (1, None)
    assert sum(one.precision.judged for one in found.strata) >= 1
    assert sum(one.precision.right for one in found.strata) == 0
    rows, _, _ = database.driver.execute_query(
        "MATCH (a:SampleAnswer)-[:ANSWERS]->(:SamplePair {uid: $uid}) RETURN count(a)",
        uid=pair.pair,
        database_=database.name,
    )
    assert rows[0][0] == 2
    with pytest.raises(NotThere):
        answer(database, context, "nowhere.1", "same")
    with pytest.raises(GraphError, match="no answer"):
        answer(database, context, pair.pair, "perhaps")  # pyright: ignore


def test_networks_cite_the_figure_once_there_is_one(
    database: Database, context: Context, folder: Path
) -> None:
    assert {row.notice for row in list_networks(database, context, folder)} == {NOTICE}
    draw(database, context, folder, size=20, seed=4)
    while pair := next_pair(database, context):
        answer(database, context, pair.pair, "same")
    (notice,) = {row.notice for row in list_networks(database, context, folder)}
    assert notice.startswith("Steering information. Measured on ")
    said = why(database, context, folder, "ad:rozenhof/a1", "ad:openboard/a2")
    assert said.notice == notice


def test_answers_change_no_network(database: Database, context: Context, folder: Path) -> None:
    before = network_of(database, context, ad_uid(context, CHAIN["a1"], "a1"))
    draw(database, context, folder, size=20, seed=4)
    while pair := next_pair(database, context):
        answer(database, context, pair.pair, "not_same")
    link_theme(database, context, folder)
    assert network_of(database, context, ad_uid(context, CHAIN["a1"], "a1")) == before
