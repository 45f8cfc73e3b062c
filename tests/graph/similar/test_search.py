"""Looking pictures up in the graph, over an index that is a cache of the clock."""

from pathlib import Path

from graph.context import Context
from graph.db import Database
from graph.load import load
from graph.similar.search import search
from ingest.models import Reading
from tests.graph.conftest import KINDS
from tests.graph.similar.made import ad_with, hashed


def key_of(made: Reading) -> str:
    return made.extractions[0].value


def test_the_search_index_follows_the_graph(
    database: Database, context: Context, tmp_path: Path
) -> None:
    """The index is rebuilt when the clock has moved, and read as of an earlier moment then."""
    first, second, flat = (ad_with(context.theme, number) for number in (0, 10, 20))
    asked = tuple(str(one.extractions[0].attributes["phash"]) for one in (first, second, flat))
    load(database, context, [first], KINDS, "run", 0)
    assert [one.key for one in search(database, context, asked, tmp_path)] == [key_of(first)]
    with database.reading(context) as read:
        earlier = read.as_of
    load(database, context, [second, hashed(flat, flat=True)], KINDS, "run", 1)
    found = search(database, context, asked, tmp_path)
    assert {one.key for one in found} == {key_of(first), key_of(second)}
    then = Context(theme=context.theme, actor="test", purpose="test", as_of=earlier)
    assert [one.key for one in search(database, then, asked, tmp_path)] == [key_of(first)]
