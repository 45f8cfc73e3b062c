"""Judgements about an opened network: on pairs of its ads and on values that they share."""

from components import question
from components.kinds import family
from components.lines import line, lines
from components.networks import door
from components.networks.decision import about_words, undoing, verdict_words
from components.networks.wording import entity_kind
from components.say import minute
from components.table import Cell, Column, Row, table
from components.words import _
from graph.judgements import Judgement
from graph.networks import NetworkView


def judgements_table(view: NetworkView) -> None:
    """Newest first; one that stands can be taken back."""
    found = [one for one in door.judged() if concerns(one, view)]
    if not found:
        text = _(
            "Nobody judged anything about this network yet. The buttons beside ads, values, weak"
            " places and neighbours do; each shows first what it would change."
        )
        lines([line(text)], key="no-judgements")
        return
    table(
        [
            Column(label=_("Recorded"), width="150px"),
            Column(label=_("By"), width="110px"),
            Column(label=_("Judgement"), width="190px"),
            Column(label=_("About"), width="26%"),
            Column(label=_("Reason"), wrap=True),
            Column(label=_("Purpose"), wrap=True),
            Column(label="", align="right", width="130px"),
        ],
        [row(one) for one in found],
        key="network-judgements",
        label=_("Judgements on this network"),
        height="520px",
        acted=question.start,
    )


def concerns(one: Judgement, view: NetworkView) -> bool:
    """Is it about an ad or a value of this network?"""
    if one.ad_a or one.ad_b:
        ads = {ad.uid for ad in view.ads}
        return one.ad_a in ads or one.ad_b in ads
    if one.verdict == "not_this" or one.content_sha256:
        return False
    values = {(entity_kind(said.kind), said.value) for said in view.reasons}
    values |= {(entity_kind(said.kind), said.value) for said in view.aside}
    return (entity_kind(one.kind or ""), one.value) in values


def row(one: Judgement) -> Row:
    """One judgement; what no longer stands is quiet."""
    stands = one.replaced_by is None and one.verdict != "undone"
    quiet = None if stands else "quiet"
    return Row(
        acts=undoing(one).packed() if stands else None,
        act=_("Take back…"),
        cells=(
            Cell(text=minute(one.recorded_at) if one.recorded_at else "", tone=quiet),
            Cell(text=one.author, tone=quiet),
            Cell(text=verdict_words(one.verdict), tone=quiet or "strong"),
            Cell(
                text=about_words(one.kind, one.value, one.ad_a, one.ad_b),
                kind=family(entity_kind(one.kind)) if one.kind else "ad",
                tone=quiet,
            ),
            Cell(text=one.reason, tone=quiet),
            Cell(text=one.purpose, tone=quiet),
            Cell(text=_("no longer holds") if one.replaced_by else "", tone="quiet"),
        ),
    )
