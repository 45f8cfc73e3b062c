"""What could not be used or read, by reason: nothing is lost without a word."""

from collections.abc import Sequence

from components.lines import line, lines
from components.reasons import reason_words
from components.rejected import Rejected
from components.say import number
from components.table import Cell, Column, Footer, Row, table
from components.words import _
from graph.loaded import REASONS, Unread

HEIGHT = "360px"


def bad_input(rejected: Rejected) -> None:
    """Input records that are not loaded at all: counted by reason, kept for whoever asks."""
    if not rejected.reasons:
        text = _("Input records: all of them could be used.")
        lines([line(text, "plain")], key="no-rejected")
        return
    kept = _("Kept in {folder}").format(folder=rejected.folder)
    if not rejected.whole:
        kept += " · " + _("The list is long: only its beginning was counted.")
    table(
        [
            Column(label=_("Input records not loaded"), wrap=True),
            Column(label=_("First at"), width="32%"),
            Column(label=_("Times"), align="right", width="80px"),
        ],
        [
            Row(
                cells=(
                    Cell(text=one.reason),
                    Cell(text=f"{one.file}:{one.line}" if one.line else one.file, tone="quiet"),
                    Cell(text=number(one.times)),
                )
            )
            for one in rejected.reasons
        ],
        key="rejected",
        label=_("Input records not loaded"),
        height=HEIGHT,
        footer=Footer(text=kept),
    )


def unread_table(unread: Sequence[Unread]) -> None:
    """Pictures and texts of loaded ads that could not be read."""
    if not unread:
        text = _("Loaded ads: every text and every picture could be read.")
        lines([line(text, "plain")], key="no-unread")
        return
    most = _("Only the {count} most frequent are listed.").format(count=number(REASONS))
    table(
        [
            Column(label=_("In loaded ads"), width="110px"),
            Column(label=_("Reason"), wrap=True),
            Column(label=_("Site"), width="26%"),
            Column(label=_("Times"), align="right", width="80px"),
        ],
        [row(one) for one in unread],
        key="unread",
        label=_("In loaded ads"),
        height=HEIGHT,
        footer=Footer(text=most) if len(unread) >= REASONS else None,
    )


def row(one: Unread) -> Row:
    """One reason at one site."""
    is_picture = one.what == "picture"
    return Row(
        cells=(
            Cell(text=_("picture") if is_picture else _("text"), tone="quiet"),
            Cell(text=reason_words(one.reason) if is_picture else one.reason),
            Cell(text=one.source),
            Cell(text=number(one.times)),
        )
    )
