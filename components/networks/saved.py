"""A network to take along: GraphML for another tool."""

import secrets
from base64 import b64encode

import streamlit as st

from components import backend
from components.lines import line, lines
from components.mount import mount
from components.networks import door
from components.words import _
from graph.exports.graphml import graphml
from graph.networks import NetworkView

TYPE = "application/graphml+xml"


def saved(view: NetworkView) -> None:
    """A download that is made (and logged) when it is asked for.

    The file travels as data of the page: what Streamlit offers for downloads would lie at an
    address that anybody on this machine could fetch.
    """
    number = view.network or 0
    text = _(
        "GraphML holds the ads and values of this network with their reasons, tiers, periods and"
        " the notice above; Gephi, yEd and networkx read it. Each download is logged."
    )
    lines([line(text)], key="saved-heading")

    def make() -> None:
        with backend.clearly():
            st.session_state["saved"] = graphml(*door.place("export network"), number)

    data: bytes | None = st.session_state.pop("saved", None)
    mount(
        "network_save",
        {
            "button": _("Download GraphML"),
            "name": f"spoor-network-{number}.graphml",
            "file": {"id": secrets.token_hex(8), "type": TYPE, "bytes": b64encode(data).decode()}
            if data is not None
            else None,
        },
        key=f"graphml-{number}",
        triggers={"asked": make},
    )
