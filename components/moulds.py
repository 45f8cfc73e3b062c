"""Text templates by how they begin: their digest tells nobody anything.

What was asked of the database is kept with the other answers, so that a page may name the same
template in many places. Whoever names many says so first (`foresee`).
"""

from collections.abc import Iterable

import streamlit as st

from components import backend
from components.kinds import shown_value

SHORT = 8
"""Characters of a digest that tell two templates apart that begin alike."""


def foresee(values: Iterable[str]) -> None:
    """Ask for all of these at once that are not known yet."""
    known = _known()
    asked = set(values) - known.keys()
    if asked:
        with backend.clearly():
            found = backend.openings(asked)
        known |= {value: found.get(value, "") for value in asked}


def beginning(value: str) -> str:
    """“Lieve … ontvangt je in een rustig huis…”; nothing where no text is there any more."""
    foresee([value])
    words = _known()[value]
    return f"“{words}”" if words else ""


def mould_words(value: str) -> str:
    """“Lieve … ontvangt je in een rustig huis…” (3fa94c01)."""
    words = beginning(value)
    return f"{words} ({value[:SHORT]})" if words else value[:SHORT]


def told(kind: str, value: str) -> str:
    """A value of any kind as people read it, a template by how it begins."""
    return mould_words(value) if kind == "template" else shown_value(kind, value)


def _known() -> dict[str, str]:
    """By value; forgotten with whatever else was answered."""
    return st.session_state.setdefault("answers", {}).setdefault(("openings",), {})
