"""`spoor lookup`: every ad of a number, address, handle, name or place."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, context, print_json, say, show, well_formed
from ingest.errors import SpoorError

if TYPE_CHECKING:
    from commands._pictures import PictureAnswer, PictureHit
    from graph.answers import LookupAnswer, Searched
    from graph.context import Context
    from graph.db import Database

Values = Annotated[list[str] | None, typer.Argument(help="Values in any spelling.")]
ListFile = Annotated[
    Path | None, typer.Option("--file", help="A list: one value a line.", exists=True)
]
PictureFile = Annotated[
    Path | None, typer.Option("--picture", help="A picture file: ads that show it or its like.")
]
Limit = Annotated[int, typer.Option(help="Ads shown per value.", min=0, max=10_000)]
Skip = Annotated[int, typer.Option(help="Ads passed over per value.", min=0)]
Region = Annotated[str, typer.Option(help="Country (ISO code) of numbers that state none.")]

NOTHING_LOADED = (
    "nothing is loaded in this theme, so that nothing was searched: "
    "load ads with `spoor ingest PATH…` or a fictional market with `spoor demo`"
)


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(lookup)


def lookup(
    values: Values = None,
    list_file: ListFile = None,
    picture: PictureFile = None,
    limit: Limit = 50,
    skip: Skip = 0,
    region: Region = "NL",
    theme: Theme = THEME,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Look up phone numbers, e-mail addresses, handles, names, places, URLs or ad ids.

    With --json: one object for one value, JSON lines for several.
    """
    from commands._pictures import look_up_picture
    from graph.home import home
    from graph.lookup import look_up
    from graph.session import open_database
    from ingest.understand import understand

    asked = [well_formed(value) for value in (*(values or []), *_listed(list_file))]
    if not asked and picture is None:
        raise typer.BadParameter("give a value, a list with --file or a picture with --picture")
    ctx, here = context(theme, as_of), home()
    database = open_database(here)
    try:
        if picture is not None:
            found = look_up_picture(database, ctx, picture, here, limit, skip)
            show(as_json, found, picture_in_words(found))
        for value in asked:
            answer = look_up(database, ctx, value, understand(value, region), limit, skip)
            if as_json:
                print_json(answer)
                if not answer.searched.ads:
                    say(NOTHING_LOADED)
            else:
                typer.echo(in_words(answer, _begin(database, ctx, answer)))
    finally:
        database.close()


def _begin(database: "Database", ctx: "Context", answer: "LookupAnswer") -> dict[str, str]:
    """How the templates that go together with the value begin."""
    moulds = [one.value for one in answer.together if one.kind == "template"]
    if not moulds:
        return {}
    from graph.similar.openings import openings

    return openings(database, ctx, moulds)


def picture_in_words(found: "PictureAnswer") -> str:
    """The answer to a picture for a person."""
    lines = [f"{found.query}: {len(found.pictures)} pictures like it"]
    if found.flat:
        lines.append("  flat or blank: only the very same file is looked for")
    for hit in found.pictures:
        lines.append(f"  {hit.sha256}  {hit.distance} bits apart{_trust(hit)}")
    if found.set_aside:
        lines.append(f"  {found.set_aside} more resemble it by their hash, not in their pixels")
    return "\n".join([*lines, in_words(found.answer)])


def _trust(hit: "PictureHit") -> str:
    if hit.certain:
        return ""
    return " (candidate: look for yourself)" if hit.compared else " (candidate, not compared)"


def _listed(path: Path | None) -> list[str]:
    if path is None:
        return []
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SpoorError(f"{path} cannot be read as text: {error}") from error
    return [line.strip() for line in text.splitlines() if line.strip()]


def in_words(answer: "LookupAnswer", begin: dict[str, str] | None = None) -> str:
    """The answer for a person; `begin`: how templates begin, by value."""
    understood = ", ".join(f"{form.kind} {form.value}" for form in answer.forms) or "nothing known"
    lines = [f"{answer.query}: read as {understood}"]
    if answer.ads.total:
        lines += _found(answer, begin or {})
    else:
        lines += _not_found(answer.searched)
    lines += [
        f"  near: {near.kind} {near.value} ({near.why}), {near.ads} ads" for near in answer.near
    ]
    lines.append(f"  as of {answer.as_of.isoformat()}")
    return "\n".join(lines)


def _not_found(searched: "Searched") -> list[str]:
    if not searched.ads:
        return [f"  {NOTHING_LOADED}"]
    lines = [
        f"  not found in {searched.ads} ads of {len(searched.sites)} sites, "
        f"{searched.first} to {searched.last}",
        f"  not searched: {', '.join(searched.not_searched)}",
    ]
    lines += [f"  gap: {gap.source} {gap.first} to {gap.last}" for gap in searched.gaps[:10]]
    if len(searched.gaps) > 10:
        lines.append(f"  … and {len(searched.gaps) - 10} more gaps (--json lists them)")
    return lines


def _found(answer: "LookupAnswer", begin: dict[str, str]) -> list[str]:
    ads = answer.ads
    lines = [
        f"  {ads.total} ads on {len(ads.sources)} sites, "
        f"{ads.first_seen:%Y-%m-%d} to {ads.last_seen:%Y-%m-%d}"
    ]
    for row in ads.rows:
        place = f" [{', '.join(row.places)}]" if row.places else ""
        lines.append(
            f"  {row.last_seen:%Y-%m-%d}  {row.source}/{row.ad_id or row.url}  {row.title!r}{place}"
        )
    if len(ads.rows) < ads.total:
        lines.append(f"  … {ads.total - len(ads.rows)} more (--limit, --skip)")
    for other in answer.together:
        counts = f"{other.with_} ads with, {other.without} without"
        words = f" “{begin[other.value]}”" if other.value in begin else ""
        lines.append(f"  together: {other.kind} {other.value}{words}: {counts}")
    return lines
