"""An opened ad without a browser: what it says of obscured numbers and stated facts."""

from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.found import obscured_words
from components.state import Asked
from components.tokens import tokens
from graph.answers import Obscured
from ingest.models import uid
from tests.pages.drawn import drawn
from tests.pages.market import OBSCURED_NUMBER, OBSCURED_QUOTE

ROUTER = str(Path(__file__).parents[2] / "components" / "router.py")
pytestmark = pytest.mark.xdist_group("pages")


def opened(page: AppTest, env: dict[str, str], ad_id: str) -> AppTest:
    page.query_params["ad"] = tokens().of(uid(env["SPOOR_THEME"], "rozenhof", ad_id))
    page.run()
    assert not page.exception
    return page


@pytest.fixture
def stated(page: AppTest, pages_env: dict[str, str]) -> AppTest:
    """The ad that states facts, opened."""
    return opened(page, pages_env, "stated")


def texts(page: AppTest, table: str) -> list[list[str]]:
    return [[cell["text"] for cell in row["cells"]] for row in drawn(page, table)["rows"]]


def parts(field: dict[str, Any]) -> list[dict[str, Any]]:
    """The pieces of a text, those of marks among them."""
    return [part for one in field["segments"] for part in one.get("parts", [one])]


def test_the_list_of_ads_quotes_the_obscured_number(page: AppTest) -> None:
    page.query_params["s"] = tokens().of(Asked(text=OBSCURED_NUMBER).packed())
    page.run()
    notes = [row["cells"][1].get("note") for row in drawn(page, "ads")["rows"]]
    assert notes == [f"number obscured: “{OBSCURED_QUOTE}”"]


def test_a_line_end_in_an_obscured_number_is_seen() -> None:
    said = obscured_words(Obscured(value="+31611000000", quote="061\n10\n00 000", asked=True))
    assert "“061 ⏎ 10 ⏎ 00 000”" in said


def test_the_ad_tells_how_with_every_digit_marked(stated: AppTest) -> None:
    field = drawn(stated, "said")["fields"][0]
    assert (field["label"], field["role"]) == ("Number obscured", "obscured")
    said = "".join(part["text"] for part in parts(field))
    assert said.startswith(f"“{OBSCURED_QUOTE}” is read as +31 6 11000012 (")
    assert "digits written as words" in said
    carrying = [part["text"] for part in parts(field) if part.get("carries")]
    assert carrying == OBSCURED_QUOTE.split()
    body = next(one for one in drawn(stated, "said")["fields"] if one["label"] == "Text")
    marked = [part["text"] for part in parts(body) if part.get("carries")]
    assert marked == carrying


def test_facts_by_kind_prices_by_duration_with_places_and_extractor(stated: AppTest) -> None:
    rows = texts(stated, "facts")
    assert [row[:2] for row in rows[:4]] == [
        ["price", "EUR 75 / 30 min"],
        ["", "EUR 150 / 60 min"],
        ["stated age", "23 years"],
        ["stated nationality", "Romania"],
    ]
    age = rows[2]
    assert age[2:4] == ["23", "Text 15–16 · Title 8–9"]
    assert age[4].startswith("age ")
    assert ["where received", "at the client's"] in [row[:2] for row in rows]


def test_facts_lead_nowhere_and_values_do(stated: AppTest) -> None:
    assert not any("id" in row for row in drawn(stated, "facts")["rows"])
    rows = drawn(stated, "values")["rows"]
    kinds = [row["heading"] for row in rows if "heading" in row]
    assert kinds == ["Phone numbers", "Working names", "Places"]
    assert all("id" in row for row in rows if "cells" in row)


def test_everything_found_stands_in_reading_order(stated: AppTest) -> None:
    places = [row[3] for row in texts(stated, "mentions")]
    assert places[0].startswith("Title")
    starts = [int(place.split()[1].split("–")[0]) for place in places if place.startswith("Text")]
    assert starts == sorted(starts)


def noted(page: AppTest, table: str) -> dict[str, str]:
    """The quiet line under each value that has one."""
    rows = [row["cells"] for row in drawn(page, table)["rows"] if "cells" in row]
    cells = [cell for row in rows for cell in row if "note" in cell]
    return {cell["text"]: cell["note"] for cell in cells}


def test_what_is_said_of_a_value_stands_under_it(page: AppTest, pages_env: dict[str, str]) -> None:
    page = opened(page, pages_env, "told")
    leading = {
        "Utrecht": "receives there · hotel",
        "Amsterdam": "visits clients there",
        "+31 6 11000023": "said to be no longer hers · Netherlands",
        "+31 6 11000056": "Netherlands · signs in between, tens written as words, "
        "digits written as words",
    }
    stated = {"EUR 280 / 120 min": "2 hours", "EUR 50": "short visit"}
    assert noted(page, "values") == leading
    assert noted(page, "facts") == stated
    assert noted(page, "mentions") == leading | stated
