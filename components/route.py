"""Places in time order, as the ads state them: where and when, in one line."""

from components.lines import Line, Part
from components.say import period
from components.words import _
from graph.answers import AdRow, LookupAnswer

MOST = 8


def route(answer: LookupAnswer) -> Line | None:
    """Places as stated: Rotterdam (2 Mar–2 Jun 2026), Utrecht (25 May–13 Aug 2026).

    None when not all ads are on the page (it would be a part told as the whole), or when fewer
    than two places are named.
    """
    if len(answer.ads.rows) < answer.ads.total:
        return None
    seen: dict[str, list[AdRow]] = {}
    for ad in sorted(answer.ads.rows, key=lambda ad: ad.first_seen):
        for place in ad.places:
            seen.setdefault(place, []).append(ad)
    if len(seen) < 2:
        return None
    parts = [Part(text=_("Places as stated, in order of time:") + " ")]
    for position, (place, ads) in enumerate(list(seen.items())[:MOST]):
        when = period(min(ad.first_seen for ad in ads), max(ad.last_seen for ad in ads))
        parts += [Part(text=", " if position else ""), Part(text=place, strong=True)]
        parts.append(Part(text=f" ({when})"))
    if len(seen) > MOST:
        parts.append(Part(text=" …"))
    return Line(parts=tuple(parts), role="echo")
