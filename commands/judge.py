"""`spoor judge`: what people decide, kept for ever, obeyed at once and by every rerun."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, place, print_lines, put, say
from commands._judging import about_ad, agreed, taken_up, with_state
from commands._reach import reach_words

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
AdA = Annotated[str | None, typer.Option("--ad", help="SOURCE/ID or uid of an ad.")]
AdB = Annotated[str | None, typer.Option("--other", help="SOURCE/ID or uid of the other ad.")]
Foresee = Annotated[
    bool, typer.Option("--preview", help="Only say what it would change; nothing is recorded.")
]
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
    preview: Foresee = False,
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Record a judgement and link again what it touches.

    `not_this` takes --kind, --value, --quote and --content; `generic` --kind and --value; `same`
    and `not_same` --ad and --other. On a terminal its effect is shown first.
    """
    import msgspec

    from graph.judgements import Judgement
    from graph.judgements import judge as record

    said = {
        "verdict": verdict,
        "reason": reason,
        "kind": kind,
        "value": value,
        "quote": quote,
        "content_sha256": content,
        "ad_a": about_ad(ad, theme),
        "ad_b": about_ad(other, theme),
    }
    try:
        judgement = msgspec.convert(said, Judgement)
    except msgspec.ValidationError as error:
        raise typer.BadParameter(str(error)) from error
    with place(theme) as here:
        database, ctx, _ = here
        if words := reach_words(database, ctx, judgement):
            say(words)
        if agreed(here, judgement, only=preview, as_json=as_json):
            taken_up(here, record(database, ctx, judgement), in_words, as_json=as_json)


@judge.command(name="list")
def list_(
    every: Every = False,
    content: Content = None,
    theme: Theme = THEME,
    as_of: AsOf = None,
    as_json: Json = False,
) -> None:
    """List judgements, newest first, with what they contradict and which match nothing any more."""
    from graph.judgements import judgements

    with place(theme, as_of) as here:
        database, ctx, _ = here
        found = judgements(database, ctx, standing=not every, content_sha256=content)
        rows, words = with_state(here, found, in_words)
    if as_json:
        print_lines(rows)
    else:
        put("\n".join(words) or "no judgements")


@judge.command()
def undo(
    judgement: Uid,
    reason: Reason,
    preview: Foresee = False,
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Take a judgement back and link again what it touched; both stay on record."""
    from graph.judgements import Judgement
    from graph.judgements import undo as take_back

    asked = Judgement(verdict="undone", reason=reason, uid=judgement)
    with place(theme) as here:
        if agreed(here, asked, only=preview, as_json=as_json):
            database, ctx, _ = here
            stored = take_back(database, ctx, judgement, reason)
            taken_up(here, stored, in_words, as_json=as_json)


def in_words(judgement: "Judgement") -> str:
    """One judgement for a person."""
    from graph.networks.spoken import about_words

    state = f" (replaced by {judgement.replaced_by})" if judgement.replaced_by else ""
    return (
        f"{judgement.uid}  {judgement.recorded_at}  {judgement.author}: {judgement.verdict} "
        f"{about_words(judgement)}: {judgement.reason}{state}"
    )
