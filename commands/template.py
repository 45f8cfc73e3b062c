"""`spoor template`: the constant text of a template, and its slots."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, context, show

if TYPE_CHECKING:
    from graph.similar.opened import TemplateView

Value = Annotated[str, typer.Argument(help="The template, as a look-up names it.")]
SHOWN = 6  # values of a slot that are printed


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(template)


def template(value: Value, theme: Theme = THEME, as_of: AsOf = None, as_json: Json = False) -> None:
    """Show what the texts of a template share, and what stands where they differ."""
    from graph.home import home
    from graph.session import open_database
    from graph.similar.opened import open_template

    database = open_database(home())
    try:
        found = open_template(database, context(theme, as_of), value)
    finally:
        database.close()
    if found is None:
        show(as_json, {"template": value, "texts": []}, f"no text was made from template {value}")
    else:
        show(as_json, found, in_words(found))


def in_words(found: "TemplateView") -> str:
    """The template for a person: constant text, and slots in brackets with the commonest first."""
    from graph.templates import Constant

    parts = [
        part.text if isinstance(part, Constant) else _slot(part.values) for part in found.parts
    ]
    return "\n".join([f"{len(found.texts)} texts of {found.ads} ads:", " ".join(parts)])


def _slot(values: tuple[tuple[str, int], ...]) -> str:
    shown = " | ".join(f"{text or '—'} ×{count}" for text, count in values[:SHOWN])
    more = f" | … {len(values) - SHOWN} more" if len(values) > SHOWN else ""
    return f"[{shown}{more}]"
