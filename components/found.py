"""The ads that were found, newest first."""

from components import state
from components.kinds import shown_value
from components.say import day, number, second
from components.state import PER_PAGE
from components.table import Cell, Column, Footer, Row, table
from components.turns import beside
from components.visible import LINE_ENDS
from components.words import _
from graph.answers import AdRow, LookupAnswer, Obscured

HEIGHT = "max(420px, calc(100vh - 310px))"  # twelve rows and the head, or down to the window's end


def ads_table(answer: LookupAnswer) -> None:
    """One page of ads; a click on a row opens the ad."""
    table(
        columns(),
        [row(ad) for ad in answer.ads.rows],
        key="ads",
        label=_("Ads, newest first"),
        height=HEIGHT,
        chosen=state.open_ad,
        footer=footer(answer),
        turned=state.turn,
    )


def columns() -> list[Column]:
    """Site, title, place, first and last seen, captures, pictures."""
    return [
        Column(label=_("Site"), width="14%"),
        Column(label=_("Title")),
        Column(label=_("Place"), title=_("Places as the ad states them"), width="13%"),
        Column(label=_("First seen"), align="right", width="118px"),
        Column(label=_("Last seen"), align="right", width="118px"),
        Column(
            label=_("Times"),
            title=_("How often this ad was captured"),
            align="right",
            width="60px",
        ),
        Column(label=_("Pictures"), align="right", width="70px"),
    ]


def row(ad: AdRow) -> Row:
    """One ad."""
    return Row(
        opens=ad.uid,
        cells=(
            Cell(text=ad.source),
            Cell(
                text=ad.title or _("(no title)"),
                note=obscured_words(ad.obscured) if ad.obscured else None,
                tone="strong" if ad.title else "quiet",
            ),
            Cell(text=", ".join(ad.places)),
            Cell(text=day(ad.first_seen), title=second(ad.first_seen)),
            Cell(text=day(ad.last_seen), title=second(ad.last_seen)),
            Cell(text=number(ad.captures)),
            Cell(text=number(ad.pictures), tone=None if ad.pictures else "quiet"),
        ),
    )


def obscured_words(one: Obscured) -> str:
    """Number obscured: “o6I2 34 56 78”; which number, where it is not the one asked for.

    A line end is shown as ⏎: it may be all that obscures.
    """
    quote = LINE_ENDS.sub(" ⏎ ", one.quote)
    if one.asked:
        return _("number obscured: “{quote}”").format(quote=quote)
    value = shown_value("phone", one.value)
    return _("number obscured: “{quote}” ({value})").format(quote=quote, value=value)


def footer(answer: LookupAnswer) -> Footer:
    """1–50 of 231, and the way on."""
    total, page = answer.ads.total, state.page_number()
    first, last = page * PER_PAGE + 1, page * PER_PAGE + len(answer.ads.rows)
    shown = _("{first}–{last} of {total}, newest first").format(
        first=number(first), last=number(last), total=number(total)
    )
    if total <= PER_PAGE and page == 0:
        return Footer(text=shown)
    before, after = beside(state.searched_for(), page, is_last=last >= total)
    return Footer(text=shown, previous=_("Newer"), following=_("Older"), before=before, after=after)
