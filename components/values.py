"""Values found in one version: a short list to follow, and a full table to check and to judge."""

from collections.abc import Callable, Sequence
from itertools import groupby

from components import alike, judging, state
from components.disputed import disputed, not_this
from components.fields import field_words
from components.judged import standing
from components.kinds import FAMILIES, FAMILY_WORDS, family, kind_words, shown_value
from components.marks import question
from components.say import minute, number
from components.table import Cell, Column, Row, table
from components.words import _
from graph.answers import Mention, VersionView
from graph.judgements import Judgement

Same = Callable[[str], str]
"""Words for a template."""


def values_table(version: VersionView) -> None:
    """Each value once, grouped; a click looks it up."""
    found = {(one.kind, one.value): one for one in version.mentions if one.retired_at is None}
    ordered = sorted(found.values(), key=lambda one: (FAMILIES.index(family(one.kind)), one.value))
    same = alike.counted(version)
    rows: list[Row] = []
    for name, group in groupby(ordered, key=lambda one: family(one.kind)):
        members = list(group)
        rows.append(Row(heading=FAMILY_WORDS[name](), kind=name, count=number(len(members))))
        rows += [short(one, same) for one in members]
    if rows:
        table(
            [
                Column(label=_("Found in this version"), wrap=True),
                Column(label=_("Kind"), width="42%"),
            ],
            rows,
            key="values",
            label=_("Found in this version"),
            chosen=state.search_packed,
            height="420px",
        )


def short(one: Mention, same: Same) -> Row:
    """A value that can be followed; a fact (price, age) is shown only."""
    return Row(
        opens=None if one.role == "fact" else question(one).packed(),
        cells=(
            Cell(text=said(one, same), title=one.value),
            Cell(text=kind_words(one.kind), tone="quiet"),
        ),
    )


def said(one: Mention, same: Same) -> str:
    """The value as people read it; a template by how many ads have it."""
    return same(one.value) if one.kind == "template" else shown_value(one.kind, one.value)


def mentions_table(version: VersionView, judged: Sequence[Judgement]) -> None:
    """Every finding with its quote, place, extractor and certainty, retired ones included.

    The button of a row says what the reading is not, and asks why.
    """
    rejected = {(j.kind, j.value, j.quote) for j in judged if standing(j)}
    same = alike.counted(version)
    table(
        columns(),
        [full(one, version.content_sha256, rejected, same) for one in version.mentions],
        key="mentions",
        label=_("Everything found"),
        height="480px",
        acted=judging.start,
    )


def columns() -> list[Column]:
    """What, where, by whom, how sure, since when; and the way to say that it is wrong."""
    return [
        Column(label=_("Kind"), width="13%"),
        Column(label=_("Value"), width="17%"),
        Column(label=_("Text in the ad")),
        Column(
            label=_("Where"),
            title=_("Field, first and last character in it, counted from 1"),
            width="132px",
        ),
        Column(label=_("Found by"), title=_("The extractor and its version"), width="112px"),
        Column(
            label=_("Certainty"),
            title=_("As the extractor rates its own finding, 0 to 1"),
            align="right",
            width="92px",
        ),
        Column(label=_("Recorded"), align="right", width="176px"),
        Column(label=_("Wrong?"), width="196px"),
    ]


def full(
    one: Mention, content_sha256: str, rejected: set[tuple[str | None, ...]], same: Same
) -> Row:
    """One finding; a retired one says since when, and whether people rejected it."""
    about = disputed(one, content_sha256)
    quiet = "quiet" if one.retired_at else None
    extra = "\n".join(f"{key}: {value}" for key, value in sorted(one.attributes.items()))
    span = f" {one.start + 1}–{one.end}" if one.end > one.start else ""
    is_rejected = (one.kind, one.value, one.raw) in rejected
    return Row(
        acts=about.packed() if about else None,
        act=not_this(one.kind),
        cells=(
            Cell(text=kind_words(one.kind), kind=family(one.kind), title=extra or None, tone=quiet),
            Cell(text=said(one, same), title=one.value, tone=quiet),
            Cell(text=one.raw, tone=quiet),
            Cell(text=field_words(one.field) + span, tone=quiet),
            Cell(text=f"{one.extractor} {one.version}", tone=quiet),
            Cell(text=f"{one.confidence:.2f}", tone=quiet),
            Cell(text=recorded(one, is_rejected), tone=quiet),
            Cell(text=""),
        ),
    )


def recorded(one: Mention, is_rejected: bool) -> str:
    """Since when the finding is known; of one that no longer stands, until when it stood."""
    if one.retired_at is None:
        return minute(one.recorded_at)
    words = _("rejected {moment}") if is_rejected else _("retired {moment}")
    return words.format(moment=minute(one.retired_at))
