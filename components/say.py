"""Dates, numbers and periods as a reader of Dutch or English writes them. Days are local."""

import os
from datetime import date, datetime
from zoneinfo import ZoneInfo

from components.words import language

ZONE = ZoneInfo(os.environ.get("SPOOR_TIMEZONE", "Europe/Amsterdam"))
MONTHS = {
    "nl": ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}


def number(value: int) -> str:
    """104.212 in Dutch, 104,212 in English."""
    text = f"{value:,}"
    return text.replace(",", ".") if language() == "nl" else text


def day(moment: date) -> str:
    """2 mrt 2026."""
    local = local_day(moment)
    return f"{short_day(local)} {local.year}"


def short_day(local: date) -> str:
    """2 mrt."""
    return f"{local.day} {MONTHS[language()][local.month - 1]}"


def local_day(moment: date) -> date:
    """The local day of an aware moment; a plain day is itself."""
    return moment.astimezone(ZONE).date() if isinstance(moment, datetime) else moment


def minute(moment: datetime) -> str:
    """2 mrt 2026 14:05, local time."""
    local = moment.astimezone(ZONE)
    return f"{day(moment)} {local:%H:%M}"


def second(moment: datetime) -> str:
    """2 mrt 2026 14:05:09 UTC: for evidence, where the zone must be beyond doubt."""
    local = moment.astimezone(ZONE)
    return f"{day(moment)} {local:%H:%M:%S} ({local:UTC%z})"


def period(first: date | None, last: date | None) -> str:
    """2 mrt–9 nov 2026; 2–9 mrt 2026; 30 dec 2025–2 jan 2026; 2 mrt 2026."""
    if first is None or last is None:
        return ""
    start, end = local_day(first), local_day(last)
    if start == end:
        return day(end)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{day(end)}"
    if start.year == end.year:
        return f"{short_day(start)}–{day(end)}"
    return f"{day(start)}–{day(end)}"
