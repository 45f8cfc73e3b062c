"""The search box of the look-up page."""

import streamlit as st

from components.mount import mount
from components.state import Asked, search
from components.tokens import tokens
from components.words import _

KEY = "ask"


def ask(text: str) -> None:
    """Draw the box, filled with `text`; what the user enters is looked up."""

    def entered() -> None:
        value = st.session_state[KEY].asked
        if isinstance(value, str) and value.strip():
            search(Asked(text=value.strip()))

    mount(
        "ask",
        {
            "value": text,
            "token": tokens().of(text),
            "label": _("Search"),
            "placeholder": _("Search number, e-mail, name or place, or paste a list"),
            "button": _("Look up"),
            "hint": ""
            if text
            else _("Any spelling will do. One value a line looks up a whole list."),
        },
        key=KEY,
        triggers={"asked": entered},
    )
