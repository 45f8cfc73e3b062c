"""Things with lists of numbers, read by the page: the driver's cost is per row, not per number.

The server makes the next page while this one is unpacked.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from graph.audit import Row
from graph.db import Reading

PAGE = 5000


def ads(read: Reading, prefix: str) -> Iterator[tuple[str, list[int]]]:
    """Ads whose uid begins with `prefix` (ending in "|"), each with its packed captures."""
    return _pages(read, "read/link_ads", prefix)


def values(read: Reading, prefix: str) -> Iterator[tuple[str, bool, list[int]]]:
    """Values whose uid begins with `prefix`: flat or not, and the versions that mention each, or
    did: whether a mention stands is the dearest question, so that it is asked by `standing`."""
    return _pages(read, "read/link_mentions", prefix)


def standing(read: Reading, theme: str) -> dict[str, list[int]]:
    """The versions that mention each value of the theme (uids) now, for the few values of which
    some mention was retired."""
    (row,) = read("read/link_retired", theme=theme)
    uids: list[str] = sorted(row["values"])
    found: dict[str, list[int]] = {}
    for start in range(0, len(uids), PAGE):
        (page,) = read("read/link_standing", uids=uids[start : start + PAGE])
        found |= page["found"]
    return found


def given_up(read: Reading, theme: str) -> dict[str, list[int]]:
    """The versions that call each number no longer the ad's own now, by the number (uid)."""
    return {row["value"]: row["versions"] for row in read("read/link_given_up", theme=theme)}


def _pages(read: Reading, name: str, prefix: str) -> Iterator[Any]:
    end = prefix[:-1] + "}"  # the character behind "|"

    def page(after: str) -> Row:
        (row,) = read(name, after=after, end=end, limit=PAGE)
        return row

    with ThreadPoolExecutor(1) as pool:
        row = page(prefix)
        while row["last"] is not None:
            coming = pool.submit(page, row["last"])
            yield from row["found"]
            row = coming.result()
