"""Captures of an ad: when, from where, and where the bytes lie."""

from components.say import second
from components.table import Cell, Column, Row, table
from components.words import _
from graph.answers import AdView, CaptureRow


def captures_table(view: AdView) -> None:
    """All captures, newest first. Addresses are text: no live link to an ad site is offered."""
    rows = [capture for version in view.versions for capture in version.captures]
    rows.sort(key=lambda capture: capture.captured_at, reverse=True)
    table(
        [
            Column(label=_("Captured"), width="215px"),
            Column(label=_("Posted"), title=_("As the page states it"), width="215px"),
            Column(label=_("Address")),
            Column(label=_("Digest (SHA-256)"), width="170px", mono=True),
            Column(label=_("In the vault: pack, offset"), width="27%", mono=True),
        ],
        [row(capture) for capture in rows],
        key="captures",
        label=_("Captures"),
        height="480px",
    )


def row(capture: CaptureRow) -> Row:
    """One capture; the whole digest stands in the hover and can be copied from the export."""
    source = f"{capture.file}:{capture.line}" if capture.line else capture.file
    return Row(
        cells=(
            Cell(text=second(capture.captured_at)),
            Cell(text=second(capture.posted_at) if capture.posted_at else ""),
            Cell(text=capture.url or ""),
            Cell(text=f"{capture.payload_sha256[:16]}…", title=capture.payload_sha256),
            Cell(
                text=f"{capture.pack}, {capture.offset}",
                title=_("Read from {source}").format(source=source),
            ),
        )
    )
