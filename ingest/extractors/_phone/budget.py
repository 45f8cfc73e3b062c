"""How much of an ad that is nothing but digits is read: enough for 20,000 numbers."""

_ITEMS = 60_000  # words of number-like runs that are read in one ad
_ITEMS_OF_RUN = 20_000  # of these in one run, so that a wall of digits does not hide what follows


class Budget:
    """What may still be read of one ad, and how many words were left out (`excess`)."""

    def __init__(self) -> None:
        self.left = _ITEMS
        self.excess = 0

    def take(self, wanted: int) -> int:
        """How many of the next `wanted` words may be read; the rest is counted as excess."""
        given = min(wanted, self.left, _ITEMS_OF_RUN)
        self.left -= given
        self.excess += wanted - given
        return given
