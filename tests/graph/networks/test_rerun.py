"""A rerun goes on from the last one and finds what a run over everything finds."""

import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import numpy as np
import pytest

from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge
from graph.linking.link import link
from graph.linking.measures import score, singles_apart
from graph.linking.parameters import DEFAULT, Parameters
from graph.networks import cache, link_theme
from graph.networks.market import ReadMarket, read_market
from tests.graph.linking.small import same_partition
from tests.graph.networks.made import HELP_DESK, TWO_SITES, ad_uid, crowd, put, value_uid

MARKET = TWO_SITES | HELP_DESK | crowd(30)


def town(seed: int, given_up: bool) -> dict[str, str]:
    """Forty operators of one to six ads: numbers, pictures, texts, some of them shared; some ads
    say that their number is `given_up`."""
    ads, chance = whole_town(seed), random.Random(seed + 1000)
    if not given_up:
        return ads
    return {
        name: line.replace("phone:", "old:") if chance.random() < 0.15 else line
        for name, line in ads.items()
    }


def whole_town(seed: int) -> dict[str, str]:
    chance = random.Random(seed)
    ads: dict[str, str] = {}
    for one in range(40):
        phones = [f"phone:+31611{one:03}{n:03}" for n in range(chance.randint(1, 2))]
        for ad in range(chance.randint(1, 6)):
            words = [chance.choice(phones)] if chance.random() < 0.8 else []
            words += [f"image:own{one}.{chance.randint(0, 2)}"]
            words += [f"template:text{one}"] if chance.random() < 0.6 else []
            words += [f"image:stock{chance.randint(0, 3)}"] if chance.random() < 0.2 else []
            words += ["phone:+31611009999"] if chance.random() < 0.1 else []
            site = chance.choice(["rozenhof", "openboard"])
            ads[f"o{one}.{ad}"] = " ".join([site, str(chance.randint(1, 200)), *words])
    return ads


def partition(found: ReadMarket, label: np.ndarray) -> list[int]:
    """The label of each ad, in the order of uids."""
    return [int(label[row]) for row in np.argsort(found.ads)]


@pytest.mark.parametrize(
    ("seed", "given_up"), [*((seed, False) for seed in range(8)), *((n, True) for n in range(4))]
)
def test_a_shuffled_ingest_ends_where_a_whole_run_does(
    database: Database, context: Context, tmp_path: Path, seed: int, given_up: bool
) -> None:
    ads = list(town(seed, given_up).items())
    random.Random(seed).shuffle(ads)
    whole = 17 * len(ads) // 20  # the first run sets the epoch
    modes: list[str | float] = []
    for number, (start, end) in enumerate([(0, whole), (whole, whole + 9), (whole + 9, len(ads))]):
        put(database, context, dict(ads[start:end]), str(number))
        modes.append(link_theme(database, context, tmp_path).parameters["mode"])
    assert modes == ["whole", "extended", "extended"]
    kept = cache.load(cache.file_of(tmp_path, context.theme))
    assert kept is not None
    with database.reading(context) as read:
        all_of_it = read_market(read)
    full = link(all_of_it.market, previous=kept.free)
    cores = partition(kept.read, kept.free.core), partition(all_of_it, full.core)
    assert same_partition(np.array(cores[0]), np.array(cores[1]))
    assert sorted_mentions(kept.read) == sorted_mentions(all_of_it)
    assert sorted_given_up(kept.read) == sorted_given_up(all_of_it)
    assert bool(sorted_given_up(kept.read)) == given_up
    networks = partition(kept.read, kept.free.network), partition(all_of_it, full.network)
    near = score(np.array(networks[0]), singles_apart(np.array(networks[1]))).bcubed
    assert near >= 0.9  # of 140 ads each is much; `benchmarks.link_shuffled` measures larger ones


