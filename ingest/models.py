"""The values that flow through Spoor: frozen, without I/O, without imports of ours.

In order: RawRecord -> AdRecord -> AdVersion + Capture + Picture -> Extraction -> Reading.
Every `datetime` is aware and in UTC. Every span counts code points (Python string indices).
"""

import hashlib
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Literal
from urllib.parse import quote

import msgspec

Role = Literal["identifier", "context", "fact"]
PictureState = Literal["stored", "failed", "blocked", "withheld"]
Scalar = str | int | float | bool
LONGEST_PART = 500  # characters of one part of a uid
_UNRESERVED = re.compile(r"[A-Za-z0-9_.~-]*")  # RFC 3986: what percent-encoding leaves as it is


class Frozen(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all values: immutable, compared by content."""


# --- identity ---------------------------------------------------------------------------------


def uid(*parts: str) -> str:
    """Join identity parts, theme first, percent-encoded, with `|`.

    A part of more than LONGEST_PART characters is replaced by its SHA-256: index keys are bounded.

    >>> uid("human-trafficking", "site a", "x|y")
    'human-trafficking|site%20a|x%7Cy'
    """
    return "|".join([_uid_part(part) for part in parts])


def uid_within(parent: str, *parts: str) -> str:
    """The uid of something that belongs to the thing with the uid `parent`."""
    return f"{parent}|{uid(*parts)}"


def _uid_part(part: str) -> str:
    if len(part) > LONGEST_PART:
        return "sha256:" + hashlib.sha256(part.encode()).hexdigest()
    # Most parts are plain, and `quote` takes ten times as long to find that out.
    return part if _UNRESERVED.fullmatch(part) else quote(part, safe="")


def digest_of(value: object) -> str:
    """SHA-256 (hex) of the canonical JSON of `value`: sorted keys, UTF-8, no spaces."""
    return hashlib.sha256(msgspec.json.encode(value, order="sorted")).hexdigest()


def utc_text(moment: datetime) -> str:
    """ISO 8601 in UTC with microseconds and `Z`: one spelling for one moment."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


# --- input ------------------------------------------------------------------------------------


class Origin(Frozen, frozen=True, kw_only=True):
    """Where an input record lay: a receipt, never part of an identity.

    `line` counts from 1 in line formats; `offset` is the byte offset in archives.
    """

    file: str
    line: int | None = None
    offset: int | None = None


class RawRecord(Frozen, frozen=True, kw_only=True):
    """One input record as it lay in the input: what the vault keeps, before anything is read in it.

    `payload` is the record's bytes: a JSON line, a CSV row as a JSON object, a whole HTTP response
    (`media_type` "application/http;msgtype=response") or a resource body. `options` are all the
    reader options that change what `Reader.parse` makes of it, so that the vault alone suffices to
    read it again. `uri` and `date` are set for archive records.
    """

    reader: str
    payload: bytes
    media_type: str
    origin: Origin
    options: dict[str, str] = {}
    uri: str | None = None
    date: datetime | None = None


class Rejection(Frozen, frozen=True, kw_only=True):
    """An input record, picture or file that could not be used, and why. Counted, reported, kept.

    `payload` is what goes to `rejected/` (None where there are no bytes, e.g. a missing file).
    """

    origin: Origin
    reason: str
    payload: bytes | None = None


class ImageEntry(Frozen, frozen=True, kw_only=True):
    """A picture as an input record names it.

    `ref` is a path relative to the input file, a `data:` URI or, in archives, a URL. An entry whose
    picture was lost before (an exported failure) has a `state` other than "stored" and a `reason`.
    """

    ref: str
    state: PictureState = "stored"
    reason: str | None = None


class GivenExtraction(Frozen, frozen=True, kw_only=True):
    """A value that another crawler extracted and hands in, marked with its origin."""

    kind: str
    value: str
    raw: str = ""
    field: str = ""
    start: int = 0
    end: int = 0
    extractor: str = "unknown"
    version: str = ""
    confidence: float = 1.0


class Said(Frozen, frozen=True, kw_only=True):
    """What an ad says, as far as it does not change by itself, in the site's own words.

    `region` (ISO 3166 alpha-2) and `language` (ISO 639-1) are what the record or the site profile
    states; None = unknown. `fields` are the site's own fields by name.
    """

    title: str = ""
    body: str = ""
    region: str | None = None
    language: str | None = None
    location: str | None = None
    price: str | None = None
    age: str | None = None
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    fields: dict[str, str] = {}


class AdRecord(Said, frozen=True, kw_only=True):
    """What a reader understood of one input record; one capture of one ad.

    `source` is a site slug or host name. `ad_id` or `url` is there, or the record is rejected.
    `volatile` names the `fields` that change without the ad changing (view counters).
    `payload_sha256` is the digest that identifies the capture: of the
    WARC payload, or (set by `Spoor` exports) of the record that was first read; None = the
    canonical record decides. `ad_key` (set by exports too) stands for the normalised URL of an ad
    without id, where the profile that normalised it is not at hand. `unknown_keys` stay in the
    vault only; they are counted.
    """

    source: str
    captured_at: datetime
    ad_id: str | None = None
    url: str | None = None
    posted_at: datetime | None = None
    volatile: tuple[str, ...] = ()
    ad_key: str | None = None
    images: tuple[ImageEntry, ...] = ()
    extractions: tuple[GivenExtraction, ...] = ()
    payload_sha256: str | None = None
    unknown_keys: tuple[str, ...] = ()
    without_profile: bool = False


# --- the ad, its versions and captures ----------------------------------------------------------


class Picture(Frozen, frozen=True, kw_only=True):
    """A picture of one capture. `sha256` and `data` are None when there are no bytes."""

    position: int
    state: PictureState = "stored"
    reason: str | None = None
    sha256: str | None = None
    data: bytes | None = None


class Ad(Frozen, frozen=True, kw_only=True):
    """An advertisement on a site. `key` is its `ad_id`, without one the normalised URL."""

    uid: str
    theme: str
    source: str
    key: str
    ad_id: str | None


class AdVersion(Said, frozen=True, kw_only=True):
    """What an ad said, until it said something else: the input of every extractor.

    `content_sha256` covers title, body and the non-volatile fields, so the same text on two sites
    has one content digest in two versions. `pictures` are those of the capture at hand: they belong
    to the capture and take no part in the version's identity.
    """

    uid: str
    content_sha256: str
    pictures: tuple[Picture, ...] = ()

    def texts(self) -> Iterator[tuple[str, str]]:
        """All texts by field name, in reading order: `title`, `body`, `location`, `phones[0]` …

        Every span of an Extraction indexes the text that stands here under its `field`.
        """
        yield "title", self.title
        yield "body", self.body
        for name, value in (("location", self.location), ("price", self.price), ("age", self.age)):
            if value:
                yield name, value
        for name, values in (
            ("phones", self.phones),
            ("emails", self.emails),
            ("handles", self.handles),
        ):
            for position, value in enumerate(values):
                yield f"{name}[{position}]", value
        for name in sorted(self.fields):
            yield f"fields.{name}", self.fields[name]


class Capture(Frozen, frozen=True, kw_only=True):
    """One fetching of an ad. `digest` is that of the WARC payload or of the canonical record."""

    uid: str
    captured_at: datetime
    day: date
    digest: str
    url: str | None
    posted_at: datetime | None


class Receipt(Frozen, frozen=True, kw_only=True):
    """Where a capture's record lies in the input and in the vault. Never part of an identity."""

    file: str
    line: int | None
    reader: str
    pack: str
    offset: int
    length: int
    payload_sha256: str


# --- extractions --------------------------------------------------------------------------------


class Kind(Frozen, frozen=True, kw_only=True):
    """A kind of value. `label` is its second Neo4j label.

    `role`: an *identifier* may link ads, *context* is shown and counted but never merges, a *fact*
    is for figures only.
    """

    name: str
    label: str
    role: Role


class Extraction(Frozen, frozen=True, kw_only=True):
    """One value found in one field of one ad version.

    `raw` is the text at `field[start:end]`; `value` its normal form; `spans` are the parts of that
    text which carry the value (per digit of an obfuscated number), empty = the whole. `confidence`
    is 0..1. `attributes` are further facts of the finding (e.g. `obfuscated`, `region`).
    """

    kind: str
    value: str
    raw: str
    field: str
    start: int
    end: int
    extractor: str
    version: str
    confidence: float
    spans: tuple[tuple[int, int], ...] = ()
    attributes: dict[str, Scalar] = {}


class ExtractorFailure(Frozen, frozen=True, kw_only=True):
    """What an extractor could not do on this ad: a crash, a time-out, an excess, a broken picture.

    `picture` is the position of the picture it is about, None for the ad as a whole. `unfinished`:
    it did not come to its end, so that what it did not find may be there all the same.
    """

    extractor: str
    reason: str
    picture: int | None = None
    unfinished: bool = False

    def __str__(self) -> str:
        """phone: took more than 10 s."""
        return f"{self.extractor}: {self.reason}"


class Reading(Frozen, frozen=True, kw_only=True):
    """All that one input record yields: what the loader writes, in one transaction."""

    ad: Ad
    version: AdVersion
    capture: Capture
    pictures: tuple[Picture, ...]
    extractions: tuple[Extraction, ...]
    failures: tuple[ExtractorFailure, ...]
    receipt: Receipt


# --- questions ---------------------------------------------------------------------------------


class Form(Frozen, frozen=True, kw_only=True):
    """One way the query was understood: a kind and normal form, with words for the echo.

    `detail` holds what helps to say it ("country": "NL", "line": "mobile" …).
    """

    kind: str
    value: str
    raw: str = ""
    detail: dict[str, Scalar] = {}
