"""What was searched and what was not, in words: the ground of every answer, above all of a zero."""

from components.say import number, period
from components.words import _, ngettext
from graph.answers import Searched

MOST_GAPS = 3


def extent(searched: Searched) -> str:
    """104,212 ads of 12 sites, 2 Mar–9 Nov 2026."""
    ads = ngettext("{count} ad", "{count} ads", searched.ads).format(count=number(searched.ads))
    sites = ngettext("{count} site", "{count} sites", len(searched.sites)).format(
        count=number(len(searched.sites))
    )
    of = _("{ads} of {sites}").format(ads=ads, sites=sites)
    when = period(searched.first, searched.last)
    return f"{of}, {when}" if when else of


def not_searched(searched: Searched) -> str:
    """Not searched: text in pictures; site X, 3–9 May 2026. Many gaps are counted, not listed."""
    named = [unsearched(what) for what in searched.not_searched]
    if len(searched.gaps) <= MOST_GAPS:
        gaps = [f"{gap.source}, {period(gap.first, gap.last)}" for gap in searched.gaps]
    else:
        sites = {gap.source for gap in searched.gaps}
        days = sum((gap.last - gap.first).days + 1 for gap in searched.gaps)
        gaps = [
            _("{days} days without a capture, over {sites} sites (see Data)").format(
                days=number(days), sites=number(len(sites))
            )
        ]
    return _("Not searched: {what}").format(what="; ".join([*named, *gaps]))


def unsearched(what: str) -> str:
    """A reason of `Searched.not_searched` in the session's language."""
    known = {"text in pictures": _("text in pictures")}
    return known.get(what, what)
