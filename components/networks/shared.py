"""Everything that the ads of a network share: all reasons of all its links at once."""

from itertools import groupby

from components import moulds, question, thumbnails
from components.kinds import FAMILIES, FAMILY_WORDS, family, kind_words
from components.lines import line, lines
from components.networks import going
from components.networks.decision import generic
from components.networks.wording import bare_value, entity_kind, rarity_words
from components.say import number
from components.state import asked_for
from components.table import Cell, Column, Row, table
from components.words import _
from graph.networks import NetworkView
from graph.networks.answers import Aside
from graph.networks.reasons import Shared

MOST = 500


def shared_table(view: NetworkView) -> None:
    """A row looks its value up; its button says that the value is everybody's."""
    found = view.reasons[:MOST]
    moulds.foresee(one.value for one in (*found, *view.aside) if one.kind == "template")
    small = thumbnails.of([one.value for one in found if entity_kind(one.kind) == "image"][:60])
    rows: list[Row] = []
    for name, group in groupby(sorted(found, key=place), key=lambda one: family_of(one.kind)):
        members = list(group)
        rows.append(Row(heading=FAMILY_WORDS[name](), kind=name, count=number(len(members))))
        rows += [row(one, len(view.ads), small) for one in members]
    table(
        columns(),
        rows,
        key="shared",
        label=_("Everything they share"),
        height="max(420px, calc(100vh - 200px))",
        chosen=going.look_up,
        acted=question.start,
    )
    if len(view.reasons) > MOST:
        words = _("The {most} values on most ads are shown, of {total}.")
        text = words.format(most=number(MOST), total=number(len(view.reasons)))
        lines([line(text, "note")], key="shared-more")
    if view.aside:
        aside_table(view.aside)


def family_of(kind: str) -> str:
    """The family of a kind of value."""
    return family(entity_kind(kind))


def place(one: Shared) -> tuple[int, int, str]:
    """Families in their order, in each the value on most ads first."""
    return FAMILIES.index(family_of(one.kind)), -one.ads, one.value


def columns() -> list[Column]:
    """Value, on how many ads, how rare, and the way to set it aside."""
    return [
        Column(label=_("Value"), width="30%"),
        Column(label=_("Kind"), width="140px"),
        Column(
            label=_("Ads of this network"),
            title=_("How many ads of this network have it, and their share"),
            align="right",
            width="200px",
        ),
        Column(label=_("How rare it is, in everything that is loaded")),
        Column(label="", align="right", width="150px"),
    ]


def row(one: Shared, ads: int, small: dict[str, str]) -> Row:
    """One value."""
    kind = entity_kind(one.kind)
    return Row(
        opens=asked_for(kind, one.value).packed(),
        acts=generic(kind, one.value).packed(),
        act=_("Generic value…"),
        cells=(
            Cell(text=bare_value(kind, one.value), title=one.value, src=small.get(one.value)),
            Cell(text=kind_words(kind), tone="quiet"),
            Cell(text=number(one.ads), share=one.ads / max(1, ads)),
            Cell(text=rarity_words(one.counts, home=True)),
            Cell(text=""),
        ),
    )


def aside_table(aside: tuple[Aside, ...]) -> None:
    """Values of its ads that were set aside: unrelated groups share them."""
    lines(
        [line(_("Set aside: unrelated groups share these, so they tie nobody"), "heading")],
        key="aside-heading",
    )
    table(
        [
            Column(label=_("Value"), width="30%"),
            Column(label=_("Kind"), width="140px"),
            Column(label=_("Ads of this network"), align="right", width="200px"),
            Column(label=_("Unrelated groups that share it"), align="right"),
        ],
        [
            Row(
                opens=asked_for(entity_kind(one.kind), one.value).packed(),
                cells=(
                    Cell(text=bare_value(one.kind, one.value), title=one.value),
                    Cell(text=kind_words(entity_kind(one.kind)), tone="quiet"),
                    Cell(text=number(one.ads)),
                    Cell(text=number(one.groups)),
                ),
            )
            for one in aside
        ],
        key="aside",
        label=_("Set aside"),
        chosen=going.look_up,
    )
