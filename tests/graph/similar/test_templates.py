"""Templates in the graph: however texts came, whatever was judged or deleted since."""

from pathlib import Path

import msgspec

from graph.alike import Groups
from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge, undo
from graph.load import load
from graph.similar import cache, templates
from graph.similar.opened import open_template
from graph.similar.templates import VERSION
from graph.templates import Constant, Slot
from ingest.models import Extraction, Kind, Reading, digest_of
from tests.graph.conftest import KINDS
from tests.graph.similar.made import TEXT, ad_with, delete, kept, standing


def place(text: str, raw: str) -> Extraction:
    """A place found at the only occurrence of `raw`."""
    start = text.index(raw)
    return Extraction(
        kind="location",
        value=f"nl/{raw.casefold()[:30]}",
        raw=raw,
        field="body",
        start=start,
        end=start + len(raw),
        extractor="location",
        version="1",
        confidence=0.9,
    )


WORDS = [f"woord{n}".translate(str.maketrans("0123456789", "abcdefghij")) for n in range(40)]
SHARED = " ".join(WORDS[:12])
"""Twelve words that two texts share; the rest of each is its own, and long."""


def two_alike_while_masked(theme: str) -> tuple[list[Reading], Extraction]:
    """Two texts alike but for a long stretch of one of them, which was taken for a place."""
    own = " ".join(WORDS[12:])
    body = f"{SHARED} {own}"
    long, short = ad_with(theme, 1, body), ad_with(theme, 2, SHARED)
    found = place(body, own)
    long = msgspec.structs.replace(long, extractions=(*long.extractions, found))
    return [long, short], found


def test_texts_from_one_mould_mention_one_template(
    database: Database, context: Context, tmp_path: Path
) -> None:
    kinds = KINDS | {"template": Kind(name="template", label="Template", role="identifier")}
    names = ("Naomi", "Sanne", "Eva")
    same = [ad_with(context.theme, n, TEXT.format(name)) for n, name in enumerate(names)]
    other = ad_with(context.theme, 9, " ".join(f"woord{n} iets anders" for n in range(20)))
    load(database, context, [*same[:2], other], kinds, "run", 0)
    first = templates(database, context, tmp_path, {})
    assert (first.added, first.retired) == (2, 0)
    load(database, context, same[2:], kinds, "run", 1)
    grown = templates(database, context, tmp_path, {})
    assert grown.new == 1
    again = templates(database, context, tmp_path / "elsewhere", {})
    assert (again.added, again.retired) == (0, 0)


def test_a_template_shows_its_constant_text_and_its_slots(
    database: Database, context: Context, tmp_path: Path
) -> None:
    names = ("Naomi", "Sanne", "Eva")
    readings = [ad_with(context.theme, n, TEXT.format(name)) for n, name in enumerate(names)]
    load(database, context, readings, KINDS, "run", 0)
    templates(database, context, tmp_path, {})
    rows, _, _ = database.driver.execute_query(
        "MATCH (t:Template) WHERE t.uid STARTS WITH $theme + '|' RETURN t.value AS value",
        theme=context.theme,
        database_=database.name,
    )
    found = open_template(database, context, rows[0]["value"])
    assert found and found.ads == 3
    slot = next(part for part in found.parts if isinstance(part, Slot))
    assert dict(slot.values) == {"Naomi": 1, "Sanne": 1, "Eva": 1}
    assert any(isinstance(part, Constant) and "rustig huis" in part.text for part in found.parts)
    assert open_template(database, context, "none") is None


def test_a_judgement_on_what_was_masked_is_obeyed_and_so_is_taking_it_back(
    database: Database, context: Context, tmp_path: Path
) -> None:
    """What is no place after all is text, and the two texts are no longer of one mould."""
    readings, found = two_alike_while_masked(context.theme)
    load(database, context, readings, KINDS, "run", 0)
    templates(database, context, tmp_path, {})
    alike = standing(database, context.theme)
    assert set(alike) == {"1", "2"}
    wrong = Judgement(
        verdict="not_this",
        reason="words",
        kind=found.kind,
        value=found.value,
        content_sha256=readings[0].version.content_sha256,
        quote=found.raw,
    )
    stored = judge(database, context, wrong)
    assert templates(database, context, tmp_path, {}).retired == 2
    assert standing(database, context.theme) == {}
    assert templates(database, context, tmp_path / "anew", {}).added == 0
    undo(database, context, stored.uid, "a place after all")
    templates(database, context, tmp_path, {})
    assert standing(database, context.theme) == alike


def test_a_judgement_on_something_else_changes_no_template(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings, _ = two_alike_while_masked(context.theme)
    load(database, context, readings, KINDS, "run", 0)
    templates(database, context, tmp_path, {})
    one = readings[0].extractions[0]
    judge(
        database, context, Judgement(verdict="generic", reason="r", kind=one.kind, value=one.value)
    )
    again = templates(database, context, tmp_path, {})
    assert (again.new, again.added, again.retired) == (0, 0, 0)


def test_a_text_that_was_deleted_leaves_the_cache_and_its_template(
    database: Database, context: Context, tmp_path: Path
) -> None:
    names = ("Naomi", "Sanne", "Eva")
    readings = [ad_with(context.theme, n, TEXT.format(name)) for n, name in enumerate(names)]
    load(database, context, readings, KINDS, "run", 0)
    templates(database, context, tmp_path, {})
    assert set(standing(database, context.theme)) == {"0", "1", "2"}
    gone = readings[0].version.uid
    assert gone.encode() in kept(tmp_path)
    delete(database, gone)
    templates(database, context, tmp_path, {})
    assert set(standing(database, context.theme)) == {"1", "2"}
    assert gone.encode() not in kept(tmp_path)


def test_a_cache_of_a_later_moment_is_not_believed(
    database: Database, context: Context, tmp_path: Path
) -> None:
    """As after a backup was restored: what is loaded then must not be taken for known."""
    names = ("Naomi", "Sanne")
    readings = [ad_with(context.theme, n, TEXT.format(name)) for n, name in enumerate(names)]
    load(database, context, readings, KINDS, "run", 0)
    path = cache.file_of(tmp_path, context.theme, "templates")
    later = cache.Kept(groups=Groups(), watermark="2999-01-01T00:00:00.000000Z", things=2)
    cache.save(path, later, f"{VERSION} {digest_of({})}")
    assert templates(database, context, tmp_path, {}).added == 2
