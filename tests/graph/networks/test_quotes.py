"""A quote tells what its ad says of the value, without a database."""

from datetime import UTC, datetime
from typing import Any, cast

import pytest

from graph.db import Reading
from graph.networks.quotes import quotes

NOW = datetime(2026, 1, 1, tzinfo=UTC)

TEXT = "Oud nummer 06-12340702 werkt niet meer"


@pytest.mark.parametrize(("attributes", "former"), [('{"former":true}', True), ("{}", False)])
def test_a_number_that_is_no_longer_hers(attributes: str, former: bool) -> None:
    def read(name: str, **params: Any) -> list[dict[str, Any]]:
        assert name == "read/quotes"
        quote = {
            "version": {"body": TEXT, "title": "", "fields": "{}"},
            "field": "body",
            "start": 11,
            "end": 22,
            "kind": "phone",
            "shown": "+31612340702",
            "attributes": attributes,
            "captured_at": NOW,
        }
        row = params["rows"][0]
        return [{**row, "source": "rozenhof", "ad_id": "a1", "quote": quote}]

    (found,) = quotes(cast("Reading", read), [("ad", "value")]).values()
    assert found.text[found.begin : found.end] == "06-12340702"
    assert found.former is former
