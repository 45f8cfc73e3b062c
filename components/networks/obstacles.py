"""Why two things are not linked: what they share, and why that ties nobody."""

from components.kinds import family, kind_words
from components.networks import going
from components.networks.decision import verdict_words
from components.networks.silent import given_up_words
from components.networks.wording import bare_value, entity_kind, rarity_words
from components.say import minute, number
from components.state import asked_for
from components.table import Cell, Column, Row, table
from components.words import _
from graph.judgements import Judgement
from graph.networks import WhySaid
from graph.networks.why import Obstacle

MOST = 40


def obstacles(said: WhySaid) -> None:
    """A row for each judgement and each shared value that does not tie them."""
    if said.linked or not (said.obstacles or said.judged):
        return
    table(
        [
            Column(label=_("Why not linked"), wrap=True),
            Column(label=_("Kind"), width="150px"),
            Column(label=_("Both have"), width="22%"),
            Column(label=_("How rare it is"), width="28%", wrap=True),
        ],
        [*map(judged, said.judged), *map(row, said.obstacles[:MOST])],
        key="obstacles",
        label=_("Why not linked"),
        height="300px",
        chosen=going.look_up,
    )


def judged(one: Judgement) -> Row:
    """A person said that they are not the same."""
    moment = minute(one.recorded_at) if one.recorded_at else ""
    said = f"{verdict_words(one.verdict)} ({one.author}, {moment}): {one.reason}"
    return Row(
        cells=(
            Cell(text=said, tone="strong"),
            Cell(text=_("judgement")),
            Cell(text=""),
            Cell(text=""),
        )
    )


def row(one: Obstacle) -> Row:
    """A shared value that ties nobody."""
    kind = entity_kind(one.kind)
    return Row(
        opens=asked_for(kind, one.value).packed(),
        cells=(
            Cell(text=why(one), tone="strong"),
            Cell(text=kind_words(kind), tone="quiet"),
            Cell(text=bare_value(kind, one.value), title=one.value, kind=family(kind)),
            Cell(text=rarity_words(one.counts, home=False)),
        ),
    )


def why(one: Obstacle) -> str:
    """What keeps the value from tying them."""
    if one.given_up:
        said = given_up_words(one.given_up)
        return said[0].upper() + said[1:]
    words = {
        "broker": _("Used in {groups} unrelated groups: a shared service, not a shared seller"),
        "common": _("Stands in {groups} groups of ads: too many to tie any"),
        "context": _("Names, places and style are context: many people share them"),
        "muted": _("Judged generic: it ties nobody"),
        "single": _("One shared value that is not rare enough alone"),
    }
    return words[one.obstacle].format(groups=number(one.groups))
