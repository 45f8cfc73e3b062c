"""The patient collector: put back as it was, also after a fault, and cycles still go in the end."""

import gc
import weakref

import pytest

from commands._collector import YOUNG, patient_collector


class _Knot:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_is_put_back_as_it_was() -> None:
    before = gc.get_threshold()
    with patient_collector():
        assert gc.get_threshold()[0] == YOUNG
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_is_put_back_after_a_fault() -> None:
    before = gc.get_threshold()
    with pytest.raises(RuntimeError), patient_collector():
        raise RuntimeError("in the middle of a file")
    assert gc.get_threshold() == before


def test_what_is_made_meanwhile_is_still_found() -> None:
    with patient_collector():
        knot = weakref.ref(_Knot())
        gc.collect()
        assert knot() is None
