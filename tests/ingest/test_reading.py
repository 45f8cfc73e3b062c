"""The rules of identity: what makes an ad, a version and a capture the same."""

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from ingest.models import AdRecord, ImageEntry, Picture, uid
from ingest.reading import Observed, canonical_digest, observe, stored_picture

MOMENT = datetime(2026, 3, 2, 10, tzinfo=timezone(timedelta(hours=1)))
RECORD = {"source": "site", "ad_id": "1", "captured_at": MOMENT, "title": "t", "body": "b"}


def seen(pictures: tuple[Picture, ...] = (), key: str | None = None, **said: Any) -> Observed:
    return observe("theme", AdRecord(**(RECORD | said)), key, pictures)


SAME = seen()


def test_the_id_of_the_site_identifies_the_ad() -> None:
    assert SAME.ad.uid == uid("theme", "site", "1")
    assert seen(url="https://a.example/x", key="https://a.example/x").ad == SAME.ad


def test_without_id_the_normalised_address_does() -> None:
    ad = seen(ad_id=None, url="https://a.example/x?utm_source=y", key="https://a.example/x").ad
    assert (ad.key, ad.ad_id) == ("https://a.example/x", None)
    exported = seen(ad_id=None, ad_key="https://a.example/x", key="https://b.example/").ad
    assert exported == ad


@pytest.mark.parametrize("field", ["title", "body", "location", "price", "age"])
def test_what_the_ad_says_makes_its_version(field: str) -> None:
    other = seen(**{field: "other"})
    assert other.ad == SAME.ad
    assert other.version.uid != SAME.version.uid
    assert other.version.content_sha256 != SAME.version.content_sha256
    assert other.capture.uid != SAME.capture.uid


@pytest.mark.parametrize("field", ["phones", "emails", "handles"])
def test_contacts_in_fields_of_their_own_make_versions_too(field: str) -> None:
    assert seen(**{field: ("x",)}).version.uid != SAME.version.uid


def test_volatile_fields_make_a_capture_and_no_version() -> None:
    once, again = (
        seen(fields={"hair": "red", "views": views}, volatile=("views",)) for views in ("1", "2")
    )
    assert once.version.uid == again.version.uid
    assert once.version.fields == {"hair": "red"}
    assert once.capture.uid != again.capture.uid


def test_pictures_make_a_capture_and_no_version() -> None:
    lost = Picture(position=0, state="failed", reason="timeout")
    shown = seen((stored_picture(0, b"picture"),), images=(ImageEntry(ref="a.png"),))
    failed = seen((lost,), images=(ImageEntry(ref="a.png"),))
    assert shown.version.uid == failed.version.uid == SAME.version.uid
    assert len({shown.capture.uid, failed.capture.uid, SAME.capture.uid}) == 3


def test_the_same_text_elsewhere_has_one_content_digest() -> None:
    other = seen(source="elsewhere", region="DE", language="de")
    assert other.version.content_sha256 == SAME.version.content_sha256
    assert other.version.uid != SAME.version.uid


def test_a_capture_is_a_moment_and_what_was_said() -> None:
    utc = seen(captured_at=MOMENT.astimezone(timezone.utc))  # noqa: UP017
    assert utc.capture == SAME.capture
    later = seen(captured_at=MOMENT + timedelta(seconds=1))
    assert later.capture.uid != SAME.capture.uid
    assert later.version.uid == SAME.version.uid
    assert seen(payload_sha256="ab" * 32).capture.digest == "ab" * 32


def test_the_canonical_record_knows_no_paths_and_no_unknown_keys() -> None:
    record, picture = AdRecord(**RECORD), (stored_picture(0, b"picture"),)
    plain = canonical_digest(record, picture)
    renamed = AdRecord(**RECORD, images=(ImageEntry(ref="x/y.png"),), unknown_keys=("z",))
    assert canonical_digest(renamed, picture) == plain
    assert canonical_digest(record, ()) != plain
