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


def _passing_through() -> Ads:
    """A woman with her number and her pictures is in three houses in turn: number, text of each."""
    out = houses(3)
    for house in range(3):
        for ad in range(2):
            out[f"house{house}.w{ad}"] = (
                f"0 {40 + 30 * house + ad} phone:h{house} phone:hers picture:hers1 picture:hers2 "
                f"template:{house}"
            )
    return out


def _of_two_houses(text: str = "") -> Ads:
    """One ad with the number of house 0 and the pictures (and text) of a woman of house 1."""
    out = houses(2)
    out["house0.m"] = f"0 27 phone:h0 picture:1x1 picture:1x2 {text}"
    return out


def _bought_text(count: int) -> Ads:
    """All ads of all houses have one text, bought from the same writer."""
    out = houses(count)
    return {name: row.rsplit(" ", 1)[0] + " template:bought" for name, row in out.items()}


def _bought_with_a_mark(count: int, ads: int = 6) -> Ads:
    """So many ads of each house have a bought text and the watermark of one photographer."""
    out = houses(count)
    for house in range(count):
        for ad in range(ads):
            row = out[f"house{house}.{ad}"].rsplit(" ", 1)[0]
            out[f"house{house}.{ad}"] = f"{row} template:bought picture:mark"
    return out


def _landlord() -> Ads:
    """The number of the landlord stands on two ads of each of his four tenants."""
    out = houses(4)
    for house in range(4):
        for ad in range(2):
            shown = f"phone:h{house} phone:landlord picture:{house}x1 template:{house}"
            out[f"house{house}.l{ad}"] = f"0 {30 + 40 * house + ad} {shown}"
    return out


def _given_out_again() -> Ads:
    """The number of house 0 has another user 143 days later, who is in the same street."""
    out = houses(2)
    for ad in range(6):
        row = out[f"house1.{ad}"].replace("phone:h1", "phone:h0 location:street")
        site, _, shown = row.split(" ", 2)
        out[f"house0.{ad}"] += " location:street"
        out[f"house1.{ad}"] = f"{site} {25 + 143 + ad} {shown}"
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
    "help desk instead of the own line on one ad of each": lambda: _instead("phone:desk", FEW),
    "number of one house, pictures of another": _of_two_houses,
    "number of one house, pictures and text of another": lambda: _of_two_houses("template:1"),
    "a woman passing through with her number and pictures": _passing_through,
    "watermark of a photographer on every ad": lambda: _beside("picture:mark", 6, 6),
    "text bought by many": lambda: _bought_text(25),
    "text bought by few": lambda: _bought_text(8),
    "text bought with a watermark by three": lambda: _bought_with_a_mark(3),
    "text bought with a watermark by three, on half of their ads": lambda: _bought_with_a_mark(
        3, 3
    ),
    "text bought with a watermark by eight": lambda: _bought_with_a_mark(8),
    "number of a landlord": _landlord,
    "number given out again after 143 days": _given_out_again,
    "picture set stolen once": lambda: _stolen("picture:0x1 picture:0x2"),
    "picture set and text stolen once": lambda: _stolen("picture:0x1 picture:0x2 template:0"),
}


@pytest.mark.parametrize("others", [200, 2000])
@pytest.mark.parametrize("name", PLANTED)
def test_nothing_planted_joins_two_houses(name: str, others: int) -> None:
    ads = PLANTED[name]()
    market, names, _ = small(ads | crowd(0, others))
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


def test_what_one_ad_alone_ties_is_shown_as_a_bridge() -> None:
    ads = _of_two_houses()
    market, names, values = small(ads | crowd(0, 200))
    linked = link(market)
    ends = {int(linked.network[names[f"house{house}.0"]]) for house in range(2)}
    shown = {
        row
        for row, (left, right) in enumerate(
            zip(linked.bridges.left_ad, linked.bridges.right_ad, strict=True)
        )
        if {int(linked.network[left]), int(linked.network[right])} == ends
    }
    assert len(shown) == 1
    begin = linked.bridges.begin[shown.pop() :][:2]
    found = set(linked.bridges.value[begin[0] : begin[1]].tolist())
    assert found == {values["picture:1x1"], values["picture:1x2"]}
