"""`spoor network ID`: one network, its weakest link, its neighbours, what became of an old id."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, place, show

if TYPE_CHECKING:
    from graph.networks import Analysis, NetworkView, Side, Sides

Number = Annotated[int, typer.Argument(help="The network's number.", min=0, show_default=False)]

Brokers = Annotated[
    bool,
    typer.Option("--brokers", help="Instead: what it would be if brokers tied too, side by side."),
]

Analysed = Annotated[
    bool, typer.Option("--analysis", help="Instead: bridges, reach and betweenness.")
]
BRIDGES = 5
"""Weak links named, the weakest first."""


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(network)


def network(
    number: Number,
    brokers: Brokers = False,
    analysis: Analysed = False,
    theme: Theme = THEME,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Open one network: ads with their reasons, everything shared, and where it is weak."""
    from graph.networks import analyse, open_network, sides

    with place(theme, as_of) as here:
        if brokers:
            both = sides(*here, number)
            show(as_json, both, side_words(both))
        elif analysis:
            found = analyse(*here, number)
            show(as_json, found, analysis_words(found))
        else:
            view = open_network(*here, number)
            show(as_json, view, in_words(view))


def in_words(view: "NetworkView") -> str:
    """One network for a person."""
    from graph.networks.words import ad_words

    lines = [f"network {view.network}: {len(view.ads)} ads on {', '.join(view.sites) or 'no site'}"]
    lines += [f"  {ad.tier}  {ad_words(ad.uid)}: {ad.reason}" for ad in view.ads]
    lines += [f"  {said.kind} {said.value}: {said.rarity}" for said in view.reasons]
    lines += [bridge.sentence for bridge in view.bridges[:BRIDGES]]
    if len(view.bridges) > BRIDGES:
        lines.append(f"… and {len(view.bridges) - BRIDGES} more such links (--json has all)")
    lines += [view.split.sentence] if view.split else []
    lines += [f"{silence.sentence}" for silence in view.silences]
    lines += [near.sentence for near in view.neighbours]
    lines += [
        f"set aside: {value.kind} {value.value}, used in {value.groups} unrelated groups"
        for value in view.aside
    ]
    lines += [f"{part.ads} of its ads went to network {part.network}" for part in view.became]
    if not view.ads and view.leads_to:
        lines.append(f"now: network {', '.join(map(str, view.leads_to))}")
    if view.stale_ads:
        lines.append(f"{view.stale_ads} ads are not linked yet")
    return "\n".join([*lines, view.notice])


def analysis_words(found: "Analysis") -> str:
    """An analysis for a person."""
    lines = [
        f"network {found.network}: {found.ads} ads, {found.values} shared values, {found.links} "
        f"links, {found.parts} parts, the longest way {found.reach} steps",
        *(bridge.sentence for bridge in found.bridges),
        found.sentence,
        *(f"  {one.share:.3f}  {one.name}" for one in found.between),
    ]
    return "\n".join([*lines, found.notice])


def side_words(both: "Sides") -> str:
    """Both sides of a network for a person."""
    lines = [
        f"without brokers: {_side(both.without)}",
        f"with brokers:    {_side(both.with_)}",
        *(f"  {glue.sentence}" for glue in both.glue),
        both.sentence,
    ]
    return "\n".join([*lines, both.notice])


def _side(side: "Side") -> str:
    loose = f" and {side.single} loose ads" if side.single else ""
    return f"{side.ads} ads of {side.networks} networks{loose} on {', '.join(side.sites)}"
