"""Python's collector of cycles, patient for as long as much is made that holds none."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

YOUNG = 50_000
"""Objects between two looks at the young ones; Python's own 700 are made for every few records."""


@contextmanager
def patient_collector() -> Generator[None]:
    """What stands is looked at no more, and what is new more seldom, until the block ends.

    Readings and rows are trees, which go when nobody holds them any longer: looking for cycles in
    them took a fifth of the loading process's time and found nothing. Cycles that an error makes
    are still found, only later.
    """
    before = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(YOUNG, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
