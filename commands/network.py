"""`spoor network ID`: one network, its weakest link, its neighbours, what became of an old id."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, context, show

if TYPE_CHECKING:
    from graph.networks import NetworkView

Number = Annotated[int, typer.Argument(help="The network's number.", min=0, show_default=False)]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(network)


def network(
    number: Number, theme: Theme = THEME, as_of: AsOf = None, as_json: Json = False
) -> None:
    """Open one network: ads with their reasons, everything shared, and where it is weak."""
    from graph.home import home
    from graph.networks import open_network
    from graph.session import open_database

    here = home()
    database = open_database(here)
    try:
        view = open_network(database, context(theme, as_of), here.cache, number)
    finally:
        database.close()
    show(as_json, view, in_words(view))


def in_words(view: "NetworkView") -> str:
    """One network for a person."""
    lines = [f"network {view.network}: {len(view.ads)} ads on {', '.join(view.sites) or 'no site'}"]
    lines += [f"  {ad.tier}  {ad.source}/{ad.ad_id}: {ad.reason}" for ad in view.ads]
    lines += [f"  {said.kind} {said.value}: {said.rarity}" for said in view.reasons]
    if view.weakest:
        lines.append(view.weakest.sentence)
    lines += [near.sentence for near in view.neighbours]
    lines += [
        f"set aside: {value.kind} {value.value}, used in {value.groups} unrelated groups"
        for value in view.aside
    ]
    lines += [f"{part.ads} of its ads went to network {part.network}" for part in view.became]
    if view.stale_ads:
        lines.append(f"{view.stale_ads} ads are not linked yet")
    return "\n".join([*lines, view.notice])
