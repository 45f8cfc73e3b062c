"""The mentions that a judgement on a reading takes away, or gives back when it is taken back."""

from datetime import datetime

import msgspec
import numpy as np

from graph.audit import Row
from graph.db import Reading
from graph.judgements import Judgement
from graph.linking.values import GivenUp, Market
from graph.networks.kinds import NUMBER
from graph.networks.opened import Opened
from graph.rows import entity_uid
from ingest.models import uid


def market_after(read: Reading, found: Opened, asked: Judgement, old: Judgement | None) -> Market:
    """The market as it would be: without the reading that `asked` disputes, or, where `asked` takes
    the judgement `old` back, with it again."""
    market = found.index.market
    about = old or asked
    if about.verdict != "not_this" or about.kind not in NUMBER:
        return market
    own = entity_uid(read.theme, str(about.kind), str(about.value))
    row = found.value_row.get(found.read.medoid.get(own, own))
    if row is None:
        return market
    rows = _rows(read, about, own, since=old.recorded_at if old else None)
    rows = [one for one in rows if one["ad"] in found.ad_row]
    ads = [found.ad_row[one["ad"]] for one in rows]
    if old is None:
        return _without(market, ads, row)
    return _with(market, ads, row, rows)


def _rows(read: Reading, about: Judgement, own: str, since: datetime | None) -> list[Row]:
    return read(
        "read/only_reading",
        theme=uid(read.theme),
        content=about.content_sha256,
        entity=own,
        quote=about.quote,
        since=since,
    )


def _without(market: Market, ads: list[int], value: int) -> Market:
    keep = ~(np.isin(market.ad, ads) & (market.value == value))
    told = market.given_up
    still = ~(np.isin(told.ad, ads) & (told.value == value))
    return msgspec.structs.replace(
        market,
        ad=market.ad[keep],
        value=market.value[keep],
        first=market.first[keep],
        last=market.last[keep],
        given_up=GivenUp(ad=told.ad[still], value=told.value[still], day=told.day[still]),
    )


def _with(market: Market, ads: list[int], value: int, rows: list[Row]) -> Market:
    more = np.array([(one["first"], one["last"]) for one in rows], np.int32).reshape(-1, 2)
    told, former = market.given_up, np.array([one["former"] for one in rows], bool)
    return msgspec.structs.replace(
        market,
        ad=np.append(market.ad, np.array(ads, np.int32)),
        value=np.append(market.value, np.full(len(ads), value, np.int32)),
        first=np.append(market.first, more[:, 0]),
        last=np.append(market.last, more[:, 1]),
        given_up=GivenUp(
            ad=np.append(told.ad, np.array(ads, np.int32)[former]),
            value=np.append(told.value, np.full(int(former.sum()), value, np.int32)),
            day=np.append(told.day, more[former, 0]),
        ),
    )
