"""The app's languages: gettext with English as the source, Dutch as the default.

`_("Look up")` gives the text in the language of the session. Wherever a text carries values, they
are filled in by `.format(...)` after translation, never before.
"""

import gettext as catalogue
from functools import cache
from pathlib import Path

import streamlit as st

LANGUAGES = {"nl": "Nederlands", "en": "English"}
LOCALE = Path(__file__).resolve().parent.parent / "locale"


@cache
def texts(language: str) -> catalogue.NullTranslations:
    """The texts of one language; English is its own translation."""
    if language == "en":
        return catalogue.NullTranslations()
    return catalogue.translation("spoor", LOCALE, [language])


def language() -> str:
    """The session's language: as chosen, else English for an English browser, else Dutch."""
    chosen = st.session_state.get("language")
    if chosen in LANGUAGES:
        return str(chosen)
    return "en" if (st.context.locale or "").lower().startswith("en") else "nl"


def _(message: str) -> str:
    """`message` in the session's language."""
    return texts(language()).gettext(message)


def ngettext(one: str, many: str, number: int) -> str:
    """The form that fits `number`, in the session's language."""
    return texts(language()).ngettext(one, many, number)
