"""Things with lists of numbers, read by the page: the driver's cost is per row, not per number."""

from collections.abc import Iterator

from graph.db import Reading

PAGE = 5000
Listed = tuple[str, list[int]]


def ads(read: Reading, prefix: str) -> Iterator[Listed]:
    """Ads whose uid begins with `prefix` (ending in "|"), each with its packed captures."""
    return _pages(read, "read/link_ads", prefix)


def values(read: Reading, prefix: str) -> Iterator[Listed]:
    """Values whose uid begins with `prefix`, each with the versions that mention it."""
    return _pages(read, "read/link_mentions", prefix)


def _pages(read: Reading, name: str, prefix: str) -> Iterator[Listed]:
    after: str | None = prefix
    end = prefix[:-1] + "}"  # the character behind "|"
    while after is not None:
        (row,) = read(name, after=after, end=end, limit=PAGE)
        yield from row["found"]
        after = row["last"]
