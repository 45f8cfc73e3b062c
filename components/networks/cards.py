"""Cards: a few facts beside one another, each with what can be done about it."""

from collections.abc import Callable, Sequence

import streamlit as st

from components.lines import Part
from components.mount import mount
from components.tokens import tokens
from components.visible import visible
from ingest.models import Frozen


class Chip(Frozen, frozen=True, kw_only=True):
    """A count with its word; the hover explains it."""

    count: str
    text: str
    title: str | None = None


class Act(Frozen, frozen=True, kw_only=True):
    """A button of a card: its words, and what it means to `chosen` or `acted`."""

    text: str
    means: str
    event: str = "chosen"


class Card(Frozen, frozen=True, kw_only=True):
    """A card: heading, text, counts, a note below, buttons; `tone` "notice" makes it stand out."""

    label: str
    parts: tuple[Part, ...]
    chips: tuple[Chip, ...] = ()
    note: str = ""
    kind: str | None = None
    tone: str = ""
    acts: tuple[Act, ...] = ()


def cards(
    found: Sequence[Card],
    *,
    key: str,
    chosen: Callable[[str], None] | None = None,
    acted: Callable[[str], None] | None = None,
) -> None:
    """Draw the cards; `chosen` and `acted` get what the pressed button means."""

    def told(event: str, call: Callable[[str], None] | None) -> None:
        text = tokens().text(str(getattr(st.session_state[key], event)))
        if call is not None and text is not None:
            call(text)

    mount(
        "network_cards",
        {"cards": [_card(one) for one in found]},
        key=key,
        triggers={
            "chosen": lambda: told("chosen", chosen),
            "acted": lambda: told("acted", acted),
        },
    )


def _card(card: Card) -> dict[str, object]:
    return {
        "label": card.label,
        "kind": card.kind,
        "tone": card.tone,
        "note": visible(card.note, 2000),
        "parts": [{"text": visible(part.text, 2000), "strong": part.strong} for part in card.parts],
        "chips": [
            {"count": chip.count, "text": chip.text, "title": chip.title} for chip in card.chips
        ],
        "acts": [
            {"text": act.text, "id": tokens().of(act.means), "event": act.event}
            for act in card.acts
        ],
    }
