"""The head of an opened network: size, sites, period, tiers, what holds it, where it is weak."""

from components import question
from components.lines import BACK, Focus, Line, Part, line, lines
from components.networks import going
from components.networks.cards import Act, Card, Chip, cards
from components.networks.decision import not_same
from components.networks.ground import measured, stale
from components.networks.wording import (
    TIERS,
    ads_words,
    network_words,
    sites_words,
    sizes_words,
    tier_help,
    tier_words,
    value_words,
    values_words,
)
from components.say import minute, number, period
from components.words import _
from graph.networks import NetworkView
from graph.networks.answers import WeakestLink
from graph.networks.split import Split

MOST = 2
"""Values named in a card; the tables name all."""


def heading(view: NetworkView) -> None:
    """Everything that a reader must know before the details."""
    facts = _("{ads} on {sites}, {period}").format(
        ads=ads_words(len(view.ads)),
        sites=sites_words(len(view.sites)),
        period=period(view.first_seen, view.last_seen),
    )
    since = _("Known under this number since {known}; linked {linked}.").format(
        known=minute(view.known_since), linked=minute(view.linked_at)
    )
    lines(
        [
            line(network_words(view.network or 0), "title"),
            line(facts, "summary"),
            line(", ".join(view.sites)),
            Line(parts=(Part(text=since + " "), Part(text=measured())), role="note"),
        ],
        key="network-heading",
        focus=Focus(selector=BACK, turn=view.network or 0),
    )
    stale(view.stale_ads)
    cards(
        [firmness(view), holds(view), weakest(view), nearest(view)],
        key="network-facts",
        chosen=going.open_network,
        acted=question.start,
    )


def firmness(view: NetworkView) -> Card:
    """How many ads hang in it how firmly."""
    tiers = [ad.tier for ad in view.ads]
    chips = tuple(
        Chip(count=number(tiers.count(tier)), text=tier_words(tier), title=tier_help(tier))
        for tier in TIERS
        if tier in tiers
    )
    return Card(label=_("Tied by"), parts=(), chips=chips)


def holds(view: NetworkView) -> Card:
    """The values that most of its ads share; texts are left to the table of everything."""
    named = sorted(
        (one for one in view.reasons if one.kind != "template"), key=lambda one: -one.ads
    )
    best = named[:MOST] or view.reasons[:MOST]
    if not best:
        return Card(label=_("Most shared"), parts=(Part(text=_("judgements only")),))
    parts: list[Part] = []
    for one in best:
        parts.append(Part(text=value_words(one.kind, one.value), strong=True))
        share = _("on {ads} of {all}").format(ads=number(one.ads), all=ads_words(len(view.ads)))
        parts.append(Part(text=f" {share}" + ("; " if one is not best[-1] else "")))
    return Card(label=_("Most shared"), parts=tuple(parts))


def weakest(view: NetworkView) -> Card:
    """The tie whose loss parts it."""
    tie = view.weakest
    if tie is None:
        text = _("No single tie: whatever one takes away, it stays whole.")
        return Card(label=_("Weakest link"), parts=(Part(text=text),))
    return Card(
        label=_("Weakest link"),
        tone="notice",
        parts=(
            Part(text=values_words(tie.shared, MOST), strong=True),
            Part(text=". " + without_it(tie)),
            *(Part(text=" " + words) for words in linked_again(view.split)),
        ),
        acts=(Act(text=_("Not the same…"), means=not_same(*tie.ads).packed(), event="acted"),),
    )


def without_it(tie: WeakestLink) -> str:
    """Without it the network falls apart in two: 1 ad and 142 ads."""
    small, large = ads_words(tie.sides[0]), ads_words(tie.sides[1])
    if tie.parts == 2:
        words = _("Without it the network falls apart in two: {small} and {large}.")
    else:
        words = _("Without it the network falls apart in {parts}: {small} come loose from {large}.")
    return words.format(parts=number(tie.parts), small=small, large=large)


def linked_again(split: Split | None) -> list[str]:
    """Linked again without it, its ads stay one network, or fall into 2 (25, 1 ads)."""
    if split is None:
        return []
    if len(split.sizes) == 1:
        return [_("Linked again without it, its ads stay one network all the same.")]
    words = _("Linked again without it, its ads fall into {parts} ({sizes} ads).")
    return [words.format(parts=number(len(split.sizes)), sizes=sizes_words(split.sizes))]


def nearest(view: NetworkView) -> Card:
    """The network that nearly belongs to it."""
    if not view.neighbours:
        text = _("No other network shares a value that could tie.")
        return Card(label=_("Nearest network"), parts=(Part(text=text),))
    near = view.neighbours[0]
    return Card(
        label=_("Nearest network"),
        parts=(
            Part(text=network_words(near.network), strong=True),
            Part(text=" " + _("shares") + " "),
            Part(text=values_words(near.shared, MOST), strong=True),
            Part(text=": " + _("not enough to be one network.")),
        ),
        acts=(
            Act(
                text=_("Open {network}").format(network=network_words(near.network)),
                means=str(near.network),
            ),
        ),
    )
