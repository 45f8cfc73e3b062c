"""`spoor networks`: every network, its ads and their reasons."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, place, print_lines, put, say

if TYPE_CHECKING:
    from graph.networks import NetworkRow

PossibleToo = Annotated[
    bool, typer.Option("--possible", help="Also what one rare value ties (tier C).")
]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(networks)


def networks(
    possible: PossibleToo = False, theme: Theme = THEME, as_of: AsOf = None, as_json: Json = False
) -> None:
    """List networks, the largest first; ads in no network are absent."""
    from graph.networks import list_networks
    from graph.networks.words import NOTICE

    with place(theme, as_of) as here:
        rows = list_networks(*here, with_possible=possible)
        if as_json:
            print_lines(rows)
            return
        found = list(rows)
    put("\n".join(map(in_words, found)) or "no networks")
    stale = found[0].stale_ads if found else 0
    say(NOTICE + (f" {stale} ads are not linked yet." if stale else ""))


def in_words(row: "NetworkRow") -> str:
    """One network on a line."""
    tiers = [ad.tier for ad in row.ads]
    counts = ", ".join(f"{tiers.count(tier)} {tier}" for tier in "ABC" if tier in tiers)
    name = "possible" if row.network is None else f"network {row.network}"
    period = f"{row.first_seen:%Y-%m-%d} to {row.last_seen:%Y-%m-%d}"
    shared = ", ".join(f"{reason.kind} {reason.value[:40]}" for reason in row.reasons[:3])
    return f"{name}: {len(row.ads)} ads ({counts}) on {', '.join(row.sites)}, {period}; {shared}"
