"""Every archive yields what archives.yaml says: those made here, and the corpus where it lies."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from fastwarc.warc import ArchiveIterator as FastIterator
from fastwarc.warc import WarcRecordType
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import BadInput
from ingest.models import AdRecord, Origin, RawRecord, Rejection
from ingest.readers import Reader, ReadOptions, reader_of, readers
from ingest.readers.warc import READER
from tests.ingest.readers.made import MAKERS, two

TABLE = yaml.safe_load(Path(__file__).with_name("archives.yaml").read_text(encoding="utf-8"))
CORPUS = Path(__file__).parents[4] / "shared" / "corpora" / "archives"
FOUND = sorted(path.name for path in CORPUS.glob("*")) if CORPUS.is_dir() else []


class Yield:
    """All that comes out of a file."""

    def __init__(self, path: Path, reader: Reader) -> None:
        self.raws: list[RawRecord] = []
        self.bad: list[Rejection] = []
        self.ads: list[AdRecord] = []
        self.unread: list[str] = []
        self.skipped = Counter[str]()
        scan = reader.scan(path, ReadOptions())
        while True:
            try:
                found = next(scan)
            except StopIteration as stop:
                self.skipped = stop.value
                break
            if isinstance(found, Rejection):
                self.bad.append(found)
            else:
                self.raws.append(found)
        for raw in self.raws:
            try:
                self.ads.append(reader.parse(raw))
            except BadInput as error:
                self.unread.append(error.reason)


def check(path: Path, reader: Reader, expected: dict[str, Any]) -> Yield:
    found = Yield(path, reader)
    assert [f"{ad.url} {ad.title}" for ad in found.ads] == expected.get("pages", [])
    assert len(found.bad) == len(expected.get("bad", [])), [r.reason for r in found.bad]
    for rejection, part in zip(found.bad, expected.get("bad", []), strict=True):
        assert part in rejection.reason
    assert len(found.unread) == len(expected.get("unread", [])), found.unread
    for reason, part in zip(found.unread, expected.get("unread", []), strict=True):
        assert part in reason
    assert dict(found.skipped) == expected.get("skipped", {})
    return found


@pytest.mark.parametrize("name", TABLE["made"])
def test_made(name: str, make: Callable[[str], Path]) -> None:
    path, expected = make(name), TABLE["made"][name]
    reader = reader_of(path)
    assert reader is not None
    if "refused" in expected:
        with pytest.raises(BadInput, match=expected["refused"]):
            list(reader.scan(path, ReadOptions()))
    else:
        check(path, reader, expected)


def test_corpus() -> None:
    """Public samples, where they lie beside the checkout; each of their kinds is made here too."""
    for name in FOUND:
        check(CORPUS / name, READER, TABLE["corpus"][name])


def test_every_made_archive_is_in_the_table() -> None:
    assert list(MAKERS) == list(TABLE["made"])


def test_a_page_without_profile(make: Callable[[str], Path]) -> None:
    ad = Yield(make("good.warc.gz"), READER).ads[0]
    assert ad.without_profile
    assert (ad.source, ad.title) == ("a.example", "One")
    assert ad.body == "One\nCall me or write"
    assert (ad.phones, ad.handles) == (("+31611000000",), ("https://t.me/one",))
    assert ad.fields == {"alt": "06 1100 0001"}
    assert [image.ref for image in ad.images] == [
        "http://a.example/p/1.jpg",
        "http://a.example/gone.jpg",
    ]


def test_a_revisit_is_a_capture_of_its_own_day(make: Callable[[str], Path]) -> None:
    first, _, again = Yield(make("good.warc.gz"), READER).ads
    assert [ad.captured_at.month for ad in (first, again)] == [3, 4]
    assert first.payload_sha256 == again.payload_sha256


@pytest.mark.parametrize("name", ["good.warc.gz", "good.warc", "one-member.warc.gz", "good.wacz"])
def test_pictures_come_from_the_same_archive(name: str, make: Callable[[str], Path]) -> None:
    path = make(name)
    reader = reader_of(path)
    assert reader
    picture = reader.pictures(path)
    assert picture("http://a.example/p/1.jpg") == b"\xff\xd8 a picture"
    for ref, reason in {
        "http://a.example/gone.jpg": "status 404",
        "http://a.example/other.jpg": "not in the archive",
        "http://a.example/2": "not in the archive",
    }.items():
        with pytest.raises(BadInput, match=reason):
            picture(ref)


def test_pictures_of_a_damaged_zip_are_missing_pictures(make: Callable[[str], Path]) -> None:
    path = make("damaged-deflated.wacz")
    picture = readers()["wacz"].pictures(path)
    for _ in range(2):
        with pytest.raises(BadInput, match="picture"):
            picture("http://a.example/p/1.jpg")


def test_the_digest_of_a_page_is_free_of_chunks(make: Callable[[str], Path]) -> None:
    ads = {ad.url: ad.payload_sha256 for ad in Yield(make("encodings.warc.gz"), READER).ads}
    assert ads["http://a.example/chunked"] == ads["http://a.example/stored-unpacked"]


@pytest.mark.parametrize("name", ["good.warc.gz", "good.warc"])
def test_another_program_sees_the_same_records(name: str, make: Callable[[str], Path]) -> None:
    path = make(name)
    with path.open("rb") as file:
        kinds = WarcRecordType.response | WarcRecordType.revisit
        theirs = [r.stream_pos for r in FastIterator(file, record_types=kinds, parse_http=False)]
    ours = [raw.origin.offset for raw in Yield(path, READER).raws]
    assert set(ours) <= set(theirs)
    assert theirs[0] == ours[0]
    assert theirs[-1] == ours[-1]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_damage_crashes_it_and_every_cut_is_noticed(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    whole = two(data.draw(st.booleans()))  # its length varies: record ids are random
    path = tmp_path_factory.getbasetemp() / "damaged.warc.gz"
    kind = data.draw(st.sampled_from(["cut", "noise", "splice"]))
    at = 1 + int(data.draw(st.floats(0, 1)) * (len(whole) - 2))
    if kind == "cut":
        path.write_bytes(whole[:at])
    elif kind == "noise":
        path.write_bytes(data.draw(st.binary(max_size=300)))
    else:
        path.write_bytes(whole[:at] + data.draw(st.binary(max_size=50)) + whole[at:])
    found = Yield(path, READER)
    if kind == "cut" and len(found.ads) < 2:
        assert found.bad or at in _between(whole)


def _between(whole: bytes) -> list[int]:
    """Cuts that fall between two records, which nothing can notice."""
    marks = (b"\x1f\x8b\x08", b"WARC/1.0")
    at = max(whole.rfind(mark) for mark in marks)
    return list(range(at - 4, at + 1))


@settings(max_examples=150, deadline=None)
@given(
    body=st.binary(max_size=300) | st.text(max_size=200).map(str.encode), url=st.text(max_size=40)
)
def test_no_page_crashes_it(body: bytes, url: str) -> None:
    raw = RawRecord(
        reader="warc",
        payload=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body,
        media_type="application/http;msgtype=response",
        origin=Origin(file="x"),
        uri=f"http://a.example/{url}",
        date=datetime(2026, 3, 1, tzinfo=UTC),
    )
    try:
        readers()["warc"].parse(raw)
    except BadInput as error:
        assert error.reason
