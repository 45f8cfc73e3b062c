"""The question that floats over a page until it is answered or left, and what its answer did.

It belongs to the place (what is opened) where it was asked: anywhere else it is forgotten, with
what was said after it. It is answered once, whatever is pressed meanwhile: as soon as somebody
presses anything, Streamlit ends the run that waits, at its next word to the page or look into the
session, and begins another. So the answer is taken by a thread of its own, and every run that finds
it under way waits for it.
"""

from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.lines import Line, lines
from components.networks import door
from components.words import _
from ingest.errors import GraphError

Said = Callable[[], list[Line]]
"""What an answer did; put into words when they are shown."""
OPEN, DONE, TURN = "question", "question-done", "question-turn"


@dataclass(slots=True)
class Question:
    """What is asked `about` (packed), and where; `turn` tells the forms of two questions apart.

    `answer` is what became of it, once somebody answered.
    """

    about: str
    turn: int
    place: tuple[str, ...]
    answer: Future[Said] | None = None
    lock: Lock = field(default_factory=Lock)

    def take(self, act: Callable[[], Said]) -> None:
        """Do what the answer asks for, unless that is under way or done, and wait for it."""
        with self.lock:
            if self.answer is None or (self.answer.done() and self.answer.exception()):
                alone = ThreadPoolExecutor(1)
                self.answer = alone.submit(act)
                alone.shutdown(wait=False)
        self.answer.exception()

    def refused(self) -> str:
        """Why the answer was refused (it may be given again); any other fault is raised."""
        try:
            if self.answer is not None:
                self.answer.result()
        except GraphError as error:
            return str(error)
        return ""


def here() -> tuple[str, ...]:
    """What is opened: search, network, pair and ad, as the URL names them."""
    return tuple(st.query_params.get(name, "") for name in ("s", "n", "w", "ad"))


def start(about: str) -> None:
    """Ask about this in the next run; what was said before is said no more."""
    leave()
    st.session_state.pop(DONE, None)
    turn = st.session_state.get(TURN, 0) + 1
    st.session_state[TURN] = turn
    st.session_state[OPEN] = Question(about=about, turn=turn, place=here())


def leave() -> None:
    """Ask no more. What was answered by then cannot be left: what it did is said."""
    _close_answered()
    st.session_state.pop(OPEN, None)


def settle() -> None:
    """At the beginning of each run: close what is answered, forget what was asked elsewhere."""
    _close_answered()
    for name in (OPEN, DONE):
        held: Question | None = st.session_state.get(name)
        if held is not None and held.place != here():
            st.session_state.pop(name)


def is_open() -> bool:
    """Is a question open? Then Escape closes that first."""
    return OPEN in st.session_state


@contextmanager
def floating(key: str) -> Generator[Question | None]:
    """The box of the open question; without one nothing, which takes a box away at once.

    Drawn above all that takes time: else a box that was answered could be pressed again until the
    whole page stood there anew.
    """
    question: Question | None = st.session_state.get(OPEN)
    if question is None:
        st.empty()
        yield None
        return
    with st.container(key=key):
        yield question


def foot(question: Question) -> DeltaGenerator:
    """The place for one note, and the way out below it: it stands where it stood while the answer
    is awaited, so that nothing moves under the pointer."""
    place = st.empty()
    st.button(
        _("Cancel"),
        key=f"cancel-{question.turn}",
        type="tertiary",
        on_click=leave,
        shortcut="Escape",
    )
    return place


def answer(question: Question, act: Callable[[], Said]) -> str:
    """Do what the answer asks for, once, and draw the page anew; else why that was refused.

    `act` stores something. It has neither page nor session, so it words nothing (the language is
    kept there).
    """
    question.take(act)
    if _close_answered():
        st.rerun()
    _read_anew()
    return question.refused()


def told() -> None:
    """What the last answer did, for as long as its place is open and nothing else is asked."""
    done: Question | None = st.session_state.get(DONE)
    if done is not None and done.answer is not None:
        lines(done.answer.result()(), key="told")


def _close_answered() -> bool:
    """Close the question whose answer was taken, and wait for that where it is under way."""
    question: Question | None = st.session_state.get(OPEN)
    if question is None or question.answer is None or question.answer.exception() is not None:
        return False
    st.session_state[DONE] = question
    _read_anew()
    st.session_state.pop(OPEN)
    return True


def _read_anew() -> None:
    """Nothing that was read before is shown any more."""
    st.session_state.pop("answers", None)
    door.forget()
