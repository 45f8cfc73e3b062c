"""Tables: cases as data, then what only a file can show."""

import gzip
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.errors import BadInput
from ingest.models import RawRecord, Rejection
from ingest.readers import ReadOptions
from ingest.readers.csv import READER, guess_mapping, mapping_of
from tests.ingest.readers.test_jsonl import plain

CASES = yaml.safe_load(Path("tests/cases/readers/csv.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "ads.csv"
    path.write_text(case["table"], encoding="utf-8", newline="")
    map_file = tmp_path / "map.yaml" if "map" in case else None
    if map_file:
        map_file.write_text(case["map"], encoding="utf-8")
    options = ReadOptions(
        timezone=case.get("timezone"), region=case.get("region"), map_file=map_file
    )
    if "refused" in case:
        with pytest.raises(BadInput, match=case["refused"]):
            list(READER.scan(path, options))
        return
    if "mapping" in case:
        assert mapping_of(path, options) == case["mapping"]
    found = list(READER.scan(path, options))
    bad = [f"{r.origin.line}: {r.reason}" for r in found if isinstance(r, Rejection)]
    assert len(bad) == len(case.get("bad", [])), bad
    assert all(part in reason for part, reason in zip(case.get("bad", []), bad, strict=True))
    ads, unread = [], []
    for raw in found:
        if isinstance(raw, RawRecord):
            try:
                ads.append(plain(READER.parse(raw)))
            except BadInput as error:
                unread.append(error.reason)
    expected = case.get("ads", [])
    assert [{k: ad[k] for k in e} for ad, e in zip(ads, expected, strict=True)] == expected
    assert all(p in r for p, r in zip(case.get("unread", []), unread, strict=True)), unread


def test_a_saved_guess_reads_the_same(tmp_path: Path) -> None:
    path = tmp_path / "ads.tsv.gz"
    path.write_bytes(gzip.compress(b"ad_id\tTelefoon\tdatum\n1\t06 1100 0000\t2026-03-01T10:00Z\n"))
    (tmp_path / "map.yaml").write_text(
        yaml.safe_dump(guess_mapping(["ad_id", "Telefoon", "datum"]))
    )
    guessed = list(READER.scan(path, ReadOptions()))
    saved = list(READER.scan(path, ReadOptions(map_file=tmp_path / "map.yaml")))
    assert guessed == saved
    assert isinstance(guessed[0], RawRecord)
    assert READER.parse(guessed[0]).phones == ("06 1100 0000",)


def test_a_long_line_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "ads.csv"
    good = b"%d,2026-03-01T10:00:00Z\n"
    path.write_bytes(b"ad_id,captured_at\n" + good % 1 + b"x" * 17_000_000 + b"\n" + good % 3)
    first, long, last = READER.scan(path, ReadOptions())
    assert isinstance(long, Rejection)
    assert "16 MB" in long.reason
    assert (long.origin.line, last.origin.line) == (3, 4)
    assert isinstance(first, RawRecord)


def test_other_encodings_are_named(tmp_path: Path) -> None:
    path = tmp_path / "ads.csv"
    path.write_bytes(b"ad_id,captured_at\ncaf\xe9,2026-03-01T10:00:00Z\n")
    (found,) = READER.scan(path, ReadOptions())
    assert isinstance(found, Rejection)
    assert "not UTF-8 at byte 3" in found.reason


@settings(deadline=None)
@given(content=st.binary(max_size=200))
def test_no_bytes_crash_it(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.csv"
    path.write_bytes(b"ad_id,captured_at,title\n" + content)
    for raw in READER.scan(path, ReadOptions()):
        if isinstance(raw, RawRecord):
            try:
                READER.parse(raw)
            except BadInput as error:
                assert error.reason
