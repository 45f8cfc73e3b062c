"""A graph of the shape of a real market, built without texts: what look-ups are measured on.

The fictional market's arrays (`demo/arrays.py`) say which ad shows which values and when; every ad
gets one version and one capture (two when it was up for a week or more), a title, a short body, and
the mentions that the extractors would find: phones, addresses, handles, pictures, place, alias, and
the facts language and age, which every ad has. So the degrees are those of the market: most phones
on a few dozen ads, help lines and taxis on hundreds to thousands, places and languages on tens of
thousands.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from benchmarks._floors import batches
from demo.arrays import KINDS, MarketArrays, generate
from demo.days import day_date
from demo.phones import BLOCKS
from demo.places import CITIES
from demo.sites import SITES
from graph.context import Context
from graph.db import Database
from graph.load import load
from ingest.extractors import kinds
from ingest.models import AdRecord, Extraction, Picture, Reading, Receipt
from ingest.reading import observe

BATCH = 2000
RECRAWLED = 7  # days up from which an ad has a second capture
FACTS = (("language", 7), ("age", 30))  # kind, number of values


def phone_of(value: int) -> str:
    """The number that stands for a value: one of the fictional ranges (`demo/numbers.yaml`), which
    reads as a number; where they are used up, of a shape that the Netherlands give to nobody."""
    for block in BLOCKS.values():
        if value < block.size:
            return block.number(value)
        value -= block.size
    return f"+31600{value:06d}"


def build(database: Database, context: Context, ads: int, seed: int = 1) -> MarketArrays:
    """Load a market of `ads` ads into a theme."""
    made = generate(ads, seed)
    for number, part in enumerate(batches(readings(made, context.theme), BATCH)):
        load(database, context, part, kinds(), "bench", number)
    return made


def readings(made: MarketArrays, theme: str) -> Iterator[Reading]:
    """Every capture of every ad, in order of ad."""
    bounds = np.searchsorted(made.mention_ad, np.arange(len(made.ad_site) + 1))
    for ad in range(len(made.ad_site)):
        rows = slice(int(bounds[ad]), int(bounds[ad + 1]))
        values = list(zip(made.mention_kind[rows], made.mention_value[rows], strict=True))
        first, last = int(made.ad_first[ad]), int(made.ad_last[ad])
        for day in (first, last) if last - first >= RECRAWLED else (first,):
            yield _reading(theme, ad, SITES[int(made.ad_site[ad])].slug, day_date(day), values)


def _reading(theme: str, ad: int, source: str, day: date, values: list[tuple[int, int]]) -> Reading:
    shown = [(KINDS[int(kind)], int(value)) for kind, value in values]
    pictures = tuple(
        Picture(position=position, sha256=f"{value:064x}")
        for position, value in enumerate(value for kind, value in shown if kind == "picture")
    )
    record = AdRecord(
        source=source,
        ad_id=str(ad),
        url=f"https://{source}.test/{ad}",
        captured_at=datetime.combine(day, time(12), UTC) + timedelta(seconds=ad % 3600),
        title=f"Advertentie {ad}",
        body=f"Bel voor een afspraak, nummer {ad} van {source}.",
    )
    seen = observe(theme, record, None, pictures)
    found = [_found(kind, value, at) for at, (kind, value) in enumerate(shown)]
    found += [_found(kind, ad % size, 0) for kind, size in FACTS]
    return Reading(
        ad=seen.ad,
        version=seen.version,
        capture=seen.capture,
        pictures=pictures,
        extractions=tuple(e for e in found if e.kind != "template"),
        failures=(),
        receipt=Receipt(
            file="market.jsonl",
            line=ad,
            reader="jsonl",
            pack="packs/bench-0001.warc.gz",
            offset=ad,
            length=1,
            payload_sha256=seen.capture.digest,
        ),
    )


def _found(kind: str, value: int, at: int) -> Extraction:
    text = {"phone": phone_of(value), "picture": f"{value:064x}"}.get(kind, f"{kind}-{value}")
    name = {"name": CITIES[value]} if kind == "location" else {}
    return Extraction(
        kind="image" if kind == "picture" else kind,
        value=text,
        raw=text,
        field="body",
        start=at,
        end=at + len(text),
        extractor="benchmark",
        version="1",
        confidence=1.0,
        attributes=name,
    )
