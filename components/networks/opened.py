"""One network opened: what it is, why each ad is in it, where it is weak, what is near it."""

from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import backend, question
from components.back import back
from components.lines import line, lines
from components.networks import catching, deciding, door, going
from components.networks.apart import neighbours_table
from components.networks.became import became
from components.networks.between import between
from components.networks.heading import heading
from components.networks.judgements import judgements_table
from components.networks.members import members_table
from components.networks.saved import saved
from components.networks.shared import shared_table
from components.networks.sides import sides
from components.networks.weak import weak
from components.words import _
from graph.networks import NetworkView


def opened_network(number: int) -> None:
    """Draw the network with this number, what became of it, or that there never was one."""
    back("networks", _("All networks"), going.list_networks)
    with backend.clearly():
        deciding.deciding()
    view = door.opened(number)
    question.told()
    catching.told()
    if view is None:
        text = _("There is no network {number} here, and there never was.")
        lines([line(text.format(number=number), "warning")], key="no-network")
        return
    if not view.ads:
        became(view)
        return
    heading(view)
    for tab, draw in sections():
        with tab:
            draw(view)


def sections() -> list[tuple[DeltaGenerator, Callable[[NetworkView], None]]]:
    """The tabs; only the open one is drawn, the others ask nothing yet."""
    drawn: dict[str, Callable[[NetworkView], None]] = {
        _("Ads and their reason"): members_table,
        _("Everything they share"): shared_table,
        _("Weak places"): weak,
        _("Neighbours"): neighbours_table,
        _("Without and with shared services"): sides,
        _("What lies between"): between,
        _("Judgements"): judgements_table,
        _("Download"): saved,
    }
    tabs = st.tabs(list(drawn), key="network-tabs", on_change="rerun")
    return [(tab, draw) for tab, draw in zip(tabs, drawn.values(), strict=True) if tab.open]
