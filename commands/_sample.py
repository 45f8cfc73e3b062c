"""`spoor link sample`: pairs of the user's own base, judged blind, and the precision they give."""

from typing import TYPE_CHECKING, Annotated

import typer

from commands._common import THEME, AsOf, Json, Theme, place, say, show

if TYPE_CHECKING:
    from graph.networks import AdShown, BlindPair, Drawn, Measured
    from graph.networks.sampling import Answer

Size = Annotated[int, typer.Option(help="About so many pairs.", min=4, max=10_000)]
Seed = Annotated[int, typer.Option(help="Same linking and seed, same sample.")]
PairName = Annotated[str | None, typer.Argument(help="The pair; without it the next is shown.")]
Said = Annotated[str | None, typer.Argument(help="same, not_same or unsure.")]
Reason = Annotated[str, typer.Option(help="Why; may be left out.")]
SHOWN = 600
"""Code points of a text shown."""

sample = typer.Typer(
    help="Draw a blind sample of pairs, judge it, and read the measured precision of this base.",
    invoke_without_command=True,
)


@sample.callback()
def draw(
    called: typer.Context,
    size: Size = 100,
    seed: Seed = 1,
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Draw pairs of linked ads and of ads near the threshold, in blind order."""
    if called.invoked_subcommand is not None:
        return
    from graph.networks import draw as draw_sample

    with place(theme, prepare=True) as here:
        drawn = draw_sample(*here, size=size, seed=seed)
    show(as_json, drawn, drawn_words(drawn))


@sample.command()
def judge(
    pair: PairName = None,
    said: Said = None,
    reason: Reason = "",
    theme: Theme = THEME,
    as_json: Json = False,
) -> None:
    """Show the next pair, or answer: `spoor link sample judge PAIR same|not_same|unsure`."""
    from graph.networks import answer, next_pair

    if (pair is None) != (said is None):
        raise typer.BadParameter("give a pair and what is said of it, or neither")
    with place(theme) as (database, ctx, _):
        if pair is not None:
            done = answer(database, ctx, pair, _answer(said), reason)
            show(as_json, done, f"{done.judged} of {done.of} pairs judged")
            return
        shown = next_pair(database, ctx)
    words = pair_words(shown) if shown else "every pair is judged: spoor link sample report"
    show(as_json, {"next": shown}, words)


@sample.command()
def report(theme: Theme = THEME, as_of: AsOf = None, as_json: Json = False) -> None:
    """The measured precision of this base: per tier and overall, with its interval."""
    from graph.networks import NotThere, measured

    with place(theme, as_of) as (database, ctx, _):
        found = measured(database, ctx)
    if found is None:
        raise NotThere("no sample was drawn here yet: run `spoor link sample` first")
    show(as_json, found, report_words(found))
    if not as_json:
        say(found.method)


def _answer(said: str | None) -> "Answer":
    import msgspec

    from graph.networks.sampling import Answer

    try:
        return msgspec.convert(said, Answer)
    except msgspec.ValidationError as error:
        raise typer.BadParameter("say same, not_same or unsure") from error


def drawn_words(drawn: "Drawn") -> str:
    """What was drawn."""
    return f"{drawn.pairs} pairs drawn (seed {drawn.seed}): `spoor link sample judge` shows them"


def pair_words(pair: "BlindPair") -> str:
    """Two ads to be judged, as they stand."""
    head = f"pair {pair.number} of {pair.of}: by the same operator? {pair.pair}"
    return "\n".join([head, *_ad_words(pair.left), *_ad_words(pair.right)])


def _ad_words(ad: "AdShown") -> list[str]:
    from graph.networks.words import ad_words

    seen = f"{ad.first_seen:%Y-%m-%d} to {ad.last_seen:%Y-%m-%d}"
    body = ad.body if len(ad.body) <= SHOWN else ad.body[:SHOWN] + "…"
    return [f"  {ad_words(ad.uid)}, {seen}: {ad.title!r}", f"    {body!r}"]


def report_words(found: "Measured") -> str:
    """The figures for a person."""
    lines = [found.sentence]
    for one in found.strata:
        said = one.precision
        share = f"{said.right} of {said.judged} right"
        if said.judged:
            share += f", {said.share:.1%} ({said.low:.1%} to {said.high:.1%})"
        unsure = f", {one.unsure} unsure" if one.unsure else ""
        lines.append(f"  {one.name} ({one.meaning}), weight {one.weight:.2f}: {share}{unsure}")
    return "\n".join(lines)
