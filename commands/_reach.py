"""Which ads a judgement on a reading changes, said before it is recorded."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.context import Context
    from graph.db import Database
    from graph.judgements import Judgement

NAMED = 10  # ads that are named; all are counted


def reach_words(database: "Database", context: "Context", judgement: "Judgement") -> str | None:
    """It takes this reading from 2 ads: site-a/1, site-b/1; None for other verdicts."""
    from graph.judgements import NEEDS
    from graph.networks.words import ad_words
    from graph.reach import ads_with_text

    about = {name: getattr(judgement, name) for name in NEEDS["not_this"]}
    if judgement.verdict != "not_this" or not all(about.values()):
        return None
    reach = ads_with_text(database, context, **about, limit=NAMED)
    if not reach.total:
        return "no ad holds this reading now; later loading obeys the judgement"
    named = [ad_words(ad.uid) for ad in reach.ads]
    more = [f"and {reach.total - len(named)} more"] if reach.total > len(named) else []
    kept = f" ({reach.kept} hold the value by another text too)" if reach.kept else ""
    ads = "1 ad" if reach.total == 1 else f"{reach.total} ads"
    return f"it takes this reading from {ads}: {', '.join(named + more)}{kept}"
