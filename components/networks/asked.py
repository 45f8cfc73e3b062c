"""What the pages of networks are asked: two things to explain."""

from urllib.parse import unquote

import streamlit as st

from components.packed import Packed


class Pair(Packed, frozen=True, kw_only=True):
    """Two things as `graph.networks.why` names them, with the words they are shown in.

    A thing is `ad:SOURCE/ID`, `KIND:VALUE` or `network:NUMBER`; "" where nothing was given yet.
    """

    left: str = ""
    right: str = ""


def pair() -> Pair:
    """The pair that the URL's token names; an empty one where there is none."""
    return Pair.named(st.query_params.get("w")) or Pair()


def number() -> int | None:
    """The number of the network in the URL: it may be cited in a file, so it is no token."""
    given = st.query_params.get("n", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 16 else None


def of_ad(uid: str) -> str:
    """An ad (uid) as a thing."""
    _theme, source, key = uid.split("|", 2)
    return f"ad:{unquote(source)}/{unquote(key)}"


def of_value(kind: str, value: str) -> str:
    """A value as a thing."""
    return f"{kind}:{value}"


def of_network(network: int) -> str:
    """A network as a thing."""
    return f"network:{network}"
