import numpy as np

from graph.linking.identity import Became, named

KEYS = np.arange(8, dtype=np.uint64)


def test_ids_survive_renumbering_and_growth() -> None:
    first = named(KEYS[:6], np.array([0, 0, 0, 1, 1, -1]))
    assert first.network.tolist() == [1, 1, 1, 2, 2, -1]
    again = named(KEYS, np.array([1, 1, 1, 0, 0, 0, 2, 2]), first.known)
    assert again.network.tolist() == [1, 1, 1, 2, 2, 2, 3, 3]
    assert again.became == ()


def test_a_merged_id_leads_to_the_larger_one() -> None:
    first = named(KEYS[:5], np.array([0, 0, 0, 1, 1]))
    after = named(KEYS[:5], np.zeros(5, np.int64), first.known)
    assert after.network.tolist() == [1] * 5
    assert after.became == (Became(old=2, now=(1,), ads=(2,)),)


def test_a_split_keeps_the_id_with_the_larger_part() -> None:
    first = named(KEYS[:5], np.zeros(5, np.int64))
    after = named(KEYS[:5], np.array([0, 0, 1, 1, 1]), first.known)
    assert after.network.tolist() == [2, 2, 1, 1, 1]
    assert after.became == (Became(old=1, now=(1, 2), ads=(3, 2)),)


def test_a_network_that_dissolved_leads_nowhere_and_its_id_is_not_given_again() -> None:
    first = named(KEYS[:2], np.zeros(2, np.int64))
    gone = named(KEYS[:2], np.array([-1, -1]), first.known)
    assert gone.became == (Became(old=1, now=(), ads=()),)
    assert named(KEYS[:2], np.zeros(2, np.int64), gone.known).network.tolist() == [2, 2]
