"""The strip of a use: where a day lies in it."""

from datetime import UTC, date, datetime

from components.networks.span import Span, next_month, span_of
from graph.networks import Period, Use


def period(first: str, last: str) -> Period:
    return Period(
        first=date.fromisoformat(first),
        last=date.fromisoformat(last),
        ads=1,
        sites=(),
        networks=(),
        silence=0,
        given_up=None,
        new_user=False,
        sentence="",
    )


def use(*periods: Period) -> Use:
    now = datetime(2026, 11, 1, tzinfo=UTC)
    return Use(
        kind="phone",
        value="+31611000001",
        periods=periods,
        sightings=(),
        gaps=(),
        sentence="",
        linked_at=now,
    )


def test_whole_months_from_first_to_last() -> None:
    span = span_of(use(period("2025-12-30", "2026-01-02"), period("2026-02-05", "2026-03-31")))
    assert (span.first, span.end) == (date(2025, 12, 1), date(2026, 4, 1))
    assert [day.month for day in span.months()] == [12, 1, 2, 3]


def test_days_lie_between_left_and_right() -> None:
    span = Span(first=date(2026, 1, 1), end=date(2026, 2, 1))
    assert span.at(date(2026, 1, 1)) == 0
    assert span.at(date(2026, 2, 1)) == 1
    assert span.at(date(2025, 1, 1)) == 0
    assert span.at(date(2026, 1, 17)) == 16 / 31


def test_long_stretches_name_few_months() -> None:
    span = Span(first=date(2016, 1, 1), end=date(2026, 1, 1))
    assert len(span.months()) == 120
    assert len(span.ticks()) == 12
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)
