"""Long things are shown by the page; another subject begins at its first page."""

from typing import Any

from streamlit.testing.v1 import AppTest

from components.turns import Turn


def page(key: str, about: str, total: int, step: int, late: str = "") -> None:
    import streamlit as st

    from components.paging import paged

    st.session_state["language"] = "en"
    pages = paged(key, about, total, 200)
    footer = pages.footer()
    way = late or {0: None, 1: footer and footer.after, -1: footer and footer.before}[step]
    if way:
        pages.turn(way)
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
    assert footer and "before" not in footer and "after" in footer
    assert seen(app, "ad 1", 5000, 1)[0] == 200
    assert seen(app, "ad 1", 5000, -1)[0] == 0
    assert seen(app, "ad 1", 5000, -1)[0] == 0
    start, footer = seen(app, "ad 1", 201, 1)
    assert (start, footer and footer["text"]) == (200, "201–201 of 201")
    assert footer and "before" in footer and "after" not in footer
    assert seen(app, "ad 1", 100)[0] == 0


def test_a_press_that_comes_late_turns_no_other_subject() -> None:
    app = AppTest.from_function(page, args=("x", "ad 1", 5000, 0))
    late = Turn(about="ad 1", page=3).packed()
    seen(app, "ad 2", 5000)
    app.args = ("x", "ad 2", 5000, 0, late)
    app.run()
    assert app.session_state["seen"][0] == 0


def test_another_subject_begins_anew_and_a_short_one_has_no_footer() -> None:
    app = AppTest.from_function(page, args=("x", "ad 1", 5000, 0))
    assert seen(app, "ad 1", 5000, 1)[0] == 200
    assert seen(app, "ad 2", 5000)[0] == 0
    assert seen(app, "ad 2", 200) == (0, None)
    assert seen(app, "ad 2", 0) == (0, None)
