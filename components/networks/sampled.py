"""The blind sample: pairs of ads to be judged without knowing what the machine thinks."""

from collections.abc import Callable

import streamlit as st

from components import backend
from components.lines import line, lines
from components.marked import Field, marked
from components.networks import blind, catching, door
from components.networks.ground import unlinked
from components.networks.precise import precise
from components.say import number, period
from components.words import _
from graph.networks import AdShown, BlindPair
from graph.networks.sampling import Answer

SIZES = (30, 100, 300)
ANSWERS: dict[Answer, tuple[Callable[[], str], str]] = {
    "same": (lambda: _("The same"), "1"),
    "not_same": (lambda: _("Not the same"), "2"),
    "unsure": (lambda: _("Cannot say"), "3"),
}
"""Each answer with its words and its key."""


def sampled() -> None:
    """Draw a sample, judge its pairs one by one, read what follows from the answers."""
    text = _(
        "Judge pairs of ads from your own data without knowing what was linked. From the answers"
        " follows how often links are right here, and how sure that is: the figure to cite. An"
        " answer changes no network."
    )
    lines([line(_("How good are the networks here?"), "title"), line(text)], key="sample-heading")
    catching.told()
    if door.state() is None:
        unlinked()
        return
    with backend.clearly():
        pair, found = blind.next_pair(), blind.measured()
    if pair is not None:
        judging(pair)
        # Figures beside the pairs would tell what the machine thinks.
        if found and not st.toggle(_("Show the figures so far"), key="sample-figures"):
            return
    else:
        drawing(is_first=found is None)
    if found is not None:
        precise(found)


def drawing(*, is_first: bool) -> None:
    """Choose a size, and draw."""
    if not is_first:
        done = _("Every pair of this sample is judged. A new sample leaves the old one on record.")
        lines([line(done)], key="sample-done")
    size, button = st.columns([0.16, 0.84], vertical_alignment="bottom")
    with size:
        chosen = st.selectbox(_("Pairs to judge"), SIZES, index=1, key="sample-size")
    with button:
        st.button(
            _("Draw a sample"),
            type="primary" if is_first else "secondary",
            key="sample-draw",
            on_click=draw,
            args=(chosen,),
        )


def draw(size: int) -> None:
    """Draw it; the same linking gives the same pairs."""
    with backend.clearly():
        blind.draw(size)
    door.forget()


def judging(pair: BlindPair) -> None:
    """Two ads beside one another and three answers.

    The ads are drawn first and the answers after them, with keys of this pair: whoever is faster
    than the page presses a button of the pair before, never one for ads that are not shown yet.
    """
    asked = st.container()
    left, right = st.columns(2, gap="medium")
    with left:
        shown(pair.left, "left")
    with right:
        shown(pair.right, "right")
    with asked:
        question = st.container()
        answers(pair.pair)
        words = _("Pair {position} of {total}: are these two ads of one seller or group?")
        text = words.format(position=number(pair.number), total=number(pair.of))
        with question:
            lines([line(text, "summary")], key="sample-pair")


def answers(pair: str) -> None:
    """The three answers, each with its key."""
    columns = st.columns([1, 1, 1, 3], gap="small")
    for column, (said, (label, shortcut)) in zip(columns, ANSWERS.items(), strict=False):
        column.button(
            label(),
            key=f"sample-{said}-{pair}",
            shortcut=shortcut,
            on_click=answer,
            args=(pair, said),
            width="stretch",
        )


def answer(pair: str, said: Answer) -> None:
    """Record the answer; the next pair follows.

    A second press for a pair that has its answer came while the page changed: nobody meant it.
    """
    with backend.clearly():
        asked = blind.next_pair()
        if asked is not None and asked.pair == pair:
            blind.answer(pair, said)
    door.forget()


def shown(ad: AdShown, side: str) -> None:
    """What the ad says, and nothing of what was derived from it."""
    where = " · ".join([ad.source, ad.ad_id or "", period(ad.first_seen, ad.last_seen)])
    lines([line(where, "echo")], key=f"sample-{side}-where")
    marked(
        [
            Field(label=_("Title"), segments=[{"text": ad.title}], role="title"),
            Field(label=_("Text"), segments=[{"text": ad.body}]),
        ],
        key=f"sample-{side}",
    )
