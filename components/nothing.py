"""The honest zero: what was searched, what was not, and what resembles the question."""

from components import state
from components.echo import echo
from components.kinds import family, kind_words, shown_value
from components.lines import line, lines
from components.say import number
from components.searching import extent, not_searched
from components.table import Cell, Column, Row, table
from components.words import _
from graph.answers import LookupAnswer, Near


def nothing(answer: LookupAnswer) -> None:
    """Say so, say where was looked, and offer what is close."""
    if not answer.searched.ads:
        text = _(
            "Nothing has been loaded here yet, so nothing can be found."
            " Load ads first with: spoor ingest PATH"
        )
        lines([echo(answer), line(text, "summary")], key="nothing")
        return
    lines(
        [
            echo(answer),
            line(_("Not found in {extent}.").format(extent=extent(answer.searched)), "summary"),
            line(not_searched(answer.searched) + "."),
        ],
        key="nothing",
    )
    if answer.near:
        near_table(answer.near)
    else:
        lines([line(_("Nothing that resembles it was found either."), "note")], key="no-near")


def near_table(near: tuple[Near, ...]) -> None:
    """Values that are there and resemble the one asked for; a click looks them up."""
    lines([line(_("Did you mean one of these?"), "heading")], key="near-heading")
    table(
        [
            Column(label=_("Value"), width="34%"),
            Column(label=_("Kind"), width="22%"),
            Column(label=_("Differs by")),
            Column(label=_("Ads"), align="right", width="110px"),
        ],
        [
            Row(
                opens=state.asked_for(one.kind, one.value).packed(),
                cells=(
                    Cell(text=shown_value(one.kind, one.value), kind=family(one.kind)),
                    Cell(text=kind_words(one.kind)),
                    Cell(text=why(one.why)),
                    Cell(text=number(one.ads)),
                ),
            )
            for one in near
        ],
        key="near",
        label=_("Values that resemble it"),
        chosen=state.search_packed,
    )


def why(reason: str) -> str:
    """In what a value differs from the one asked for."""
    known = {
        "one_digit": _("one digit is different"),
        "swapped_digits": _("two digits are swapped"),
        "missing_digit": _("one digit is missing"),
        "extra_digit": _("one digit too many"),
        "other_country": _("the same number in another country"),
        "unparsed": _("written so that it is no existing number"),
        "candidate": _("may be a number, country unknown"),
        "other_platform": _("the same name on another platform"),
    }
    return known.get(reason, reason)
