"""Ways between pages: a click on one page that opens a thing on another.

A callback cannot leave its page, so it notes where to go and the frame of the pages goes there.
"""

from collections.abc import Mapping

import streamlit as st
from streamlit.navigation.page import Page

from components import state
from components.tokens import tokens


def go(page: str, **params: str) -> None:
    """Note the page (by its name in `follow`) and what its URL will hold: ids and tokens only."""
    state.leave_pictures()
    st.session_state["going"] = (page, params)


def follow(pages: Mapping[str, Page], current: Page) -> None:
    """Go where the last click leads, if it leads anywhere: a question to the look-up page."""
    noted = st.session_state.pop("going", None)
    token = st.query_params.get("s")
    if noted is None and token and current is not pages["lookup"]:
        noted = ("lookup", {"s": token})
    if noted is not None:
        page, params = noted
        st.switch_page(pages[page], query_params=params)


def open_network(number: str) -> None:
    """Open a network by its number."""
    go("networks", n=number)


def list_networks() -> None:
    """Back to the list."""
    go("networks")


def ask_why(packed: str) -> None:
    """Open the page that explains two things; `packed` as `asked.Pair` packs them."""
    go("why", w=tokens().of(packed))


def look_up(packed: str) -> None:
    """Look a value up; `packed` as `state.Asked` packs it."""
    go("lookup", s=tokens().of(packed))
