"""Input records: one JSON line per capture, with the keys that the ad's site gives."""

from collections.abc import Iterator

import msgspec
import numpy as np

from demo.days import moment
from demo.market import Market
from demo.phones import Number, numbers
from demo.render import RenderedAd, captured_at, render

_ENCODE = msgspec.json.Encoder().encode


def captures(whole: Market) -> Iterator[tuple[RenderedAd, int]]:
    """Every capture (ad, day) in the order of days, sites and ads: as a crawler met them."""
    known = numbers(whole)
    ads, steps = np.nonzero(whole.times.days >= 0)
    days = whole.times.days[ads, steps]
    open_ads: dict[int, RenderedAd] = {}
    for at in np.lexsort((ads, whole.site[ads], days)):
        ad, day = int(ads[at]), int(days[at])
        shown = open_ads.get(ad) or _open(open_ads, whole, known, ad)
        if day == shown.days[-1]:
            del open_ads[ad]
        yield shown, day


def _open(
    open_ads: dict[int, RenderedAd], whole: Market, known: dict[int, Number], ad: int
) -> RenderedAd:
    open_ads[ad] = render(whole, known, ad)
    return open_ads[ad]


def line(shown: RenderedAd, day: int, seed: int, *, pictures: bool) -> bytes:
    """The JSON line (with line end) of one capture."""
    version = shown.version_on(day)
    record: dict[str, object] = {
        "source": shown.site.slug,
        "ad_id": shown.ad_id,
        "url": shown.url(day),
        "captured_at": captured_at(seed, shown.number, day),
        "region": shown.site.country,
        "title": version.title,
        "body": version.body,
        "images": [picture.path for picture in shown.pictures] if pictures else [],
    }
    given = _given(shown, day)
    record |= {key: given[key] for key in shown.site.gives if given[key]}
    if shown.site.labels:
        record["fields"] = site_fields(shown)
    return _ENCODE(record) + b"\n"


def _given(shown: RenderedAd, day: int) -> dict[str, object]:
    """Everything that a site may put in fields of their own."""
    version = shown.version_on(day)
    handle = shown.handle and f"{shown.platform}: {shown.handle}"
    return {
        "phones": [phone.raw for phone in version.phones if phone.field == "phones"],
        "emails": [shown.email] if shown.email else [],
        "handles": [handle] if handle else [],
        "age": str(shown.age),
        "price": version.price,
        "location": shown.city,
        "language": shown.language,
        "posted_at": moment(shown.posted, 43_200).isoformat(),
    }


def site_fields(shown: RenderedAd) -> dict[str, str]:
    """The site's own fields: working hours, languages and the like."""
    values = (shown.hours, shown.language)
    return dict(zip(shown.site.labels, values, strict=False))
