"""The look-up page without a browser, on the real database: what it draws for what is asked."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import backend
from components.state import Asked
from components.tokens import tokens
from tests.pages.drawn import drawn, text_of

ROUTER = str(Path(__file__).parents[2] / "components" / "router.py")
pytestmark = pytest.mark.xdist_group("pages")


@pytest.fixture
def asking(pages_env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app over the small market."""
    for name, value in pages_env.items():
        if name.startswith(("SPOOR_", "NEO4J_")):
            monkeypatch.setenv(name, value)
    backend.database.clear()
    page = AppTest.from_file(ROUTER, default_timeout=240)
    page.session_state["language"] = "en"
    return page


def ask(page: AppTest, asked: Asked, **more: str) -> AppTest:
    page.query_params["s"] = tokens().of(asked.packed())
    for name, value in more.items():
        page.query_params[name] = value
    return page.run()


@pytest.mark.parametrize("spelling", ["06 12345678", "0031612345678", "+31 (0)6-12.34.56.78"])
def test_any_spelling_gives_the_same_answer(asking: AppTest, spelling: str) -> None:
    page = ask(asking, Asked(text=spelling))
    assert not page.exception
    assert "Read as +31 6 12345678 (Netherlands, mobile)" in text_of(page, "summary")
    assert "14 ads on 3 sites, 2 Mar–3 Sep 2026" in text_of(page, "summary")
    assert len(drawn(page, "ads")["rows"]) == 14


def test_a_clicked_value_is_that_value_and_nothing_else(asking: AppTest) -> None:
    page = ask(asking, Asked(text="Breda", kind="location", value="nl/breda"))
    assert "Read as Breda (place)" in text_of(page, "summary")


def test_counts_with_and_without_stand_beside_each_value(asking: AppTest) -> None:
    page = ask(asking, Asked(text="06 12345678"))
    rows = drawn(page, "together")["rows"]
    taxi = next(row for row in rows if row.get("cells", [{}])[0].get("text") == "+31 6 12345333")
    assert [cell["text"] for cell in taxi["cells"][1:]] == ["4", "0"]
    headings = [row["heading"] for row in rows if "heading" in row]
    assert headings[:4] == ["Phone numbers", "Pictures", "Working names", "Places"]


def test_a_page_beyond_the_end_shows_the_totals(asking: AppTest) -> None:
    page = ask(asking, Asked(text="06 12345222"), p="1")
    assert drawn(page, "ads")["footer"]["text"] == "51–100 of 120, newest first"


def test_nonsense_in_the_address_is_no_fault(asking: AppTest) -> None:
    for name, value in (("s", "x"), ("ad", "../.."), ("p", "-1")):
        asking.query_params[name] = value
    page = asking.run()
    assert not page.exception
    assert "earlier session" in text_of(page, "lost")


def test_an_ad_that_is_not_there_is_said_to_be_gone(asking: AppTest) -> None:
    asking.query_params["ad"] = tokens().of("no|such|ad")
    page = asking.run()
    assert "not (or no longer) in the graph" in text_of(page, "gone")
