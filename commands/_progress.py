"""Progress on standard error: a bar on a terminal, plain lines elsewhere, nothing when asked."""

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager

import typer

EVERY = 5.0  # seconds between two lines where there is no terminal


@contextmanager
def counting(title: str, total: int | None = None) -> Generator[Callable[[int, str], None]]:
    """A function to tell how many more are done (of `total`, if known), and what is at hand."""
    if sys.stderr.isatty():
        with _bar(title, total) as tell:
            yield tell
        return
    done, last = 0, time.monotonic()
    of = "" if total is None else f" of {total}"

    def tell_plainly(more: int, at: str) -> None:
        nonlocal done, last
        done += more
        if time.monotonic() - last > EVERY:
            last = time.monotonic()
            where = f" ({at})" if at else ""
            typer.echo(f"{title}: {done}{of}{where}", err=True)

    yield tell_plainly


@contextmanager
def _bar(title: str, total: int | None) -> Generator[Callable[[int, str], None]]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    counted = (TextColumn("{task.completed:,.0f}"),)
    if total is not None:
        counted = (BarColumn(), TextColumn("{task.completed:,.0f} of {task.total:,.0f}"))
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        *counted,
        TextColumn("{task.fields[at]}"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(title, total=total, at="")

        def tell(more: int, at: str) -> None:
            progress.update(task, advance=more, at=escape(at))

        yield tell
