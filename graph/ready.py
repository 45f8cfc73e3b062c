"""Get ready: what the first question after a start would wait for, done before it is asked.

The server plans a statement when it first runs, counts of busy values are kept in the process, and
the last linking is opened from its file. Nothing here changes an answer.
"""

import contextlib
from datetime import UTC, datetime
from pathlib import Path

from graph.context import Context
from graph.counts import ad_counts
from graph.db import Database, Reading
from graph.loaded import unread
from graph.networks.absent import NotLinked
from graph.networks.opened import opened
from graph.queries import query
from ingest.models import uid

LEAST = 1000  # mentions from which a value is counted beforehand
MOST = 1000  # values counted beforehand
AT_ONCE = 50  # values counted by one statement
ASKED = (
    "read/searched",
    "read/crawl_days",
    "read/entities",
    "read/total_of_entities",
    "read/ads_of_entities",
    "read/ad_extras",
    "read/together",
    "read/ad_counts",
    "read/near",
    "read/find_ad_id",
    "read/find_url",
    "read/total_by_uid",
    "read/ads_by_uid",
    "read/ad_versions",
    "read/ad_pictures",
    "read/link_run",
    "read/stale_ads",
    "read/network_of",
    "read/network",
    "read/value_months",
    "read/quotes",
    "read/judgements",
)
"""The statements of a look-up, an opened ad and the pages of networks."""
NOTHING: dict[str, object] = {
    "str": "",
    "int": 1,
    "list[str]": [""],
    "list[{ad, value}]": [{"ad": "", "value": ""}],
    "datetime": datetime(9999, 1, 1, tzinfo=UTC),
}
"""For each type of parameter what matches nothing."""


def get_ready(database: Database, context: Context, folder: Path) -> None:
    """Plan the statements of the pages, open the last linking, count busy values and what could not
    be read. `folder` is the home's cache."""
    with database.reading(context) as read:
        for name in ASKED:
            _ask_of_nothing(read, name)
    with contextlib.suppress(NotLinked):
        opened(database, context, folder)
    with database.reading(context) as read:
        prefix = uid(read.theme) + "|"
        rows = read("read/busy_values", prefix=prefix, least=LEAST, limit=MOST)
        for at in range(0, len(rows), AT_ONCE):
            ad_counts(read, [row["uid"] for row in rows[at : at + AT_ONCE]])
    unread(database, context)


def _ask_of_nothing(read: Reading, name: str) -> None:
    """Run a statement about nothing: the server keeps its plan for the next question."""
    asked = {
        parameter: NOTHING[kind]
        for parameter, kind in query(name).params.items()
        if parameter not in ("theme", "as_of")
    }
    if "theme" in query(name).params:
        asked["theme"] = uid(read.theme)
    read(name, **asked)
