"""What goes with the value asked for: grouped, with the counts that betray a shared help desk."""

from itertools import groupby

from components import alike, moulds, state, thumbnails
from components.found import HEIGHT
from components.kinds import FAMILIES, FAMILY_WORDS, family, kind_words
from components.say import number
from components.state import asked_for
from components.table import Cell, Column, Footer, Row, table
from components.words import _, ngettext
from graph.answers import LookupAnswer, Together

MOST = 15  # values a kind that the look-up gives


def together_table(answer: LookupAnswer) -> None:
    """A click on a value looks that value up."""
    moulds.foresee(one.value for one in answer.together if one.kind == "template")
    small = thumbnails.of([one.value for one in answer.together if one.kind == "image"])
    kind = answer.matches[0].kind if len(answer.matches) == 1 else ""
    table(
        columns(kind),
        rows(answer.together, small),
        key="together",
        label=_("Goes together with"),
        height=HEIGHT,
        chosen=state.search_packed,
        footer=Footer(text=_("Many ads without? A value that strangers share links nobody.")),
    )


def columns(kind: str) -> list[Column]:
    """Value, ads with both, ads with this value only."""
    asked = _("this number") if family(kind) == "phone" else _("this value")
    return [
        Column(label=_("Goes together with")),
        Column(
            label=_("with"),
            title=_("Ads that hold both this value and {asked}").format(asked=asked),
            align="right",
            width="118px",
        ),
        Column(
            label=_("without"),
            title=_("Ads that hold this value but not {asked}").format(asked=asked),
            align="right",
            width="82px",
        ),
    ]


def rows(together: tuple[Together, ...], small: dict[str, str]) -> list[Row]:
    """A heading for each family of kinds, its values below, most shared first."""
    ordered = sorted(
        together, key=lambda one: (FAMILIES.index(family(one.kind)), -one.with_, one.without)
    )
    drawn: list[Row] = []
    for name, group in groupby(ordered, key=lambda one: family(one.kind)):
        members = list(group)
        drawn.append(Row(heading=FAMILY_WORDS[name](), kind=name, count=count_words(members)))
        drawn += [row(one, small.get(one.value)) for one in members]
    return drawn


def count_words(members: list[Together]) -> str:
    """How many, or that there may be more than the look-up gives."""
    kinds = {one.kind for one in members}
    if any(sum(one.kind == kind for one in members) >= MOST for kind in kinds):
        return _("the {count} most frequent").format(count=number(len(members)))
    return number(len(members))


def said(one: Together, thumbnail: str | None) -> str:
    """The value as people read it; a text or a picture that can be seen by how many ads have it."""
    ads = one.with_ + one.without
    if one.kind == "template":
        return f"{alike.text_of(ads)} · {moulds.mould_words(one.value)}"
    if thumbnail:
        return alike.picture_in(ads)
    return moulds.told(one.kind, one.value)


def row(one: Together, thumbnail: str | None) -> Row:
    """One value with its two counts; the bar is its share of ads with both."""
    both = ngettext("{count} ad with both", "{count} ads with both", one.with_)
    return Row(
        opens=asked_for(one.kind, one.value).packed(),
        cells=(
            Cell(
                text=said(one, thumbnail),
                title=f"{kind_words(one.kind)}: {one.value}",
                src=thumbnail,
            ),
            Cell(
                text=number(one.with_),
                title=both.format(count=number(one.with_)),
                share=one.with_ / max(1, one.with_ + one.without),
            ),
            Cell(text=number(one.without), tone=None if one.without else "quiet"),
        ),
    )
