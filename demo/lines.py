"""The telephone lines of operators: workers share a line, a line changes its number over time."""

import numpy as np

from demo.operators import Operators
from demo.parameters import MarketParameters
from demo.streams import Ints, ints, offsets, stream
from ingest.models import Frozen

WORKERS_PER_LINE = 1.6
_EARLY = 20  # days that a line is in use before the first ad of its operator


class Lines(Frozen, frozen=True, kw_only=True):
    """One row per line: its numbers are `first_number` .. `first_number + numbers - 1`.

    `interval` is the number of days between two numbers. Numbers 0 and 1 are the showcase's.
    """

    operator: Ints
    start: Ints
    interval: Ints
    numbers: Ints
    per_operator: Ints

    @property
    def first_number(self) -> Ints:
        """The first telephone number (an id, not digits) of each line."""
        return offsets(self.numbers)

    @property
    def number_operator(self) -> Ints:
        """The operator of every number, before numbers are re-issued."""
        return np.repeat(self.operator, self.numbers)

    def number_on(self, line: Ints, day: Ints) -> Ints:
        """The number that each line uses on each day."""
        turn = (day - self.start[line]) // self.interval[line]
        return self.first_number[line] + np.clip(turn, 0, self.numbers[line] - 1)


def lines(owners: Operators, seed: int, parameters: MarketParameters) -> Lines:
    """Lines for all operators; the showcase has two, which never change."""
    rng = stream(seed, "lines")
    per_operator = ints(np.ceil(owners.workers / WORKERS_PER_LINE))
    operator = np.repeat(np.arange(len(per_operator)), per_operator)
    start = owners.start[operator] - _EARLY - rng.integers(0, 30, len(operator))
    pace = rng.uniform(0.6, 1.5, len(operator))
    interval = ints(np.maximum(parameters.rotation_days * pace, 7))
    if parameters.rotation_days == 0:
        interval[:] = 10_000
    interval[operator == 0] = 10_000
    numbers = (owners.end[operator] + 30 - start) // interval + 1
    return Lines(
        operator=operator,
        start=start,
        interval=interval,
        numbers=numbers,
        per_operator=per_operator,
    )
