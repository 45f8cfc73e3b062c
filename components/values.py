"""Values found in one version that lead on: each once, by family, a click looks it up."""

from itertools import groupby

from components import state
from components.alike import Told
from components.kinds import FAMILIES, FAMILY_WORDS, family, kind_words
from components.marks import question
from components.paging import paged
from components.say import number
from components.table import Cell, Column, Row, table
from components.words import _
from graph.answers import Mention, VersionView

PLAIN = ("phone", "alias", "location", "email", "template", "image")
"""Kinds that the heading of their family names well enough."""
PER_PAGE = 100


def values_table(version: VersionView, told: Told) -> None:
    """What can be followed; facts stand apart."""
    found = {(one.kind, one.value): one for one in version.mentions if one.role != "fact"}
    ordered = sorted(found.values(), key=lambda one: (FAMILIES.index(family(one.kind)), one.value))
    if not ordered:
        return
    pages = paged("values", version.uid, len(ordered), PER_PAGE)
    totals = {name: len(list(same)) for name, same in groupby(ordered, key=family_of)}
    rows: list[Row] = []
    for name, group in groupby(ordered[pages.shown], key=family_of):
        rows.append(Row(heading=FAMILY_WORDS[name](), kind=name, count=number(totals[name])))
        rows += [row(one, told) for one in group]
    table(
        [
            Column(label=_("Found in this version"), width="54%", wrap=True),
            Column(label=_("Text in the ad")),
        ],
        rows,
        key="values",
        label=_("Found in this version"),
        chosen=state.search_packed,
        height="420px",
        footer=pages.footer(),
        turned=pages.turn,
    )


def family_of(one: Mention) -> str:
    """The family of a finding."""
    return family(one.kind)


def row(one: Mention, told: Told) -> Row:
    """A value that can be followed, and how the ad writes it."""
    kind = None if one.kind in PLAIN else kind_words(one.kind)
    return Row(
        opens=question(one).packed(),
        cells=(
            Cell(text=told.of(one), title=f"{kind_words(one.kind)}: {one.value}", note=kind),
            Cell(text=one.raw, tone="quiet"),
        ),
    )
