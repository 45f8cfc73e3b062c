"""What the session is looking at. The URL holds opaque tokens only: `s` search, `l` the list
it is of, `ad`, `p` page."""

import streamlit as st

from components.kinds import typed_value
from components.packed import Packed
from components.tokens import tokens
from components.turns import Turn

PER_PAGE = 50


class Asked(Packed, frozen=True, kw_only=True):
    """A question: text as typed, or a value of a known kind that was clicked."""

    text: str
    kind: str | None = None
    value: str | None = None


def asked_for(kind: str, value: str) -> Asked:
    """The question for a value that is known, worded as somebody might type it."""
    return Asked(text=typed_value(kind, value), kind=kind, value=value)


def asked() -> Asked | None:
    """What is looked up; None when nothing was asked."""
    return Asked.named(st.query_params.get("s"))


def open_uid() -> str | None:
    """The uid of the opened ad; None when none is open."""
    token = st.query_params.get("ad")
    return tokens().text(token) if token else None


def lost() -> bool:
    """Does the URL name something that this server process does not know (any more)?"""
    known = {"s": asked, "ad": open_uid}
    return any(name in st.query_params and found() is None for name, found in known.items())


def page_number() -> int:
    """The page of the result list, from 0."""
    given = st.query_params.get("p", "0")
    return int(given) if given.isdecimal() and len(given) < 6 else 0


def search(question: Asked) -> None:
    """Look up `question` (again): the first page, no ad open."""
    st.session_state.pop("answers", None)
    st.query_params.from_dict({"s": tokens().of(question.packed())})


def search_packed(packed: str) -> None:
    """The same for a question from a table row."""
    search(Asked.unpacked(packed))


def search_listed(packed: str) -> None:
    """Look up one value of a pasted list; the list stays behind it."""
    value = Asked.unpacked(packed)
    whole = st.query_params.get("s", "")
    st.query_params.from_dict({"s": tokens().of(value.packed()), "l": whole})


def from_list() -> bool:
    """Was what is looked up opened from a pasted list?"""
    return Asked.named(st.query_params.get("l")) is not None


def back_to_list() -> None:
    """The pasted list again, as it was answered."""
    st.query_params.from_dict({"s": st.query_params["l"]})


def turn(packed: str) -> None:
    """Show a page of the results, while they are those of the question it is a page of."""
    turn = Turn.unpacked(packed)
    if turn.about == searched_for():
        st.query_params["p"] = str(turn.page)


def searched_for() -> str:
    """The question by its token."""
    return st.query_params.get("s", "")


def open_ad(uid: str) -> None:
    """Open an ad; the search stays behind it."""
    leave_pictures()
    st.query_params["ad"] = tokens().of(uid)


def close_ad() -> None:
    """Back to the results."""
    leave_pictures()
    st.query_params.pop("ad", None)


def leave_pictures() -> None:
    """Blur again: pictures are shown for the opened ad only, until it is left."""
    st.session_state.pop("plain", None)
    st.session_state.pop("drawn", None)
