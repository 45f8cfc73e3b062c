"""JSON lines: cases as data, then what only a file can show."""

import gzip
import json
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import BadInput
from ingest.models import AdRecord, Origin, RawRecord, Rejection
from ingest.readers import ReadOptions, reader_of
from ingest.readers.jsonl import READER, parse

CASES = yaml.safe_load(Path("tests/cases/readers/jsonl.yaml").read_text(encoding="utf-8"))
AD = b'{"source":"s","ad_id":"%d","captured_at":"2026-07-01T10:00:00Z"}'


def read(path: Path, **options: Any) -> list[RawRecord | Rejection]:
    return list(READER.scan(path, ReadOptions(**options)))


def plain(record: AdRecord) -> dict[str, Any]:
    said = {name: getattr(record, name) for name in record.__struct_fields__}
    said["images"] = [f"{i.ref} {i.state} {i.reason}" for i in record.images]
    said["extractions"] = [f"{e.kind} {e.value} {e.extractor}" for e in record.extractions]
    for name, value in said.items():
        if isinstance(value, datetime):
            said[name] = value.isoformat()
        elif isinstance(value, tuple):
            said[name] = list(value)
    return said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_bytes(case["line"].encode() + b"\n")
    (raw,) = read(path, timezone=case.get("timezone"), region=case.get("region"))
    assert isinstance(raw, RawRecord)
    assert raw.payload == case["line"].encode()
    if "bad" in case:
        with pytest.raises(BadInput) as caught:
            parse(raw)
        assert case["bad"] in caught.value.reason
    else:
        said = plain(parse(raw))
        assert {name: said[name] for name in case["expect"]} == case["expect"]


def test_lines_are_numbered_and_blank_ones_left_out(tmp_path: Path) -> None:
    path = tmp_path / "ads.ndjson"
    path.write_bytes(AD % 1 + b"\r\n\r\n" + AD % 2)
    assert [(r.origin.line, r.payload) for r in read(path)] == [(1, AD % 1), (3, AD % 2)]


def test_gzip_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl.gz"
    path.write_bytes(gzip.compress(AD % 1 + b"\n" + AD % 2 + b"\n"))
    assert reader_of(path) is READER
    assert [r.payload for r in read(path)] == [AD % 1, AD % 2]


@pytest.mark.parametrize("content", [b"", b"\n \n".replace(b" ", b"")])
def test_an_empty_file(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_bytes(content)
    assert [r.reason for r in read(path) if isinstance(r, Rejection)] == ["empty file"]


def test_a_long_line_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_bytes(AD % 1 + b"\n" + b"x" * 17_000_000 + b"\n" + AD % 3 + b"\n")
    first, long, last = read(path)
    assert isinstance(long, Rejection)
    assert "16 MB" in long.reason
    assert long.origin == Origin(file=str(path), line=2)
    assert len(long.payload or b"") == 2**20
    assert (first.payload, last.payload, last.origin.line) == (AD % 1, AD % 3, 3)


def test_a_truncated_gzip_file_gives_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl.gz"
    packed = gzip.compress(b"".join(AD % n + b"\n" for n in range(2000)))
    path.write_bytes(packed[: len(packed) // 2])
    found = read(path)
    assert len(found) > 1
    assert isinstance(found[-1], Rejection)
    assert "truncated gzip" in found[-1].reason


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl.gz"
    with gzip.open(path, "wb", compresslevel=1) as file:
        for _ in range(80):
            file.write(b"\n" + b" " * (2**20 - 1))
    assert [r.reason.partition(":")[0] for r in read(path) if isinstance(r, Rejection)][
        -1
    ] == "gzip bomb"


@pytest.mark.parametrize("content", [b"[\n{}]", b"\xef\xbb\xbf [{}]"])
def test_one_json_array_is_one_rejection(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ads.json"
    path.write_bytes(content)
    (found,) = read(path)
    assert isinstance(found, Rejection)
    assert "JSON array" in found.reason


def test_other_encodings_are_named(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_bytes(AD.decode().encode("utf-16"))
    (found,) = read(path)
    assert isinstance(found, Rejection)
    assert "UTF-16" in found.reason
    path.write_bytes(b'{"source":"caf\xe9"}\n')
    (raw,) = read(path)
    assert isinstance(raw, RawRecord)
    with pytest.raises(BadInput, match="not UTF-8 at byte 14"):
        parse(raw)


def test_deep_nesting_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "ads.jsonl"
    path.write_bytes(b'{"source":"s","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n")
    (raw,) = read(path)
    assert isinstance(raw, RawRecord)
    with pytest.raises(BadInput, match=r"nested too deeply|not JSON|captured_at"):
        parse(raw)


@settings(deadline=None)
@given(payload=st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_no_bytes_crash_it(payload: bytes) -> None:
    raw = RawRecord(
        reader="jsonl", payload=payload, media_type="application/json", origin=Origin(file="x")
    )
    try:
        parse(raw)
    except BadInput as error:
        assert error.reason


CODE_UNITS = st.text(st.characters() | st.characters(categories=["Cs"]) | st.sampled_from('\\"u😀'))


@settings(max_examples=300)
@given(CODE_UNITS, st.booleans())
def test_halves_of_characters_are_read_as_unknown_ones(text: str, upper: bool) -> None:
    line = {"source": "s", "ad_id": "1", "captured_at": "2026-07-01T10:00:00Z", "body": text}
    said = json.dumps(line | {"fields": {"name": text}})
    if upper:
        said = re.sub(r"(?<!\\)((?:\\\\)*\\u)([0-9a-f]{4})", lambda m: m[1] + m[2].upper(), said)
    read = parse(
        RawRecord(reader="jsonl", payload=said.encode(), media_type="", origin=Origin(file="f"))
    )
    units = text.encode("utf-16-le", "surrogatepass")
    assert read.body == read.fields["name"] == units.decode("utf-16-le", "replace")
