"""What one linking starts from."""

from datetime import datetime

from graph.networks.cache import Kept
from graph.networks.judged import Judged
from graph.networks.market import ReadMarket
from graph.networks.members import Members
from ingest.models import Frozen


class Found(Frozen, frozen=True, kw_only=True, eq=False):
    """What was `read` as of `moment`, the judgements `said` by then, the memberships that stood
    `before`, and what was `kept` of the last linking, if that still holds."""

    moment: datetime
    read: ReadMarket
    said: Judged
    before: Members
    kept: Kept | None
