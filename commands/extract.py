"""`spoor extract`: what the extractors find, without any database."""

from collections.abc import Iterator
from typing import Any

import typer

from commands._common import BAD_INPUT, THEME, Json, Paths, Theme, own_sites, print_lines, say
from commands.ingest import MapFile, Region, Sites, Timezone, Workers


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(extract)


def extract(
    paths: Paths,
    timezone: Timezone = None,
    region: Region = None,
    map_file: MapFile = None,
    sites: Sites = None,
    workers: Workers = None,
    theme: Theme = THEME,
    as_json: Json = True,
) -> None:
    """Print what is found in each record, a JSON line a record; nothing is stored.

    Offsets count code points in the named original field.
    """
    from commands._loading import extraction_pool
    from ingest.keepers import Nowhere
    from ingest.pipeline import Pipeline
    from ingest.readers import ReadOptions

    options = ReadOptions(
        timezone=timezone, region=region, map_file=map_file, sites_dir=own_sites(sites)
    )
    bad = 0

    def lines() -> Iterator[dict[str, Any]]:
        nonlocal bad
        for batch in Pipeline(theme, options, pool).read(paths, Nowhere()):
            bad += len(batch.rejections)
            for rejection in batch.rejections:
                origin = rejection.origin
                say(f"{origin.file}:{origin.line or origin.offset or ''} {rejection.reason}")
            yield from map(line_of, batch.readings)

    pool = extraction_pool(workers)
    try:
        print_lines(lines())
    finally:
        pool.close()
    if bad:
        raise typer.Exit(BAD_INPUT)


def line_of(reading: Any) -> dict[str, Any]:
    """One record's output line."""
    return {
        "file": reading.receipt.file,
        "line": reading.receipt.line,
        "source": reading.ad.source,
        "ad_id": reading.ad.ad_id,
        "captured_at": reading.capture.captured_at,
        "extractions": reading.extractions,
        "failures": reading.failures,
    }
