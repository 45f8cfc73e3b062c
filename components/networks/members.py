"""The ads of a network, each with the reason why it is in it."""

from datetime import datetime

from components import state
from components.lines import line, lines
from components.networks import going
from components.networks.asked import Pair, of_ad, of_network
from components.networks.wording import tier_help, tier_words, value_words
from components.paging import paged
from components.say import day, number, second
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.networks import NetworkAd, NetworkView

PER_PAGE = 100


def members_table(view: NetworkView) -> None:
    """A row opens the ad; its button shows the way from it to the others, with quoted text."""
    found = sorted(view.ads, key=lambda ad: (ad.tier, -stamp(ad), ad.uid))
    pages = paged("members", str(view.network), len(found), PER_PAGE)
    table(
        columns(),
        [row(ad, view.network or 0) for ad in found[pages.shown]],
        key="members",
        label=_("Ads of the network"),
        height="max(420px, calc(100vh - 200px))",
        chosen=state.open_ad,
        acted=going.ask_why,
        footer=pages.counted(),
        turned=pages.turn,
    )
    if any(ad.tier == "C" for ad in found):
        lines([line(tier_help("C"), "note")], key="members-possible")


def stamp(ad: NetworkAd) -> float:
    """When it was seen last."""
    return ad.last_seen.timestamp() if ad.last_seen else 0.0


def columns() -> list[Column]:
    """Site, ad, how firmly, by what, when; the way to the whole explanation."""
    return [
        Column(label=_("Site"), width="112px"),
        Column(label=_("Ad"), width="20%"),
        Column(
            label=_("Tied by"),
            title="\n".join(tier_help(tier) for tier in ("A", "B", "C")),
            width="14%",
            wrap=True,
        ),
        Column(
            label=_("Reason: what it shares (on so many ads)"),
            title=_("Values that it shares, and with how many ads of the network"),
            wrap=True,
        ),
        Column(label=_("First seen"), align="right", width="116px"),
        Column(label=_("Last seen"), align="right", width="116px"),
        Column(label="", align="right", width="74px"),
    ]


def row(ad: NetworkAd, network: int) -> Row:
    """One ad."""
    pair = Pair(left=of_ad(ad.uid), right=of_network(network))
    name = ad.title or ad.ad_id or _("(no title)")
    return Row(
        opens=ad.uid,
        acts=pair.packed(),
        act=_("Why?"),
        cells=(
            Cell(text=ad.source),
            Cell(text=name, title=ad.ad_id or ad.uid, tone="strong"),
            Cell(text=tier_words(ad.tier), title=tier_help(ad.tier)),
            Cell(text=reason(ad)),
            Cell(text=day(ad.first_seen) if ad.first_seen else "", title=moment(ad.first_seen)),
            Cell(text=day(ad.last_seen) if ad.last_seen else "", title=moment(ad.last_seen)),
            Cell(text=""),
        ),
    )


def moment(when: datetime | None) -> str | None:
    """The moment to the second, for who hovers."""
    return second(when) if when else None


def reason(ad: NetworkAd) -> str:
    """Phone number +31 6 12345678 (23), picture 3fa94c01 (4)."""
    if not ad.because:
        return _("by judgement, or over other ads of this network")
    said = ", ".join(
        f"{value_words(one.kind, one.value)} ({number(one.ads)})" for one in ad.because
    )
    if not ad.more:
        return said
    more = ngettext("and {count} value more", "and {count} values more", ad.more)
    return f"{said} {more.format(count=number(ad.more))}"
