"""What one refreshing did."""

from ingest.models import Frozen


class Refreshed(Frozen, frozen=True, kw_only=True):
    """Things compared anew, and the links that were added and retired for it."""

    new: int
    added: int
    retired: int
    total: int
