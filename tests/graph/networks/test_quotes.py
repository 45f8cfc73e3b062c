"""A quote tells what its ad says of the value, without a database."""

from datetime import UTC, datetime, timedelta
from typing import Any, cast

import pytest

from graph.db import Reading
from graph.networks.quotes import Quote, quotes

NOW = datetime(2026, 1, 1, tzinfo=UTC)
OLD = '{"former":true}'
TEXT = "Oud nummer 06-12340702 werkt niet meer"


def said(attributes: str, days: int = 0) -> dict[str, Any]:
    return {
        "version": {"body": TEXT, "title": "", "fields": "{}"},
        "field": "body",
        "start": 11,
        "end": 22,
        "kind": "phone",
        "shown": "+31612340702",
        "attributes": attributes,
        "captured_at": NOW + timedelta(days),
    }


def quoted(quote: dict[str, Any], former: dict[str, Any] | None) -> tuple[Quote, ...]:
    def read(name: str, **params: Any) -> list[dict[str, Any]]:
        assert name == "read/quotes"
        row = params["rows"][0]
        return [{**row, "source": "rozenhof", "ad_id": "a1", "quote": quote, "former": former}]

    (found,) = quotes(cast("Reading", read), [("ad", "value")]).values()
    return found


@pytest.mark.parametrize("attributes", [OLD, "{}"])
def test_a_number_that_is_no_longer_hers(attributes: str) -> None:
    (found,) = quoted(said(attributes), said(OLD) if attributes == OLD else None)
    assert found.text[found.begin : found.end] == "06-12340702"
    assert found.former is (attributes == OLD)


def test_a_later_capture_that_calls_it_former_is_quoted_too() -> None:
    first, later = quoted(said("{}"), said(OLD, 9))
    assert (first.former, later.former) == (False, True)
    assert later.captured_at - first.captured_at == timedelta(9)
