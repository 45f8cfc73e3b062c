"""The ground under every network: what was linked, when, and what was not yet."""

from components import backend
from components.lines import Line, line, lines
from components.networks import door
from components.networks.wording import ads_words, notice
from components.say import minute
from components.searching import extent
from components.words import _, ngettext


def ground() -> bool:
    """Say it above the list. False where nothing was linked yet, which is said too."""
    state = door.state()
    if state is None:
        lines(
            [
                line(_("No networks were made here yet."), "summary"),
                line(_("Networks are made by the command: spoor link"), "plain"),
            ],
            key="network-ground",
        )
        return False
    searched = door.remembered(("searched",), backend.searched, _("Reading the networks…"))
    words = _("Linked {moment} over {extent}.")
    said = [
        line(words.format(moment=minute(state.linked_at), extent=extent(searched))),
        *stale(state.stale_ads),
        line(notice(), "note"),
    ]
    lines(said, key="network-ground")
    return True


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
