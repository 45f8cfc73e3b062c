"""`spoor judge`: what people decide, kept for ever and obeyed by every rerun."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, context, print_lines, show

if TYPE_CHECKING:
    from graph.judgements import Judgement

VerdictName = Annotated[
    str, typer.Argument(help="not_this, generic, same or not_same.", show_default=False)
]
Reason = Annotated[str, typer.Option(help="Why; required.")]
KindName = Annotated[str | None, typer.Option("--kind", help="Kind of the value.")]
Value = Annotated[str | None, typer.Option(help="Normal form of the value.")]
Quote = Annotated[str | None, typer.Option(help="The quoted text that is no such value.")]
Content = Annotated[str | None, typer.Option(help="content_sha256 of the text it stands in.")]
AdA = Annotated[str | None, typer.Option("--ad", help="uid of an ad.")]
AdB = Annotated[str | None, typer.Option("--other", help="uid of the other ad.")]
Uid = Annotated[str, typer.Argument(help="uid of the judgement.")]
Every = Annotated[bool, typer.Option("--all", help="Also those that were taken back.")]

judge = typer.Typer(help="Judgements: add, list, undo.")


def register(app: typer.Typer) -> None:
    """Hang the group on the app."""
    app.add_typer(judge, name="judge")


@judge.command()
def add(
    verdict: VerdictName,
    reason: Reason,
    kind: KindName = None,
    value: Value = None,
    quote: Quote = None,
    content: Content = None,
    ad: AdA = None,
    other: AdB = None,
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Record a judgement: `not_this` (kind, value, quote, content), `generic` (kind, value) …"""
    import msgspec

    from graph.home import home
    from graph.judgements import Judgement
    from graph.judgements import judge as record
    from graph.session import open_database

    said = {
        "verdict": verdict,
        "reason": reason,
        "kind": kind,
        "value": value,
        "quote": quote,
        "content_sha256": content,
        "ad_a": ad,
        "ad_b": other,
    }
    try:
        judgement = msgspec.convert(said, Judgement)
    except msgspec.ValidationError as error:
        raise typer.BadParameter(str(error)) from error
    database = open_database(home())
    try:
        stored = record(database, context(theme), judgement)
    finally:
        database.close()
    show(as_json, stored, in_words(stored))


@judge.command(name="list")
def list_(
    every: Every = False, theme: Theme = THEME, as_of: AsOf = None, as_json: Json = False
) -> None:
    """List judgements, newest first."""
    from graph.home import home
    from graph.judgements import judgements
    from graph.session import open_database

    database = open_database(home())
    try:
        found = judgements(database, context(theme, as_of), standing=not every)
    finally:
        database.close()
    if as_json:
        print_lines(found)
    else:
        typer.echo("\n".join(map(in_words, found)) or "no judgements")


@judge.command()
def undo(judgement: Uid, reason: Reason, theme: Theme = THEME, as_json: Json = False) -> None:
    """Take a judgement back; both stay on record."""
    from graph.home import home
    from graph.judgements import undo as take_back
    from graph.session import open_database

    database = open_database(home())
    try:
        stored = take_back(database, context(theme), judgement, reason)
    finally:
        database.close()
    show(as_json, stored, in_words(stored))


def in_words(judgement: "Judgement") -> str:
    """One judgement for a person."""
    about = " ".join(
        str(part)
        for part in (
            judgement.kind,
            judgement.value,
            judgement.quote,
            judgement.ad_a,
            judgement.ad_b,
        )
        if part
    )
    state = f" (replaced by {judgement.replaced_by})" if judgement.replaced_by else ""
    return (
        f"{judgement.uid}  {judgement.recorded_at}  {judgement.author}: {judgement.verdict} "
        f"{about}: {judgement.reason}{state}"
    )
