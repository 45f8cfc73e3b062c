"""How far a linking is: told to whoever waits for it, who may end it by an exception of his own."""

from collections.abc import Callable
from typing import Literal

Stage = Literal["read", "compute", "write"]
Tell = Callable[[Stage, int], None]
"""Gets the stage that a linking is in, and how many ads were read so far. What it raises ends the
linking; at the beginning of *write* for the last time, for half written networks help nobody."""


def silent(_stage: Stage, _ads: int) -> None:
    """Tell nobody."""
