"""Web archives: which records are pages, and what a page says; WARC and WACZ share it."""

from collections import Counter
from collections.abc import Callable, Generator
from typing import IO

import msgspec

from ingest.errors import BadInput
from ingest.models import AdRecord, Origin, RawRecord, Rejection
from ingest.readers import ReadOptions
from ingest.readers import _html as html
from ingest.readers._http import Response, response, unpacked
from ingest.readers._page import by_profile, whole_page
from ingest.readers._schema import record
from ingest.readers._stream import Place
from ingest.readers._warc import Record, Trouble, records
from ingest.sites import OPTION, Profile, Register, host_of, profile_in, register

HTTP = "application/http;msgtype=response"
PAGES = frozenset(("text/html", "application/xhtml+xml"))
KEPT_OF_REJECTED = 2**20
_MAX_SEEN = 200_000
_CONTENT = frozenset(("response", "resource", "revisit"))

Opener = Callable[[], IO[bytes]]
Scan = Generator[RawRecord | Rejection, None, Counter[str]]
"""Yields records; returns how many records it passed over, by the reason in words."""


def scan(opener: Opener, name: str, reader: str, options: ReadOptions) -> Scan:
    """The pages of an archive in its order; `name` is the file for receipts."""
    sites, skipped = register(options.sites_dir), Counter[str]()
    seen: dict[str, Place] = {}
    nothing = True
    with opener() as file:
        for found in records(file):
            nothing = False
            origin = Origin(file=name, offset=found.place.offset)
            if isinstance(found, Trouble):
                yield Rejection(origin=origin, reason=f"{found.reason} (byte {found.place.offset})")
            elif found.type not in _CONTENT:
                continue
            elif why := _no_page(found, sites):
                skipped[why] += 1
            elif (page := _whole(found, seen, opener)).problem:
                kept = found.block[:KEPT_OF_REJECTED]
                yield Rejection(origin=origin, reason=page.problem or "", payload=kept)
            else:
                _remember(seen, found)
                yield _raw(page, origin, reader, options.said, sites)
    if nothing:
        yield Rejection(origin=Origin(file=name), reason="empty file")
    return skipped


def _no_page(found: Record, sites: Register) -> str:
    """Why a record gives no ad, "" if it should."""
    if host_of(found.uri or "") is None:
        return "not a web address"
    try:
        status, media = _status_and_type(found)
    except BadInput:
        return "not an HTTP response"
    if status != 200:
        return "redirect" if 300 <= status < 400 else f"status {status}"
    if media not in PAGES:
        return "not a page"
    profile = _profile(found, sites)
    if profile and profile.pages and not profile.page_of(found.uri or ""):
        return "not an ad by the site's profile"
    return ""


def _whole(found: Record, seen: dict[str, Place], opener: Opener) -> Record:
    """The record with its content; `problem` says why it cannot be used."""
    if found.date is None:
        return msgspec.structs.replace(found, problem=found.problem or "record without valid date")
    if found.type != "revisit" or found.problem:
        return found
    first = _first_seen(found, seen, opener)
    if first is None:
        return msgspec.structs.replace(found, problem="revisit of a page not in this archive")
    return msgspec.structs.replace(first, uri=found.uri, date=found.date)


def _profile(found: Record, sites: Register) -> Profile | None:
    day = found.date.date() if found.date else None
    return sites.by_host(host_of(found.uri or "") or "", day)


def _status_and_type(found: Record) -> tuple[int, str]:
    if found.type == "resource":
        return 200, found.headers.get("content-type", "").partition(";")[0].strip().lower()
    head = response(found.block)
    return head.status, head.media_type


def _raw(
    found: Record, origin: Origin, reader: str, said: dict[str, str], sites: Register
) -> RawRecord:
    profile = sites.by_host(
        host_of(found.uri or "") or "", found.date.date() if found.date else None
    )
    resource = found.type == "resource"
    return RawRecord(
        reader=reader,
        payload=found.block,
        media_type=found.headers.get("content-type", "text/html") if resource else HTTP,
        origin=origin,
        options={**said, OPTION: sites.text(profile)} if profile else said,
        uri=found.uri,
        date=found.date,
    )


def _remember(seen: dict[str, Place], found: Record) -> None:
    """Where the pages of this archive lie, for later revisits: places, never bytes."""
    if len(seen) < _MAX_SEEN and found.type == "response":
        digest = found.headers.get("warc-payload-digest")
        for key in (digest, found.uri):
            if key:
                seen.setdefault(key, found.place)


def _first_seen(found: Record, seen: dict[str, Place], opener: Opener) -> Record | None:
    """The page that a revisit saw again."""
    keys = (
        found.headers.get("warc-payload-digest"),
        found.headers.get("warc-refers-to-target-uri"),
    )
    place = next((seen[key] for key in keys if key in seen), None)
    if place is None:
        return None
    with opener() as file:
        first = next(records(file, place), None)
    return first if isinstance(first, Record) else None


def parse(raw: RawRecord) -> AdRecord:
    """What one page says; raises BadInput when it cannot be unpacked or shows no ad."""
    if not raw.uri or raw.date is None:
        raise BadInput("a page without address or date")
    page = _response(raw)
    text = html.decoded(unpacked(page), page.headers.get("content-type", ""))
    profile = profile_in(raw.options)
    kind = profile.page_of(raw.uri) if profile else None
    when = raw.date.isoformat()
    if profile and kind:
        line = by_profile(text, raw.uri, profile, kind, when)
    else:
        host = (host_of(raw.uri) or "").removeprefix("www.")
        line = whole_page(text, raw.uri, host, when)
    found = record(line, said=raw.options, profile=profile)
    return msgspec.structs.replace(found, payload_sha256=page.sha256, without_profile=kind is None)


def _response(raw: RawRecord) -> Response:
    if raw.media_type == HTTP:
        return response(raw.payload)
    return Response(status=200, headers={"content-type": raw.media_type}, body=raw.payload)
