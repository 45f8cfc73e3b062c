"""Text templates in the app: named by how they begin, wherever one is shown, as plain text."""

from pathlib import Path

import msgspec
import pytest
from streamlit.testing.v1 import AppTest

from components import backend
from components.moulds import told
from components.state import Asked
from components.tokens import tokens
from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.similar import templates
from ingest.models import Reading
from tests.graph.conftest import KINDS
from tests.graph.similar.made import ad_with, standing
from tests.pages.drawn import drawn, text_of
from tests.spoor import spoor_here

pytestmark = pytest.mark.xdist_group("pages")
TEXT = (
    "{} <img/src=x/onerror=ran=1> \u202enetsiur\u202c kamer **vlak** bij het station en neemt "
    "graag de tijd voor een fijn gesprek"
)
NUMBER = "+31611000077"
BEGIN = "“… <img/src=x/onerror=ran=1> netsiur kamer **vlak** bij het…”"


def with_number(theme: str, number: int, text: str) -> Reading:
    """An ad with this text, in which one word is a number."""
    made, start = ad_with(theme, number, text), text.index("station")
    (shown,) = made.extractions
    found = msgspec.structs.replace(
        shown,
        kind="phone",
        value=NUMBER,
        raw="station",
        field="body",
        start=start,
        end=start + len("station"),
        extractor="phone",
        attributes={},
    )
    return msgspec.structs.replace(made, extractions=(shown, found))


@pytest.fixture
def mould(
    page: AppTest,
    database: Database,
    context: Context,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """The digest of a template with a hostile text, in the theme that the page is about."""
    readings = [with_number(context.theme, n, TEXT.format(name)) for n, name in enumerate("ABC")]
    load(database, context, readings, KINDS, "run", 0)
    templates(database, context, tmp_path, {})
    monkeypatch.setenv("SPOOR_THEME", context.theme)
    (value,) = set(standing(database, context.theme).values())
    return value


def test_a_look_up_of_a_template_says_how_it_begins(page: AppTest, mould: str) -> None:
    page.query_params["s"] = tokens().of(Asked(text=mould, kind="template", value=mould).packed())
    page.run()
    assert not page.exception
    assert f"{BEGIN} ({mould[:8]})" in text_of(page, "summary")


def test_a_template_that_has_no_texts_is_its_digest(page: AppTest, mould: str) -> None:
    assert told("template", "0" * 64) == "0" * 8
    assert told("image", "3fa94c01" + "0" * 56) == "3fa94c010000"
    assert backend.openings([mould]) == {mould: BEGIN.strip("“”")}


def test_an_ad_says_how_its_text_begins(
    page: AppTest, mould: str, database: Database, context: Context
) -> None:
    rows, _, _ = database.driver.execute_query(
        "MATCH (a:Ad) WHERE a.uid STARTS WITH $theme + '|' RETURN min(a.uid) AS uid",
        theme=context.theme,
        database_=database.name,
    )
    page.query_params["ad"] = tokens().of(rows[0]["uid"])
    page.run()
    assert not page.exception
    said = [row["cells"][0]["text"] for row in drawn(page, "values")["rows"] if "cells" in row]
    assert f"3 ads have (nearly) the same text · {BEGIN}" in said


def test_what_goes_together_names_it_and_so_does_the_command(
    page: AppTest, mould: str, pages_env: dict[str, str], context: Context
) -> None:
    page.query_params["s"] = tokens().of(Asked(text=NUMBER).packed())
    page.run()
    rows = drawn(page, "together")["rows"]
    said = [row["cells"][0]["text"] for row in rows if "cells" in row]
    assert any(one.endswith(f"{BEGIN} ({mould[:8]})") for one in said)
    env = pages_env | {"SPOOR_THEME": context.theme}
    ran = spoor_here("lookup", NUMBER, **env)
    assert f"together: template {mould} {BEGIN}: " in ran.out
