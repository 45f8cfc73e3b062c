"""Ads with pictures and texts that are near each other, and what the graph says of them."""

import random
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from graph.db import Database
from ingest.models import AdRecord, Extraction, Picture, Reading
from ingest.reading import observe
from tests.graph.conftest import reading

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


def near(database: Database, theme: str) -> set[tuple[str, str, int]]:
    rows, _, _ = database.driver.execute_query(
        "MATCH (a:Image)-[n:NEAR]->(b:Image) WHERE a.uid STARTS WITH $theme + '|' "
        "AND n.retired_at IS NULL RETURN a.value, b.value, n.distance",
        theme=theme,
        database_=database.name,
    )
    return {(row[0], row[1], row[2]) for row in rows}


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
