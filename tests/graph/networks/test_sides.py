"""A network beside what the help desk and the stock picture would have made of it."""

from pathlib import Path

import pytest

from graph.context import Context
from graph.db import Database
from graph.linking.index import index
from graph.linking.link import link
from graph.linking.sides import sides as pure
from graph.networks import NotThere, link_theme, network_of, sides
from tests.graph.linking.small import crowd as plain_crowd
from tests.graph.linking.small import small
from tests.graph.networks.made import HELP_DESK, ad_uid, crowd, put

DESK = {
    "desk1": "rozenhof 3 phone:+31611009999 phone:+31611000053",
    "desk2": "openboard 4 phone:+31611000053",
    "other1": "rozenhof 3 phone:+31611009999 phone:+31611000054",
    "other2": "rozenhof 4 phone:+31611000054",
}


def test_the_help_desk_glues_what_the_network_is_not(
    database: Database, context: Context, tmp_path: Path
) -> None:
    put(database, context, DESK | HELP_DESK | crowd(60))
    link_theme(database, context, tmp_path)
    mine, other = (
        network_of(database, context, ad_uid(context, DESK[name], name))
        for name in ("desk1", "other1")
    )
    assert mine is not None
    assert other is not None
    both = sides(database, context, tmp_path, mine.network)
    assert (both.without.ads, both.without.networks, both.without.single) == (2, 1, 0)
    assert (both.with_.ads, both.with_.networks, both.with_.single) == (44, 2, 40)
    (glue,) = both.glue
    assert (glue.value, glue.ground, glue.groups, glue.ads, glue.here) == (
        "+31611009999",
        "broker",
        42,
        42,
        1,
    )
    assert glue.networks == (other.network,)
    assert both.sentence.endswith("1 other network and 40 loose ads, 44 ads in all.")
    with pytest.raises(NotThere):
        sides(database, context, tmp_path, 9999)


def test_a_stock_picture_glues_too() -> None:
    stock = {f"s{n}": f"0 {n % 9} phone:s{n // 2} picture:stock" for n in range(80)}
    market, names, values = small(stock | plain_crowd(0, 60))
    linked = link(market)
    both = pure(index(market, linked), int(linked.network[names["s0"]]))
    assert (len(both.without), len(both.glued)) == (2, 80)
    assert [(glue.value, glue.ground, glue.groups) for glue in both.glue] == [
        (values["picture:stock"], "common", 40)
    ]
