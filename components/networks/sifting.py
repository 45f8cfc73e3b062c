"""Which networks of the list are shown, and in which order."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.kinds import kind_words
from components.networks.wording import TIERS, tier_words
from components.words import _
from graph.networks import NetworkBrief
from ingest.models import Frozen

CHOSEN = "network-sieve-chosen"
"""Where the session keeps the last `Sieve`."""
ORDERS: dict[str, Callable[[NetworkBrief], tuple[int, ...]]] = {
    "size": lambda one: (-one.ads, one.network),
    "recent": lambda one: (-one.last_seen.toordinal(), one.network),
    "sites": lambda one: (-len(one.sites), -one.ads, one.network),
    "length": lambda one: (-days(one), one.network),
    "number": lambda one: (one.network,),
}


class Sieve(Frozen, frozen=True, kw_only=True):
    """What is asked for: empty means all."""

    tier: str | None = None
    sites: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    least: int = 2
    order: str = "size"

    def passes(self, one: NetworkBrief) -> bool:
        """Is this network asked for?"""
        return (
            one.ads >= self.least
            and (self.tier is None or one.tiers.get(self.tier, 0) > 0)
            and (not self.sites or bool(set(self.sites) & set(one.sites)))
            and (not self.kinds or set(self.kinds) <= set(one.kinds))
        )

    def sift(self, found: Sequence[NetworkBrief]) -> list[NetworkBrief]:
        """Those asked for, in the order asked for."""
        return sorted(filter(self.passes, found), key=ORDERS[self.order])


def days(one: NetworkBrief) -> int:
    """How many days lie between its first and its last ad."""
    return (one.last_seen - one.first_seen).days


def order_words(order: str) -> str:
    """An order in words."""
    return {
        "size": _("Most ads"),
        "recent": _("Seen last"),
        "sites": _("Most sites"),
        "length": _("Longest in use"),
        "number": _("Number"),
    }[order]


def sieve(found: Sequence[NetworkBrief]) -> Sieve:
    """The row of questions above the list, and what was chosen in it.

    Streamlit forgets what stands in them while something else (a network of the list) is open, the
    browser sometimes before the server. So each is told in every run what was chosen last, as what
    it begins with; put into the session it would be told in one run only, and lost when another
    follows at once.
    """
    tiers = [tier for tier in TIERS if any(one.tiers.get(tier) for one in found)]
    names = sorted({site for one in found for site in one.sites})
    shared = sorted({kind for one in found for kind in one.kinds}, key=kind_words)
    last: Sieve = st.session_state.get(CHOSEN, Sieve())
    with st.container(key="network-sieve"):
        order, tier, sites, kinds, least = st.columns([1.1, 1.4, 1.4, 1.4, 1.0], gap="small")
    with order:
        chosen_order = st.selectbox(
            _("Order"),
            list(ORDERS),
            index=list(ORDERS).index(last.order),
            format_func=order_words,
            key="network-order",
        )
    with tier:
        chosen_tier = st.selectbox(
            _("Tied by"),
            tiers,
            index=tiers.index(last.tier) if last.tier in tiers else None,
            format_func=tier_words,
            placeholder=_("All"),
            key="network-tier",
        )
    with sites:
        chosen_sites = st.multiselect(
            _("On site"),
            names,
            default=[site for site in last.sites if site in names],
            placeholder=_("All"),
            key="network-sites",
        )
    with kinds:
        chosen_kinds = st.multiselect(
            _("Sharing"),
            shared,
            default=[kind for kind in last.kinds if kind in shared],
            format_func=kind_words,
            placeholder=_("All"),
            key="network-kinds",
        )
    with least:
        chosen_least = st.number_input(
            _("Ads at least"), 2, value=last.least, step=1, key="network-least"
        )
    chosen = Sieve(
        tier=chosen_tier,
        sites=tuple(chosen_sites),
        kinds=tuple(chosen_kinds),
        least=int(chosen_least),
        order=chosen_order or "size",
    )
    st.session_state[CHOSEN] = chosen
    return chosen
