"""What is loaded and what is not: the ground under every count."""

import streamlit as st

from components import backend
from components.lines import line, lines
from components.loaded_badly import bad_input, unread_table
from components.loaded_runs import runs_table
from components.loaded_sites import gaps_table, sites_table
from components.say import minute
from components.searching import extent, unsearched
from components.words import _
from graph.loaded import Loaded


def coverage() -> None:
    """Sites, gaps, runs, what was bad, and what no look-up sees."""
    with backend.clearly(), st.spinner(_("Connecting to the database…")):
        loaded = backend.loaded()
    if not loaded.sites:
        nothing_loaded()
        return
    with backend.clearly():
        searched = backend.searched()
    unseen = "; ".join(unsearched(what) for what in searched.not_searched)
    lines(
        [
            line(_("Loaded data"), "title"),
            line(extent(searched), "summary"),
            line(_("Not searched anywhere: {what}.").format(what=unseen)),
            line(
                _(
                    "A gap is a stretch of days without a capture between two days with one."
                    " An ad that was online only then is not here; a number that is not found"
                    " says nothing about those days."
                ),
                "note",
            ),
        ],
        key="coverage",
    )
    sites_table(loaded)
    left, right = st.columns([0.4, 0.6], gap="medium")
    with left:
        gaps_table(loaded)
    with right:
        runs_table(loaded)
    bad(loaded)


def bad(loaded: Loaded) -> None:
    """What could not be used at all, and what of the loaded ads could not be read."""
    lines([line(_("What could not be read"), "heading")], key="bad-heading")
    with backend.clearly(), st.spinner(_("Counting what could not be read…")):
        unread = backend.unread()
        rejected = backend.rejected()
    left, right = st.columns(2, gap="medium")
    with left:
        bad_input(rejected)
    with right:
        unread_table(unread)
    lines([line(_("As of {moment}.").format(moment=minute(loaded.as_of)), "note")], key="as-of")


def nothing_loaded() -> None:
    """The database is there and empty: say so, and what to do."""
    lines(
        [
            line(_("Loaded data"), "title"),
            line(_("Nothing has been loaded yet."), "summary"),
            line(
                _(
                    "The database runs, but holds no ads. No number can be found or ruled out."
                    " Load ads with: spoor ingest PATH"
                )
            ),
        ],
        key="coverage",
    )
