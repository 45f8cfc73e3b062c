"""What the pages ask about networks; an answer is kept while the session looks at it.

A rerun of a page asks nothing again (and logs nothing again): `forget` lets it ask anew.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import TypeVar

import streamlit as st

from components import backend
from components.networks.asked import Pair
from components.words import _
from graph import networks
from graph.context import Context
from graph.db import Database
from graph.home import home
from graph.judgements import Judgement, judgements
from graph.networks.absent import NotLinked, NotThere
from graph.networks.listing import stale_ads
from graph.networks.opened import linked_at
from ingest.models import Frozen, uid

Answer = TypeVar("Answer")
KEPT = 40
"""Answers kept in one session."""
FRESH = 300.0
"""Seconds after which everything is asked anew: others may have judged, linked or loaded."""


def place(doing: str) -> tuple[Database, Context, Path]:
    """What every question about networks starts with."""
    return backend.database(), backend.context(doing), home().cache


def remembered(key: tuple[object, ...], ask: Callable[[], Answer], doing: str) -> Answer:
    """The answer to `key`, asked once; a fault ends the page with one sentence."""
    since, known = st.session_state.get("network-answers", (0.0, {}))
    if monotonic() - since > FRESH:
        since, known = monotonic(), dict[tuple[object, ...], Answer]()
        st.session_state["network-answers"] = (since, known)
    if key not in known:
        with backend.clearly(), st.spinner(doing):
            known[key] = ask()
        while len(known) > KEPT:
            known.pop(next(iter(known)))
    return known[key]


def forget() -> None:
    """Ask anew: something was judged or linked, or the list is opened again."""
    st.session_state.pop("network-answers", None)


class State(Frozen, frozen=True, kw_only=True):
    """When the networks were made, and how many ads came since."""

    linked_at: datetime
    stale_ads: int


def state() -> State | None:
    """The state of the last linking; None where nothing was linked yet."""

    def ask() -> State | None:
        database, context, _folder = place("state of the networks")
        with database.reading(context) as read:
            try:
                return State(linked_at=linked_at(read), stale_ads=stale_ads(read))
            except NotLinked:
                return None

    return remembered(("state",), ask, _("Connecting to the database…"))


def briefs() -> tuple[networks.NetworkBrief, ...]:
    """Every network in brief, the largest first."""
    return remembered(
        ("briefs",),
        lambda: networks.network_briefs(*place("list networks")),
        _("Reading the networks…"),
    )


def brief(number: int) -> networks.NetworkBrief | None:
    """One network in brief; None where it was linked away since."""

    def ask() -> networks.NetworkBrief | None:
        try:
            return networks.network_brief(*place("network of an ad"), number)
        except NotThere:
            return None

    return remembered(("brief", number), ask, _("Opening the network…"))


def opened(number: int) -> networks.NetworkView | None:
    """One network with everything that is known of it; None where there never was one."""

    def ask() -> networks.NetworkView | None:
        try:
            return networks.open_network(*place("open network"), number)
        except (NotLinked, NotThere):
            return None

    return remembered(("network", number), ask, _("Opening the network…"))


def weakest(number: int) -> networks.WeakestLink | None:
    """The weakest link of a network; None where there is none, or it was linked away since."""

    def ask() -> networks.WeakestLink | None:
        try:
            return networks.weakest_link(*place("network of an ad"), number)
        except (NotLinked, NotThere):
            return None

    return remembered(("weakest", number), ask, _("Opening the network…"))


def explained(pair: Pair) -> networks.WhySaid | None:
    """Why two things are in one network, or why not; None where either was not linked."""

    def ask() -> networks.WhySaid | None:
        try:
            return networks.why(*place("why"), pair.left, pair.right)
        except (NotLinked, NotThere):
            return None

    return remembered(("why", pair), ask, _("Looking for the connection…"))


def uid_of(thing: str) -> str | None:
    """The uid of an ad that is asked about; None for other things."""
    kind, _colon, name = thing.partition(":")
    source, _slash, key = name.partition("/")
    return uid(backend.context("why").theme, source, key) if kind == "ad" else None


def of_ad(uid: str) -> networks.NetworkOf | None:
    """The network of an ad."""
    database, context, _folder = place("network of an ad")
    return remembered(
        ("of", uid), lambda: networks.network_of(database, context, uid), _("Opening the ad…")
    )


def of_value(kind: str, value: str) -> tuple[networks.NetworkBrief, ...]:
    """The networks whose ads hold a value, most such ads first."""

    def ask() -> tuple[networks.NetworkBrief, ...]:
        try:
            return networks.networks_of_value(*place("networks of a value"), kind, value)
        except NotThere:
            return ()

    return remembered(("with", kind, value), ask, _("Reading the networks…"))


def judged() -> list[Judgement]:
    """Every judgement of the theme, newest first, those taken back included."""
    database, context, _folder = place("open network")
    return remembered(
        ("judged",),
        lambda: judgements(database, context, standing=False),
        _("Opening the network…"),
    )


def use(kind: str, value: str) -> networks.Use | None:
    """When a value was used, in periods; None where no ad that was linked holds it."""

    def ask() -> networks.Use | None:
        try:
            return networks.use_of(*place("use per period"), kind, value)
        except NotThere:
            return None

    return remembered(("use", kind, value), ask, _("Reading the networks…"))


def previewed(judgement: Judgement) -> networks.Preview | None:
    """What recording it would do to the networks; None where nothing was linked yet."""

    def ask() -> networks.Preview | None:
        try:
            return networks.preview(*place("preview judgement"), judgement)
        except NotLinked:
            return None

    return remembered(("preview", judgement), ask, _("Working out what would change…"))
