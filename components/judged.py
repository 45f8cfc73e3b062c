"""What people decided about readings of a text, newest first."""

from collections.abc import Sequence

from components import moulds, question
from components.disputed import not_this, of_judgement
from components.kinds import kind_words
from components.lines import line, lines
from components.say import minute
from components.table import Cell, Column, Row, table
from components.words import _
from graph.judgements import Judgement


def judged_table(judged: Sequence[Judgement]) -> None:
    """Every judgement on this text with its reason; one that stands can be undone."""
    if not judged:
        return
    lines([line(_("Judgements on this text"), "heading")], key="judged-heading")
    table(
        [
            Column(label=_("Recorded"), width="150px"),
            Column(label=_("By"), width="110px"),
            Column(label=_("Judgement"), width="210px"),
            Column(label=_("Text in the ad"), width="17%"),
            Column(label=_("Value"), width="15%"),
            Column(label=_("Reason"), wrap=True),
            Column(label="", width="120px", align="right"),
        ],
        [row(one) for one in judged],
        key="judged",
        label=_("Judgements on this text"),
        height="320px",
        acted=question.start,
    )


def row(one: Judgement) -> Row:
    """One judgement; what no longer stands is quiet."""
    stands = standing(one)
    quiet = None if stands else "quiet"
    kind, value = one.kind or "", one.value or ""
    said = not_this(kind) if one.verdict == "not_this" else _("Taken back")
    return Row(
        acts=of_judgement(one).packed() if stands else None,
        act=_("Undo"),
        cells=(
            Cell(text=minute(one.recorded_at) if one.recorded_at else "", tone=quiet),
            Cell(text=one.author, tone=quiet),
            Cell(text=said, tone=quiet or "strong"),
            Cell(text=one.quote or "", tone=quiet),
            Cell(text=moulds.told(kind, value), title=f"{kind_words(kind)}: {value}", tone=quiet),
            Cell(text=one.reason, tone=quiet),
            Cell(text=_("no longer holds") if one.replaced_by else "", tone="quiet"),
        ),
    )


def standing(one: Judgement) -> bool:
    """Does this judgement keep a reading away now?"""
    return one.verdict == "not_this" and one.replaced_by is None


def rejected_by(one: Judgement) -> str:
    """Who judged, and why."""
    return f"{one.author}: {one.reason}"
