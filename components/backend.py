"""The doors that pages use: the database of the home, its vault, and how a text is understood."""

import getpass
import os
from collections.abc import Generator, Iterable
from contextlib import contextmanager

import streamlit as st

from components.disputed import Disputed
from components.fault import explain
from components.rejected import Rejected, rejected_in
from components.state import Asked
from graph.ads import open_ad as opened
from graph.answers import AdView, LookupAnswer, Searched
from graph.context import DEFAULT_THEME, Context
from graph.db import Database
from graph.home import home
from graph.loaded import Loaded, Unread
from graph.loaded import loaded as what_is_loaded
from graph.loaded import unread as what_is_unread
from graph.lookup import look_up as looked_up
from graph.lookup import searched as coverage
from graph.reach import Reach, ads_to_regain, ads_with_text
from graph.reach import ads_holding as holding
from graph.session import open_database
from ingest.errors import BadInput, ServerError, SpoorError, VaultError
from ingest.models import Form
from ingest.pictures import blurred, shown
from ingest.understand import understand
from ingest.vault import Vault

REGION = "NL"  # how numbers without a country code are read
SHOWN_SIDE = 640
THUMBNAIL_SIDE = 64


@st.cache_resource(show_spinner=False)
def database() -> Database:
    """One connection pool for this server process."""
    return open_database(home())


def context(doing: str) -> Context:
    """Who asks, in which theme and why, as the log keeps it; from the environment as in `spoor`."""
    purpose = os.environ.get("SPOOR_PURPOSE", "local use")
    return Context(
        theme=os.environ.get("SPOOR_THEME", DEFAULT_THEME),
        actor=os.environ.get("SPOOR_ACTOR") or local_user(),
        purpose=f"{purpose} ({doing})",
    )


def local_user() -> str:
    """The user that this server runs as."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


@contextmanager
def clearly() -> Generator[None]:
    """Turn a fault into one sentence on the page that says what to do, and end the run there."""
    try:
        yield
    except SpoorError as error:
        if isinstance(error, ServerError):
            database.clear()  # the server may come back on another port
        explain(error)
        st.stop()


def look_up(asked: Asked, limit: int, skip: int) -> LookupAnswer:
    """Everything about one value; `skip` ads are left out before the `limit` that are given."""
    forms = forms_of(asked)
    return looked_up(database(), context("look-up"), asked.text, forms, limit, skip)


def forms_of(asked: Asked) -> tuple[Form, ...]:
    """How the question is understood; a value that was clicked is that value and nothing else."""
    forms = understand(asked.text, REGION)
    if asked.kind is None or asked.value is None:
        return forms
    same = tuple(one for one in forms if (one.kind, one.value) == (asked.kind, asked.value))
    return same or (Form(kind=asked.kind, value=asked.value, raw=asked.text),)


def open_ad(uid: str, purpose: str = "open ad") -> AdView | None:
    """One ad with its versions, or None where there is none."""
    return opened(database(), context(purpose), uid)


def ads_holding(kind: str, values: Iterable[str]) -> dict[str, int]:
    """On how many ads each of these values stands now."""
    return holding(database(), context("count"), kind, values)


def openings(templates: Iterable[str]) -> dict[str, str]:
    """How each of these templates begins."""
    # loads the libraries of likeness, which the first page can do without
    from graph.similar.openings import openings as how_they_begin

    return how_they_begin(database(), context("open template"), templates)


def reach(about: Disputed) -> Reach:
    """The ads that lose this reading or, where `about` names a judgement, get it back."""
    asking = context("foresee judgement")
    if about.judgement:
        return ads_to_regain(database(), asking, about.judgement)
    said = (about.content_sha256, about.kind, about.value, about.quote)
    return ads_with_text(database(), asking, *said)


def searched() -> Searched:
    """What a look-up looks through."""
    return coverage(database(), context("coverage"))


def loaded() -> Loaded:
    """What is loaded, by site and by run."""
    return what_is_loaded(database(), context("coverage"))


def unread() -> tuple[Unread, ...]:
    """What could not be read of the ads that are loaded."""
    return what_is_unread(database(), context("coverage"))


def rejected() -> Rejected:
    """What of the input could not be used at all."""
    return rejected_in(home().rejected)


def pictures(digests: tuple[str, ...], *, plain: bool) -> dict[str, bytes | str]:
    """Small JPEGs by digest: blurred, or (`plain`) as they are; a reason in words where none."""
    vault = Vault(home().vault)
    try:
        return {digest: _picture(vault, digest, plain) for digest in digests}
    finally:
        vault.close()


def thumbnails(digests: tuple[str, ...]) -> dict[str, bytes]:
    """Blurred pictures of a table row's height by digest, of those that the vault can give."""
    found = pictures(digests, plain=False)
    return {
        digest: shown(made, THUMBNAIL_SIDE)
        for digest, made in found.items()
        if isinstance(made, bytes)
    }


def _picture(vault: Vault, digest: str, plain: bool) -> bytes | str:
    try:
        data = vault.get(digest)
        return shown(data, SHOWN_SIDE) if plain else blurred(data)
    except KeyError:
        return "not in the vault"
    except VaultError:
        return "damaged in the vault"
    except BadInput as error:
        return error.reason
