"""Bad input: reported, counted and kept, while the rest goes on (tests/cases/ingest/)."""

import gzip
import hashlib
import io
import json
import os
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.commands.places import Place, data_uri
from tests.ingest.readers.made import Archive

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path("tests/cases/ingest/bad_input.yaml").read_text(encoding="utf-8")
)
pytestmark = pytest.mark.xdist_group("bad input")


def ad(source: str, ad_id: str, **more: Any) -> str:
    said = {"source": source, "ad_id": ad_id, "captured_at": "2026-03-02T10:00:00Z"} | more
    return json.dumps(said)


def content(case: dict[str, Any]) -> bytes:
    name = case["file"]
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    text = case.get("text", case.get("gzip", ""))
    data = text.replace("AD2", ad(name, "2")).replace("AD", ad(name, "1")).encode()
    if "gzip" in case:
        packed = gzip.compress(data)
        return packed[: int(len(packed) * case["keep"])]
    return data


def made(name: str, what: str) -> bytes:
    match what:
        case "deep":
            return b'{"source":"s","x":' + b"[" * 100_000 + b"]" * 100_000 + b"}\n"
        case "bomb":
            out = io.BytesIO()
            with gzip.GzipFile(fileobj=out, mode="wb", compresslevel=1) as file:
                file.write(ad(name, "1").encode() + b"\n")
                for _ in range(90):
                    file.write(b" " * 2**20)
            return out.getvalue()
        case "long":
            return b"x" * 17_000_000 + b"\n" + ad(name, "1").encode() + b"\n"
        case "lost":
            images = ["gone.png", data_uri(b"no picture"), "../../etc/passwd"]
            return ad(name, "1", images=images).encode()
        case _:
            page = b"<title>One</title><p>Bel 06-12341001</p>"
            archive = Archive(packed=False).response("http://a.example/1", page)
            return archive.response("http://a.example/2", page * 40).bytes()[:-900]


def write(folder: Path, case: dict[str, Any]) -> Path:
    path = folder / case["file"]
    match case.get("make"):
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "nothing":
            pass
        case None:
            path.write_bytes(content(case))
        case what:
            path.write_bytes(made(case["file"], what))
    return path


class Run:
    """All bad files, read by one command."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.folder = place.folder / "input"
        self.folder.mkdir()
        self.paths = [write(self.folder, case) for case in CASES]
        self.summary = place.ingest(*self.paths, status=3)
        self.index = self.read_index()
        exported = place.spoor("export", "ads").lines
        self.good: dict[str, int] = defaultdict(int)
        for line in exported:
            self.good[line["source"].removeprefix("www.")] += 1

    def read_index(self) -> list[dict[str, Any]]:
        text = (self.place.home / "rejected" / "index.jsonl").read_text(encoding="utf-8")
        return [json.loads(line) for line in text.splitlines()]

    def of(self, case: dict[str, Any]) -> list[dict[str, Any]]:
        return [row for row in self.index if row["file"] == str(self.folder / case["file"])]


@pytest.fixture(scope="module")
def run(server: Any, tmp_path_factory: pytest.TempPathFactory) -> Run:
    return Run(Place(server, tmp_path_factory.mktemp("bad")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["file"])
def test_each_says_what_is_wrong_and_where(run: Run, case: dict[str, Any]) -> None:
    found = run.of(case)
    assert [row["line"] for row in found] == [bad["line"] for bad in case["bad"]]
    for row, bad in zip(found, case["bad"], strict=True):
        assert row["reason"]
        assert bad["reason"] in row["reason"]
        if bad.get("kept"):
            line = content(case).splitlines() or [b""]
            if case.get("make"):
                line = made(case["file"], case["make"]).splitlines()
            kept = line[bad["line"] - 1]
            assert row["sha256"] == hashlib.sha256(kept).hexdigest()
            assert (run.place.home / "rejected" / row["sha256"]).read_bytes() == kept


def test_the_rest_goes_on(run: Run) -> None:
    names = {"short-row.csv": "short-row", "cut.warc": "a.example"}
    expected = {names.get(c["file"], c["file"]): c["good"] for c in CASES if c["good"]}
    assert dict(run.good) == expected


def test_all_are_counted_and_the_first_are_quoted(run: Run) -> None:
    bad = run.summary["bad"]
    assert bad["count"] == len(run.index) == sum(len(case["bad"]) for case in CASES)
    assert bad["rejected_file"] == str(run.place.home / "rejected" / "index.jsonl")
    assert len(bad["first"]) == 20
    assert all(row.keys() >= {"file", "line", "reason"} for row in bad["first"])
    assert run.summary["captures_new"] == sum(case["good"] for case in CASES)


def test_a_second_run_keeps_nothing_twice(run: Run) -> None:
    before = sorted(path.name for path in (run.place.home / "rejected").iterdir())
    again = run.place.ingest(*run.paths, status=3)
    assert again["bad"]["count"] == run.summary["bad"]["count"]
    assert again["captures_new"] == 0
    assert run.read_index() == run.index
    assert sorted(path.name for path in (run.place.home / "rejected").iterdir()) == before


def test_names_that_are_no_text_are_said(place: Place) -> None:
    folder = place.folder / "input"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.jsonl")).write_text("{}")
    (folder / "good.jsonl").write_text(ad("s", "1"))
    summary = place.ingest(folder, status=3)
    assert summary["captures_new"] == 1
    (bad,) = summary["bad"]["first"]
    assert (bad["reason"], bad["line"]) == ("the name is not UTF-8: rename it", None)


def test_what_was_too_much_in_an_ad_is_counted_by_extractor(place: Place) -> None:
    mails = " ".join(f"a{number}@mail.example" for number in range(2_010))
    path = place.folder / "much.jsonl"
    path.write_text(
        "\n".join([ad("much", "1", body=mails), ad("much", "2", body="a@mail.example")])
    )
    summary = place.ingest(path)
    assert summary["unread"] == {"email": 1}
    assert summary["mentions"] == 2_000 + 2  # and the language of the text
    ran = place.spoor("ingest", path, "--workers", 1)
    assert "not everything could be read, why is said with each ad: email (1)\n" in ran.out
