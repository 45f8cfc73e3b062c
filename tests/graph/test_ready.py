"""Getting ready asks of nothing, and leaves every answer what it is."""

from pathlib import Path

import msgspec

from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.lookup import look_up
from graph.networks import link_theme, networks_of_value
from graph.ready import get_ready
from ingest.models import Form
from tests.graph.conftest import KINDS, reading

NUMBER = "+31612345678"
FORMS = (Form(kind="phone", value=NUMBER, raw=NUMBER),)


def test_a_base_without_networks_gets_ready(
    database: Database, context: Context, tmp_path: Path
) -> None:
    load(database, context, [reading(context.theme)], KINDS, "run", 0)
    get_ready(database, context, tmp_path)
    assert look_up(database, context, NUMBER, FORMS).ads.total == 1


def test_answers_are_the_same_before_and_after(
    database: Database, context: Context, tmp_path: Path
) -> None:
    load(database, context, [reading(context.theme), reading(context.theme, "2")], KINDS, "run", 0)
    link_theme(database, context, tmp_path)
    # As of one moment: another test may write to the same server meanwhile.
    asked = msgspec.structs.replace(context, as_of=database.clock())

    def answers() -> tuple[object, object]:
        found = look_up(database, asked, NUMBER, FORMS)
        networks = networks_of_value(database, asked, tmp_path, "phone", NUMBER)
        return found, networks

    before = answers()
    get_ready(database, context, tmp_path)
    assert answers() == before
