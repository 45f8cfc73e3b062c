"""What a preview says is what happens when the judgement is recorded and linked."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge, undo
from graph.networks import Preview, link_theme, preview
from ingest.errors import GraphError
from tests.graph.networks.made import HELP_DESK, TWO_SITES, ad, ad_uid, crowd, put
from tests.graph.networks.test_run import stored

CELLS = {
    "a1": "rozenhof 10 phone:+31611000051 image:pa template:ta",
    "a2": "openboard 12 phone:+31611000051 image:pb",
    "a3": "openboard 13 phone:+31611000051 image:pc",
    "b1": "openboard 30 phone:+31611000052 image:pa template:ta",
    "b2": "rozenhof 31 phone:+31611000052 image:pc",
}
MARKET = TWO_SITES | {f"c{name}": line for name, line in CELLS.items()} | HELP_DESK | crowd(100)
Groups = dict[int, frozenset[str]]


def uid_of(context: Context, name: str) -> str:
    return ad_uid(context, MARKET[name], name)


def pair(context: Context, verdict: str, one: str, two: str) -> Judgement:
    ads = {"ad_a": uid_of(context, one), "ad_b": uid_of(context, two)}
    return Judgement(verdict=verdict, reason="because", **ads)  # pyright: ignore


def happened(before: dict[str, int], after: dict[str, int]) -> tuple[int, dict[int, list[int]]]:
    """Ads whose companions changed, and the sizes of the parts of each old network."""
    ads = before.keys() | after.keys()

    def companions(of: dict[str, int]) -> dict[str, frozenset[str]]:
        groups: dict[int, set[str]] = defaultdict(set)
        for name, network in of.items():
            groups[network].add(name)
        return {
            name: frozenset(groups[of[name]]) if name in of else frozenset({name}) for name in ads
        }

    one, two = companions(before), companions(after)
    parts: dict[int, list[int]] = {}
    for network in set(before.values()):
        mine = [name for name in before if before[name] == network]
        sizes = sorted(Counter(two[name] & frozenset(mine) for name in mine).values(), reverse=True)
        if len(sizes) > 1:
            parts[network] = sizes
    return sum(one[name] != two[name] for name in ads), parts


def check(
    database: Database, context: Context, folder: Path, asked: Judgement, *, back: bool = False
) -> Preview:
    """Preview, record, link, and compare."""
    before = stored(database, context)
    said = preview(database, context, folder, asked)
    assert stored(database, context) == before
    if back:
        undo(database, context, asked.uid, "not so")
    else:
        judge(database, context, asked)
    link_theme(database, context, folder)
    ads, parts = happened(before, stored(database, context))
    assert (said.ads, {one.network: list(one.sizes) for one in said.apart}) == (ads, parts)
    return said


@pytest.fixture
def folder(database: Database, context: Context, tmp_path: Path) -> Path:
    put(database, context, MARKET)
    link_theme(database, context, tmp_path)
    return tmp_path


def test_not_the_same_and_back(database: Database, context: Context, folder: Path) -> None:
    home = stored(database, context)[uid_of(context, "ca1")]
    said = check(database, context, folder, pair(context, "not_same", "ca1", "cb1"))
    (apart,) = said.apart
    assert (apart.network, apart.ads, apart.parts, said.ads) == (home, 5, 2, 5)
    assert said.sentence == f"Network {home} falls apart in 2; 5 ads touched."
    with database.reading(context) as read:
        (row,) = read("read/judgements", theme=context.theme)
    back = Judgement(verdict="undone", reason="x", uid=row["judgement"]["uid"])
    again = check(database, context, folder, back, back=True)
    assert [one.ads for one in again.joined] == [5]
    with pytest.raises(GraphError, match="no judgement"):
        preview(database, context, folder, back)


def test_the_same_joins_a_lone_ad(database: Database, context: Context, folder: Path) -> None:
    said = check(database, context, folder, pair(context, "same", "a1", "fare1"))
    (joined,) = said.joined
    assert (joined.ads, joined.single, len(joined.networks)) == (3, 1, 1)
    assert said.conflicts == ()


def test_a_generic_value_lets_a_network_fall_apart(
    database: Database, context: Context, folder: Path
) -> None:
    taxi = Judgement(verdict="generic", reason="taxi", kind="phone", value="+31611000001")
    (apart,) = check(database, context, folder, taxi).apart
    assert apart.sizes == (1, 1)


def test_a_reading_that_is_wrong(database: Database, context: Context, folder: Path) -> None:
    wrong = Judgement(
        verdict="not_this",
        reason="a price",
        kind="phone",
        value="+31611000001",
        quote="+31611000001",
        content_sha256=ad(context.theme, "a1", MARKET["a1"]).version.content_sha256,
    )
    (apart,) = check(database, context, folder, wrong).apart
    assert apart.sizes == (1, 1)


def test_chains_that_contradict_are_told(
    database: Database, context: Context, folder: Path
) -> None:
    for one, two in (("a1", "crowd1.0"), ("crowd1.0", "crowd2.0")):
        judge(database, context, pair(context, "same", one, two))
    link_theme(database, context, folder)
    said = preview(database, context, folder, pair(context, "not_same", "crowd2.0", "a2"))
    assert said.conflicts == ()
    said = preview(database, context, folder, pair(context, "not_same", "crowd2.0", "a1"))
    (conflict,) = said.conflicts
    assert len(conflict.judgements) == 2
    judge(database, context, pair(context, "not_same", "a2", "crowd3.0"))
    link_theme(database, context, folder)
    (conflict,) = preview(
        database, context, folder, pair(context, "same", "a2", "crowd3.0")
    ).conflicts
    assert conflict.sentence.endswith("and would not be obeyed.")


def test_what_matches_nothing_is_said(database: Database, context: Context, folder: Path) -> None:
    nothing = Judgement(verdict="generic", reason="x", kind="phone", value="+31611000404")
    said = preview(database, context, folder, nothing)
    assert (said.lost, said.ads) == (True, 0)
    assert said.sentence == "This is about nothing that was linked. No network changes."
