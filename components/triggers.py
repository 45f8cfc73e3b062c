"""Callbacks for what a component sends: a token becomes what it stands for, nonsense nothing."""

from collections.abc import Callable

import streamlit as st

from components.tokens import tokens


def named(key: str, event: str, then: Callable[[str], None] | None) -> Callable[[], None]:
    """Give `then` what the token stands for that the component `key` sent with `event`."""

    def call() -> None:
        text = tokens().text(str(st.session_state[key][event]))
        if then is not None and text is not None:
            then(text)

    return call