def first_run(database: Database, context: Context, folder: Path) -> Path:
    put(database, context, MARKET)
    link_theme(database, context, folder)
    return cache.file_of(folder, context.theme)


def test_nothing_new_reads_no_ad(database: Database, context: Context, tmp_path: Path) -> None:
    first_run(database, context, tmp_path)
    report = link_theme(database, context, tmp_path)
    assert report.parameters["mode"] == "as before"
    said = log_of(database, context, report.linked_at)
    assert "read/link_touched" in said
    assert not said & {"read/link_ads", "read/link_mentions", "read/link_again"}
    assert "read/link_memberships" not in said


def log_of(database: Database, context: Context, since: datetime) -> set[str]:
    """The statements that were run for this theme after a moment."""
    rows, _, _ = database.driver.execute_query(
        "MATCH (l:LogEntry) WHERE l.at >= $since AND l.theme = $theme RETURN DISTINCT l.query",
        since=since,
        theme=context.theme,
        database_=database.name,
    )
    return {row[0] for row in rows}


@pytest.mark.parametrize("damage", ["missing", "cut", "scrambled", "other rules"])
def test_a_cache_that_does_not_fit_is_no_cache(
    database: Database, context: Context, tmp_path: Path, damage: str
) -> None:
    path = first_run(database, context, tmp_path)
    kept = cache.load(path)
    assert kept is not None
    data = path.read_bytes()
    if damage == "missing":
        path.unlink()
    elif damage == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif damage == "scrambled":
        path.write_bytes(b"\xc1" + data)
    else:
        cache.save(path, msgspec.structs.replace(kept, made_by="other code"))
    report = link_theme(database, context, tmp_path)
    assert report.parameters["mode"] == "whole"
    assert (report.changed.ads, report.changed.evidence) == (0, 0)
    assert link_theme(database, context, tmp_path).parameters["mode"] == "as before"


def test_a_cache_of_another_database_is_no_cache(
    database: Database, context: Context, tmp_path: Path
) -> None:
    path = first_run(database, context, tmp_path)
    kept = cache.load(path)
    assert kept is not None
    elsewhere = datetime.fromisoformat(kept.linked_at) - timedelta(seconds=1)
    cache.save(path, msgspec.structs.replace(kept, linked_at=elsewhere.astimezone(UTC).isoformat()))
    assert link_theme(database, context, tmp_path).parameters["mode"] == "whole"


def test_a_linking_from_another_home_is_noticed(
    database: Database, context: Context, tmp_path: Path
) -> None:
    first_run(database, context, tmp_path / "one")
    put(database, context, {"late": "openboard 3 phone:+31611000001"}, "more")
    link_theme(database, context, tmp_path / "two")
    report = link_theme(database, context, tmp_path / "one")
    assert (report.parameters["mode"], report.changed.ads) == ("whole", 0)


def test_other_parameters_link_anew(database: Database, context: Context, tmp_path: Path) -> None:
    first_run(database, context, tmp_path)
    other = msgspec.structs.replace(DEFAULT, threshold_bits=20.0)
    report = link_theme(database, context, tmp_path, parameters=other)
    assert report.parameters["mode"] == "whole"


def test_ads_that_were_removed_are_noticed(
    database: Database, context: Context, tmp_path: Path
) -> None:
    first_run(database, context, tmp_path)
    database.driver.execute_query(
        "MATCH (a:Ad {uid: $uid})-[:HAS_VERSION]->(v)-[:SEEN_IN]->(c) DETACH DELETE a, v, c",
        uid=ad_uid(context, MARKET["a1"], "a1"),
        database_=database.name,
    )
    report = link_theme(database, context, tmp_path)
    assert report.parameters["mode"] == "whole"
    assert report.ads == len(MARKET) - 1


