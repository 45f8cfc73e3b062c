"""Input that could not be used, told by reason."""

from pathlib import Path

from components import rejected
from components.rejected import RejectedReason, rejected_in
from ingest.models import Origin, Rejection
from ingest.rejected import INDEX, RejectedStore


def keep(folder: Path, *told: tuple[str, int, str]) -> None:
    store = RejectedStore(folder)
    for file, line, reason in told:
        origin = Origin(file=f"/input/{file}", line=line)
        store.add(Rejection(origin=origin, reason=reason, payload=b"x"))


def test_reasons_are_counted_most_frequent_first(tmp_path: Path) -> None:
    keep(tmp_path, ("a.jsonl", 3, "no title"), ("a.jsonl", 7, "no date"), ("b.jsonl", 1, "no date"))
    found = rejected_in(tmp_path)
    assert found.reasons == (
        RejectedReason(reason="no date", times=2, file="a.jsonl", line=7),
        RejectedReason(reason="no title", times=1, file="a.jsonl", line=3),
    )
    assert (found.folder, found.whole) == (str(tmp_path), True)


def test_no_list_and_a_list_that_a_crash_cut_off(tmp_path: Path) -> None:
    assert rejected_in(tmp_path).reasons == ()
    keep(tmp_path, ("a.jsonl", 3, "no title"))
    with (tmp_path / INDEX).open("ab") as index:
        index.write(b'{"file": "b.js')
    assert [one.times for one in rejected_in(tmp_path).reasons] == [1]


def test_a_list_too_long_to_read_whole_says_so(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(rejected, "MOST_BYTES", 10)
    keep(tmp_path, ("a.jsonl", 3, "no title"), ("a.jsonl", 4, "no title"))
    found = rejected_in(tmp_path)
    assert ([one.times for one in found.reasons], found.whole) == ([1], False)
