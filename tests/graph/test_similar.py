"""Near pictures and templates in the graph: the same however they came, old links dated."""

import random
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from graph.alike import Groups
from graph.context import Context
from graph.db import Database
from graph.judgements import Judgement, judge, undo
from graph.load import load
from graph.similar import cache, forget, near_pictures, templates
from graph.similar.opened import open_template
from graph.similar.search import search
from graph.similar.templates import VERSION
from graph.templates import Constant, Slot
from ingest.models import AdRecord, Extraction, Kind, Picture, Reading, digest_of
from ingest.reading import observe
from tests.graph.conftest import KINDS, reading

TEXT = (
    "lieve {} ontvangt je in een rustig huis vlak bij het station en neemt graag de tijd voor "
    "een fijn gesprek met koffie of thee en een warme ontvangst"
)


def picture(number: int, bits: int) -> Extraction:
    """A picture whose hash differs in `bits` bits from that of its family of ten."""
    chance = random.Random(number // 10)
    code = chance.getrandbits(256) ^ ((1 << bits) - 1)
    return Extraction(
        kind="image",
        value=f"{number:064x}",
        raw="",
        field="images",
        start=0,
        end=0,
        extractor="image",
        version="1",
        confidence=1.0,
        attributes={"phash": f"{code:064x}", "flat": False},
    )


def ad_with(theme: str, number: int, text: str = "") -> Reading:
    shown = picture(number, bits=(number % 10) * 11)
    record = AdRecord(
        source="site-a",
        ad_id=str(number),
        captured_at=datetime(2026, 3, 2, tzinfo=UTC),
        title=f"ad {number}",
        body=text,
    )
    seen = observe(theme, record, None, ())
    return msgspec.structs.replace(
        reading(theme),
        ad=seen.ad,
        version=seen.version,
        capture=seen.capture,
        pictures=(Picture(position=0, sha256=shown.value),),
        extractions=(shown,),
    )


def hashed(made: Reading, **attributes: str | bool) -> Reading:
    """The same ad with its picture extracted anew."""
    (one,) = made.extractions
    again = msgspec.structs.replace(one, version="2", attributes={**one.attributes, **attributes})
    return msgspec.structs.replace(made, extractions=(again,))


def key_of(made: Reading) -> str:
    return made.extractions[0].value


def near(database: Database, theme: str) -> set[tuple[str, str, int]]:
    rows, _, _ = database.driver.execute_query(
        "MATCH (a:Image)-[n:NEAR]->(b:Image) WHERE a.uid STARTS WITH $theme + '|' "
        "AND n.retired_at IS NULL RETURN a.value, b.value, n.distance",
        theme=theme,
        database_=database.name,
    )
    return {(row[0], row[1], row[2]) for row in rows}


def delete(database: Database, uid: str) -> None:
    """What a lawful deletion does to one node, whatever it is."""
    database.driver.execute_query(
        "MATCH (n) WHERE n.uid = $uid AND (n:Entity OR n:AdVersion) DETACH DELETE n",
        uid=uid,
        database_=database.name,
    )


def kept(folder: Path) -> bytes:
    """All bytes of the caches (they are not compressed)."""
    return b"".join(path.read_bytes() for path in folder.iterdir())


def standing(database: Database, theme: str) -> dict[str, str]:
    """The template that each ad's text mentions now, by the ad's number."""
    rows, _, _ = database.driver.execute_query(
        "MATCH (a:Ad)-[:HAS_VERSION]->(v)-[m:MENTIONS]->(t:Template) "
        "WHERE t.uid STARTS WITH $theme + '|' AND m.retired_at IS NULL "
        "RETURN a.ad_id AS ad, t.value AS template",
        theme=theme,
        database_=database.name,
    )
    return {row["ad"]: row["template"] for row in rows}


@pytest.mark.parametrize("seed", range(3))
def test_stars_are_the_same_however_pictures_came(
    database: Database, context: Context, tmp_path: Path, seed: int
) -> None:
    readings = [ad_with(context.theme, number) for number in range(30)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path / "whole")
    other = Context(theme=f"{context.theme}-other", actor="test", purpose="test")
    numbers = list(range(30))
    random.Random(seed).shuffle(numbers)
    for batch in range(3):
        part = [ad_with(other.theme, n) for n in numbers[batch * 10 : batch * 10 + 10]]
        load(database, other, part, KINDS, "run", batch)
        near_pictures(database, other, tmp_path / "grown")
    assert near(database, other.theme) == near(database, context.theme) != set()


def test_a_lost_cache_changes_nothing(database: Database, context: Context, tmp_path: Path) -> None:
    readings = [ad_with(context.theme, number) for number in range(20)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path)
    before = near(database, context.theme)
    for kept in tmp_path.iterdir():
        kept.write_bytes(b"damaged")
    again = near_pictures(database, context, tmp_path)
    assert (again.added, again.retired) == (0, 0)
    assert near(database, context.theme) == before


def test_a_picture_that_is_hashed_anew_loses_its_old_links(
    database: Database, context: Context, tmp_path: Path
) -> None:
    """A later extractor may find another hash, or that the picture shows nothing."""
    readings = [ad_with(context.theme, number) for number in range(4)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path)
    before = near(database, context.theme)
    assert len(before) == 3
    other = hashed(readings[0], phash="a5" * 32, flat=False)
    blank = hashed(readings[1], phash="00" * 32, flat=True)
    load(database, context, [other, blank], KINDS, "later", 1)
    near_pictures(database, context, tmp_path)
    after = near(database, context.theme)
    assert len(after) == 1
    changed = {other.pictures[0].sha256, blank.pictures[0].sha256}
    assert not changed & {key for member, medoid, _ in after for key in (member, medoid)}


def test_a_picture_that_is_flat_by_now_loses_its_link_without_the_cache(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings = [ad_with(context.theme, number) for number in range(3)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path / "lost")
    assert len(near(database, context.theme)) == 2
    load(database, context, [hashed(one, flat=True) for one in readings], KINDS, "later", 1)
    assert near_pictures(database, context, tmp_path / "other").retired == 2
    assert near(database, context.theme) == set()


def test_a_picture_that_was_deleted_leaves_the_cache_and_the_stars(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings = [ad_with(context.theme, number) for number in range(4)]
    load(database, context, readings, KINDS, "run", 0)
    near_pictures(database, context, tmp_path)
    (medoid,) = {medoid for _, medoid, _ in near(database, context.theme)}
    delete(database, f"{context.theme}|image|{medoid}")
    near_pictures(database, context, tmp_path)
    assert len(near(database, context.theme)) == 2
    assert medoid.encode() not in kept(tmp_path)


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


def test_what_is_kept_of_a_theme_can_be_forgotten(
    database: Database, context: Context, tmp_path: Path
) -> None:
    readings = [ad_with(context.theme, number, TEXT.format("Eva")) for number in range(3)]
    load(database, context, readings, KINDS, "run", 0)

    def made() -> list[tuple[int, int]]:
        done = [near_pictures(database, context, tmp_path)]
        done.append(templates(database, context, tmp_path, {}))
        search(database, context, ("0f" * 32,), tmp_path)
        return [(one.added, one.retired) for one in done]

    made()
    other = tmp_path / f"{context.theme}-other.index.npz"
    other.write_bytes(b"another theme")
    cache.file_of(tmp_path, context.theme, "index").with_name(
        f"{context.theme}.index.npz.123"
    ).write_bytes(b"unfinished")
    assert len(list(tmp_path.iterdir())) == 5
    forget(tmp_path, context.theme)
    assert list(tmp_path.iterdir()) == [other]
    assert made() == [(0, 0), (0, 0)]
