"""The menu: a press on the page that is open leads back to its beginning."""

import streamlit as st

from components import question, state
from components.mount import mount


def menu() -> None:
    """Listen to it; nothing is drawn."""
    mount("menu", {}, key="menu", triggers={"again": again})


def again() -> None:
    """Nothing asked, nothing opened, no question half answered."""
    state.leave_pictures()
    question.leave()
    st.query_params.clear()
