"""Facts as the ad states them: prices by duration, age, nationality, who, where, language."""

from collections.abc import Sequence
from itertools import groupby

from components.details import details_words
from components.kinds import kind_words, shown_value
from components.places import found_by, span_words, where
from components.table import Cell, Column, Row, table
from components.words import _
from graph.answers import Mention, VersionView

ORDER = ("price", "age", "nationality", "gender", "service_place", "language")
PER_NIGHT = 24 * 60  # minutes that a night counts as in the order of prices


def facts_table(version: VersionView) -> None:
    """Each stated fact once, with every quote of it: for figures only, no fact leads on."""
    facts = [one for one in version.mentions if one.role == "fact"]
    if not facts:
        return
    table(
        [
            Column(label=_("Facts as stated"), width="24%"),
            Column(label=_("Value"), width="18%", wrap=True),
            Column(label=_("Text in the ad"), wrap=True),
            Column(label=_("Where"), title=span_words(), width="20%", wrap=True),
            Column(label=_("Found by"), title=_("The extractor and its version"), width="124px"),
        ],
        rows(facts),
        key="facts",
        label=_("Facts as stated"),
        height="420px",
    )


def rows(facts: Sequence[Mention]) -> list[Row]:
    """By kind; the kind is named once."""
    drawn: list[Row] = []
    for kind, group in groupby(sorted(facts, key=order), key=lambda one: one.kind):
        for value, same in groupby(group, key=lambda one: one.value):
            named = bool(drawn) and drawn[-1].kind == kind
            drawn.append(row(kind, value, list(same), "" if named else kind_words(kind)))
    return drawn


def row(kind: str, value: str, same: Sequence[Mention], name: str) -> Row:
    """One fact with all places that state it."""
    quotes = list(dict.fromkeys(one.raw for one in same))
    return Row(
        kind=kind,
        cells=(
            Cell(text=name, tone="quiet"),
            Cell(
                text=shown_value(kind, value),
                title=value,
                note=details_words(same) or None,
                tone="strong",
            ),
            Cell(text=" · ".join(quotes)),
            Cell(text=" · ".join(where(one) for one in same), tone="quiet"),
            Cell(text=" · ".join(sorted({found_by(one) for one in same})), tone="quiet"),
        ),
    )


def order(one: Mention) -> tuple[int, str, float, float, str, str, int]:
    """Known kinds first; prices by the time they buy, then by amount; then by place."""
    known = ORDER.index(one.kind) if one.kind in ORDER else len(ORDER)
    return (known, one.kind, minutes(one), amount(one), one.value, one.field, one.start)


def minutes(one: Mention) -> float:
    """The time that a price buys; -1 where none is stated."""
    told = one.attributes.get("minutes", PER_NIGHT if "per" in one.attributes else -1)
    return float(told) if isinstance(told, int | float) else -1


def amount(one: Mention) -> float:
    """The amount of a price, or the number of years."""
    told = one.attributes.get("amount", one.attributes.get("years", 0))
    return float(told) if isinstance(told, int | float) else 0
