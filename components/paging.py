"""Pages of what is too long for one: the page that is shown, kept in the session."""

import streamlit as st

from components.say import number
from components.table import Footer
from components.words import _
from ingest.models import Frozen


class Paged(Frozen, frozen=True, kw_only=True):
    """The page of `key` that is shown, from 0, of `total` things at `per_page`."""

    key: str
    page: int
    total: int
    per_page: int

    @property
    def shown(self) -> slice:
        """The things of the page."""
        return slice(self.page * self.per_page, (self.page + 1) * self.per_page)

    def footer(self) -> Footer | None:
        """1–200 of 5,000, and the way on; None where one page holds everything."""
        if self.total <= self.per_page:
            return None
        last = min(self.total, self.shown.stop)
        words = _("{first}–{last} of {total}")
        return Footer(
            text=words.format(
                first=number(self.shown.start + 1), last=number(last), total=number(self.total)
            ),
            previous=_("Previous"),
            following=_("Next"),
            is_first=self.page == 0,
            is_last=last == self.total,
        )

    def turn(self, step: int) -> None:
        """Show the page before or after in the next run."""
        about, page = st.session_state[self.key]
        st.session_state[self.key] = (about, page + step)


def paged(name: str, about: str, total: int, per_page: int) -> Paged:
    """The page of the thing called `name`; what is `about` something else begins anew."""
    key = f"{name}-page"
    held, page = st.session_state.get(key, (about, 0))
    page = min(max(page, 0), max(0, (total - 1) // per_page)) if held == about else 0
    st.session_state[key] = (about, page)
    return Paged(key=key, page=page, total=total, per_page=per_page)
