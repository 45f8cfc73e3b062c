"""What a judgement would do, before it is recorded."""

from components.lines import Line, line
from components.networks.decision import verdict_words
from components.networks.wording import ads_words, network_words, sizes_words
from components.say import minute, number
from components.words import _, ngettext
from graph.networks import Conflict, FallsApart, Joins, Preview

MOST = 4
"""Networks named; the others are counted."""


def foreseen(preview: Preview) -> list[Line]:
    """What falls apart, what is joined, how many ads, which earlier judgements it contradicts."""
    said: list[Line] = []
    if preview.lost:
        text = _("It matches nothing that is linked now: no network changes.")
        return [line(text, "warning"), *map(conflict, preview.conflicts)]
    said += [line(text, "summary") for text in changes(preview)]
    if not said:
        said.append(
            line(_("No network changes by it now; every later linking obeys it."), "summary")
        )
    said.append(line(touched(preview)))
    return [*said, *map(conflict, preview.conflicts)]


def changes(preview: Preview) -> list[str]:
    """A sentence for each network that falls apart or joins others; many are counted."""
    said = [apart(one) for one in preview.apart[:MOST]]
    said += [joins(one) for one in preview.joined[:MOST]]
    more = len(preview.apart[MOST:]) + len(preview.joined[MOST:])
    if more:
        words = ngettext("{count} network more changes.", "{count} networks more change.", more)
        said.append(words.format(count=number(more)))
    return said


def apart(one: FallsApart) -> str:
    """Network 17 falls apart in 3: 20, 5 and 1 ads."""
    words = _("{network} falls apart in {parts} ({sizes} ads).")
    return words.format(
        network=network_words(one.network),
        parts=number(one.parts),
        sizes=sizes_words(one.sizes),
    )


def joins(one: Joins) -> str:
    """Networks 3 and 8 become one, of 41 ads."""
    names = ", ".join(number(name) for name in one.networks)
    if len(one.networks) > 1:
        words = _("Networks {names} become one, of {ads}.")
    elif one.networks:
        words = _("Network {names} grows to {ads}.")
    else:
        words = _("A new network of {ads} comes into being.")
    return words.format(names=names, ads=ads_words(one.ads))


def touched(preview: Preview) -> str:
    """41 ads and 2 cases touched."""
    words = ngettext("{ads} touched.", "{ads} touched.", preview.ads)
    said = words.format(ads=ads_words(preview.ads))
    if preview.cases is not None:
        cases = ngettext("{count} case touched.", "{count} cases touched.", preview.cases)
        said += " " + cases.format(count=number(preview.cases))
    if preview.stale_ads:
        late = ngettext(
            "{ads} came in after the last linking and is not counted here.",
            "{ads} came in after the last linking and are not counted here.",
            preview.stale_ads,
        )
        said += " " + late.format(ads=ads_words(preview.stale_ads))
    return said


def conflict(one: Conflict) -> Line:
    """An earlier judgement that says the opposite."""
    said = "; ".join(
        f"{verdict_words(j.verdict)}, {j.author}"
        + (f", {minute(j.recorded_at)}" if j.recorded_at else "")
        + f": {j.reason}"
        for j in one.judgements
    )
    words = _("This contradicts what was judged before ({said}). The newer one will not erase it.")
    return line(words.format(said=said), "warning")
