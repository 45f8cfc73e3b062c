"""The way back, above what was opened: a button, and Escape."""

from collections.abc import Callable

import streamlit as st


def back(label: str, then: Callable[[], None], *, escape: bool = True) -> None:
    """Draw it; without `escape` where an open question is closed by that key first."""
    st.button(
        label,
        key="back",
        type="tertiary",
        on_click=then,
        shortcut="Escape" if escape else None,
    )
