"""The ground under every network: what was linked, when, and what was not yet."""

from components import backend
from components.lines import line, lines
from components.networks import blind, catching, door
from components.networks.wording import late_words, notice, percent, steering
from components.say import minute, number
from components.searching import extent
from components.words import _


def ground() -> bool:
    """Say it above the list. False where nothing was linked yet, which is said too."""
    catching.told()
    state = door.state()
    if state is None:
        unlinked()
        return False
    searched = door.remembered(("searched",), backend.searched, _("Reading the networks…"))
    words = _("Linked {moment} over {extent}.")
    said = [
        line(words.format(moment=minute(state.linked_at), extent=extent(searched))),
        line(measured(), "note"),
    ]
    lines(said, key="network-ground")
    stale(state.stale_ads)
    return True


def measured() -> str:
    """How good the networks are: as judged on this data where people did, else on which market."""
    found = door.remembered(("measured",), blind.measured, _("Reading the networks…"))
    if found is None or found.overall is None:
        return notice()
    words = _(
        "Measured on this data, on {judged} pairs judged blind: right in {share} of the cases (95%"
        " interval {low} to {high})."
    )
    said = found.overall
    text = words.format(
        judged=number(found.judged),
        share=percent(said.share),
        low=percent(said.low),
        high=percent(said.high),
    )
    return f"{steering()} {text}"


def unlinked() -> None:
    """What to do where no networks were made yet."""
    said = [
        line(_("No networks were made here yet."), "summary"),
        line(_("They are made from what is loaded; that can take minutes. Or run: spoor link")),
    ]
    catching.catch_up(said, first=True)


def stale(ads: int) -> None:
    """A warning when ads came that are not linked yet, and the way to link them."""
    if not ads:
        return
    catching.catch_up([line(late_words(ads), "warning")])
