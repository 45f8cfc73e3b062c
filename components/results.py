"""The answer to one question: what was understood, the ads, and what goes together."""

import streamlit as st

from components import backend, state
from components.echo import echo
from components.found import ads_table
from components.lines import line, lines
from components.networks.shown import networks_of_answer
from components.nothing import nothing
from components.route import route
from components.say import minute, number, period
from components.searching import extent, not_searched
from components.state import PER_PAGE, Asked
from components.together import together_table
from components.words import _, ngettext
from graph.answers import LookupAnswer


def results(question: Asked) -> None:
    """Draw the answer to `question`."""
    answer = answered(question, state.page_number())
    ground = _("As of {moment}.").format(moment=minute(answer.as_of))
    if answer.ads.total == 0:
        nothing(answer)
    else:
        found(answer)
        ground = _("As of {moment}. Searched: {extent}. {not_searched}.").format(
            moment=minute(answer.as_of),
            extent=extent(answer.searched),
            not_searched=not_searched(answer.searched),
        )
    lines([line(ground, "note")], key="ground")


def answered(question: Asked, page: int) -> LookupAnswer:
    """The answer, asked once: a click on the page does not look up again (and log again)."""
    answers = st.session_state.setdefault("answers", {})
    key = (question, page)
    if key not in answers:
        with backend.clearly(), st.spinner(_("Searching…")):
            answers[key] = backend.look_up(question, PER_PAGE, page * PER_PAGE)
    return answers[key]


def found(answer: LookupAnswer) -> None:
    """Ads on the left, what goes together on the right."""
    said = [echo(answer), line(summary(answer), "summary"), route(answer)]
    lines([one for one in said if one is not None], key="summary")
    above = st.container()  # filled last: the first reading of the networks can take seconds
    tables(answer)
    with above:
        networks_of_answer(answer)


def tables(answer: LookupAnswer) -> None:
    """The ads, and beside them what goes together."""
    if not answer.together:
        ads_table(answer)
        return
    left, right = st.columns([0.66, 0.34], gap="small")
    with left:
        ads_table(answer)
    with right:
        together_table(answer)


def summary(answer: LookupAnswer) -> str:
    """14 ads on 3 sites, 2 Mar–9 Nov 2026."""
    ads = ngettext("{count} ad", "{count} ads", answer.ads.total).format(
        count=number(answer.ads.total)
    )
    sites = ngettext("{count} site", "{count} sites", len(answer.ads.sources)).format(
        count=number(len(answer.ads.sources))
    )
    return _("{ads} on {sites}, {period}").format(
        ads=ads, sites=sites, period=period(answer.ads.first_seen, answer.ads.last_seen)
    )
