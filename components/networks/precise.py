"""The measured precision of this base, with its interval, as it may be cited."""

from components.lines import line, lines
from components.networks.wording import percent, steering
from components.say import minute, number
from components.table import Cell, Column, Row, table
from components.words import _
from graph.linking.precision import Precision
from graph.networks import Measured, Stratum


def precise(found: Measured) -> None:
    """The overall figure in a sentence, then a row for each part of the sample."""
    ground = _(
        "{judged} of {total} pairs judged, of which {unsure} could not be told and count in no"
        " figure. Sample drawn {drawn} from the networks linked {linked}."
    )
    note = ground.format(
        judged=number(found.judged),
        total=number(found.of),
        unsure=number(found.unsure),
        drawn=minute(found.drawn_at),
        linked=minute(found.linked_at),
    )
    lines([line(overall(found.overall), "summary"), line(note, "note")], key="sample-measured")
    table(
        [
            Column(label=_("Part of the sample")),
            Column(label=_("Pairs"), align="right", width="110px"),
            Column(label=_("Judged"), align="right", width="110px"),
            Column(label=_("The same"), align="right", width="130px"),
            Column(label=_("Share"), align="right", width="110px"),
            Column(label=_("95% interval"), align="right", width="180px"),
        ],
        [row(one) for one in found.strata],
        key="sample-strata",
        label=_("Parts of the sample"),
    )
    lines([line(steering(), "note")], key="sample-notice")


def overall(said: Precision | None) -> str:
    """Of two ads of one network, 98.5% are of one seller or group (95% interval …)."""
    if said is None:
        return _("No figure yet: both sorts of links need answers first.")
    words = _(
        "Two ads of one network are of one seller or group in {share} of the cases (95% interval"
        " {low} to {high})."
    )
    return words.format(share=percent(said.share), low=percent(said.low), high=percent(said.high))


def row(one: Stratum) -> Row:
    """One part."""
    said = one.precision
    words = {
        "A": _("Linked: same contact"),
        "B": _("Linked: one network, no contact in common"),
        "above": _("Linked, but only just"),
        "below": _("Not linked, but only just not"),
    }
    return Row(
        cells=(
            Cell(text=words.get(one.name, one.meaning), tone="strong" if one.weight else None),
            Cell(text=number(one.pairs)),
            Cell(text=number(said.judged)),
            Cell(text=number(said.right)),
            Cell(text=percent(said.share) if said.judged else "–"),
            Cell(text=f"{percent(said.low)} – {percent(said.high)}" if said.judged else "–"),
        )
    )
