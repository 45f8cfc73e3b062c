"""What people decided, as rows of the market. Obeyed by every run; undone by leaving them out."""

import numpy as np

from graph.linking.values import Ints
from ingest.models import Frozen


class Judgements(Frozen, frozen=True, kw_only=True, eq=False):
    """`same`, `different` (n, 2) pairs of ads; `generic`, `not_a_value` (n,) values.

    A generic value (a taxi, a placeholder) stays visible but merges nothing; one that is no value
    at all (a price read as a phone) takes no part in anything.
    """

    same: Ints = np.zeros((0, 2), np.int32)
    different: Ints = np.zeros((0, 2), np.int32)
    generic: Ints = np.zeros(0, np.int32)
    not_a_value: Ints = np.zeros(0, np.int32)

    def muted(self) -> Ints:
        """All values that must not merge."""
        return np.union1d(self.generic, self.not_a_value).astype(np.int32)


NONE = Judgements()