def test_pictures_that_became_near_are_one(
    database: Database, context: Context, tmp_path: Path
) -> None:
    first_run(database, context, tmp_path)
    near = {
        "member": value_uid(context, "image:p2"),
        "medoid": value_uid(context, "image:p1"),
        "distance": 3,
    }
    database.write(context, lambda write: write("link/add_near", rows=[near]))
    report = link_theme(database, context, tmp_path)
    assert report.parameters["mode"] == "extended"
    kept = cache.load(cache.file_of(tmp_path, context.theme))
    assert kept is not None
    with database.reading(context) as read:
        all_of_it = read_market(read)
    assert kept.read.medoid == all_of_it.medoid == {near["member"]: near["medoid"]}
    shown = [sorted_mentions(found) for found in (kept.read, all_of_it)]
    assert shown[0] == shown[1]


def sorted_mentions(found: ReadMarket) -> list[tuple[str, str, int, int]]:
    market = found.market
    columns = (market.ad, market.value, market.first, market.last)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return sorted((found.ads[ad], found.values[value], *days) for ad, value, *days in rows)


def sorted_given_up(found: ReadMarket) -> list[tuple[str, str, int]]:
    told = found.market.given_up
    rows = zip(told.ad.tolist(), told.value.tolist(), told.day.tolist(), strict=True)
    return sorted((found.ads[ad], found.values[value], day) for ad, value, day in rows)


@pytest.mark.parametrize("again_up_to", [DEFAULT.again_up_to, 0], ids=["small", "large"])
def test_a_number_turns_out_to_have_been_given_up_before_others_had_it(
    database: Database, context: Context, tmp_path: Path, again_up_to: int
) -> None:
    """A capture that comes in late parts what stood, and its judgement as a misreading joins it."""
    rules = msgspec.structs.replace(DEFAULT, again_up_to=again_up_to)
    stranger = {"c1": "openboard 30 phone:+31611000001", "c2": "openboard 33 phone:+31611000001"}
    put(database, context, MARKET | stranger)
    link_theme(database, context, tmp_path, parameters=rules)
    assert networks_of(context, tmp_path, rules) == {frozenset(("a1", "a2", "c1", "c2"))}
    put(database, context, {"a1": "rozenhof 9 old:+31611000001"}, "late")
    report = link_theme(database, context, tmp_path, parameters=rules)
    assert report.parameters["mode"] == "extended"
    parted = {frozenset(("a1", "a2")), frozenset(("c1", "c2"))}
    assert networks_of(context, tmp_path, rules) == parted
    misread = msgspec.structs.replace(quote_of(database, context), reason="misread")
    judge(database, context, misread)
    link_theme(database, context, tmp_path, parameters=rules)
    assert networks_of(context, tmp_path, rules) == {frozenset(("a1", "a2", "c1", "c2"))}


def quote_of(database: Database, context: Context) -> Judgement:
    """A judgement that the reading of the number as given up is wrong."""
    rows, _, _ = database.driver.execute_query(
        "MATCH (v:AdVersion)-[m:MENTIONS {former: true}]->(e) WHERE v.uid STARTS WITH $theme + '|' "
        "RETURN v.content_sha256, e.value, m.raw",
        theme=context.theme,
        database_=database.name,
    )
    ((content, value, quote),) = rows
    return Judgement(
        verdict="not_this",
        reason="",
        content_sha256=content,
        kind="phone",
        value=value,
        quote=quote,
    )


def networks_of(context: Context, folder: Path, rules: Parameters) -> set[frozenset[str]]:
    """The ads of the number +31611000001 by network, as the last linking left them."""
    kept = cache.load(cache.file_of(folder, context.theme), cache.rules(rules))
    assert kept is not None
    asked = [row for row, name in enumerate(kept.read.ads) if name.split("|")[2] in "a1 a2 c1 c2"]
    found: dict[int, set[str]] = {}
    for row in asked:
        found.setdefault(int(kept.linked.network[row]), set()).add(kept.read.ads[row].split("|")[2])
    return {frozenset(names) for names in found.values()}
