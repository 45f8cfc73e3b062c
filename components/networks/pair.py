"""The connection page: any two ads, values or networks, and what ties them or keeps them apart."""

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import backend, question, state
from components.lines import line, lines
from components.networks import catching, deciding, door, going
from components.networks.asked import Pair
from components.networks.told import told_pair
from components.networks.understood import Thing, thing_words, understood
from components.words import _


def connection(pair: Pair) -> None:
    """Ask for two things, and explain them."""
    heading = [line(_("Connection between two things"), "title")]
    if state.lost() or (st.query_params.get("w") and not pair.left):
        text = _("This link belongs to an earlier session. Look it up again.")
        heading.append(line(text, "warning"))
    lines(heading, key="pair-heading")
    with backend.clearly():
        deciding.deciding()
    question.told()
    catching.told()
    if asked := boxes(pair):
        going.ask_why(asked.packed())
        st.rerun()
    if pair.left and pair.right:
        told_pair(pair, door.explained(pair))
    else:
        text = _(
            "You see the best route between the two, hop by hop: what each ad says, when it was"
            " captured, and how rare the shared value is; or what they share and why that ties"
            " nobody."
        )
        lines([line(text, "note")], key="pair-start")


def boxes(pair: Pair) -> Pair | None:
    """Two boxes; what was entered, once it is understood."""
    key = f"pair-{pair.packed()}"
    with st.form(key, border=False):
        one, other, button = st.columns([1, 1, 0.35], gap="small", vertical_alignment="bottom")
        left = box(one, _("One thing"), pair.left, f"{key}-left")
        right = box(other, _("The other"), pair.right, f"{key}-right")
        with button:
            sent = st.form_submit_button(_("Show the connection"), type="primary", width="stretch")
    if not sent:
        return None
    if not (left.strip() and right.strip()):
        lines([line(_("Fill in both boxes."), "warning")], key="pair-problem")
        return None
    return both(pair, left, right)


def box(place: DeltaGenerator, label: str, thing: str, key: str) -> str:
    """The box of one thing; what stands in it."""
    text = place.text_input(
        label,
        shown(thing),
        key=key,
        placeholder=_("number, e-mail, handle, ad (site/id) or network"),
        autocomplete="off",
    )
    return text or ""


def both(pair: Pair, left: str, right: str) -> Pair | None:
    """The two things, or what is wrong with either; a box that was not changed means the same."""
    sides = [
        Thing(thing=known) if known and text == shown(known) else understood(text)
        for text, known in ((left, pair.left), (right, pair.right))
    ]
    problems = [one.problem for one in sides if one.problem]
    if problems:
        lines([line(text, "warning") for text in problems], key="pair-problem")
        return None
    return Pair(left=sides[0].thing, right=sides[1].thing)


def shown(thing: str) -> str:
    """A thing as it stands in its box."""
    return thing_words(thing) if thing else ""
