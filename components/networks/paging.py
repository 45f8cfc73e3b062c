"""Pages of a long table of networks, kept in the session."""

import streamlit as st

from components.say import number
from components.table import Footer
from components.words import _
from ingest.models import Frozen

PER_PAGE = 100


class Turned(Frozen, frozen=True, kw_only=True):
    """The page that a table shows of its `rows`, from 0."""

    page: int
    rows: int

    @property
    def shown(self) -> slice:
        """The rows of the page."""
        return slice(self.page * PER_PAGE, (self.page + 1) * PER_PAGE)

    def footer(self) -> Footer:
        """1–100 of 231, and the way on."""
        last = min(self.rows, self.shown.stop)
        said = _("{first}–{last} of {total}").format(
            first=number(min(last, self.shown.start + 1)),
            last=number(last),
            total=number(self.rows),
        )
        if self.rows <= PER_PAGE:
            return Footer(text=said)
        return Footer(
            text=said,
            previous=_("Back"),
            following=_("Further"),
            is_first=self.page == 0,
            is_last=last == self.rows,
        )


def turned_to(key: str, rows: int, about: str) -> Turned:
    """The page of the table `key`; what is `about` something else begins at its first page."""
    held = st.session_state.get(f"{key}-page", (about, 0))
    page = held[1] if held[0] == about else 0
    page = min(max(page, 0), max(0, (rows - 1) // PER_PAGE))
    st.session_state[f"{key}-page"] = (about, page)
    return Turned(page=page, rows=rows)


def turn(key: str, step: int) -> None:
    """Go one page on or back."""
    about, page = st.session_state[f"{key}-page"]
    st.session_state[f"{key}-page"] = (about, page + step)
