"""The strip of a use: a column a month, a bar a period, hatching where nothing was crawled."""

from datetime import timedelta
from itertools import groupby, pairwise

from components.mount import mount
from components.networks.span import Span, next_month
from components.networks.wording import ads_words
from components.say import MONTHS, number, period
from components.words import _, language, ngettext
from graph.networks import Use

MOST_SITES = 6
"""Sites whose gaps are drawn: those with most missing days."""
Drawn = dict[str, object]


def strip(found: Use, span: Span) -> None:
    """Draw it; everything in it stands in words in the table below."""
    mount(
        "network_use",
        {
            "label": _("Use per period"),
            "labels": {"seen": _("Ads per month"), "periods": _("Periods")},
            "months": months(found, span),
            "periods": periods(found, span),
            "gaps": gaps(found, span),
            "ticks": [
                {"at": span.at(day), "text": f"{MONTHS[language()][day.month - 1]} {day.year}"}
                for day in span.ticks()
            ],
        },
        key="use-strip",
    )


def months(found: Use, span: Span) -> list[Drawn]:
    """A column for each month with ads."""
    most = max((one.ads for one in found.sightings), default=1)
    return [
        {
            "from": span.at(one.month),
            "to": span.at(next_month(one.month)),
            "share": one.ads / most,
            "title": f"{MONTHS[language()][one.month.month - 1]} {one.month.year}: "
            + ads_words(one.ads),
        }
        for one in found.sightings
    ]


def periods(found: Use, span: Span) -> list[Drawn]:
    """A bar for each period, and the silence between two."""
    day = timedelta(days=1)
    bars: list[Drawn] = [
        {
            "from": span.at(one.first),
            "to": span.at(one.last + day),
            "text": ads_words(one.ads),
            "title": f"{period(one.first, one.last)}: {ads_words(one.ads)}",
        }
        for one in found.periods
    ]
    for before, after in pairwise(found.periods):
        if not after.silence:
            continue  # it was given up: both may go on at once
        words = ngettext("{count} day", "{count} days", after.silence)
        text = words.format(count=number(after.silence))
        bars.append(
            {
                "from": span.at(before.last + day),
                "to": span.at(after.first),
                "tone": "silence",
                "text": text,
                "title": f"{text}: {period(before.last, after.first)}",
            }
        )
    return bars


def gaps(found: Use, span: Span) -> list[Drawn]:
    """A row for each site with days on which it was not crawled."""
    ordered = sorted(found.gaps, key=lambda gap: (gap.source, gap.first))
    rows: list[tuple[int, Drawn]] = []
    for source, group in groupby(ordered, key=lambda gap: gap.source):
        inside = [one for one in group if one.last >= span.first and one.first < span.end]
        spans: list[Drawn] = [
            {
                "from": span.at(one.first),
                "to": span.at(one.last + timedelta(days=1)),
                "title": _("{site}: not crawled {period}").format(
                    site=source, period=period(one.first, one.last)
                ),
            }
            for one in inside
        ]
        missing = sum((one.last - one.first).days + 1 for one in inside)
        rows.append((missing, {"label": source, "spans": spans}))
    rows.sort(key=lambda row: -row[0])
    return [row for missing, row in rows[:MOST_SITES] if missing]
