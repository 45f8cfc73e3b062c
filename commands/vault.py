"""`spoor vault`: the evidence that everything else can be rebuilt from."""

import typer

from commands._common import THEME, Json, Theme, show
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

    from commands._loading import in_words, run_load
    from ingest.pipeline import BATCH
    from ingest.readers import ReadOptions

    summary = run_load(
        theme,
        ReadOptions(sites_dir=sites),
        workers,
        BATCH,
        "captures read from the vault",
        lambda pipeline, store, _run: pipeline.rebuild(store),
    )
    show(as_json, summary, in_words(summary))
