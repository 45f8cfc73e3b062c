"""Faults in one sentence: what is wrong and what to do."""

from datetime import UTC, datetime

import streamlit as st

from components.lines import line, lines
from components.say import second
from components.words import _
from ingest.errors import NotInitialised, ServerError, SpoorError


def explain(error: SpoorError) -> None:
    """Draw the fault; the technical reason stands under it for whoever has to mend it."""
    lines([line(sentence(error), "fault"), line(str(error), "note")], key="fault")
    if isinstance(error, ServerError):
        st.button(_("Try again"), key="fault-retry")


def unforeseen() -> None:
    """Say that the program failed; what failed is in its log, and Streamlit's own box is hidden."""
    with st.container(key="unforeseen"):
        text = _(
            "Something went wrong in Spoor itself, and this page is not complete. Load it again; if"
            " it stays so, tell who looks after Spoor, with the time: {moment}."
        )
        said = text.format(moment=second(datetime.now(UTC)))
        lines([line(said, "fault")], key="unforeseen-fault")


def boxes() -> str:
    """A style that puts our words in the boxes that Streamlit opens by itself: when this program
    has ended, and for an address that is none."""
    away = _(
        "Spoor does not answer any more: it was ended, or this machine slept. Start it again with:"
        " spoor app, and load this page again."
    )
    nowhere = _("There is no page at this address. This is the page to look up.")
    return f'<style>:root {{ --away: "{away}"; --nowhere: "{nowhere}"; }}</style>'


def sentence(error: SpoorError) -> str:
    """What is wrong and what to do, for this kind of error."""
    match error:
        case NotInitialised():
            return _(
                "Nothing has been loaded here yet, so nothing can be found."
                " Load ads first with: spoor ingest PATH"
            )
        case ServerError():
            return _(
                "The database does not answer. Your question was not answered."
                " Try again in a minute; if it stays away, run: spoor db status"
            )
        case _:
            return _("This did not work, and the answer would be incomplete. Nothing is shown.")
