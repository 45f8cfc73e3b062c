"""Small blurred pictures for tables, made once a session."""

from base64 import b64encode
from collections.abc import Sequence

import streamlit as st

from components import backend


def of(digests: Sequence[str]) -> dict[str, str]:
    """Data addresses by digest, for those that the vault can give."""
    known: dict[str, str] = st.session_state.setdefault("thumbnails", {})
    missing = tuple(digest for digest in digests if digest not in known)
    if missing:
        with backend.clearly():
            made = backend.thumbnails(missing)
        for digest in missing:
            known[digest] = address(made[digest]) if digest in made else ""
    return {digest: known[digest] for digest in digests if known[digest]}


def address(jpeg: bytes) -> str:
    """The picture itself as an address."""
    return f"data:image/jpeg;base64,{b64encode(jpeg).decode()}"
