"""A tiny graph that holds every label, relationship and property, for tests of statements."""

import uuid
from datetime import UTC, datetime

import msgspec
import pytest

from graph.context import Context
from graph.db import Database, Writing
from graph.judgements import Judgement, judge, undo
from graph.load import load
from graph.rows import entity_uid, rows_of
from ingest.models import (
    AdRecord,
    Extraction,
    ExtractorFailure,
    Kind,
    Picture,
    Reading,
    Receipt,
)
from ingest.reading import observe

KINDS = {
    "phone": Kind(name="phone", label="Phone", role="identifier"),
    "image": Kind(name="image", label="Image", role="identifier"),
    "location": Kind(name="location", label="Location", role="context"),
}
PICTURE = "ab" * 32


def phone(value: str, raw: str, start: int = 4) -> Extraction:
    """A number found in a body."""
    return Extraction(
        kind="phone",
        value=value,
        raw=raw,
        field="body",
        start=start,
        end=start + len(raw),
        extractor="phone",
        version="1",
        confidence=0.9,
        spans=((start, start + 2),),
        attributes={"obfuscated": True},
    )


def reading(
    theme: str,
    ad_id: str = "1",
    source: str = "site-a",
    number: str = "+31612345678",
    body: str = "Bel 06-12345678",
    at: datetime = datetime(2026, 3, 2, 10, tzinfo=UTC),
) -> Reading:
    """One capture of one ad, with a number, a place, a picture and a lost one."""
    pictures = (
        Picture(position=0, sha256=PICTURE),
        Picture(position=1, state="failed", reason="picture is missing"),
        Picture(position=2, state="failed", reason="cut short", sha256="ef" * 32),
    )
    record = AdRecord(
        source=source,
        ad_id=ad_id,
        url=f"https://{source}.test/{ad_id}",
        captured_at=at,
        posted_at=at,
        title=f"Naomi {ad_id}",
        body=body,
        region="NL",
        language="nl",
        location="Utrecht",
        price="100",
        age="25",
        phones=(number,),
        emails=("a@b.test",),
        handles=("@a",),
        fields={"hair": "brown"},
    )
    seen = observe(theme, record, None, pictures)
    picture = Extraction(
        kind="image",
        value=PICTURE,
        raw="",
        field="images",
        start=0,
        end=0,
        extractor="image",
        version="1",
        confidence=1.0,
        attributes={"phash": "0f" * 32, "flat": False, "width": 640, "height": 480},
    )
    place = Extraction(
        kind="location",
        value="nl/utrecht",
        raw="Utrecht",
        field="location",
        start=0,
        end=7,
        extractor="location",
        version="1",
        confidence=0.9,
        attributes={"name": "Utrecht", "lat": 52.09, "lon": 5.12, "country": "NL"},
    )
    return Reading(
        ad=seen.ad,
        version=seen.version,
        capture=seen.capture,
        pictures=pictures,
        extractions=(phone(number, body[4:]), place, picture),
        failures=(ExtractorFailure(extractor="alias", reason="took too long"),),
        receipt=Receipt(
            file="ads.jsonl",
            line=1,
            reader="jsonl",
            pack="packs/a.warc.gz",
            offset=1,
            length=2,
            payload_sha256="cd" * 32,
        ),
    )


def network(write: Writing, theme: str, ad: str) -> None:
    """An ad in a network that another became, with its reason and the receipt of the linking."""
    one, two = (f"{theme}|network|{number}" for number in (1, 2))
    rows = [{"uid": one, "number": 1}, {"uid": two, "number": 2}]
    write("link/add_networks", rows=rows)
    write("link/became", rows=[{"old": one, "now": two, "ads": 1}])
    joined = [{"ad": ad, "network": one, "tier": "A", "core": 1}]
    write("link/join_networks", rows=joined)
    write("link/leave_networks", ads=[ad])
    write("link/join_networks", rows=[joined[0] | {"network": two}])
    reason = {"uid": f"{theme}|evidence|1", "network": two, "said": {"key": "k"}}
    write("link/add_evidence", rows=[reason])
    write("link/retire_evidence", uids=[reason["uid"]])
    said = {"linked_at": write.recorded_at}
    write("link/begin_run", theme=theme, run="1")
    write("link/add_run", theme=theme, run="1", uid=f"{theme}|linkrun|1", said=said)
    pair = {"uid": f"{theme}.0", "position": 0, "left": ad, "right": ad, "stratum": "A", "times": 1}
    write("write/sample", uid=f"{theme}|sample|1", said=said, pairs=[pair])
    write("write/sample_answer", pair=f"{theme}.0", said={"said": "unsure"})


@pytest.fixture(scope="module")
def tiny(database: Database) -> str:
    """The theme in which the tiny graph was loaded."""
    context = Context(theme=f"tiny-{uuid.uuid4().hex}", actor="test", purpose="test")
    readings = [
        reading(context.theme),
        reading(context.theme, "2", "site-b"),
        reading(context.theme, at=datetime(2026, 3, 9, 10, tzinfo=UTC)),
    ]
    load(database, context, readings, KINDS, "run", 0)
    other = reading(context.theme, "3", number="+31612345679", body="Bel 06-12345679")
    old = msgspec.structs.replace(other.extractions[0], attributes={"former": True})
    other = msgspec.structs.replace(other, extractions=(old, *other.extractions[1:]))
    load(database, context, [other], KINDS, "run", 1)
    gone = [row["uid"] for row in rows_of([other], KINDS).mentions]
    database.write(context, lambda write: write("load/retire_mentions", uids=gone))
    picture = entity_uid(context.theme, "image", PICTURE)
    near = [{"member": picture, "medoid": picture, "distance": 0}]
    database.write(context, lambda write: write("link/add_near", rows=near))
    database.write(context, lambda write: write("link/retire_near", rows=near))
    database.write(context, lambda write: write("link/add_near", rows=near))
    version = other.version.uid
    made = [{"version": version, "medoid": version, "uid": version}]
    prefix = f"{context.theme}|template|"
    database.write(
        context,
        lambda write: write("link/add_templates", rows=made, prefix=prefix, version="1"),
    )
    database.write(context, lambda write: network(write, context.theme, readings[0].ad.uid))
    wrong = Judgement(
        verdict="not_this",
        reason="a price",
        kind="phone",
        value="+31612345679",
        content_sha256=other.version.content_sha256,
        quote="06-12345679",
    )
    undo(database, context, judge(database, context, wrong).uid, "a number after all")
    return context.theme
