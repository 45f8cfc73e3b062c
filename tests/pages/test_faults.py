"""When something is away, the page says so in one sentence and shows no false zero."""

import socket
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import backend
from components.state import Asked
from components.tokens import tokens
from ingest.errors import NotInitialised, ServerError, VaultError
from tests.pages.drawn import drawn, text_of

ROUTER = str(Path(__file__).parents[2] / "components" / "router.py")
pytestmark = pytest.mark.xdist_group("pages")


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> AppTest:
    """The app over a home in which nothing was ever loaded, in English."""
    for name in ("NEO4J_URI", "NEO4J_USER", "NEO4J_PASSWORD", "SPOOR_DEMO"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SPOOR_HOME", str(tmp_path / "empty"))
    backend.database.clear()
    page = AppTest.from_file(ROUTER, default_timeout=240)
    page.session_state["language"] = "en"
    return page


def test_a_home_without_data_is_no_zero(page: AppTest) -> None:
    page.run()
    assert not page.exception
    assert "Nothing has been loaded here yet" in text_of(page, "fault")
    assert "spoor ingest PATH" in text_of(page, "fault")


def test_the_same_in_dutch(page: AppTest) -> None:
    page.session_state["language"] = "nl"
    page.run()
    assert "Hier is nog niets geladen" in text_of(page, "fault")


def test_a_server_that_is_away_is_told_with_what_to_do(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        monkeypatch.setenv("NEO4J_URI", f"bolt://127.0.0.1:{taken.getsockname()[1]}")
        monkeypatch.setenv("NEO4J_PASSWORD", "x")
        page.run()
    assert not page.exception
    assert "The database does not answer" in text_of(page, "fault")
    assert "spoor db status" in text_of(page, "fault")


def test_the_search_box_stays_while_the_database_is_away(page: AppTest) -> None:
    page.run()
    assert drawn(page, "ask")["placeholder"].startswith("Search number")


def test_the_demonstration_says_that_nothing_is_real(
    page: AppTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.run()
    assert "fictional" not in text_of(page, "demo-notice")
    monkeypatch.setenv("SPOOR_DEMO", "1")
    page.run()
    assert "06 1234 0000–06 1234 9999" in text_of(page, "demo-notice")


def test_errors_of_the_vault_do_not_pass_for_the_database() -> None:
    from components.fault import sentence

    said = {type(e): sentence(e) for e in (NotInitialised("x"), ServerError("x"), VaultError("x"))}
    assert len(set(said.values())) == 3


def test_a_fault_of_our_own_is_told_in_our_words(page: AppTest) -> None:
    page.session_state["answers"] = 5
    page.query_params["s"] = tokens().of(Asked(text="06 12345678").packed())
    page.run()
    assert page.exception
    assert "Something went wrong in Spoor itself" in text_of(page, "unforeseen-fault")
