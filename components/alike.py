"""Values whose digest tells nobody anything, said in words: texts and pictures by their ads."""

from collections.abc import Iterable

import streamlit as st

from components import backend, moulds
from components.say import number
from components.words import ngettext
from graph.answers import Mention, PictureRow


def same_text(ads: int) -> str:
    """18 ads have (nearly) the same text."""
    words = ngettext("{count} ad has this text", "{count} ads have (nearly) the same text", ads)
    return words.format(count=number(ads))


def mould_of(value: str, ads: int) -> str:
    """18 ads have (nearly) the same text · “Lieve … ontvangt je in een rustig huis…”."""
    return " · ".join(filter(None, (same_text(ads), moulds.beginning(value))))


def text_of(ads: int) -> str:
    """The same, where there is little room."""
    return ngettext("Text of {count} ad", "Text of {count} ads", ads).format(count=number(ads))


def picture_in(ads: int) -> str:
    """A picture that can be seen beside the words."""
    return ngettext("Picture in {count} ad", "Picture in {count} ads", ads).format(
        count=number(ads)
    )


class Told:
    """Values of one ad in words: its templates and pictures by the number of ads that have them."""

    def __init__(self, found: Iterable[Mention], pictures: Iterable[PictureRow]) -> None:
        templates = sorted({one.value for one in found if one.kind == "template"})
        moulds.foresee(templates)
        self.words = {value: mould_of(value, ads) for value, ads in _holding(templates).items()}
        self.words |= {one.sha256: picture_in(one.ads) for one in pictures if one.sha256}

    def of(self, one: Mention) -> str:
        """The value as people read it."""
        return self.words.get(one.value) or moulds.told(one.kind, one.value)


def _holding(templates: list[str]) -> dict[str, int]:
    """On how many ads each stands; counted once for as long as the ad stays open."""
    answers = st.session_state.setdefault("answers", {})
    key = ("templates", *templates)
    if templates and key not in answers:
        with backend.clearly():
            answers[key] = backend.ads_holding("template", templates)
    return answers.get(key, {})
