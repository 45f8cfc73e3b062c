"""What can be missing when networks are asked about; each is one clear line."""

from ingest.errors import GraphError


class NotLinked(GraphError):  # noqa: N818
    """Nothing was linked here yet."""


class NotThere(GraphError):  # noqa: N818
    """There is no such ad, value or network in what was linked."""
