"""Of windows that overlap those are chosen that are surest, whatever they claim to be."""

import random
from collections.abc import Sequence
from itertools import combinations, pairwise

import pytest

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.choosing import chosen
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.rows import Rows
from ingest.extractors._phone.windows import Claim, Window

ATOM = Atom("0611001234", 0, 10, 0, -1, False, False, frozenset())
ROWS = Rows([ATOM])
NUMBER = Number(e164="+31611001234", region="NL", type="mobile")


def claim(rng: random.Random) -> Claim:
    start = rng.randint(0, 12)
    end = start + rng.randint(1, 6)
    return Claim(
        NUMBER, "trunk", rng.randint(1, 9), rng.randint(1, 3), start, end, ROWS, 0, 0, False
    )


def total(some: Sequence[Claim], weights: dict[tuple[int, int], int]) -> int:
    return sum(each.score * weights[each.start, each.end] for each in some)


@pytest.mark.parametrize("seed", range(200))
def test_few_are_judged_and_the_surest_of_all_are_chosen(seed: int) -> None:
    rng = random.Random(seed)
    by_place = {(each.start, each.end): each for each in (claim(rng) for _ in range(8))}
    against = {place: rng.choice([0, 0, rng.randint(0, 12)]) for place in by_place}
    weights = {place: each.weight for place, each in by_place.items()}

    def judged(window: Window) -> Window:
        return window.less(against[window.start, window.end])

    exact = [
        each._replace(score=each.score - against[each.start, each.end])
        for each in by_place.values()
    ]
    apart = [
        some
        for count in range(len(exact) + 1)
        for some in combinations(sorted(exact, key=lambda each: each.start), count)
        if all(one.end <= other.start for one, other in pairwise(some))
    ]
    found = chosen(list(by_place.values()), judged)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert sum(each.score * weights[each.start, each.end] for each in found) == max(
        total(some, weights) for some in apart
    )

    def as_claimed(window: Window) -> Window:
        return window

    assert found == chosen(exact, as_claimed)
