"""The stretch of time that a strip shows, and where a day lies in it."""

from datetime import date, timedelta

from graph.networks import Use
from ingest.models import Frozen

MOST_TICKS = 12


class Span(Frozen, frozen=True, kw_only=True):
    """From `first` up to, not including, `end`."""

    first: date
    end: date

    def at(self, day: date) -> float:
        """Where a day begins: 0 at the left, 1 at the right."""
        whole = (self.end - self.first).days or 1
        return min(max((day - self.first).days / whole, 0.0), 1.0)

    def months(self) -> list[date]:
        """The first day of each month."""
        found = [self.first]
        while (following := next_month(found[-1])) < self.end:
            found.append(following)
        return found

    def ticks(self) -> list[date]:
        """The months that are named: at most MOST_TICKS."""
        months = self.months()
        return months[:: -(-len(months) // MOST_TICKS)]


def span_of(found: Use) -> Span:
    """Whole months, from the first use to the last."""
    first, last = found.periods[0].first, max(one.last for one in found.periods)
    return Span(first=first.replace(day=1), end=next_month(last))


def next_month(day: date) -> date:
    """The first day of the month after this day's."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
