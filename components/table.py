"""The one table of the app: dense rows, text that can be selected, rows that open."""

from collections.abc import Callable, Sequence

from components.mount import mount
from components.tokens import tokens
from components.triggers import named
from components.visible import visible
from ingest.models import Frozen


class Column(Frozen, frozen=True, kw_only=True):
    """A column: its heading, an explanation for who hovers, and how it is set."""

    label: str
    title: str | None = None
    align: str = "left"
    width: str | None = None
    mono: bool = False
    wrap: bool = False


class Cell(Frozen, frozen=True, kw_only=True):
    """A cell: text, and optionally a family's shape before it, a bar (0..1), a tone, a hover.

    `note`: a second, quiet line. `src`: a small picture that the server made, as a data address.
    """

    text: str
    title: str | None = None
    note: str | None = None
    kind: str | None = None
    share: float | None = None
    tone: str | None = None
    src: str | None = None


class Row(Frozen, frozen=True, kw_only=True):
    """A row; `opens` is what a click on it means to the caller (None: it does not open).

    `acts` is what its button, worded `act`, means; the button stands in the last cell.
    """

    cells: tuple[Cell, ...] = ()
    opens: str | None = None
    acts: str | None = None
    act: str = ""
    heading: str | None = None
    kind: str | None = None
    count: str | None = None


class Footer(Frozen, frozen=True, kw_only=True):
    """The line under a table: how many of how many, and the way to the other pages.

    `before` and `after` are what the buttons worded `previous` and `following` mean to the caller;
    None: there is no such page.
    """

    text: str
    previous: str | None = None
    following: str | None = None
    before: str | None = None
    after: str | None = None

    def drawn(self) -> dict[str, object]:
        """What `footer.js` draws; what the buttons mean travels as tokens."""
        ways = {"before": self.before, "after": self.after}
        return _filled(self) | {name: tokens().of(way) for name, way in ways.items() if way}


def table(
    columns: Sequence[Column],
    rows: Sequence[Row],
    *,
    key: str,
    label: str,
    height: str | None = None,
    chosen: Callable[[str], None] | None = None,
    footer: Footer | None = None,
    turned: Callable[[str], None] | None = None,
    acted: Callable[[str], None] | None = None,
) -> None:
    """Draw a table. `chosen` gets the `opens` of a row; `turned` what a button of the footer means,
    `acted` the `acts` of a row whose button was pressed.

    `height` is a CSS length beyond which the rows scroll under a fixed head. What rows open
    travels to the browser as tokens.
    """

    mount(
        "table",
        {
            "token": tokens().of(repr([row.opens for row in rows])),
            "label": label,
            "height": height,
            "columns": [_filled(column) for column in columns],
            "rows": [_row(row) for row in rows],
            "footer": footer.drawn() if footer else None,
        },
        key=key,
        triggers={
            "chosen": named(key, "chosen", chosen),
            "turned": named(key, "turned", turned),
            "acted": named(key, "acted", acted),
        },
    )


def _row(row: Row) -> dict[str, object]:
    if row.heading is not None:
        return {"heading": visible(row.heading), "kind": row.kind, "count": row.count}
    drawn: dict[str, object] = {"cells": [_cell(cell) for cell in row.cells]}
    if row.opens is not None:
        drawn["id"] = tokens().of(row.opens)
    if row.acts is not None:
        drawn |= {"acts": tokens().of(row.acts), "act": row.act}
    return drawn


def _cell(cell: Cell) -> dict[str, object]:
    drawn = _filled(cell)
    texts = {"text": cell.text, "note": cell.note, "title": cell.title}
    return drawn | {name: visible(text, 1000) for name, text in texts.items() if text is not None}


def _filled(value: Frozen) -> dict[str, object]:
    fields = {name: getattr(value, name) for name in value.__struct_fields__}
    return {name: field for name, field in fields.items() if field is not None}
