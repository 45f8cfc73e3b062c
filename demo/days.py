"""Days as numbers: 0 is 1 January 2026, the local day in Amsterdam."""

from datetime import date, datetime, timedelta, timezone

FIRST = date(2026, 1, 1)
LAST_DAY = (date(2026, 11, 15) - FIRST).days
_SUMMER = range((date(2026, 3, 29) - FIRST).days, (date(2026, 10, 25) - FIRST).days)


def day_date(day: int) -> date:
    """The date of a day number."""
    return FIRST + timedelta(days=int(day))


def day_number(value: date) -> int:
    """The day number of a date."""
    return (value - FIRST).days


def moment(day: int, seconds: int) -> datetime:
    """`seconds` after local midnight of a day, with the offset that Amsterdam has on that day.

    On the two days of change the offset is that of noon: exact enough for hours after four.
    """
    zone = timezone(timedelta(hours=2 if day in _SUMMER else 1))
    base = day_date(day)
    return datetime(base.year, base.month, base.day, tzinfo=zone) + timedelta(seconds=int(seconds))
