"""The record that a line of JSON (or a CSV row) is: decoded and checked in one pass."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, cast

import msgspec
from msgspec import Meta, Struct

from ingest.errors import BadInput
from ingest.models import AdRecord, GivenExtraction, ImageEntry, PictureState
from ingest.readers._decoder import syntax_words, type_words
from ingest.readers._times import moment
from ingest.readers._volatile import volatile_names
from ingest.sites import Profile

Text = str | int | float
"""Ids, prices and ages, which many crawlers write as numbers."""
_LANGUAGE = re.compile(r"([a-z]{2,3})([-_].*)?$")


class Image(Struct, forbid_unknown_fields=True):
    """A picture with its state: `ref` or `path` names it, or `data` holds it."""

    ref: str | None = None
    path: str | None = None
    data: str | None = None
    state: PictureState = "stored"
    reason: str | None = None


class Line(Struct):
    """One input record; README.md shows an example with every key."""

    source: str
    captured_at: str
    ad_id: Text | None = None
    url: str | None = None
    title: str | None = None
    body: str | None = None
    html: str | None = None
    region: str | None = None
    language: str | None = None
    posted_at: str | None = None
    location: str | None = None
    price: Text | None = None
    age: Text | None = None
    phones: list[Text | None] | None = None
    emails: list[str | None] | None = None
    handles: list[str | None] | None = None
    fields: dict[str, Any] | None = None
    volatile: list[str] | None = None
    images: list[str | Image | None] | None = None
    extractions: list[GivenExtraction] | None = None
    ad_key: str | None = None
    payload_sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")] | None = None


_LINE = msgspec.json.Decoder(Line)
_NAMES = msgspec.json.Decoder(dict[str, msgspec.Raw])
_DEEP = "not JSON: nested too deeply"
KEYS = frozenset(Line.__struct_fields__)


def decoded(payload: bytes) -> Line:
    """The line as a checked struct; BadInput names the field or the byte that is wrong."""
    try:
        return _LINE.decode(payload)
    except msgspec.ValidationError as error:
        raise BadInput(type_words(str(error))) from None
    except RecursionError:  # a value that nests deeper than JSON has any use for
        raise BadInput(_DEEP) from None
    except msgspec.DecodeError as error:
        raise BadInput(syntax_words(str(error))) from None
    except UnicodeDecodeError:
        raise BadInput(_encoding(payload)) from None


def checked_utf8(payload: bytes) -> bytes:
    """The payload without byte order mark; BadInput with the position if it is not UTF-8."""
    try:
        payload.decode()
    except UnicodeDecodeError:
        raise BadInput(_encoding(payload)) from None
    return payload.removeprefix(b"\xef\xbb\xbf")


def unknown_keys(payload: bytes) -> tuple[str, ...]:
    """Names of the keys that the schema does not know, sorted."""
    try:
        names = _NAMES.decode(payload).keys()
    except RecursionError:
        raise BadInput(_DEEP) from None
    return tuple(sorted(names - KEYS))


def record(
    line: Line,
    *,
    said: Mapping[str, str],
    profile: Profile | None = None,
    unknown: tuple[str, ...] = (),
) -> AdRecord:
    """The ad record of a checked line; raises BadInput for what types alone do not show.

    `said` is what the user said of the input: `timezone` reads a naive moment of fetching (the
    profile's reads what the page says), `region` is the last resort after line and profile.
    """
    timezone = said.get("timezone")
    posted_at, fields = _posted(line, (profile and profile.timezone) or timezone)
    ad_id, url, source = _stripped(line.ad_id), _stripped(line.url), line.source.strip()
    if not ad_id and not url:
        raise BadInput("neither ad_id nor url: nothing says which ad this is")
    if not source:
        raise BadInput("source is empty")
    return AdRecord(
        source=profile.site if profile else source,
        captured_at=moment(line.captured_at, timezone, "captured_at"),
        ad_id=ad_id,
        url=url,
        title=line.title or "",
        body=line.body or "",
        region=region_of(line.region) or (profile and profile.region) or said.get("region"),
        language=language_of(line.language) or (profile and profile.language),
        posted_at=posted_at,
        location=_stripped(line.location),
        price=_stripped(line.price),
        age=_stripped(line.age),
        phones=_texts(line.phones),
        emails=_texts(line.emails),
        handles=_texts(line.handles),
        fields={name: text_of(value) for name, value in fields.items()},
        volatile=_volatile(line, profile, fields),
        images=tuple(_image(entry) for entry in line.images or () if entry is not None),
        extractions=tuple(line.extractions or ()),
        ad_key=_stripped(line.ad_key),
        payload_sha256=line.payload_sha256,
        unknown_keys=unknown,
    )


def _posted(line: Line, timezone: str | None) -> tuple[datetime | None, dict[str, Any]]:
    """When the page says it was posted, and the own fields.

    What is no moment (a bare date without a zone, "yesterday") is kept as a field, never guessed.
    """
    fields = {name: value for name, value in (line.fields or {}).items() if value is not None}
    if not line.posted_at:
        return None, fields
    try:
        return moment(line.posted_at, timezone, "posted_at"), fields
    except BadInput:
        return None, {"posted_at": line.posted_at, **fields}


def _volatile(line: Line, profile: Profile | None, fields: dict[str, Any]) -> tuple[str, ...]:
    """The record's own list decides, else the profile's, else the rules."""
    stated = line.volatile if line.volatile is not None else profile and profile.volatile
    return volatile_names(fields) if stated is None else tuple(sorted(set(stated)))


def text_of(value: object) -> str:
    """Any JSON value as text: lists a line each, numbers and booleans as JSON writes them."""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "\n".join(text_of(item) for item in cast("list[object]", value) if item is not None)
    return msgspec.json.encode(value, order="sorted").decode()


def region_of(text: str | None) -> str | None:
    """ISO 3166 alpha-2 in capitals; BadInput for anything else: a wrong region misreads phones."""
    region = (text or "").strip().upper()
    if not region:
        return None
    if not (len(region) == 2 and region.isascii() and region.isalpha()):
        raise BadInput("region is not an ISO 3166 code of two letters")
    return "GB" if region == "UK" else region


def language_of(text: str | None) -> str | None:
    """The language subtag of a BCP 47 tag; BadInput for anything else."""
    language = (text or "").strip().lower()
    if not language:
        return None
    found = _LANGUAGE.match(language)
    if not found:
        raise BadInput("language is not an ISO 639 code")
    return found[1]


def _image(entry: str | Image) -> ImageEntry:
    if isinstance(entry, str):
        return ImageEntry(ref=entry)
    ref = entry.data or entry.path or entry.ref or ""
    return ImageEntry(ref=ref, state=entry.state, reason=entry.reason)


def _texts(values: list[Any] | None) -> tuple[str, ...]:
    texts = (_stripped(value) for value in values or ())
    return tuple(text for text in texts if text)


def _stripped(value: Text | None) -> str | None:
    """Text without white space around it; numbers as JSON writes them; None when empty."""
    if value is None:
        return None
    return text_of(value).strip() or None


def _encoding(payload: bytes) -> str:
    try:
        payload.decode()
    except UnicodeDecodeError as error:
        return f"not UTF-8 at byte {error.start}: save the file as UTF-8"
    return "not UTF-8"
