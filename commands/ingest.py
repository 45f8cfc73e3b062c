"""`spoor ingest`: files in, vault and graph filled."""

from pathlib import Path
from typing import Annotated

import typer

from commands._common import BAD_INPUT, THEME, Json, Paths, Theme, context, say, show

Timezone = Annotated[
    str | None, typer.Option(help="Zone (IANA name) of times that state none. Required for those.")
]
MapFile = Annotated[
    Path | None, typer.Option("--map", help="YAML file: CSV column to key.", dir_okay=False)
]
Sites = Annotated[
    Path | None, typer.Option(help="Folder of site profiles (default: SPOOR_HOME/sites).")
]
Workers = Annotated[int | None, typer.Option(help="Processes for the extractors.", min=1)]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(ingest)


def ingest(
    paths: Paths,
    timezone: Timezone = None,
    map_file: MapFile = None,
    sites: Sites = None,
    workers: Workers = None,
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Read crawled ads (JSON lines, CSV, WARC, WACZ) into the vault and the graph.

    Loading the same input again changes nothing. Bad records are listed and kept; the rest goes on
    (exit status 3).
    """

    from commands._loading import Tally, extraction_pool, in_words, load_all, run_id
    from commands._progress import counting
    from graph.home import home
    from graph.session import prepare_database
    from ingest.pipeline import Pipeline
    from ingest.readers import ReadOptions
    from ingest.vault import Vault

    here, ctx, run = home(), context(theme), run_id()
    options = ReadOptions(
        timezone=timezone, map_file=map_file, sites_dir=sites or existing(here.sites)
    )
    pool, vault = extraction_pool(workers), Vault(here.vault)
    try:
        pipeline = Pipeline(theme, options, pool)
        database = prepare_database(here, ctx, say)
        tally = Tally(run, here.rejected)
        with counting("ads read and loaded") as progress:
            batches = pipeline.read(paths, vault.writer(run))
            summary = load_all(batches, database, ctx, tally, progress)
        database.close()
    finally:
        pool.close()
        vault.close()
    show(as_json, summary, in_words(summary))
    if summary.bad.count:
        raise typer.Exit(BAD_INPUT)


def existing(folder: Path) -> Path | None:
    """The folder, if it is there."""
    return folder if folder.is_dir() else None
