"""Routes between two things, hop by hop: what each ad says, the shared value, how rare it is."""

from collections.abc import Callable, Sequence

import streamlit as st

from components import question, state, thumbnails
from components.details import former_words
from components.kinds import family
from components.mount import mount
from components.networks import going
from components.networks.decision import ad_words, generic
from components.networks.silent import given_up_words, silence_words
from components.networks.wording import bare_value, entity_kind, rarity_words, value_words
from components.say import second
from components.state import asked_for
from components.tokens import tokens
from components.visible import visible
from components.words import _
from graph.networks import HopSaid, Quote

Step = dict[str, object]
Route = Sequence[HopSaid]


def chain(routes: Sequence[Route], *, linked: bool) -> None:
    """Draw the routes; ads open, values are looked up, a value can be judged generic."""
    pictures = {hop.value for route in routes for hop in route if entity_kind(hop.kind) == "image"}
    small = thumbnails.of(sorted(pictures))
    mount(
        "network_chain",
        {
            "routes": [
                {"label": label(position), "steps": steps(route, small, linked)}
                for position, route in enumerate(routes)
            ]
        },
        key="chain",
        triggers={
            "chosen": told("chosen", state.open_ad),
            "looked": told("looked", going.look_up),
            "acted": told("acted", question.start),
        },
    )


def told(event: str, call: Callable[[str], None]) -> Callable[[], None]:
    """What happens when something in the chain is pressed."""

    def pressed() -> None:
        text = tokens().text(str(getattr(st.session_state["chain"], event)))
        if text is not None:
            call(text)

    return pressed


def label(position: int) -> str:
    """Best route; route 2."""
    if position == 0:
        return _("Best route: the rarest shared values")
    return _("Route {number}, over other values").format(number=position + 1)


def steps(route: Route, small: dict[str, str], linked: bool) -> list[Step]:
    """An ad, a value, an ad …"""
    drawn: list[Step] = []
    before: HopSaid | None = None
    for hop in route:
        drawn.append(ad_step(hop.ads[0], [one for one in (before, hop) if one]))
        drawn.append(value_step(hop, small.get(hop.value), linked))
        before = hop
    if before:
        drawn.append(ad_step(before.ads[1], [before]))
    return drawn


def ad_step(uid: str, hops: Sequence[HopSaid]) -> Step:
    """An ad with what it says about the values beside it."""
    said = [(hop.kind, quote) for hop in hops for quote in hop.quotes if quote.ad == uid]
    return {
        "ad": visible(ad_words(uid)),
        "id": tokens().of(uid),
        "quotes": [
            {"when": second(quote.captured_at), "segments": segments(quote, kind)}
            for kind, quote in said
        ],
    }


def segments(quote: Quote, kind: str) -> list[dict[str, str]]:
    """The quoted text with the value stressed, and whether it says that it is no longer hers; a
    picture by its name."""
    if entity_kind(kind) == "image":
        return [{"text": _("shows this picture or one that is nearly the same")}]
    text, begin, end = quote.text, quote.begin, quote.end
    parts = [(text[:begin], ""), (text[begin:end], family(kind)), (text[end:], "")]
    drawn = [{"text": visible(part, 600), "mark": mark} for part, mark in parts if part]
    return [*drawn, {"text": f" ({former_words()})", "mark": ""}] if quote.former else drawn


def doubts(hop: HopSaid) -> list[str]:
    """Why the two ads may be of different users of the value."""
    silent = [silence_words(one.days) for one in hop.silences]
    return [given_up_words(hop.given_up), *silent] if hop.given_up else silent


def value_step(hop: HopSaid, src: str | None, linked: bool) -> Step:
    """The value that two ads share."""
    kind = entity_kind(hop.kind)
    return {
        "value": visible(value_words(kind, hop.value)),
        "title": visible(bare_value(kind, hop.value)),
        "kind": family(kind),
        "src": src,
        "rarity": rarity_words(hop.counts, home=linked),
        "silent": "; ".join(doubts(hop)),
        "id": tokens().of(asked_for(kind, hop.value).packed()),
        "acts": tokens().of(generic(kind, hop.value).packed()),
        "act": _("Generic value…"),
    }
