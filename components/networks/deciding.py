"""The question before a judgement about networks: what it would do, why, and for which purpose.

It floats over the page and is no dialog of Streamlit: one that is opened a second time in a session
does not send its form.
"""

import streamlit as st

from components import question
from components.lines import Focus, Line, Part, line, lines
from components.networks import door, foreseen
from components.networks.decision import Decision, about_words, title
from components.networks.recording import recording
from components.question import Question
from components.words import _

LONGEST = 500
"""Characters of a reason."""


def deciding() -> None:
    """Draw the question over the page, if one is open."""
    with question.floating("deciding-box") as asked:
        if asked is None:
            return
        decision = Decision.unpacked(asked.about)
        about = about_words(decision.kind, decision.value, decision.ad_a, decision.ad_b)
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
        wanted(asked, decision)


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


def wanted(asked: Question, decision: Decision) -> None:
    """Why and what for: nothing is stored without a reason."""
    turn = asked.turn  # an empty form each time
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
    with question.foot(asked):
        if sent and not (reason and purpose):
            words = _("Give a reason and a purpose: others will judge this by them.")
            note = line(words, "warning")
        elif sent and (refused := stored(asked, decision, reason, purpose)):
            note = line(refused, "warning")
        focus = Focus(selector=".st-key-deciding-box input", turn=turn)
        lines([note], key="deciding-note", focus=focus)


def stored(asked: Question, decision: Decision, reason: str, purpose: str) -> str:
    """Record it, link anew what it touches, and read the page anew; else why that was refused."""
    st.session_state["purpose"] = purpose
    with st.spinner(_("Recording, and linking what it touches…")):
        return question.answer(asked, recording(decision.judgement(), reason, purpose))
