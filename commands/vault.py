"""`spoor vault`: the evidence that everything else can be rebuilt from."""

import typer

from commands._common import THEME, Json, Theme, context, say, show
from commands.ingest import Sites, Workers
from ingest.errors import NotInitialised

vault = typer.Typer(help="The vault: verify it, rebuild the graph from it.")


def register(app: typer.Typer) -> None:
    """Hang the group on the app."""
    app.add_typer(vault, name="vault")


@vault.command()
def verify(as_json: Json = False) -> None:
    """Check every byte against its digest; exit status 1 if anything changed or is gone."""
    from graph.home import home
    from ingest.vault import Vault

    here = home()
    found = Vault(here.vault).verify()
    stats = Vault(here.vault).stats() if not found else None
    if stats and not stats.batches and not here.initialised():
        raise NotInitialised(
            f"{here.root} holds no Spoor data: run `spoor ingest`, or set SPOOR_HOME"
        )
    lines = [f"{finding.file} at byte {finding.offset}: {finding.problem}" for finding in found]
    words = "\n".join(lines) or f"the vault is as it was written ({stats})"
    show(as_json, {"ok": not found, "findings": found, "stats": stats}, words)
    if found:
        raise typer.Exit(1)


@vault.command()
def rebuild(
    sites: Sites = None, workers: Workers = None, theme: Theme = THEME, as_json: Json = False
) -> None:
    """Read everything in the vault again and load what the graph lacks of it."""

    from commands._loading import Tally, extraction_pool, in_words, load_all, run_id
    from commands._progress import counting
    from commands.ingest import existing
    from graph.home import home
    from graph.session import prepare_database
    from ingest.pipeline import Pipeline
    from ingest.readers import ReadOptions
    from ingest.vault import Vault

    here, ctx = home(), context(theme)
    pool, store = extraction_pool(workers), Vault(here.vault)
    try:
        options = ReadOptions(sites_dir=sites or existing(here.sites))
        database = prepare_database(here, ctx, say)
        tally = Tally(run_id(), here.rejected)
        with counting("captures read from the vault") as progress:
            pipeline = Pipeline(theme, options, pool)
            summary = load_all(pipeline, pipeline.rebuild(store), database, ctx, tally, progress)
    finally:
        pool.close()
        store.close()
    show(as_json, summary, in_words(summary))
