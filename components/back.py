"""The way back, above what was opened: a button, and Escape."""

from collections.abc import Callable

import streamlit as st

from components import question


def back(to: str, label: str, then: Callable[[], None]) -> None:
    """Draw it. An open question is closed by Escape first.

    `to` names what it leads to: the way from an ad and that from its list are two buttons, or a
    press while the page changes would go both.
    """
    st.button(
        label,
        key=f"back-{to}",
        type="tertiary",
        on_click=then,
        shortcut=None if question.is_open() else "Escape",
    )
