"""The question before a judgement about networks: what it would do, why, and for which purpose.

It floats over the page and is no dialog of Streamlit: one that is opened a second time in a session
does not send its form.
"""

import streamlit as st

from components import backend
from components.lines import Line, Part, line, lines
from components.networks import door, foreseen
from components.networks.decision import Decision, about_words, title
from components.networks.recording import record
from components.words import _

LONGEST = 500
"""Characters of a reason."""


def start(packed: str) -> None:
    """Ask about this decision in the next run."""
    st.session_state["deciding"] = packed
    st.session_state["deciding-turn"] = st.session_state.get("deciding-turn", 0) + 1


def leave() -> None:
    """Ask no more."""
    st.session_state.pop("deciding", None)


def is_open() -> bool:
    """Is a question open? Then Escape closes that first."""
    return "deciding" in st.session_state


def deciding() -> None:
    """Draw the question over the page, if one is open."""
    packed = st.session_state.get("deciding")
    if packed is None:
        return
    decision = Decision.unpacked(packed)
    about = about_words(decision.kind, decision.value, decision.ad_a, decision.ad_b)
    with st.container(key="deciding-box"):
        lines(
            [
                line(title(decision), "title"),
                Line(parts=(Part(text=about, strong=True),)),
                line(explained(decision)),
            ],
            key="deciding-about",
        )
        preview = door.previewed(decision.judgement())
        if preview:
            lines(foreseen.foreseen(preview), key="deciding-foreseen")
        question(decision)


def explained(decision: Decision) -> str:
    """What the verdict means."""
    return {
        "same": _("Their networks become one, whatever they share or not."),
        "not_same": _("They never stand in one network again, whatever they share."),
        "generic": _(
            "A help desk, a taxi, a stock picture: shown and counted, but it links no ads."
        ),
        "undone": _("The judgement stays on record as taken back and is obeyed no longer."),
    }.get(decision.verdict, "")


def question(decision: Decision) -> None:
    """Why and what for: nothing is stored without a reason."""
    turn = st.session_state["deciding-turn"]  # an empty form each time
    with st.form(f"deciding-form-{turn}", border=False):
        reason = st.text_input(
            _("Reason"), key=f"deciding-reason-{turn}", max_chars=LONGEST, autocomplete="off"
        )
        purpose = st.text_input(
            _("Purpose: the investigation or task that this is for"),
            value=st.session_state.get("purpose", ""),
            key=f"deciding-purpose-{turn}",
            max_chars=LONGEST,
            autocomplete="off",
        )
        sent = st.form_submit_button(
            _("Record the judgement"), type="primary", key=f"deciding-send-{turn}"
        )
    reason, purpose = (reason or "").strip(), (purpose or "").strip()
    note = line(_("Your name and the time are recorded with it. It can be taken back."), "note")
    missing = sent and not (reason and purpose)
    if missing:
        note = line(_("Give a reason and a purpose: others will judge this by them."), "warning")
    lines([note], key="deciding-note")
    st.button(
        _("Cancel"), key="deciding-cancel", type="tertiary", on_click=leave, shortcut="Escape"
    )
    if sent and not missing:
        store(decision, reason, purpose)
        st.rerun()


def store(decision: Decision, reason: str, purpose: str) -> None:
    """Record it, link anew what it touches, and let the pages be read anew."""
    st.session_state["purpose"] = purpose
    with backend.clearly(), st.spinner(_("Recording, and linking what it touches…")):
        said = record(decision.judgement(), reason, purpose)
    leave()
    st.session_state.pop("answers", None)
    st.session_state["decided-network"] = said


def told() -> None:
    """Say once what the last judgement did."""
    said: list[Line] | None = st.session_state.pop("decided-network", None)
    if said:
        lines(said, key="decided-network-told")
