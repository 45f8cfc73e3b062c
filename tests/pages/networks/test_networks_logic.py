"""The pages of networks without a browser: nothing linked yet, lost links, nonsense in the URL."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components import backend
from components.networks.asked import Pair
from components.state import Asked
from components.tokens import tokens
from tests.pages.drawn import drawn, text_of

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.xdist_group("pages")


@pytest.fixture
def page(pages_env: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The app over a market that was loaded and not linked, in English."""
    for name, value in pages_env.items():
        if name.startswith(("SPOOR_", "NEO4J_")):
            monkeypatch.setenv(name, value)
    backend.database.clear()
    page = AppTest.from_file(str(ROOT / "components" / "router.py"), default_timeout=240)
    page.session_state["language"] = "en"
    return page.run()


def visit(page: AppTest, name: str, **params: str) -> AppTest:
    page.switch_page(f"../pages/{name}.py")
    for key, value in params.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def test_unlinked_is_said_with_what_to_do(page: AppTest) -> None:
    for name in ("3_networks", "5_sample"):
        text = text_of(visit(page, name), "behind")
        assert "No networks were made here yet." in text
        assert "spoor link" in text
        assert [one.label for one in page.button if one.key == "link-button"] == [
            "Make the networks now"
        ]


def test_unlinked_things_have_no_connection(page: AppTest) -> None:
    pair = Pair(left="phone:+31612345678", right="phone:+31612345333")
    visit(page, "4_why", w=tokens().of(pair.packed()))
    assert "not among what was linked" in text_of(page, "pair-answer")


def test_a_network_that_never_was_is_said(page: AppTest) -> None:
    visit(page, "3_networks", n="7")
    assert "There is no network 7 here" in text_of(page, "no-network")


@pytest.mark.parametrize("given", ["x", "-1", "1e9", "٣", "9" * 40])
def test_nonsense_for_a_number_is_the_list(page: AppTest, given: str) -> None:
    visit(page, "3_networks", n=given)
    assert drawn(page, "networks-title")


@pytest.mark.parametrize("packed", [None, "06 12345678", "{}x"])
def test_a_lost_pair_is_said_to_be_lost(page: AppTest, packed: str | None) -> None:
    visit(page, "4_why", w=tokens().of(packed) if packed else "unknown")
    assert "earlier session" in text_of(page, "pair-heading")


@pytest.mark.parametrize("name", ["s", "ad"])
def test_a_token_of_something_else_finds_nothing(page: AppTest, name: str) -> None:
    page.query_params[name] = tokens().of(Pair(left="ad:a/b").packed().replace("left", "uid"))
    page.run()
    assert not page.exception
    said = text_of(page, "lost") + text_of(page, "gone")
    assert "earlier session" in said or "no longer" in said


def test_a_look_up_without_networks_shows_none(page: AppTest) -> None:
    page.query_params["s"] = tokens().of(Asked(text="06 12345678").packed())
    page.run()
    assert not page.exception
    assert len(drawn(page, "ads")["rows"]) == 14
    assert not drawn(page, "network-strip")
