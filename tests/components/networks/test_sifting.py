"""The list of networks: what is asked for, in the order asked for."""

import pytest

from components.networks.sifting import ORDERS, Sieve, order_words
from tests.components.networks.briefs import brief

FOUND = [
    brief("1 9 9 0 rozenhof 2026-03-01 2026-03-09 phone=2"),
    brief("2 4 2 2 rozenhof,maanlicht 2026-01-01 2026-06-01 phone=1 image=3"),
    brief("3 4 0 4 maanlicht,openboard,velvet 2026-02-01 2026-02-02 image=2"),
]


def sifted(**asked: object) -> list[int]:
    return [one.network for one in Sieve(**asked).sift(FOUND)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("order", "numbers"),
    [
        ("size", [1, 2, 3]),
        ("recent", [2, 1, 3]),
        ("sites", [3, 2, 1]),
        ("length", [2, 1, 3]),
        ("number", [1, 2, 3]),
    ],
)
def test_every_order(order: str, numbers: list[int]) -> None:
    assert sifted(order=order) == numbers


def test_orders_do_not_depend_on_the_order_given() -> None:
    for order in ORDERS:
        sieve = Sieve(order=order)
        assert sieve.sift(FOUND) == sieve.sift(FOUND[::-1])
        assert order_words(order)


@pytest.mark.parametrize(
    ("asked", "numbers"),
    [
        ({"tier": "B"}, [2, 3]),
        ({"sites": ("rozenhof",)}, [1, 2]),
        ({"sites": ("rozenhof", "velvet")}, [1, 2, 3]),
        ({"kinds": ("phone", "image")}, [2]),
        ({"least": 5}, [1]),
        ({"tier": "A", "sites": ("velvet",)}, []),
    ],
)
def test_every_question(asked: dict[str, object], numbers: list[int]) -> None:
    assert sifted(**asked) == numbers
