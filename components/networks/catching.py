"""Networks that are older than the data, or not made yet: a button that links now."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import backend
from components.lines import Line, line, lines
from components.networks import door
from components.networks.again import steps
from components.networks.outcome import refused, written
from components.networks.wording import ads_words
from components.say import number
from components.words import _, ngettext
from graph.networks import LinkReport
from graph.networks.telling import Stage

SHARE = 0.15
"""Part of the bar that each of the comparisons before linking takes."""
REACHED: dict[Stage, float] = {"read": 0.3, "compute": 0.6, "write": 0.75}
"""Part of the bar that is full when a stage of linking begins."""
ASKED, DONE, TOLD = "link-now", "link-done", "linked-now"


def catch_up(said: list[Line], *, first: bool = False) -> None:
    """Say what is behind, offer to link now (`first`: for the first time), and do it when asked.

    The work goes on in this session; whoever stops it or leaves keeps what was done so far.
    """
    if said:
        lines(said, key="behind")
    if st.session_state.pop(ASKED, False):
        _work()
    else:
        label = _("Make the networks now") if first else _("Link now")
        st.button(label, key="link-button", type="primary" if first else "secondary", on_click=_ask)


def settle() -> None:
    """At the beginning of each run: after a linking nothing that was read before is shown.

    The run that linked may not come to that itself: a press while networks are written ends it.
    """
    for report in st.session_state.get(DONE, ()):
        st.session_state[TOLD] = linked(report)
        st.session_state.pop(DONE)
        st.session_state.pop("answers", None)
        door.forget()


def told() -> None:
    """Say once what linking changed, or that it was stopped."""
    said: list[Line] | None = st.session_state.pop(TOLD, None)
    if said:
        lines(said, key="linked-told")


def _ask() -> None:
    st.session_state[ASKED] = True


def _stop() -> None:
    text = _("Stopped. What was compared is kept; the networks are as they were.")
    st.session_state[TOLD] = [line(text, "warning")]


def _work() -> None:
    """Do the steps; a press of the button ends it where it is, until networks are written."""
    bar, place = st.progress(0.0), st.empty()
    place.button(_("Stop"), key="link-stop", on_click=_stop)
    done: list[LinkReport] = []  # in the session before the work: what is done is told
    st.session_state[DONE] = done
    for position, (words, step) in enumerate(steps(partial(_tell, bar, place))):
        bar.progress(position * SHARE, text=words)
        with backend.clearly():
            if report := step():
                done.append(report)
    st.rerun()


def _tell(bar: DeltaGenerator, button: DeltaGenerator, stage: Stage, ads: int) -> None:
    """How far linking is. Once networks are written the button goes: half of them help nobody."""
    words = {
        "read": _("Reading what the ads share: {ads} so far…"),
        "compute": _("Working out which of {ads} belong together…"),
        "write": _("Writing the networks; this is finished even if you leave the page…"),
    }
    if stage == "write":
        button.empty()
    bar.progress(REACHED[stage], text=words[stage].format(ads=ads_words(ads)))


def linked(report: LinkReport) -> list[Line]:
    """Linked: 2,431 ads, 112 networks. Written: 55 ads in 3 networks, …"""
    networks = ngettext("{count} network", "{count} networks", report.networks)
    words = _("Linked: {networks} among {ads}.").format(
        networks=networks.format(count=number(report.networks)), ads=ads_words(report.ads)
    )
    changed = written(report.changed) if report.changed.ads else _("No network changed.")
    return [line(f"{words} {changed}", "banner"), *refused(report)]
