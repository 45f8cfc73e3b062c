"""From readings to the rows that the load statements take: sorted, each thing once a batch."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import msgspec

from ingest.models import (
    Extraction,
    Frozen,
    Kind,
    Picture,
    Reading,
    digest_of,
    uid,
    uid_within,
)

Row = dict[str, Any]
LONGEST_URL = 2000  # characters; an index key is bounded at 8 kB
NODE_FACTS = {"phash", "width", "height", "media_type", "flat", "lat", "lon", "name", "country"}
"""Attributes of an extraction that are facts of the value itself, the same wherever it is found."""


class Rows(Frozen, frozen=True, kw_only=True):
    """One batch, by statement; every list sorted by uid, so that equal input locks equally."""

    sites: list[Row]
    ads: list[Row]
    versions: list[Row]
    captures: list[Row]
    entities: list[Row]
    mentions: list[Row]
    shows: list[Row]
    crawl_days: list[Row]


def rows_of(readings: list[Reading], kinds: dict[str, Kind]) -> Rows:
    """The rows of a batch. `kinds` gives label and role of each kind of value."""
    tables: dict[str, dict[str, Row]] = {name: {} for name in Rows.__struct_fields__}
    for reading in readings:
        _add_reading(tables, reading, kinds)
    return Rows(**{name: [table[key] for key in sorted(table)] for name, table in tables.items()})


def _add_reading(
    tables: dict[str, dict[str, Row]], reading: Reading, kinds: dict[str, Kind]
) -> None:
    ad, version, capture = reading.ad, reading.version, reading.capture
    site = uid(ad.theme, ad.source)
    tables["sites"][site] = {"theme": uid(ad.theme), "uid": site, "source": ad.source}
    tables["ads"][ad.uid] = _ad_row(reading, site, tables["ads"].get(ad.uid))
    tables["versions"][version.uid] = {
        "uid": version.uid,
        "ad": ad.uid,
        "content": version_content(reading),
        "failures": [str(failure) for failure in reading.failures],
        "unfinished": sorted({f.extractor for f in reading.failures if f.unfinished}),
    }
    tables["captures"][capture.uid] = _capture_row(reading)
    day = uid(ad.theme, ad.source, capture.day.isoformat())
    tables["crawl_days"][day] = {"uid": day, "site": site, "day": capture.day}
    for extraction in reading.extractions:
        _add_extraction(tables, ad.theme, version.uid, extraction, kinds)
    for picture in reading.pictures:
        _add_picture(tables, ad.theme, capture.uid, picture, kinds)


def _ad_row(reading: Reading, site: str, before: Row | None) -> Row:
    moment = reading.capture.captured_at
    return {
        "uid": reading.ad.uid,
        "site": site,
        "key": reading.ad.key,
        "ad_id": reading.ad.ad_id,
        "first_seen": min(moment, before["first_seen"]) if before else moment,
        "last_seen": max(moment, before["last_seen"]) if before else moment,
    }


def version_content(reading: Reading) -> Row:
    """The properties of an AdVersion node; `fields` as JSON text."""
    version = reading.version
    return {
        "content_sha256": version.content_sha256,
        "title": version.title,
        "body": version.body,
        "region": version.region,
        "language": version.language,
        "location": version.location,
        "price": version.price,
        "age": version.age,
        "phones": list(version.phones),
        "emails": list(version.emails),
        "handles": list(version.handles),
        "fields": msgspec.json.encode(version.fields, order="sorted").decode(),
    }


def _capture_row(reading: Reading) -> Row:
    capture = reading.capture
    return {
        "uid": capture.uid,
        "version": reading.version.uid,
        "content": {
            "captured_at": capture.captured_at,
            "digest": capture.digest,
            "url": capture.url[:LONGEST_URL] if capture.url else None,
            "posted_at": capture.posted_at,
            "lost_pictures": [
                f"{picture.position}|{picture.state}|{picture.reason or ''}"
                for picture in reading.pictures
                if picture.sha256 is None
            ],
        },
        "receipt": msgspec.to_builtins(reading.receipt),
    }


def _add_extraction(
    tables: dict[str, dict[str, Row]],
    theme: str,
    version: str,
    extraction: Extraction,
    kinds: dict[str, Kind],
) -> None:
    facts = {k: v for k, v in extraction.attributes.items() if k in NODE_FACTS}
    entity = _add_entity(tables, theme, extraction.kind, extraction.value, facts, kinds)
    finding = finding_of(extraction)
    key = digest_of([version, finding["key"], extraction.kind, extraction.value])
    del finding["key"]
    tables["mentions"][key] = {"uid": key, "version": version, "entity": entity, "finding": finding}


def mention_rows(
    theme: str, version: str, extractions: Iterable[Extraction], kinds: dict[str, Kind]
) -> tuple[dict[str, Row], dict[str, Row]]:
    """The entity and mention rows of one version's findings, by uid."""
    tables: dict[str, dict[str, Row]] = {"entities": {}, "mentions": {}}
    for extraction in extractions:
        _add_extraction(tables, theme, version, extraction, kinds)
    return tables["entities"], tables["mentions"]


def finding_of(extraction: Extraction) -> Row:
    """The properties of a MENTIONS relationship; `key` is what identifies it beside the value.

    `former` stands only where it is true: its index holds the few mentions that linking asks for.
    """
    own = {k: v for k, v in extraction.attributes.items() if k not in NODE_FACTS}
    return {
        "key": [
            extraction.field,
            extraction.start,
            extraction.end,
            extraction.extractor,
            extraction.version,
        ],
        "raw": extraction.raw,
        "field": extraction.field,
        "start": extraction.start,
        "end": extraction.end,
        "spans": [offset for span in extraction.spans for offset in span],
        "extractor": extraction.extractor,
        "version": extraction.version,
        "confidence": extraction.confidence,
        "attributes": msgspec.json.encode(own, order="sorted").decode(),
    } | ({"former": True} if extraction.kind == "phone" and own.get("former") is True else {})


def _add_picture(
    tables: dict[str, dict[str, Row]],
    theme: str,
    capture: str,
    picture: Picture,
    kinds: dict[str, Kind],
) -> None:
    if picture.sha256 is None:
        return
    entity = _add_entity(tables, theme, "image", picture.sha256, {}, kinds)
    key = uid_within(capture, f"{picture.position:06d}")
    tables["shows"][key] = {
        "capture": capture,
        "entity": entity,
        "position": picture.position,
        "state": picture.state,
        "reason": picture.reason,
    }


def _add_entity(
    tables: dict[str, dict[str, Row]],
    theme: str,
    kind: str,
    value: str,
    facts: Row,
    kinds: dict[str, Kind],
) -> str:
    entity = entity_uid(theme, kind, value)
    declared = kinds.get(kind) or Kind(name=kind, label="Other", role="context")
    row = tables["entities"].setdefault(
        entity,
        {
            "uid": entity,
            "label": declared.label,
            "kind": kind,
            "value": value,
            "role": declared.role,
            "facts": {},
        },
    )
    row["facts"] |= facts
    return entity


def entity_uid(theme: str, kind: str, value: str) -> str:
    """The uid of the node that stands for this value in this theme."""
    return uid_within(_kind_uid(theme, kind), value)


@lru_cache(maxsize=256)  # kinds are few, unless an input brings its own
def _kind_uid(theme: str, kind: str) -> str:
    return uid(theme, kind)
