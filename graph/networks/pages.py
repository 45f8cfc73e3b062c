"""Things with lists of numbers, read by the page: the driver's cost is per row, not per number."""

from collections.abc import Iterator
from typing import Any

from graph.db import Reading

PAGE = 5000


def ads(read: Reading, prefix: str) -> Iterator[tuple[str, list[int]]]:
    """Ads whose uid begins with `prefix` (ending in "|"), each with its packed captures."""
    return _pages(read, "read/link_ads", prefix)


def values(read: Reading, prefix: str) -> Iterator[tuple[str, bool, list[int]]]:
    """Values whose uid begins with `prefix`: flat or not, and the versions that mention each."""
    return _pages(read, "read/link_mentions", prefix)


def _pages(read: Reading, name: str, prefix: str) -> Iterator[Any]:
    after: str | None = prefix
    end = prefix[:-1] + "}"  # the character behind "|"
    while after is not None:
        (row,) = read(name, after=after, end=end, limit=PAGE)
        yield from row["found"]
        after = row["last"]
