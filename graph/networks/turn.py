"""One linking of a theme at a time: on this machine by a lock, in the database by a mark.

Another machine that links the same theme cannot be waited for, but it can be noticed: whoever
began last may write, and an older run stops at its next page. A mark that is still there when a
run begins says that one before it was cut off, so that half of its pages may stand.
"""

import uuid
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout

from graph.audit import Row
from graph.context import Context
from graph.db import Database, Writing
from ingest.errors import GraphError
from ingest.models import Frozen, uid

Result = TypeVar("Result")
FOR_EVER = -1.0


class Turn(Frozen, frozen=True, kw_only=True, eq=False):
    """The right to write networks. `clean`: the linking before this one came to its end."""

    database: Database
    context: Context
    run: str
    clean: bool

    def write(self, work: Callable[[Writing], Result]) -> Result:
        """Write in one transaction; GraphError where another linking began meanwhile."""
        theme = uid(self.context.theme)

        def mine(write: Writing) -> Result:
            if not write("read/link_holder", theme=theme, run=self.run):
                raise GraphError("another linking of this theme began meanwhile: this one stops")
            return work(write)

        return self.database.write(self.context, mine)

    def end(self, name: str, said: Row) -> None:
        """Write the receipt `name`: this linking has ended."""
        theme = uid(self.context.theme)
        self.write(
            lambda write: write("link/add_run", theme=theme, run=self.run, uid=name, said=said)
        )


@contextmanager
def turn(
    database: Database, context: Context, folder: Path, wait: float = FOR_EVER
) -> Generator[Turn]:
    """Wait for the lock for at most `wait` seconds, then begin."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / f"{uid(context.theme)}.link.lock", timeout=wait)
    try:
        lock.acquire()
    except Timeout as error:
        raise GraphError("another linking is under way: try again when it is done") from error
    try:
        run, theme = uuid.uuid4().hex, uid(context.theme)
        rows = database.write(context, lambda write: write("link/begin_run", theme=theme, run=run))
        clean = rows[0]["unfinished"] is None
        yield Turn(database=database, context=context, run=run, clean=clean)
    finally:
        lock.release()
