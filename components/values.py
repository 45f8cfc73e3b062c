"""Values found in one version: a short list to follow, and a full table to check."""

from itertools import groupby

from components import state
from components.fields import field_words
from components.kinds import FAMILIES, FAMILY_WORDS, family, kind_words, shown_value
from components.marks import question
from components.say import minute, number
from components.table import Cell, Column, Row, table
from components.words import _
from graph.answers import Mention, VersionView


def values_table(version: VersionView) -> None:
    """Each value once, grouped; a click looks it up."""
    found = {(one.kind, one.value): one for one in version.mentions if one.retired_at is None}
    ordered = sorted(found.values(), key=lambda one: (FAMILIES.index(family(one.kind)), one.value))
    rows: list[Row] = []
    for name, group in groupby(ordered, key=lambda one: family(one.kind)):
        members = list(group)
        rows.append(Row(heading=FAMILY_WORDS[name](), kind=name, count=number(len(members))))
        rows += [short(one) for one in members]
    if rows:
        table(
            [Column(label=_("Found in this version")), Column(label=_("Kind"), width="42%")],
            rows,
            key="values",
            label=_("Found in this version"),
            chosen=state.search_packed,
            height="420px",
        )


def short(one: Mention) -> Row:
    """A value that can be followed; a fact (price, age) is shown only."""
    return Row(
        opens=None if one.role == "fact" else question(one).packed(),
        cells=(
            Cell(text=shown_value(one.kind, one.value), title=one.value),
            Cell(text=kind_words(one.kind), tone="quiet"),
        ),
    )


def mentions_table(version: VersionView) -> None:
    """Every finding with its quote, place, extractor and certainty, retired ones included."""
    table(
        [
            Column(label=_("Kind"), width="14%"),
            Column(label=_("Value"), width="17%"),
            Column(label=_("Text in the ad")),
            Column(label=_("Field"), width="12%"),
            Column(
                label=_("Characters"),
                title=_("First and last character in the field, counted from 1"),
                align="right",
                width="96px",
            ),
            Column(label=_("Found by"), width="110px"),
            Column(
                label=_("Certainty"),
                title=_("As the extractor rates its own finding, 0 to 1"),
                align="right",
                width="80px",
            ),
            Column(label=_("Recorded"), align="right", width="172px"),
        ],
        [full(one) for one in version.mentions],
        key="mentions",
        label=_("Everything found"),
        height="480px",
    )


def full(one: Mention) -> Row:
    """One finding; a retired one says since when."""
    recorded = minute(one.recorded_at)
    if one.retired_at is not None:
        recorded = _("retired {moment}").format(moment=minute(one.retired_at))
    extra = "\n".join(f"{key}: {value}" for key, value in sorted(one.attributes.items()))
    return Row(
        cells=(
            Cell(text=kind_words(one.kind), kind=family(one.kind), title=extra or None),
            Cell(text=shown_value(one.kind, one.value), title=one.value),
            Cell(text=one.raw),
            Cell(text=field_words(one.field)),
            Cell(text=f"{one.start + 1}–{one.end}" if one.end > one.start else ""),
            Cell(text=f"{one.extractor} {one.version}"),
            Cell(text=f"{one.confidence:.2f}"),
            Cell(text=recorded, tone="quiet" if one.retired_at else None),
        )
    )
