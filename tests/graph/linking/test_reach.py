"""How far a change reaches into networks that stand."""

import numpy as np
import pytest

from graph.linking.evidence import Tokens
from graph.linking.reach import doubtful, mentioned_by


def _told(*shown: str) -> Tokens:
    """Ads by the values that they show; capitals are contacts."""
    names = sorted(set("".join(shown)))
    hard = np.array([name.isupper() for name in names])
    return Tokens(
        ad=np.repeat(np.arange(len(shown)), [len(one) for one in shown]).astype(np.int32),
        token=np.array([names.index(name) for one in shown for name in one], np.int32),
        weight=np.where(hard, 2.0, 1.0),
        value=np.arange(len(names), dtype=np.int32),
        suffices=np.ones(len(names), bool),
        hard=hard,
    )


CASES: dict[str, tuple[tuple[str, ...], list[int], list[int], list[int]]] = {
    "what hangs together without it stands": (("Ax", "Ay", "Axy", "A"), [0] * 4, [2], [2]),
    "a half that stood only through it is in doubt": (
        ("A", "A", "A", "AB", "B", "B"),
        [0] * 6,
        [3],
        [3, 4, 5],
    ),
    "other networks are left alone": (("A", "AB", "B", "C", "C"), [0, 0, 0, 1, 1], [1], [1, 2]),
    "what ties over another network does not count": (
        ("Ax", "AB", "By", "xy"),
        [0, 0, 0, 1],
        [1],
        [1, 2],
    ),
    "an ad of no network is asked itself": (("A", "A", "B"), [0, 0, -1], [2], [2]),
}


@pytest.mark.parametrize("name", CASES)
def test_what_is_in_doubt(name: str) -> None:
    shown, network, asked, wanted = CASES[name]
    ads = np.zeros(len(shown), bool)
    ads[asked] = True
    label = np.array(network, np.int32)
    found = doubtful(_told(*shown), label, np.arange(len(shown), dtype=np.int32), ads, 30)
    assert np.flatnonzero(found).tolist() == wanted


def test_a_picture_that_everybody_has_holds_nothing_together() -> None:
    told, ads = _told("As", "ABs", "Bs"), np.array([False, True, False])
    label, group = np.zeros(3, np.int32), np.arange(3, dtype=np.int32)
    assert doubtful(told, label, group, ads, 30).tolist() == [False, True, False]
    assert doubtful(told, label, group, ads, 1).tolist() == [False, True, True]


def test_mentions_of_what_some_ads_show() -> None:
    near = mentioned_by(_told("Ax", "A", "y", "xy"), np.array([False, True, False, False]))
    assert near.ad.tolist() == [0, 1]
