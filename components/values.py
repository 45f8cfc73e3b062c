"""Values found in one version that lead on: each once, by family, a click looks it up."""

from collections.abc import Sequence
from itertools import groupby

from components import state
from components.alike import Told
from components.details import details_words
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
    found: dict[tuple[str, str], list[Mention]] = {}
    for one in version.mentions:
        if one.role != "fact":
            found.setdefault((one.kind, one.value), []).append(one)
    ordered = sorted(found.values(), key=place)
    if not ordered:
        return
    pages = paged("values", version.uid, len(ordered), PER_PAGE)
    totals = {name: len(list(same)) for name, same in groupby(ordered, key=family_of)}
    rows: list[Row] = []
    for name, group in groupby(ordered[pages.shown], key=family_of):
        rows.append(Row(heading=FAMILY_WORDS[name](), kind=name, count=number(totals[name])))
        rows += [row(same, told) for same in group]
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


def place(same: Sequence[Mention]) -> tuple[int, str]:
    """By family, then by value."""
    return FAMILIES.index(family_of(same)), same[0].value


def family_of(same: Sequence[Mention]) -> str:
    """The family of the findings of one value."""
    return family(same[0].kind)


def row(same: Sequence[Mention], told: Told) -> Row:
    """A value that can be followed, what the ad says of it, and how it writes it last."""
    one = same[-1]
    kind = "" if one.kind in PLAIN else kind_words(one.kind)
    note = " · ".join(filter(None, (kind, details_words(same))))
    return Row(
        opens=question(one).packed(),
        cells=(
            Cell(
                text=told.of(one), title=f"{kind_words(one.kind)}: {one.value}", note=note or None
            ),
            Cell(text=one.raw, tone="quiet"),
        ),
    )
