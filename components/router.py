"""The frame of every page: navigation, language, the notice of a demonstration."""

import os
from pathlib import Path

import streamlit as st

from components import question, state
from components.demo_notice import demo_notice
from components.fault import boxes, unforeseen
from components.menu import menu
from components.networks import catching, going
from components.words import LANGUAGES, _, language

HERE = Path(__file__).resolve().parent
PAGES = HERE.parent / "pages"


def other_language() -> str:
    """The language to switch to."""
    return next(name for name in LANGUAGES if name != language())


def switch() -> None:
    """Change the language of this session."""
    st.session_state["language"] = other_language()


st.set_page_config(page_title="Spoor", layout="wide")
st.html(HERE / "assets" / "app.css")
st.html(boxes())
pages = {
    "lookup": st.Page(PAGES / "1_lookup.py", title=_("Look up"), default=True),
    "networks": st.Page(PAGES / "3_networks.py", title=_("Networks"), url_path="networks"),
    "why": st.Page(PAGES / "4_why.py", title=_("Connection"), url_path="connection"),
    "sample": st.Page(PAGES / "5_sample.py", title=_("Sample"), url_path="sample"),
    "data": st.Page(PAGES / "2_data.py", title=_("Data"), url_path="data"),
}
page = st.navigation(list(pages.values()), position="top")
going.follow(pages, page)
menu()
st.button(LANGUAGES[other_language()], key="language_button", type="tertiary", on_click=switch)
if os.environ.get("SPOOR_DEMO") == "1":
    demo_notice()
if state.open_uid() is None:
    state.leave_pictures()
question.settle()
catching.settle()
try:
    page.run()
except Exception:
    unforeseen()
    raise
