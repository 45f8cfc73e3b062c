import numpy as np

from graph.linking.link import link
from graph.linking.result import decode, encode
from tests.second_market import second_market


def test_a_result_survives_writing_and_reading() -> None:
    linked = link(second_market(1000, 3).market)
    read = decode(encode(linked))
    assert np.array_equal(read.network, linked.network)
    assert np.array_equal(read.merges.bits, linked.merges.bits)
    assert np.array_equal(read.brokers.groups, linked.brokers.groups)
    assert read.epoch == linked.epoch
