"""What was rejected is kept once, with its reason."""

import hashlib
import json
from pathlib import Path

from ingest.models import Origin, Rejection
from ingest.rejected import RejectedStore

BAD = Rejection(origin=Origin(file="ads.jsonl", line=3), reason="not JSON", payload=b"oops")


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "index.jsonl").read_text().splitlines()]


def test_bytes_and_reason_are_kept(tmp_path: Path) -> None:
    sha256 = hashlib.sha256(b"oops").hexdigest()
    assert RejectedStore(tmp_path).add(BAD) == tmp_path / sha256
    assert (tmp_path / sha256).read_bytes() == b"oops"
    assert lines(tmp_path) == [
        {"file": "ads.jsonl", "line": 3, "offset": None, "reason": "not JSON", "sha256": sha256}
    ]


def test_the_same_is_kept_once_by_whomever(tmp_path: Path) -> None:
    folder = tmp_path / "rejected"
    one, two = RejectedStore(folder), RejectedStore(folder)
    other = Rejection(origin=Origin(file="x.warc", offset=7), reason="truncated")
    for store in (one, two, one, RejectedStore(folder)):
        store.add(BAD)
        assert store.add(other) == folder / "index.jsonl"
    assert [line["file"] for line in lines(folder)] == ["ads.jsonl", "x.warc"]


def test_a_line_that_a_crash_cut_off_harms_no_other(tmp_path: Path) -> None:
    (tmp_path / "index.jsonl").write_bytes(b'{"file":"ads')
    store = RejectedStore(tmp_path)
    store.add(BAD)
    store.add(BAD)
    text = (tmp_path / "index.jsonl").read_text().splitlines()
    assert text[0] == '{"file":"ads'
    assert [json.loads(line)["line"] for line in text[1:]] == [3]
