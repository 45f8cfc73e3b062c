"""The data page without a browser: what is loaded, what was bad, and an empty database."""

import uuid
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.drawn import drawn, text_of

ROUTER = str(Path(__file__).parents[2] / "components" / "router.py")
pytestmark = pytest.mark.xdist_group("pages")


def rows(page: AppTest, key: str) -> list[list[str]]:
    return [[cell["text"] for cell in row["cells"]] for row in drawn(page, key)["rows"]]


def opened(page: AppTest) -> AppTest:
    page.run()
    page.switch_page(str(Path(ROUTER).parents[1] / "pages" / "2_data.py")).run()
    assert not page.exception
    return page


def test_each_site_with_what_is_loaded_of_it(page: AppTest) -> None:
    sites = {row[0]: row[1:] for row in rows(opened(page), "sites")}
    assert list(sites) == ["hostile", "maanlicht", "nachtvlinder", "rozenhof"]
    ads, captures, first, last, days, gaps, missing, _loaded = sites["nachtvlinder"]
    assert (ads, captures) == ("6", "11")
    assert (first, last) == ("2 Mar 2026", "3 Sep 2026")
    assert (days, gaps, missing) == ("11", "10", "175")


def test_the_last_run_and_what_was_bad_in_it(page: AppTest) -> None:
    opened(page)
    runs = rows(page, "runs")
    assert len(runs) == 1
    assert runs[0][3] == "4"
    reasons = {(row[1], row[2]): row[3] for row in rows(page, "unread") if row[0] == "picture"}
    assert ("no known format", "maanlicht") in reasons
    assert ("the file is missing", "rozenhof") in reasons
    assert rows(page, "rejected")
    assert drawn(page, "rejected")["footer"]["text"].startswith("Kept in ")


def test_a_database_that_holds_nothing_says_so(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SPOOR_THEME", f"empty-{uuid.uuid4().hex}")
    opened(page)
    said = text_of(page, "coverage")
    assert "Nothing has been loaded yet." in said
    assert "No number can be found or ruled out" in said
    assert "0 ads" not in said
    assert drawn(page, "sites") == {}
