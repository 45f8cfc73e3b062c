"""`spoor why A B`: what ties two ads, values or networks, and what does not."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, place, show, well_formed

if TYPE_CHECKING:
    from graph.networks import WhySaid

Thing = Annotated[
    str, typer.Argument(help="ad:SOURCE/ID, KIND:VALUE or a network's number.", show_default=False)
]
Region = Annotated[str, typer.Option(help="Country (ISO code) of numbers that state none.")]


def register(app: typer.Typer) -> None:
    """Hang the command on the app."""
    app.command()(why)


def why(
    a: Thing,
    b: Thing,
    region: Region = "NL",
    theme: Theme = THEME,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """Say why two things are linked, with quoted text and rarity; or why they are not."""
    from graph.networks import why as explain

    with place(theme, as_of) as here:
        said = explain(*here, *(normal(well_formed(asked), region) for asked in (a, b)))
    show(as_json, said, in_words(said))


def normal(asked: str, region: str) -> str:
    """A value in any spelling as its normal form; anything else as it is."""
    from ingest.understand import understand

    kind, colon, value = asked.partition(":")
    if not colon or kind in ("ad", "network"):
        return asked
    forms = [form.value for form in understand(value, region) if form.kind == kind]
    return f"{kind}:{forms[0]}" if forms and value not in forms else asked


def in_words(said: "WhySaid") -> str:
    """The explanation for a person."""
    from graph.networks.words import FORMER, ad_words

    lines = [said.sentence]
    for route in (said.hops, *said.routes) if said.hops else ():
        lines.append("a route:")
        for hop in route:
            lines.append(f"  {hop.kind} {hop.value} ({hop.rarity})")
            lines += [
                f"    {ad_words(q.ad)}, {q.captured_at:%Y-%m-%d}: {q.text!r}"
                + (f" ({FORMER})" if q.former else "")
                for q in hop.quotes
            ]
            lines += [f"    {silence.sentence}" for silence in hop.silences]
            lines += [f"    {hop.given_up.sentence}"] if hop.given_up else []
    lines += [f"not because {reason}" for reason in said.not_because]
    return "\n".join([*lines, said.notice])
