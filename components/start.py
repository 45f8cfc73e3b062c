"""The look-up page before anything was asked: what there is to search."""

import streamlit as st

from components import backend
from components.lines import line, lines
from components.searching import extent, not_searched
from components.words import _


def start() -> None:
    """How much is loaded, in one line."""
    with backend.clearly(), st.spinner(_("Connecting to the database…")):
        searched = backend.searched()
    lines(
        [
            line(_("You search {extent}.").format(extent=extent(searched))),
            line(not_searched(searched) + ".", "note"),
        ],
        key="start",
    )
