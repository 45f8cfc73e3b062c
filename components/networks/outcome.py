"""What a judgement did once it was recorded and linked anew."""

from components.lines import Line, line
from components.networks.foreseen import changes
from components.networks.wording import ads_words
from components.say import number
from components.words import _, ngettext
from graph.networks import LinkReport, Preview
from graph.networks.report import Changed


def outcome(foreseen: Preview | None, report: LinkReport | None, problem: str) -> list[Line]:
    """The result in a line or two; a judgement that others contradict is said to be so.

    The preview (None where nothing was linked yet) was computed by the same rules on the same
    linking, so what it foresaw is said as what happened, with what was written beside it.
    """
    if problem:
        words = _("Recorded, but not linked yet: {problem}. The next linking obeys it.")
        return [line(words.format(problem=problem), "warning")]
    if report is None or foreseen is None:
        return [line(_("Recorded. Nothing was linked yet: the first linking obeys it."), "banner")]
    happened = changes(foreseen) or [_("No network changed.")]
    said = [line(" ".join([_("Recorded and linked anew."), *happened]), "banner")]
    if report.changed.ads:
        said.append(line(written(report.changed), "note"))
    return [*said, *refused(report)]


def refused(report: LinkReport) -> list[Line]:
    """A warning where judgements contradict each other."""
    count = len(report.judgements.refused)
    if not count:
        return []
    words = ngettext(
        "{count} judgement cannot be obeyed: others contradict it.",
        "{count} judgements cannot be obeyed: others contradict them.",
        count,
    )
    return [line(words.format(count=number(count)), "warning")]


def written(changed: Changed) -> str:
    """Written: 55 ads in 3 networks, whose place or contact group is another now."""
    networks = ngettext("{count} network", "{count} networks", changed.networks)
    words = _("Written: {ads} in {networks}, whose place or contact group is another now.")
    return words.format(
        ads=ads_words(changed.ads), networks=networks.format(count=number(changed.networks))
    )
