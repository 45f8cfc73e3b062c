"""Movers: contacts that go from house to house in turn, and what looks like it but is a line."""

import numpy as np
import pytest

from graph.linking.canonical import plain
from graph.linking.explain import why
from graph.linking.index import index
from graph.linking.link import link
from graph.linking.middlemen import middlemen
from graph.linking.parameters import DEFAULT
from tests.graph.linking.small import crowd, small

Ads = dict[str, str]
HERS = "phone:hers picture:hers1 picture:hers2"


def _houses(days: tuple[int, ...]) -> Ads:
    """Houses whose own six ads begin on these days."""
    return {
        f"h{house}.{ad}": f"0 {day + ad} phone:h{house} picture:{house} template:{house}"
        for house, day in enumerate(days)
        for ad in range(6)
    }


def _guest(days: tuple[int, ...], ads: int = 2) -> Ads:
    """Her ads beside the number of each house, from these days on."""
    return {
        f"h{house}.w{ad}": f"0 {day + ad} phone:h{house} {HERS}"
        for house, day in enumerate(days)
        for ad in range(ads)
    }


STANDING, IN_TURN = (20, 20, 20), (40, 70, 100)
MOVED = {"phone:hers", "picture:hers1", "picture:hers2"}
CASES: dict[str, tuple[Ads, set[str]]] = {
    "three houses in turn": (_houses(STANDING) | _guest(IN_TURN), MOVED),
    "two houses are a change of work": (_houses(STANDING) | _guest(IN_TURN[:2]), set()),
    "all at once is no journey": (_houses(STANDING) | _guest((40, 40, 40)), set()),
    "one ad in each is no stay": (_houses(STANDING) | _guest(IN_TURN, 1), set()),
    "a line whose number changes": (_houses((40, 70, 100)) | _guest((43, 73, 103)), set()),
    "numbers without ads of their own": (_guest(IN_TURN), set()),
    "a number that is mostly at home": (
        _houses(STANDING)
        | _guest(IN_TURN)
        | {f"own{ad}": f"0 {20 + ad} phone:hers" for ad in range(6)},
        set(),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_moves(name: str) -> None:
    ads, wanted = CASES[name]
    market, _, values = small(ads | crowd(0, 60))
    found = middlemen(plain(market).market, DEFAULT)
    names = {row: value for value, row in values.items()}
    assert {names[row] for row in found.value.tolist()} == wanted
    assert set(found.groups.tolist()) <= {3}


def test_a_mover_is_named_where_it_does_not_tie() -> None:
    market, names, values = small(_houses(STANDING) | _guest(IN_TURN) | crowd(0, 200))
    linked = link(market)
    said = why(index(market, linked), [names["h0.w0"]], [names["h1.w0"]])
    assert not said.linked
    obstacles = {item.rarity.value: (item.obstacle, item.groups) for item in said.not_because}
    assert obstacles[values["phone:hers"]] == ("broker", 3)
    assert len(np.unique(linked.network[[names[f"h{house}.0"] for house in range(3)]])) == 3
