"""`spoor ingest`: files in, vault and graph filled."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import (
    BAD_INPUT,
    THEME,
    Json,
    Paths,
    Theme,
    known_region,
    known_zone,
    show,
)

if TYPE_CHECKING:
    from commands._loading import Summary
    from ingest.readers import ReadOptions

Timezone = Annotated[
    str | None,
    typer.Option(
        help="Zone (IANA name) of times that state none. Required for those.", callback=known_zone
    ),
]
Region = Annotated[
    str | None,
    typer.Option(
        help="Country (ISO code as NL) that sites serve where neither record nor profile says so: "
        "a number without a country code is read in it.",
        callback=known_region,
    ),
]
MapFile = Annotated[
    Path | None,
    typer.Option("--map", help="YAML file: CSV column to key.", dir_okay=False, exists=True),
]
Sites = Annotated[
    Path | None, typer.Option(help="Folder of site profiles (default: SPOOR_HOME/sites).")
]
BatchSize = Annotated[
    int, typer.Option("--batch", help="Records per transaction.", min=1, max=5000)
]
Workers = Annotated[int | None, typer.Option(help="Processes for the extractors.", min=1)]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(ingest)


def ingest(
    paths: Paths,
    timezone: Timezone = None,
    region: Region = None,
    map_file: MapFile = None,
    sites: Sites = None,
    workers: Workers = None,
    batch: BatchSize = 500,
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Read crawled ads (JSON lines, CSV, WARC, WACZ) into the vault and the graph.

    Loading the same input again changes nothing. Bad records are listed and kept; the rest goes on
    (exit status 3).
    """

    from commands._loading import in_words
    from ingest.readers import ReadOptions

    options = ReadOptions(timezone=timezone, region=region, map_file=map_file, sites_dir=sites)
    summary = run_ingest(paths, theme, options, workers, batch)
    show(as_json, summary, in_words(summary))
    if summary.bad.count:
        raise typer.Exit(BAD_INPUT)


def run_ingest(
    paths: Sequence[Path],
    theme: str,
    options: "ReadOptions | None" = None,
    workers: int | None = None,
    batch: int = 500,
) -> "Summary":
    """Load the files under `paths` into the home's vault and graph."""
    from commands._loading import run_load

    return run_load(
        theme,
        options,
        workers,
        batch,
        "records read",
        lambda pipeline, vault, run: pipeline.read(paths, vault.writer(run)),
    )
