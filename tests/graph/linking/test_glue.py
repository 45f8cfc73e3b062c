"""What glues a market together when it is taken at its word, planted between known houses.

Each case is a house of ads on its own line, with its women's pictures and its text, and something
that many houses show. No two houses may end in one network, and no house may fall apart.
"""

from collections.abc import Callable

import msgspec
import numpy as np
import pytest

from graph.linking.link import link
from tests.graph.linking.small import crowd, small

Ads = dict[str, str]
MANY, FEW = 40, 5


def houses(count: int, ads: int = 6) -> Ads:
    """Houses of some ads each, on one line, with pictures of two women and one text."""
    out: Ads = {}
    for house in range(count):
        for ad in range(ads):
            woman = f"{house}{'xy'[ad % 2]}"
            shown = f"phone:h{house} picture:{woman}1 picture:{woman}2 template:{house}"
            out[f"house{house}.{ad}"] = f"{ad % 2} {20 + ad} {shown}"
    return out


def _beside(value: str, count: int, ads: int = 1) -> Ads:
    """Some ads of each house show the value beside their own line."""
    out = houses(count)
    for house in range(count):
        for ad in range(ads):
            out[f"house{house}.{ad}"] += f" {value}"
    return out


def _instead(value: str, count: int) -> Ads:
    """One ad of each house shows the value in place of its own line."""
    out = houses(count)
    for house in range(count):
        out[f"house{house}.0"] = out[f"house{house}.0"].replace(f"phone:h{house}", value)
    return out


def _stolen(values: str) -> Ads:
    """An ad of another house shows what house 0 shows too."""
    out = houses(FEW)
    out["house1.0"] += f" {values}"
    return out


def _taxi_of_one() -> Ads:
    """A taxi on one ad in twenty of a large house, and on an ad of each of four others."""
    large = {name.replace("house0", "house9"): row for name, row in houses(1, 40).items()}
    large = {name: row.replace("h0", "h9").replace(":0", ":9") for name, row in large.items()}
    for ad in (0, 20):
        large[f"house9.{ad}"] += " phone:taxi"
    return _beside("phone:taxi", 4) | large


def _moving() -> Ads:
    """A woman with her number works in three houses, one after the other; each has its pictures."""
    out = houses(3)
    for house in range(3):
        for ad in range(2):
            out[f"house{house}.w{ad}"] = (
                f"0 {40 + 30 * house + ad} phone:h{house} phone:hers picture:hers{house} "
                f"template:{house}"
            )
    return out


PLANTED: dict[str, Callable[[], Ads]] = {
    "help desk on every house": lambda: _beside("phone:desk", MANY, 2),
    "help desk with few ads": lambda: _beside("phone:desk", FEW),
    "mail address of a site": lambda: _beside("email:site", MANY, 3),
    "taxi instead of the own line": lambda: _instead("phone:taxi", MANY),
    "taxi on a few ads of one large house": _taxi_of_one,
    "stock picture": lambda: _beside("picture:stock", MANY, 3),
    "stock picture of few": lambda: _beside("picture:stock", FEW, 2),
    "template of a web builder": lambda: _beside("template:builder", MANY, 6),
    "template of a web builder with its picture": lambda: _beside(
        "template:builder picture:builder", MANY, 6
    ),
    "two houses in one building": lambda: _beside("location:street alias:anna", 2, 6),
    "picture stolen once": lambda: _stolen("picture:0x1"),
    "a woman who moves from house to house": _moving,
}


@pytest.mark.parametrize("name", PLANTED)
def test_nothing_planted_joins_two_houses(name: str) -> None:
    ads = PLANTED[name]()
    market, names, _ = small(ads | crowd(0, 200))
    network = link(market).network
    found: dict[str, list[int]] = {}
    for ad in ads:
        found.setdefault(ad.split(".")[0], []).append(int(network[names[ad]]))
    main = {house: max(set(of), key=of.count) for house, of in found.items()}
    assert len(set(main.values())) == len(main), "two houses in one network"
    assert min(main.values()) >= 0
    for house, of in found.items():
        assert of.count(main[house]) >= 0.8 * len(of), f"{house} fell apart"


def test_an_agency_with_many_numbers_is_one_network() -> None:
    """Seven numbers that never stand together, tied by the women's pictures and the text."""
    ads: Ads = {}
    for ad in range(48):
        woman = ad % 6
        ads[f"a{ad}"] = (
            f"0 {10 + ad} phone:n{ad % 7} picture:w{woman}1 picture:w{woman}2 template:agency"
        )
    market, names, _ = small(ads | crowd(0, 200))
    network = link(market).network
    assert len(np.unique(network[[names[ad] for ad in ads]])) == 1


def test_a_number_given_out_again_on_a_site_crawled_every_week() -> None:
    """Eight months of silence are a new user, on sites looked at once a week just as well."""
    before = {f"old{ad}": f"0 {10 + ad} phone:n picture:old template:old" for ad in range(4)}
    after = {f"new{ad}": f"0 {260 + ad} phone:n picture:new template:new" for ad in range(4)}
    market, names, _ = small(before | after | crowd(0, 200))
    weekly = market.crawl_day % 7 == 0
    market = msgspec.structs.replace(
        market, crawl_site=market.crawl_site[weekly], crawl_day=market.crawl_day[weekly]
    )
    linked = link(market)
    old, new = (linked.network[[names[ad] for ad in side]] for side in (before, after))
    assert len(set(old.tolist())) == len(set(new.tolist())) == 1
    assert old[0] != new[0]
