"""Ads of which something was recorded or retired after a moment, read again as a whole."""

from datetime import datetime
from typing import Any

import msgspec
import numpy as np

from graph.db import Reading
from graph.linking.values import Bools, GivenUp, Ints
from graph.networks.kinds import NUMBER, unknown_prefix
from graph.networks.shown import Shown, rows_of, with_ads, with_values
from ingest.models import uid

PAGE = 1000
Version = list[Any]
"""[first day, last day, captures, values], a value being [uid, flat, called given up]."""


def again(read: Reading, before: Shown, since: datetime) -> Shown:
    """`before`, with what these ads show as of the reading's moment in place of what they showed.

    An ad that has no capture by then keeps its row, with 0 captures.
    """
    rows = read("read/link_touched", theme=uid(read.theme), since=since)
    uids = sorted(row["uid"] for row in rows)
    found: dict[str, list[Version]] = {name: [] for name in uids}
    for start in range(0, len(uids), PAGE):
        for row in read("read/link_again", uids=uids[start : start + PAGE]):
            found[row["uid"]] = row["versions"]
    return replaced(before, found, read.theme) if found else before


def replaced(before: Shown, found: dict[str, list[Version]], theme: str) -> Shown:
    """The same with these versions in place of all that the ads `found` (uids) showed."""
    unknown = unknown_prefix(theme)
    ad_row, value_row = rows_of(before.ads), rows_of(before.values)
    new_ads = [name for name, versions in found.items() if versions and name not in ad_row]
    ad_row |= {name: len(before.ads) + place for place, name in enumerate(new_ads)}
    told = {ad_row[name]: versions for name, versions in found.items() if name in ad_row}
    values = {
        name: bool(flat)
        for versions in told.values()
        for *_, shown in versions
        for name, flat, _ in shown
        if name.split("|", 2)[1] in NUMBER and not name.startswith(unknown)
    }
    new_values = sorted(name for name in values if name not in value_row)
    value_row |= {name: len(before.values) + place for place, name in enumerate(new_values)}
    after = with_values(with_ads(before, new_ads), new_values)
    rows = [
        (ad, value_row[name], first, last, given_up)
        for ad, versions in told.items()
        for first, last, _, shown in versions
        for name, _, given_up in shown
        if name in values
    ]
    captures, flat = after.captures.copy(), after.flat.copy()
    for ad, versions in told.items():
        captures[ad] = sum(version[2] for version in versions)
    flat[[value_row[name] for name in values]] = list(values.values())
    return _with_mentions(after, list(told), rows, captures=captures, flat=flat)


def _with_mentions(
    before: Shown, ads: list[int], rows: list[tuple[int, int, int, int, bool]], **columns: Any
) -> Shown:
    """The mentions of these ads replaced by `rows` (ad, value, first, last, called given up)."""
    again = np.zeros(len(before.ads), bool)
    again[ads] = True
    kept = ~again[before.ad]
    table = np.array(rows, np.int32).reshape(-1, 5)
    for place, name in enumerate(("ad", "value", "first", "last")):
        columns[name] = np.append(getattr(before, name)[kept], table[:, place])
    columns["given_up"] = _given_up(before.given_up, again, table[table[:, 4] > 0])
    return msgspec.structs.replace(before, **columns)


def _given_up(before: GivenUp, again: Bools, rows: Ints) -> GivenUp:
    kept = ~again[before.ad]
    columns = {
        name: np.append(getattr(before, name)[kept], rows[:, place])
        for place, name in enumerate(("ad", "value", "day"))
    }
    return GivenUp(**columns)
