"""Values copied together, against the definition in plain words."""

import numpy as np
import pytest

from graph.linking.copies import one_source


def _plain(pair: np.ndarray, one: np.ndarray, two: np.ndarray, worth: np.ndarray) -> list[bool]:
    """A row is copied unless it is the first of the heaviest of its ad on either side."""

    def heaviest(source: np.ndarray, row: int) -> bool:
        same = np.flatnonzero((pair == pair[row]) & (source == source[row]))
        return row == same[worth[same] == worth[same].max()][0]

    return [not (heaviest(one, row) and heaviest(two, row)) for row in range(len(pair))]


@pytest.mark.parametrize("seed", range(20))
def test_the_heaviest_value_of_an_ad_counts_whole(seed: int) -> None:
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 80))
    pair = np.sort(rng.integers(0, 8, count)).astype(np.int32)
    one, two = (rng.integers(0, 5, count).astype(np.int32) for _ in range(2))
    worth = rng.integers(1, 4, count) / 2
    assert one_source(pair, one, two, worth).tolist() == _plain(pair, one, two, worth)
