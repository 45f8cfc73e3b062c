"""`spoor fetch`: crawl sites of this machine into WARC files, ready for `spoor ingest`."""

from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import BAD_INPUT, Json, own_sites, say, show, well_formed
from commands.ingest import Sites
from ingest.errors import SpoorError

if TYPE_CHECKING:
    from ingest.fetch import FetchSummary, Limits

FIRST = 20  # addresses that the words quote; --json has them all

Urls = Annotated[
    list[str], typer.Argument(help="Addresses of list pages or ads.", show_default=False)
]
Out = Annotated[Path, typer.Option(help="Folder for the WARC files; an earlier run in it goes on.")]
Delay = Annotated[float, typer.Option(help="Seconds between two requests to one host.", min=0)]
MaxPages = Annotated[int, typer.Option(help="Requests of this run at the most.", min=1)]
ConnectTo = Annotated[
    list[str] | None,
    typer.Option(help="HOST=ADDRESS:PORT of a host that no name server knows; may be repeated."),
]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(fetch)


def fetch(
    urls: Urls,
    out: Out,
    sites: Sites = None,
    delay: Delay = 1.0,
    max_pages: MaxPages = 100_000,
    connect_to: ConnectTo = None,
    as_json: Json = False,
) -> None:
    """Crawl from list pages to ads to pictures, politely, into WARC files.

    Only addresses on this machine are fetched. Run it again to go on where it ended or was
    stopped. Exit status 3: some pages could not be had.
    """
    from ingest.fetch import Limits

    places = dict(map(place, connect_to or []))
    summary = _crawled(urls, out, sites, Limits(delay=delay, max_requests=max_pages), places)
    show(as_json, summary, in_words(summary))
    if summary.requests >= max_pages:
        say(f"stopped after {max_pages} requests (--max-pages): run again to go on")
    if summary.stored or summary.already:
        said = f" --sites {quote(str(sites))}" if sites else ""
        say(f"next: spoor ingest {quote(str(out))}{said}")
    if summary.failed:
        raise typer.Exit(BAD_INPUT)


def _crawled(
    urls: list[str], out: Path, sites: Path | None, limits: "Limits", places: dict[str, str]
) -> "FetchSummary":
    from commands._progress import counting
    from ingest.fetch import fetch as crawl
    from ingest.sites import register as profiles

    starts = [well_formed(url) for url in urls]
    known = profiles(own_sites(sites))
    before = 0
    with counting("pages fetched") as tell:

        def progress(stored: int, requests: int) -> None:
            nonlocal before
            tell(stored - before, f"{requests} requests")
            before = stored

        try:
            return crawl(starts, out, limits, known, places, progress=progress)
        except OSError as error:
            raise SpoorError(
                f"cannot write to {out} ({error.strerror}): give another folder with --out"
            ) from error


def place(text: str) -> tuple[str, str]:
    """HOST=ADDRESS:PORT as host and place."""
    host, _, where = well_formed(text).partition("=")
    address, _, port = where.rpartition(":")
    if not (host and address and port.isascii() and port.isdigit() and int(port) < 65536):
        raise typer.BadParameter(
            f"{well_formed(text)!r} is no place: write it as market.test=127.0.0.1:8600",
            param_hint="--connect-to",
        )
    return host.lower(), where


def in_words(summary: "FetchSummary") -> str:
    """The summary for a person."""
    lines = [
        f"{summary.stored} pages stored ({summary.bytes / 1e6:.1f} MB) by {summary.requests} "
        f"requests, {summary.already} stored before",
        f"WARC files: {', '.join(summary.warcs) or 'none'}",
    ]
    if summary.denied:
        lines.append(f"left alone, as robots.txt asks: {len(summary.denied)}")
        lines += [f"  {url}" for url in summary.denied[:FIRST]]
    lines += [f"stopped at {host}: {reason}" for host, reason in sorted(summary.stopped.items())]
    if summary.failed:
        lines.append(f"not fetched: {len(summary.failed)}")
        lines += [f"  {failed.url} ({failed.reason})" for failed in summary.failed[:FIRST]]
    return "\n".join(lines)
