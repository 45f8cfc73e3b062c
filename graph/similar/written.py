"""Write what likeness found, page by page: a first comparison of a large base changes everything.

A page is a transaction: one of them all outgrows what the server gives a transaction. Nothing is
marked as compared before the last page, so that a rerun writes what a killed run had left.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from graph.context import Context
from graph.db import Database, Writing

PAGE = 5000
Thing = TypeVar("Thing")


def in_pages(
    database: Database,
    context: Context,
    things: Sequence[Thing],
    work: Callable[[Writing, Sequence[Thing]], None],
) -> None:
    """Run `work` on every page of `things`, each in a transaction of its own."""
    for start in range(0, len(things), PAGE):
        page = things[start : start + PAGE]
        database.write(context, lambda write, page=page: work(write, page))
