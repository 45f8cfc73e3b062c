"""`spoor demo`: the fictional market, made, loaded and shown."""

from pathlib import Path
from typing import Annotated

import typer

from commands._common import THEME, context, say

Ads = Annotated[int, typer.Option(help="Number of fictional ads.", min=60, max=1_000_000)]
Seed = Annotated[int, typer.Option(help="Same seed, same market.")]
Port = Annotated[int, typer.Option(help="Port on loopback.", envvar="PORT", min=1, max=65535)]
Serve = Annotated[bool, typer.Option(help="Serve the app when the market is loaded.")]
SHOWCASE = "06-12 34 56 78"


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(demo)


def demo(ads: Ads = 2400, seed: Seed = 1, port: Port = 8501, serve: Serve = True) -> None:
    """Make a fictional ad market, load it and serve the app on http://localhost:PORT.

    No person, number or picture in it is real. A second start finds the market loaded.
    """
    import os

    from components.serve import refuse_taken, serve_app
    from graph.home import home

    os.environ["SPOOR_DEMO"] = "1"
    here = home()
    if serve:
        refuse_taken(port)
    made = here.root / f"market-{ads}-{seed}"
    if not (made / "loaded").exists():
        _make(made, ads, seed)
        _load(made)
        (made / "loaded").touch()
    else:
        _start()
    if serve:
        say(f"Open http://localhost:{port} and type {SHOWCASE} (Ctrl-C ends the app)")
        serve_app(port)
    else:
        say(f"Loaded. Try: SPOOR_HOME={here.root} spoor lookup '{SHOWCASE}'")


def _make(folder: Path, ads: int, seed: int) -> None:
    from rich.console import Console
    from rich.progress import Progress

    from demo.write import write_market

    say(f"making a fictional market of {ads} ads …")
    with Progress(console=Console(stderr=True)) as bars:
        tasks = {what: bars.add_task(what, total=None) for what in ("pictures", "ads")}
        write_market(
            folder,
            ads,
            seed,
            progress=lambda what, done, total: bars.update(
                tasks[what], completed=done, total=total
            ),
        )


def _load(folder: Path) -> None:
    from commands.ingest import run_ingest
    from commands.link import run_link

    say("reading it, as `spoor ingest` would …")
    summary = run_ingest([folder / "ads.jsonl"], THEME)
    say(f"{summary.ads_new} ads loaded in {summary.seconds:.0f} s; linking them …")
    say(f"{run_link(THEME).networks} networks found")


def _start() -> None:
    from graph.home import home
    from graph.session import prepare_database

    prepare_database(home(), context(THEME), say).close()
