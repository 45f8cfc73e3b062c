"""Pages of what is too long for one: the page that is shown, kept in the session."""

import streamlit as st

from components.say import number
from components.table import Footer
from components.turns import Turn, beside
from components.words import _
from ingest.models import Frozen


class Paged(Frozen, frozen=True, kw_only=True):
    """The page of `key` that is shown, from 0: of `total` things about a subject, so many each."""

    key: str
    about: str
    page: int
    total: int
    per_page: int

    @property
    def shown(self) -> slice:
        """The things of the page."""
        return slice(self.page * self.per_page, (self.page + 1) * self.per_page)

    def footer(self) -> Footer | None:
        """1–200 of 5,000, and the way on; None where one page holds everything."""
        return self.counted() if self.total > self.per_page else None

    def counted(self) -> Footer:
        """The same, which also counts what one page holds."""
        last = min(self.total, self.shown.stop)
        text = _("{first}–{last} of {total}").format(
            first=number(min(last, self.shown.start + 1)),
            last=number(last),
            total=number(self.total),
        )
        if self.total <= self.per_page:
            return Footer(text=text)
        before, after = beside(self.about, self.page, is_last=last == self.total)
        return Footer(
            text=text, previous=_("Previous"), following=_("Next"), before=before, after=after
        )

    def turn(self, packed: str) -> None:
        """Show the page that a button meant; one of another subject is never shown."""
        turn = Turn.unpacked(packed)
        st.session_state[self.key] = (turn.about, turn.page)


def paged(name: str, about: str, total: int, per_page: int) -> Paged:
    """The page of the thing called `name`; what is `about` something else begins anew."""
    key = f"{name}-page"
    held, page = st.session_state.get(key, (about, 0))
    page = min(max(page, 0), max(0, (total - 1) // per_page)) if held == about else 0
    st.session_state[key] = (about, page)
    return Paged(key=key, about=about, page=page, total=total, per_page=per_page)
