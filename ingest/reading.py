"""From what a reader understood to an ad, its version and the capture: the rules of identity."""

import hashlib
from collections.abc import Sequence
from datetime import UTC

from ingest.models import (
    Ad,
    AdRecord,
    AdVersion,
    Capture,
    Frozen,
    Picture,
    Said,
    digest_of,
    uid,
    uid_within,
    utc_text,
)

NOT_SAID = {
    *("ad_key", "images", "payload_sha256", "region", "unknown_keys", "volatile"),
    "without_profile",
}
"""Fields of an AdRecord that the canonical record leaves out (pictures enter by their hash).

The region among them: profile or command line may settle it, and what was fetched stays the same.
"""

CONTENT = tuple(n for n in Said.__struct_fields__ if n not in {"region", "language"})
"""What `content_sha256` covers: all that is said, not where and in which language."""


class Observed(Frozen, frozen=True, kw_only=True):
    """One record with its identities settled and its pictures at hand: ready for the extractors."""

    ad: Ad
    version: AdVersion
    capture: Capture
    pictures: tuple[Picture, ...]


def observe(
    theme: str, record: AdRecord, url_key: str | None, pictures: Sequence[Picture]
) -> Observed:
    """Settle identity. `url_key` is the normalised URL, which stands in for a missing `ad_id`."""
    key = record.ad_id or record.ad_key or url_key or ""
    ad = Ad(
        uid=uid(theme, record.source, key),
        theme=theme,
        source=record.source,
        key=key,
        ad_id=record.ad_id,
    )
    said = {name: getattr(record, name) for name in Said.__struct_fields__}
    said["fields"] = {k: v for k, v in record.fields.items() if k not in record.volatile}
    content = digest_of([said[name] for name in CONTENT])
    version = AdVersion(
        uid=uid_within(ad.uid, digest_of([content, record.region, record.language])),
        content_sha256=content,
        pictures=tuple(pictures),
        **said,
    )
    return Observed(
        ad=ad, version=version, capture=_capture(ad, record, pictures), pictures=tuple(pictures)
    )


def _capture(ad: Ad, record: AdRecord, pictures: Sequence[Picture]) -> Capture:
    digest = record.payload_sha256 or canonical_digest(record, pictures)
    moment = record.captured_at.astimezone(UTC)
    return Capture(
        uid=uid_within(ad.uid, utc_text(moment), digest),
        captured_at=moment,
        day=moment.date(),
        digest=digest,
        url=record.url,
        posted_at=record.posted_at.astimezone(UTC) if record.posted_at else None,
    )


def canonical_digest(record: AdRecord, pictures: Sequence[Picture]) -> str:
    """SHA-256 of what the record says, its pictures by their hash: free of file, line and path."""
    said = {
        name: getattr(record, name) for name in AdRecord.__struct_fields__ if name not in NOT_SAID
    }
    said["captured_at"] = utc_text(record.captured_at)
    said["posted_at"] = utc_text(record.posted_at) if record.posted_at else None
    said["images"] = [picture.sha256 or picture.state for picture in pictures]
    return digest_of(said)


def stored_picture(position: int, data: bytes) -> Picture:
    """A picture whose bytes are at hand."""
    return Picture(position=position, sha256=hashlib.sha256(data).hexdigest(), data=data)
