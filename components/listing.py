"""A pasted list: hits and misses per value, with counts."""

import streamlit as st

from components import backend, state
from components.echo import in_words, readings, said
from components.kinds import family
from components.lines import line, lines
from components.say import minute, number, period
from components.searching import extent, not_searched
from components.state import Asked
from components.table import Cell, Column, Row, table
from components.words import _, ngettext
from graph.answers import LookupAnswer

MOST = 500
HEIGHT = "max(420px, calc(100vh - 300px))"


def values_of(text: str) -> list[str]:
    """The values of a pasted list: one a line, empty and repeated lines left out."""
    return list(dict.fromkeys(value for one in text.splitlines() if (value := one.strip())))


def listing(values: list[str]) -> None:
    """Look every value up and draw one table."""
    answers = all_answers(values[:MOST])
    hits = sum(answer.ads.total > 0 for answer in answers)
    said = [
        line(
            _("{hits} of {total} values found").format(
                hits=number(hits), total=number(len(answers))
            ),
            "summary",
        )
    ]
    if len(values) > MOST:
        said.append(
            line(
                _(
                    "Only the first {most} of {total} values were looked up; paste the rest"
                    " separately, or use: spoor lookup --file"
                ).format(most=number(MOST), total=number(len(values))),
                "warning",
            )
        )
    lines(said, key="list-summary")
    table(
        columns(),
        [row(value, answer) for value, answer in zip(values, answers, strict=False)],
        key="list",
        label=_("Values of the list"),
        height=HEIGHT,
        chosen=state.search_listed,
    )
    last = answers[-1]
    ground = _("As of {moment}. Searched: {extent}. {not_searched}.").format(
        moment=minute(last.as_of),
        extent=extent(last.searched),
        not_searched=not_searched(last.searched),
    )
    lines([line(ground, "note")], key="list-ground")


def all_answers(values: list[str]) -> list[LookupAnswer]:
    """The answers in order, remembered in the session. The page can be left in the middle."""
    answers = st.session_state.setdefault("answers", {})
    missing = [value for value in values if (value, "list") not in answers]
    if missing:
        progress = st.progress(0.0)
        with backend.clearly():
            for done, value in enumerate(missing):
                progress.progress(
                    done / len(missing),
                    _("Looking up {done} of {total}").format(
                        done=number(done + 1), total=number(len(missing))
                    ),
                )
                answers[value, "list"] = backend.look_up(Asked(text=value), 1, 0)
        progress.empty()
    return [answers[value, "list"] for value in values]


def columns() -> list[Column]:
    """Value, how it was read, counts and period."""
    return [
        Column(label=_("Value"), width="24%"),
        Column(label=_("Read as")),
        Column(label=_("Result"), width="150px"),
        Column(label=_("Ads"), align="right", width="110px"),
        Column(label=_("Sites"), align="right", width="80px"),
        Column(label=_("Period"), align="right", width="190px"),
    ]


def row(value: str, answer: LookupAnswer) -> Row:
    """One value with what was found; near misses are announced and open with it."""
    total = answer.ads.total
    form = (*readings(answer), None)[0]
    near = ngettext("{count} near miss", "{count} near misses", len(answer.near)).format(
        count=number(len(answer.near))
    )
    miss = near if answer.near else _("not found")
    return Row(
        opens=Asked(text=value).packed(),
        cells=(
            Cell(text=value, tone="strong" if total else None),
            Cell(
                text=f"{said(form)} ({in_words(form)})" if form else "",
                kind=family(form.kind) if form else None,
            ),
            Cell(text=_("found") if total else miss, tone=None if total else "quiet"),
            Cell(text=number(total), tone=None if total else "quiet"),
            Cell(text=number(len(answer.ads.sources)), tone=None if total else "quiet"),
            Cell(text=period(answer.ads.first_seen, answer.ads.last_seen)),
        ),
    )
