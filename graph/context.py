"""Who asks, in which theme, why, and as of which moment: travels with every read and write."""

from datetime import datetime

from ingest.models import Frozen

DEFAULT_THEME = "human-trafficking"


class Context(Frozen, frozen=True, kw_only=True):
    """The circumstances of a read or write; all of it lands in the log.

    `as_of`: the graph as Spoor knew it at that (aware) moment; None = now. It is capped at the
    committed clock and echoed with the answer, so that the same question can be repeated exactly.
    """

    theme: str = DEFAULT_THEME
    actor: str = "local"
    purpose: str = "local use"
    as_of: datetime | None = None
