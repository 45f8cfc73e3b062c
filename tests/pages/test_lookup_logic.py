"""The look-up page without a browser, on the real database: what it draws for what is asked."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.state import Asked
from components.tokens import tokens
from tests.pages.drawn import drawn, text_of

ROUTER = str(Path(__file__).parents[2] / "components" / "router.py")
pytestmark = pytest.mark.xdist_group("pages")


def ask(page: AppTest, asked: Asked, **more: str) -> AppTest:
    page.query_params["s"] = tokens().of(asked.packed())
    for name, value in more.items():
        page.query_params[name] = value
    return page.run()


@pytest.mark.parametrize("spelling", ["06 12345678", "0031612345678", "+31 (0)6-12.34.56.78"])
def test_any_spelling_gives_the_same_answer(page: AppTest, spelling: str) -> None:
    page = ask(page, Asked(text=spelling))
    assert not page.exception
    assert "Read as +31 6 12345678 (Netherlands, mobile)" in text_of(page, "summary")
    assert "14 ads on 3 sites, 2 Mar–3 Sep 2026" in text_of(page, "summary")
    assert len(drawn(page, "ads")["rows"]) == 14


def test_a_clicked_value_is_that_value_and_nothing_else(page: AppTest) -> None:
    page = ask(page, Asked(text="Breda", kind="location", value="nl/breda"))
    assert "Read as Breda (place)" in text_of(page, "summary")


def test_counts_with_and_without_stand_beside_each_value(page: AppTest) -> None:
    page = ask(page, Asked(text="06 12345678"))
    rows = drawn(page, "together")["rows"]
    desk = next(row for row in rows if row.get("cells", [{}])[0].get("text") == "+31 6 12345333")
    assert [cell["text"] for cell in desk["cells"][1:]] == ["4", "0"]
    headings = [row["heading"] for row in rows if "heading" in row]
    assert headings[:4] == ["Phone numbers", "Pictures", "Working names", "Places"]


def test_a_page_beyond_the_end_shows_the_totals(page: AppTest) -> None:
    page = ask(page, Asked(text="06 12345222"), p="1")
    assert drawn(page, "ads")["footer"]["text"] == "51–100 of 120, newest first"


def test_nonsense_in_the_address_is_no_fault(page: AppTest) -> None:
    for name, value in (("s", "x"), ("ad", "../.."), ("p", "-1")):
        page.query_params[name] = value
    page.run()
    assert not page.exception
    assert "earlier session" in text_of(page, "lost")


def test_an_empty_theme_is_said_to_be_empty(
    page: AppTest, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOOR_THEME", theme)
    page = ask(page, Asked(text="06 12345678"))
    assert not page.exception
    assert "Nothing has been loaded here yet" in text_of(page, "nothing")


def test_an_ad_that_is_not_there_is_said_to_be_gone(page: AppTest) -> None:
    page.query_params["ad"] = tokens().of("no|such|ad")
    page.run()
    assert "not (or no longer) in the graph" in text_of(page, "gone")
