"""A market for the pages of networks, and its linking, in a theme of its own.

Two sellers that one picture and one text tie (a bridge), a help desk that unrelated sellers share,
a number that was silent for long, and texts that would run if anything interpreted them.
"""

from pathlib import Path

from graph.context import Context
from graph.db import Database
from graph.networks import link_theme
from tests.graph.networks.made import HELP_DESK, crowd, put

PICTURE = "a1" * 32
BRIDGED = {
    "a1": f"rozenhof 10 phone:+31611000051 image:{PICTURE} template:ta",
    "a2": "openboard 12 phone:+31611000051",
    "b1": f"openboard 30 phone:+31611000052 image:{PICTURE} template:ta",
    "b2": "rozenhof 31 phone:+31611000052",
    "<img/src=x/onerror=ran=1>": "rozenhof 32 phone:+31611000052",
}
DESK = {
    "desk1": "rozenhof 3 phone:+31611009999 phone:+31611000053",
    "desk2": "rozenhof 4 phone:+31611000053",
}
# The crowd keeps its site crawled every day, so that the silence is one.
SILENT = {
    "old1": "nachtvlinder 0 phone:+31611000054",
    "old2": "nachtvlinder 1 phone:+31611000054",
    "new1": "nachtvlinder 290 phone:+31611000054",
    "new2": "nachtvlinder 291 phone:+31611000054",
}
CRAWLED = {f"day{n}": f"nachtvlinder {n} alias:day{n}" for n in range(50, 292)}
MARKET = BRIDGED | DESK | SILENT | CRAWLED | HELP_DESK | crowd(200)


def make(database: Database, context: Context, folder: Path) -> None:
    """Load and link it; `folder` is the cache of the home that will show it."""
    put(database, context, MARKET)
    link_theme(database, context, folder)
