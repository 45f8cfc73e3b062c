"""What a weak tie had joined to a network does not enter a house with it."""

import numpy as np

from graph.linking.evidence import Evidence, Tokens, shares
from graph.linking.ground import Groups
from graph.linking.guests import guests
from graph.linking.networks import Epoch
from graph.linking.parameters import DEFAULT

HOUSE, TWO, GUESTS = 0, range(1, 6), range(6, 11)
GROUPS = 11


def _ground(stands: np.ndarray | None = None) -> Groups:
    """Eleven groups of four ads: one house, five that show its picture, five that do not."""
    group = np.repeat(np.arange(GROUPS, dtype=np.int32), 4)
    ad = np.flatnonzero(group < GUESTS[0]).astype(np.int32)
    told = Tokens(
        ad=ad,
        token=np.zeros(len(ad), np.int32),
        weight=np.ones(1),
        value=np.zeros(1, np.int32),
        suffices=np.ones(1, bool),
        hard=np.zeros(1, bool),
    )
    return Groups(
        core=np.full(len(group), -1, np.int32),
        part=group,
        contact=np.full(len(group), -1, np.int32),
        family=np.zeros(1, np.int32),
        group=group,
        size=np.bincount(group).astype(np.int32),
        told=told,
        held=shares(told, group),
        epoch=Epoch(ads=len(group), rate=1e-4, first_rate=1e-4),
        stands=stands,
    )


def _ties() -> Evidence:
    """Everybody knows everybody inside the two halves; one weak tie holds them together."""
    pairs = [(a, b) for half in (TWO, GUESTS) for a in half for b in half if a < b]
    pairs.append((TWO[-1], GUESTS[0]))
    left, right = np.array(pairs, np.int32).T
    count = len(pairs)
    none = np.zeros(0, np.int32)
    return Evidence(
        left=left,
        right=right,
        weight=np.append(np.full(count - 1, 3.0), 0.5),
        independent=np.ones(count, np.int32),
        bits=np.full(count, 20.0),
        lone=np.zeros(count, np.int32),
        begin=np.zeros(count + 1, np.int64),
        value=none,
        worth=np.zeros(0),
        touched=none,
    )


LABEL = np.where(np.arange(GROUPS) == HOUSE, 0, 1).astype(np.int32)


def test_the_part_that_does_not_show_the_family_stays_behind() -> None:
    found = guests(LABEL, _ground(), _ties(), np.array([0, 0]), DEFAULT)
    assert np.flatnonzero(found).tolist() == list(GUESTS)


def test_who_joins_nobody_keeps_its_parts() -> None:
    assert not guests(LABEL, _ground(), _ties(), np.array([-1, 0]), DEFAULT).any()


def test_networks_that_stand_were_looked_at_before() -> None:
    stands = np.where(LABEL == 1, 1, -1)
    assert not guests(LABEL, _ground(stands), _ties(), np.array([0, 0]), DEFAULT).any()
