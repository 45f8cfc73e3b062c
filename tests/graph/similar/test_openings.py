"""How a template begins: what its texts share, as plain text, however hostile they are."""

import unicodedata
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.similar import templates
from graph.similar.openings import MOST, opening, openings
from tests.graph.conftest import KINDS
from tests.graph.similar.made import TEXT, ad_with, delete, standing

NAMES = ("Naomi", "Sanne", "Eva")


def test_the_first_constant_words_with_a_gap_where_the_texts_differ() -> None:
    said = opening([TEXT.format(name) for name in NAMES])
    assert said == "lieve … ontvangt je in een rustig huis vlak bij het station…"
    assert len(said) <= MOST
    assert opening([f"{name}: vandaag in de stad" for name in NAMES]) == "…: vandaag in de stad"


def test_what_steers_a_screen_or_turns_text_around_is_left_out() -> None:
    evil = "\x1b[31mrood\x00 \u202eneerts\u202c\r\n<b>vet</b>\u200b `code` \ue000 einde"
    assert opening([evil, evil]) == "[31mrood neerts <b>vet</b> `code` einde"


def test_one_word_without_end_is_cut() -> None:
    assert opening(["w" * 5000]) == "w" * (MOST - 1) + "…"
    assert opening([]) == opening(["", "\n"]) == ""


@settings(max_examples=100, deadline=None)
@given(st.lists(st.text(max_size=200), max_size=4))
def test_any_texts_begin_plainly(texts: list[str]) -> None:
    said = opening(texts)
    assert len(said) <= MOST
    assert not any(unicodedata.category(one)[0] == "C" for one in said)


def test_asked_of_the_graph_as_it_stands(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings = [ad_with(context.theme, n, TEXT.format(name)) for n, name in enumerate(NAMES)]
    load(database, context, readings, KINDS, "run", 0)
    templates(database, context, tmp_path, {})
    (value,) = set(standing(database, context.theme).values())
    found = openings(database, context, [value, "none"])
    assert found == {value: "lieve … ontvangt je in een rustig huis vlak bij het station…"}
    assert openings(database, context, []) == {}
    for one in readings:
        delete(database, one.version.uid)
    assert openings(database, context, [value]) == {}
