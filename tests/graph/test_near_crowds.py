"""Crowds of near pictures: the same components as by all pairs, from few of them."""

import numpy as np
import pytest

from graph import near_pictures
from graph.alike import Groups, Link
from graph.near import Pairs, components, joined
from graph.near_codes import Codes, mirrored_codes
from graph.near_crowds import tying_pairs
from graph.picture_index import near_pairs


def _crowds(seed: int) -> Codes:
    """Two crowds at all distances from their middles, a row that leaves one of them, loose ones."""
    rng = np.random.default_rng(seed)
    middles = rng.integers(0, 2, (2, 256), dtype=np.uint8)
    rows = [middles[place % 2].copy() for place in range(3000)]
    for row in rows:
        row[rng.choice(256, rng.integers(0, 60), replace=False)] ^= 1
    for step in range(1, 9):  # each step is near the one before only
        row = middles[0].copy()
        row[: step * 28] ^= 1
        rows.append(row)
    rows += list(rng.integers(0, 2, (200, 256), dtype=np.uint8))
    codes = np.unique(np.packbits(np.array(rows), axis=1), axis=0)
    codes[::7] = mirrored_codes(codes[::7])
    return rng.permutation(codes)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("known", [0, 700, 2900])
def test_the_same_components_from_few_pairs(seed: int, mirrored: bool, known: int) -> None:
    codes = _crowds(seed)
    old = list(near_pairs(codes[:known], mirrored=mirrored))
    everything = joined(*old, *near_pairs(codes, known, mirrored=mirrored))
    some = joined(*old, *tying_pairs(codes, known, mirrored=mirrored))
    assert np.array_equal(_parts(codes, some), _parts(codes, everything))
    assert np.all(some.left < some.right)
    if known == 0:
        assert len(some.left) < len(everything.left) / 4


def test_a_crowd_that_grows_by_portions_gives_the_stars_of_a_full_run() -> None:
    codes = _crowds(5)
    things = {f"{place:04}": row.tobytes().hex() for place, row in enumerate(codes)}
    full = near_pictures.added(Groups(), things, mirrored=True).links
    groups, links = Groups(), dict[str, Link]()
    keys = sorted(things, key=lambda key: things[key])
    for start, end in ((0, 40), (40, 1500), (1500, 1510), (1510, len(keys))):
        portion = {key: things[key] for key in keys[start:end]}
        change = near_pictures.added(groups, portion, mirrored=True)
        links = {key: link for key, link in links.items() if key not in change.touched}
        links |= {link.member: link for link in change.links}
        groups = change.groups
    assert sorted(links.values(), key=lambda link: (link.medoid, link.member)) == list(full)


def _parts(codes: Codes, pairs: Pairs) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """For each code the first of its component."""
    labels = components(len(codes), pairs)
    return np.unique(labels, return_index=True)[1][labels]
