"""Long things are shown by the page; another subject begins at its first page."""

from typing import Any

from streamlit.testing.v1 import AppTest


def page(key: str, about: str, total: int, step: int) -> None:
    import streamlit as st

    from components.paging import paged

    st.session_state["language"] = "en"
    pages = paged(key, about, total, 200)
    if step:
        pages.turn(step)
        pages = paged(key, about, total, 200)
    footer = pages.footer()
    st.session_state["seen"] = (pages.shown.start, footer.drawn() if footer else None)


def seen(app: AppTest, about: str, total: int, step: int = 0) -> tuple[int, dict[str, Any] | None]:
    app.args = ("x", about, total, step)
    app.run()
    assert not app.exception
    return app.session_state["seen"]


def test_pages_turn_and_stop_at_the_ends() -> None:
    app = AppTest.from_function(page, args=("x", "ad 1", 5000, 0))
    start, footer = seen(app, "ad 1", 5000)
    assert (start, footer and footer["text"]) == (0, "1–200 of 5,000")
    assert footer and footer["is_first"] and not footer["is_last"]
    assert seen(app, "ad 1", 5000, 1)[0] == 200
    assert seen(app, "ad 1", 5000, -9)[0] == 0
    start, footer = seen(app, "ad 1", 5000, 999)
    assert (start, footer and footer["text"]) == (4800, "4,801–5,000 of 5,000")
    assert footer and footer["is_last"]


def test_another_subject_begins_anew_and_a_short_one_has_no_footer() -> None:
    app = AppTest.from_function(page, args=("x", "ad 1", 5000, 0))
    seen(app, "ad 1", 5000, 3)
    assert seen(app, "ad 2", 5000)[0] == 0
    assert seen(app, "ad 2", 200) == (0, None)
    assert seen(app, "ad 2", 0) == (0, None)
