"""Small markets for tests, written as {ad: "site day values"} with values named kind:name; behind a
value `!` says that the ad calls it given up. Further captures of an ad follow after `|`.
"""

import msgspec
import numpy as np

from graph.linking.values import KINDS, GivenUp, Market

KIND = {kind.name: row for row, kind in enumerate(KINDS)}
DAYS = 400


def small(ads: dict[str, str]) -> tuple[Market, dict[str, int], dict[str, int]]:
    """A market, the row of each ad and the row of each value. Days are crawled on every site."""
    names = {name: row for row, name in enumerate(ads)}
    rows: list[tuple[int, str, int]] = []
    given_up: list[tuple[int, str, int]] = []
    sites: list[int] = []
    for name, line in ads.items():
        captures = [capture.split() for capture in line.split("|")]
        sites.append(int(captures[0][0]))
        for _, day, *shown in captures:
            rows += [(names[name], value.rstrip("!"), int(day)) for value in shown]
            old = [value.rstrip("!") for value in shown if value.endswith("!")]
            given_up += [(names[name], value, int(day)) for value in old]
    values = {value: row for row, value in enumerate(dict.fromkeys(row[1] for row in rows))}
    days = np.array([row[2] for row in rows], np.int32)
    market = Market(
        ad_key=np.arange(len(ads), dtype=np.uint64),
        site=np.array(sites, np.int32),
        value_key=np.arange(len(values), dtype=np.uint64),
        value_kind=np.array([KIND[value.split(":")[0]] for value in values], np.int32),
        ad=np.array([row[0] for row in rows], np.int32),
        value=np.array([values[row[1]] for row in rows], np.int32),
        first=days,
        last=days + 3,
        crawl_site=np.repeat(np.arange(max(sites) + 1, dtype=np.int32), DAYS),
        crawl_day=np.tile(np.arange(DAYS, dtype=np.int32), max(sites) + 1),
        given_up=GivenUp(
            ad=np.array([row[0] for row in given_up], np.int32),
            value=np.array([values[row[1]] for row in given_up], np.int32),
            day=np.array([row[2] for row in given_up], np.int32),
        ),
    )
    return market, names, values


def crowd(start: int, count: int) -> dict[str, str]:
    """Unrelated operators of three ads each: what makes a shared value rare."""
    out: dict[str, str] = {}
    for one in range(start, start + count):
        for ad in range(3):
            out[f"crowd{one}.{ad}"] = f"0 {one % 300} phone:c{one} picture:c{one} template:c{one}"
    return out


def shuffled(market: Market, seed: int) -> tuple[Market, np.ndarray]:
    """The same market with ads, values, mentions and keys in another order, some mentions twice.

    Also the new row of each old ad.
    """
    rng = np.random.default_rng(seed)
    ads, values = rng.permutation(market.ads), rng.permutation(market.values)
    to_ad, to_value = np.argsort(ads), np.argsort(values)
    mentions = rng.permutation(len(market.ad))
    mentions = np.concatenate((mentions, mentions[: len(mentions) // 3]))
    old = market.given_up
    told = rng.permutation(len(old.day))
    told = np.concatenate((told, told[: len(told) // 3]))
    return (
        Market(
            ad_key=rng.permutation(market.ads).astype(np.uint64),
            site=market.site[ads],
            value_key=rng.permutation(market.values).astype(np.uint64),
            value_kind=market.value_kind[values],
            ad=to_ad[market.ad[mentions]].astype(np.int32),
            value=to_value[market.value[mentions]].astype(np.int32),
            first=market.first[mentions],
            last=market.last[mentions],
            crawl_site=market.crawl_site,
            crawl_day=market.crawl_day,
            given_up=GivenUp(
                ad=to_ad[old.ad[told]].astype(np.int32),
                value=to_value[old.value[told]].astype(np.int32),
                day=old.day[told],
            ),
        ),
        to_ad,
    )


def given_up_at_random(market: Market, seed: int) -> Market:
    """One phone in three is called given up by one of its ads."""
    rng = np.random.default_rng(seed)
    phone = np.flatnonzero((market.value_kind == 0)[market.value])
    value, first = np.unique(market.value[rng.permutation(phone)], return_index=True)
    row = rng.permutation(phone)[first][rng.random(len(value)) < 0.33]
    told = GivenUp(ad=market.ad[row], value=market.value[row], day=market.first[row])
    return msgspec.structs.replace(market, given_up=told)


def same_partition(one: np.ndarray, two: np.ndarray) -> bool:
    """Whether two labels (-1 = alone) group alike."""
    alone = (one < 0) != (two < 0)
    pairs = {(int(a), int(b)) for a, b in zip(one, two, strict=True)}
    firsts, seconds = {a for a, _ in pairs}, {b for _, b in pairs}
    return not alone.any() and len(pairs) == len(firsts) == len(seconds)
