"""Everything found in one version, to check and to judge; and what no longer stands, and why."""

from collections.abc import Sequence

from components import question
from components.alike import Told
from components.details import details_words
from components.disputed import disputed, not_this, of_judgement
from components.judged import rejected_by
from components.kinds import family, kind_words
from components.lines import line, lines
from components.paging import paged
from components.places import found_by, span_words, where
from components.say import minute
from components.table import Cell, Column, Row, table
from components.words import _
from graph.answers import Mention, VersionView
from graph.judgements import Judgement

PER_PAGE = 200


def findings_table(version: VersionView, told: Told) -> None:
    """Every finding that stands, in reading order, with quote, place, extractor and certainty.

    The button of a row says what the reading is not, and asks why.
    """
    fields = list(version.texts)
    found = sorted(version.mentions, key=lambda one: place(one, fields))
    if not found:
        lines([line(_("Nothing was found in this version."), "plain")], key="nothing-found")
        return
    pages = paged("mentions", version.uid, len(found), PER_PAGE)
    table(
        [
            *columns(),
            Column(
                label=_("Certainty"),
                title=_("As the extractor rates its own finding, 0 to 1"),
                align="right",
                width="92px",
            ),
            Column(label=_("Recorded"), align="right", width="150px"),
            Column(label=_("Wrong?"), width="200px"),
        ],
        [standing(one, version.content_sha256, told) for one in found[pages.shown]],
        key="mentions",
        label=_("Everything found"),
        height="480px",
        acted=question.start,
        footer=pages.footer(),
        turned=pages.turn,
    )


def retired_table(version: VersionView, told: Told) -> None:
    """Findings that stood once: rejected by a person, or no longer found by a newer extractor."""
    if not version.retired:
        return
    judged = {one.uid: one for one in version.judgements}
    pages = paged("retired", version.uid, len(version.retired), PER_PAGE)
    lines([line(_("No longer stands"), "heading")], key="retired-heading")
    table(
        [
            *columns(),
            Column(label=_("Until"), align="right", width="150px"),
            Column(label=_("Why"), wrap=True),
            Column(label="", align="right", width="84px"),
        ],
        [
            retired(one, told, judged.get(one.judgement or ""))
            for one in version.retired[pages.shown]
        ],
        key="retired",
        label=_("No longer stands"),
        height="320px",
        acted=question.start,
        footer=pages.footer(),
        turned=pages.turn,
    )


def place(one: Mention, fields: Sequence[str]) -> tuple[int, str, int, int, str]:
    """Reading order; what stands in no text comes last."""
    known = fields.index(one.field) if one.field in fields else len(fields)
    return (known, one.field, one.start, -one.end, one.kind)


def columns() -> list[Column]:
    """What, where and by whom."""
    return [
        Column(label=_("Kind"), width="13%"),
        Column(label=_("Value"), width="17%", wrap=True),
        Column(label=_("Text in the ad")),
        Column(label=_("Where"), title=span_words(), width="132px"),
        Column(label=_("Found by"), title=_("The extractor and its version"), width="112px"),
    ]


def cells(one: Mention, told: Told, tone: str | None = None) -> tuple[Cell, ...]:
    """A finding under `columns`."""
    extra = "\n".join(f"{key}: {value}" for key, value in sorted(one.attributes.items()))
    return (
        Cell(text=kind_words(one.kind), kind=family(one.kind), title=extra or None, tone=tone),
        Cell(text=told.of(one), title=one.value, note=details_words([one]) or None, tone=tone),
        Cell(text=one.raw, tone=tone),
        Cell(text=where(one), tone=tone),
        Cell(text=found_by(one), tone=tone),
    )


def standing(one: Mention, content_sha256: str, told: Told) -> Row:
    """A finding that can be judged wrong where it quotes a text."""
    about = disputed(one, content_sha256)
    return Row(
        acts=about.packed() if about else None,
        act=not_this(one.kind),
        cells=(
            *cells(one, told),
            Cell(text=f"{one.confidence:.2f}"),
            Cell(text=minute(one.recorded_at)),
            Cell(text=""),
        ),
    )


def retired(one: Mention, told: Told, judgement: Judgement | None) -> Row:
    """A finding that no longer stands; a rejection that holds can be undone here."""
    undoable = judgement is not None and judgement.replaced_by is None
    unfound = _("a newer version does not find it")
    why = rejected_by(judgement) if judgement else unfound
    return Row(
        acts=of_judgement(judgement).packed() if judgement and undoable else None,
        act=_("Undo"),
        cells=(
            *cells(one, told, "quiet"),
            Cell(text=minute(one.retired_at) if one.retired_at else "", tone="quiet"),
            Cell(text=why),
            Cell(text=""),
        ),
    )
