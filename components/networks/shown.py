"""The network of what is being looked at, one line each: for the pages of an ad and of a value."""

from collections.abc import Sequence

import streamlit as st

from components.lines import Part
from components.mount import mount
from components.networks import door, going
from components.networks.used import used
from components.networks.wording import (
    ads_words,
    late_words,
    network_words,
    sites_words,
    tier_words,
    tiers_words,
    values_words,
)
from components.say import number, period
from components.tokens import tokens
from components.visible import visible
from components.words import _, ngettext
from graph.answers import LookupAnswer
from graph.networks import NetworkBrief
from graph.networks.kinds import ENTITY
from ingest.models import Frozen

MOST = 3
"""Networks shown above the ads of a value; the others are counted."""
WEIGHED = 500
"""Ads of a network up to which its weakest link stands in the line; a larger one says it opened."""
GIVEN_OUT = ("phone", "email", "handle")
"""Kinds that may pass to another user, whose use over time is shown."""


class Strip(Frozen, frozen=True, kw_only=True):
    """A line; it opens its network where it has one."""

    parts: tuple[Part, ...]
    network: int | None = None


def network_of_ad(uid: str) -> None:
    """The network of an opened ad; nothing where nothing was linked yet."""
    state = door.state()
    if state is None:
        return
    found = door.of_ad(uid)
    if found is None:
        text = _("In no network: nothing ties this ad to another.")
        strips([Strip(parts=(Part(text=text),)), *late(state.stale_ads)])
        return
    one = door.brief(found.network)
    facts = (size(one), weakest(one)) if one else ("", "")
    strips([strip(found.network, tier_words(found.tier), *facts)])


def networks_of_answer(answer: LookupAnswer) -> None:
    """The networks of the value that was looked up, and its use over time."""
    forms = [form for form in answer.matches if form.kind in ENTITY.values()]
    state = door.state()
    if len(forms) != 1 or state is None:
        return
    kind, value = forms[0].kind, forms[0].value
    found = door.of_value(kind, value)
    rows = [brief(one, answer.ads.total) for one in found[:MOST]]
    if len(found) > MOST:
        words = ngettext("and {count} network more", "and {count} networks more", len(found) - MOST)
        rows.append(Strip(parts=(Part(text=words.format(count=number(len(found) - MOST))),)))
    if not found:
        text = _("In no network: nothing ties the ads with this value to others.")
        rows += [Strip(parts=(Part(text=text),)), *late(state.stale_ads)]
    strips(rows)
    if kind in GIVEN_OUT:
        used(kind, value)


def late(ads: int) -> list[Strip]:
    """What is said of no network holds for what was linked: ads that came in since are not."""
    return [Strip(parts=(Part(text=late_words(ads)),))] if ads else []


def brief(one: NetworkBrief, total: int) -> Strip:
    """One network of a value: how many of the ads with the value are in it."""
    here = _("{here} of the {total} ads found").format(here=number(one.here), total=number(total))
    return strip(one.network, here, f"{size(one)} · {tiers_words(one.tiers)}", weakest(one))


def strip(network: int, firm: str, facts: str, weak: str) -> Strip:
    """Number, how firm, facts, weakest link."""
    name = network_words(network)
    parts = (Part(text=name, strong=True), Part(text=firm), Part(text=facts), Part(text=weak))
    return Strip(network=network, parts=tuple(part for part in parts if part.text))


def size(one: NetworkBrief) -> str:
    """26 ads · 5 sites · 18 Jan–20 Aug 2026."""
    when = period(one.first_seen, one.last_seen)
    return " · ".join([ads_words(one.ads), sites_words(len(one.sites)), when])


def weakest(one: NetworkBrief) -> str:
    """Weakest link: picture 3fa94c01 (3 ads | 23 ads)."""
    tie = door.weakest(one.network) if one.ads <= WEIGHED else None
    if tie is None:
        return ""
    words = _("Weakest link: {values} ({small} | {large})")
    return words.format(
        values=values_words(tie.shared, 2),
        small=ads_words(tie.sides[0]),
        large=ads_words(tie.sides[1]),
    )


def strips(rows: Sequence[Strip]) -> None:
    """Draw the lines."""

    def opened() -> None:
        text = tokens().text(str(st.session_state["network-strip"].chosen))
        if text is not None:
            going.open_network(text)

    mount(
        "network_strip",
        {
            "label": _("Networks"),
            "rows": [
                {
                    "id": tokens().of(str(row.network)) if row.network is not None else None,
                    "open": _("Open the network"),
                    "parts": [
                        {"text": visible(part.text, 1000), "strong": part.strong}
                        for part in row.parts
                    ],
                }
                for row in rows
            ],
        },
        key="network-strip",
        triggers={"chosen": opened},
    )
