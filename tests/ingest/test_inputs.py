"""The input files under some paths: sorted, and nothing passed over in silence."""

from pathlib import Path

from ingest.inputs import files


def test_files_are_found_sorted_and_nothing_is_passed_over(tmp_path: Path) -> None:
    for name in ("b/2.jsonl", "a.csv", "b/1.warc", "picture.png"):
        path = tmp_path / "input" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = list(files([tmp_path / "input", tmp_path / "input" / "picture.png", tmp_path / "x"]))
    names = [f[0].name if isinstance(f, tuple) else f.reason[:14] for f in found]
    assert names == ["a.csv", "1.warc", "2.jsonl", "unknown format", "cannot be read"]
