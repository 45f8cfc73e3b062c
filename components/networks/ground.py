"""The ground under every network: what was linked, when, and what was not yet."""

from components import backend
from components.lines import Line, line, lines
from components.networks import blind, door
from components.networks.wording import ads_words, notice, percent, steering
from components.say import minute, number
from components.searching import extent
from components.words import _, ngettext


def ground() -> bool:
    """Say it above the list. False where nothing was linked yet, which is said too."""
    state = door.state()
    if state is None:
        lines(unlinked(), key="network-ground")
        return False
    searched = door.remembered(("searched",), backend.searched, _("Reading the networks…"))
    words = _("Linked {moment} over {extent}.")
    said = [
        line(words.format(moment=minute(state.linked_at), extent=extent(searched))),
        *stale(state.stale_ads),
        line(measured(), "note"),
    ]
    lines(said, key="network-ground")
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


def unlinked() -> list[Line]:
    """What to do where no networks were made yet."""
    return [
        line(_("No networks were made here yet."), "summary"),
        line(_("Networks are made by the command: spoor link")),
    ]


def stale(ads: int) -> list[Line]:
    """A warning when ads came that are not linked yet."""
    if not ads:
        return []
    words = ngettext(
        "{ads} came in since then and is in no network yet: run spoor link.",
        "{ads} came in since then and are in no network yet: run spoor link.",
        ads,
    )
    return [line(words.format(ads=ads_words(ads)), "warning")]
