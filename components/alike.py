"""Texts that are (nearly) the same, said in words: a template's digest tells nobody anything."""

from collections.abc import Callable

import streamlit as st

from components import backend
from components.say import number
from components.words import ngettext
from graph.answers import VersionView


def same_text(ads: int) -> str:
    """18 ads have (nearly) the same text."""
    words = ngettext("{count} ad has this text", "{count} ads have (nearly) the same text", ads)
    return words.format(count=number(ads))


def text_of(ads: int) -> str:
    """The same, where there is little room."""
    return ngettext("Text of {count} ad", "Text of {count} ads", ads).format(count=number(ads))


def ads_with(kind: str, value: str) -> int:
    """How many ads hold a value; counted once for as long as the ad stays open."""
    answers = st.session_state.setdefault("answers", {})
    if ("ads", kind, value) not in answers:
        answers["ads", kind, value] = backend.ads_with(kind, value)
    return answers["ads", kind, value]


def counted(version: VersionView) -> Callable[[str], str]:
    """Words for each template of this version."""
    values = {one.value for one in version.mentions if one.kind == "template"}
    with backend.clearly():
        said = {value: same_text(ads_with("template", value)) for value in values}
    return said.__getitem__
