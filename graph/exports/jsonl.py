"""JSON lines, as `spoor ingest` reads them: loading an export elsewhere gives the same content."""

import base64
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from graph.audit import Row
from graph.context import Context
from graph.db import Database
from ingest.models import uid, utc_text

PAGE = 500
PictureBytes = Callable[[str], bytes]
"""From the SHA-256 of a picture to its bytes (the vault)."""


def lines(database: Database, context: Context, picture: PictureBytes) -> Iterator[Row]:
    """A record per capture, in order of uid; pictures as `data:` URIs, so that a line is whole."""
    after = ""
    with database.reading(context) as read:
        while rows := read("read/export_captures", theme=uid(read.theme), after=after, limit=PAGE):
            for row in rows:
                yield record_of(row, picture)
            after = rows[-1]["uid"]


def record_of(row: Row, picture: PictureBytes) -> Row:
    """One input record without its empty fields; `payload_sha256` keeps the capture's identity."""
    capture, version = row["capture"], row["version"]
    said = {
        "source": row["source"],
        "ad_id": row["ad"].get("ad_id"),
        "ad_key": None if row["ad"].get("ad_id") else row["ad"]["key"],
        "url": capture.get("url"),
        "captured_at": utc_text(capture["captured_at"]),
        "posted_at": utc_text(capture["posted_at"]) if capture.get("posted_at") else None,
        "title": version["title"],
        "body": version["body"],
        "fields": msgspec.json.decode(version["fields"]),
        "images": _images(row, picture),
        "extractions": [_given(found) for found in row["given"]],
        "payload_sha256": capture["digest"],
        "capture": row["uid"],
    }
    if said["fields"]:  # volatile ones are not among them: what is left made the version
        said["volatile"] = ()
    for name in ("region", "language", "location", "price", "age", "phones", "emails", "handles"):
        said[name] = version.get(name)
    return {name: value for name, value in said.items() if value not in (None, [], {}, "")}


def _images(row: Row, picture: PictureBytes) -> list[object]:
    """Every picture at its position, the lost ones with their state and reason."""
    places: dict[int, object] = {}
    for entry in row["capture"].get("lost_pictures") or ():
        position, state, reason = entry.split("|", 2)
        places[int(position)] = {"ref": "", "state": state, "reason": reason or None}
    for shown in row["pictures"]:
        data = base64.b64encode(picture(shown["sha256"])).decode()
        places[shown["position"]] = f"data:application/octet-stream;base64,{data}"
    return [places[position] for position in sorted(places)]


def _given(found: dict[str, Any]) -> Row:
    mention = found["mention"]
    own = ("raw", "field", "start", "end", "version", "confidence")
    return {
        "kind": found["kind"],
        "value": found["value"],
        "extractor": mention["extractor"].removeprefix("given:"),
    } | {name: mention[name] for name in own}
