"""What a judgement did once it was recorded and linked anew."""

from components.lines import Line, line
from components.networks.wording import ads_words
from components.say import number
from components.words import _, ngettext
from graph.networks import LinkReport


def outcome(report: LinkReport | None, problem: str) -> list[Line]:
    """The result in one line; a judgement that others contradict is said to be so."""
    if problem:
        words = _("Recorded, but not linked yet: {problem}. The next linking obeys it.")
        return [line(words.format(problem=problem), "warning")]
    if report is None:
        return [line(_("Recorded. Nothing was linked yet: the first linking obeys it."), "banner")]
    changed = report.changed
    networks = ngettext("{count} network", "{count} networks", changed.networks)
    words = _("Recorded and linked anew: {ads} in {networks} changed.")
    text = words.format(
        ads=ads_words(changed.ads), networks=networks.format(count=number(changed.networks))
    )
    if not changed.ads:
        text = _("Recorded and linked anew: no network changed.")
    said = [line(text, "banner")]
    if report.judgements.refused:
        refused = ngettext(
            "{count} judgement cannot be obeyed: others contradict it.",
            "{count} judgements cannot be obeyed: others contradict them.",
            len(report.judgements.refused),
        )
        said.append(line(refused.format(count=number(len(report.judgements.refused))), "warning"))
    return said
