"""What is remembered of a version: exactly what would be found again, and no failure."""

import msgspec
import pytest

from ingest.extracting import Extracted, extract
from ingest.models import AdVersion, ExtractorFailure, Picture
from ingest.remembered import Remembered, key_of

SAID = AdVersion(
    uid="theme|site|1|x",
    content_sha256="c",
    title="Anna",
    body="Bel 06-11001234, 100 euro, anna@example.org",
    fields={"hair": "red", "views": "3"},
    pictures=(Picture(position=0, sha256="a", data=b"a"), Picture(position=1, state="failed")),
)
OTHER = {
    "uid": "theme|site|2|x",
    "content_sha256": "d",
    "title": "Bo",
    "body": "",
    "region": "NL",
    "language": "nl",
    "location": "Utrecht",
    "price": "100",
    "age": "25",
    "phones": ("0611001234",),
    "emails": ("a@example.org",),
    "handles": ("@a",),
    "fields": {"hair": "red"},
    "pictures": SAID.pictures[:1],
}


def test_the_key_tells_apart_whatever_an_extractor_can_see() -> None:
    assert set(OTHER) == set(AdVersion.__struct_fields__)
    others = [msgspec.structs.replace(SAID, **{name: value}) for name, value in OTHER.items()]
    assert len({key_of(version) for version in [SAID, *others]}) == 1 + len(others)


@pytest.mark.parametrize(
    "change", [{"position": 5}, {"state": "withheld"}, {"reason": "x"}, {"sha256": "b"}]
)
def test_the_key_tells_pictures_apart(change: dict[str, object]) -> None:
    changed = (msgspec.structs.replace(SAID.pictures[0], **change), *SAID.pictures[1:])
    assert key_of(msgspec.structs.replace(SAID, pictures=changed)) != key_of(SAID)


def test_what_comes_back_is_what_was_found() -> None:
    found, remembered = extract(msgspec.structs.replace(SAID, pictures=())), Remembered()
    assert found.extractions
    remembered.keep(b"key", found)
    assert remembered.get(b"key") == found
    assert remembered.get(b"another") is None


def test_a_failure_is_not_remembered() -> None:
    remembered = Remembered()
    failure = ExtractorFailure(extractor="phone", reason="took more than 10 s")
    remembered.keep(b"key", Extracted(extractions=(), failures=(failure,)))
    assert remembered.get(b"key") is None


def test_the_longest_unused_is_forgotten_first() -> None:
    nothing, remembered = Extracted(extractions=(), failures=()), Remembered(budget=750)
    for key in (b"a", b"b", b"c"):
        remembered.keep(key, nothing)
    assert remembered.get(b"a") == nothing
    remembered.keep(b"d", nothing)
    known = [key for key in (b"a", b"b", b"c", b"d") if remembered.get(key)]
    assert known == [b"a", b"c", b"d"]
