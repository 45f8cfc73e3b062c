"""Moments as input files write them, to aware datetimes in UTC."""

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ingest.errors import BadInput

YEARS = range(1995, 2101)
"""No page on the web is older; what is later is a mistake. A clock would make reading impure."""


@lru_cache(maxsize=64)
def zone(name: str) -> ZoneInfo:
    """The time zone of an IANA name, or BadInput."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise BadInput(f"unknown time zone {name[:40]!r}: use a name as Europe/Amsterdam") from None


def moment(text: str, timezone: str | None, field: str) -> datetime:
    """An ISO 8601 date and time in UTC; a naive one is read in `timezone`.

    Raises BadInput when it is not ISO 8601, impossible, outside 1995..2100, or naive without a
    time zone.

    >>> moment("2026-03-01 10:00", "Europe/Amsterdam", "captured_at").isoformat()
    '2026-03-01T09:00:00+00:00'
    """
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(f"{field} is not a date and time in ISO 8601") from None
    if when.year not in YEARS:
        raise BadInput(f"{field} is outside the years {YEARS[0]}-{YEARS[-1]}")
    if when.tzinfo is None:
        if timezone is None:
            raise BadInput(f"{field} has no time zone: give one with --timezone")
        when = when.replace(tzinfo=zone(timezone))
    return when.astimezone(UTC)
