"""Pictures of an ad: blurred by the server until somebody asks to see them, which is logged."""

from base64 import b64encode

import streamlit as st

from components import backend, state
from components.lines import line, lines
from components.mount import mount
from components.paging import paged
from components.reasons import reason_words
from components.say import number, period
from components.state import Asked
from components.tokens import tokens
from components.triggers import named
from components.words import _, ngettext
from graph.answers import AdView, PictureRow

PER_PAGE = 12


def gallery(view: AdView) -> None:
    """The pictures in a grid; one that cannot be shown says why."""
    if not view.pictures:
        lines([line(_("No pictures."), "note")], key="no-pictures")
        return
    plain = st.session_state.get("plain") == view.uid
    pages = paged("pictures", view.uid, len(view.pictures), PER_PAGE)
    rows, footer = view.pictures[pages.shown], pages.footer()
    drawn = rendered(view.uid, rows, plain)
    mount(
        "pictures",
        {
            "pictures": [figure(row, drawn, plain) for row in rows],
            "footer": footer.drawn() if footer else None,
        },
        key="pictures",
        triggers={
            "chosen": named("pictures", "chosen", state.search_packed),
            "turned": named("pictures", "turned", pages.turn),
        },
    )
    if any(isinstance(value, bytes) for value in drawn.values()):
        switch(view.uid, plain)


def switch(uid: str, plain: bool) -> None:
    """Show or blur; showing is logged before anything is shown.

    Each ad has its own button: a press that comes late shows the pictures of no other ad.
    """
    if plain:
        st.button(_("Blur the pictures"), key="blur", on_click=state.leave_pictures)
        return
    st.button(
        _("Show this ad's pictures"),
        key=f"show-{tokens().of(uid)}",
        on_click=show,
        args=(uid,),
        help=_("This is logged. The pictures are blurred again when you leave the ad."),
    )


def show(uid: str) -> None:
    """Log that this session looks at the pictures, then show them."""
    with backend.clearly():
        backend.open_ad(uid, purpose="show pictures")
    st.session_state.pop("drawn", None)
    st.session_state["plain"] = uid


def rendered(uid: str, rows: tuple[PictureRow, ...], plain: bool) -> dict[str, bytes | str]:
    """What to draw by digest, made once while the ad stays open."""
    digests = tuple(row.sha256 for row in rows if row.sha256 and row.state == "stored")
    held = st.session_state.get("drawn")
    if held is None or held[:3] != (uid, plain, digests):
        with backend.clearly():
            held = (uid, plain, digests, backend.pictures(digests, plain=plain))
        st.session_state["drawn"] = held
    return held[3]


def figure(row: PictureRow, drawn: dict[str, bytes | str], plain: bool) -> dict[str, object]:
    """One picture, or the words why there is none."""
    made = drawn.get(row.sha256 or "")
    src = f"data:image/jpeg;base64,{b64encode(made).decode()}" if isinstance(made, bytes) else None
    why = reason_words(made) if isinstance(made, str) else state_words(row)
    shared = ngettext("in {count} ad", "in {count} ads", row.ads).format(count=number(row.ads))
    leads = Asked(text=row.sha256, kind="image", value=row.sha256) if row.sha256 else None
    return {
        "src": src,
        "why": why,
        "alt": _("Picture of the ad") if plain else _("Blurred picture of the ad"),
        "blurred": not plain,
        "id": tokens().of(leads.packed()) if leads else None,
        "shared": shared,
        "title": _("Look up the ads with this picture"),
        "lines": [period(row.first_seen, row.last_seen)],
    }


def state_words(row: PictureRow) -> str:
    """Why a picture cannot be shown."""
    words = {
        "failed": _("Could not be read"),
        "blocked": _("Blocked"),
        "withheld": _("Withheld"),
        "stored": _("Not available"),
    }
    said = words.get(row.state, row.state)
    return f"{said}: {reason_words(row.reason)}" if row.reason else said
