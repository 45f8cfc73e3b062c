"""Copies of a graph: exported and read elsewhere, or rebuilt from the vault, it says the same."""

import json
import os
import random
import subprocess
from pathlib import Path
from typing import Any

from demo.write import write_market
from graph.db import Database
from tests.commands.places import Place, data_uri, small_market
from tests.spoor import ROOT, command

ADS = 60
NEW = ("ads_new", "versions_new", "captures_new")


def with_broken_picture(place: Place) -> Path:
    """The small market and an ad whose pictures are missing, no picture, and lost before."""
    path = small_market(place.folder)
    broken = {
        "source": "grens",
        "ad_id": "broken",
        "captured_at": "2026-03-04T10:00:00Z",
        "images": [
            "pictures/none.png",
            data_uri(b"no picture"),
            {"ref": "x", "state": "failed", "reason": "404|gone"},
            "pictures/a.png",
        ],
    }
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(broken) + "\n")
    return path


def test_an_export_read_elsewhere_is_the_same_graph(place: Place, database: Database) -> None:
    summary = place.ingest(with_broken_picture(place), status=3)
    assert [row["reason"].partition(":")[0] for row in summary["bad"]["first"]] == [
        "picture 0",
        "picture 1",
    ]
    before = place.digest(database)
    copy = place.folder / "copy.jsonl"
    assert place.spoor("export", "ads", "--out", copy).status == 0
    lines = [json.loads(line) for line in copy.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 8
    assert [line["capture"] for line in lines] == sorted(line["capture"] for line in lines)
    assert place.spoor("export", "ads").lines == lines
    place.wipe(database)
    other = place.other()
    random.Random(1).shuffle(lines)
    other.folder.mkdir()
    shuffled = other.folder / "copy.jsonl"
    shuffled.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    again = other.ingest(shuffled, status=3)  # the undecodable picture is so still
    assert [again[key] for key in NEW] == [summary[key] for key in NEW]
    assert again["unknown_keys"].keys() <= {"capture"}
    assert other.digest(database) == before
    assert other.spoor("export", "ads").lines == place.spoor("export", "ads").lines


def test_the_graph_is_rebuilt_from_the_vault_alone(place: Place, database: Database) -> None:
    path = with_broken_picture(place)
    summary = place.ingest(path, status=3)
    before = place.digest(database)
    place.wipe(database)
    path.unlink()
    (place.folder / "pictures" / "a.png").unlink()
    rebuilt = place.spoor("vault", "rebuild", "--json", "--workers", 1).json
    assert [rebuilt[key] for key in ("read", *NEW)] == [summary[key] for key in ("read", *NEW)]
    assert place.digest(database) == before
    assert place.spoor("vault", "verify", "--json").json["ok"]


def halves(path: Path, share: float) -> tuple[Path, Path]:
    """Two files that hold the first and the last `share` of the lines."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    size = round(len(lines) * share)
    first, last = path.with_name("first.jsonl"), path.with_name("last.jsonl")
    first.write_text("".join(lines[:size]), encoding="utf-8")
    last.write_text("".join(lines[-size:]), encoding="utf-8")
    return first, last


def test_any_cut_order_and_number_of_writers_gives_one_graph(
    place: Place, database: Database
) -> None:
    write_market(place.folder, ADS, seed=5, pictures=False)
    path = place.folder / "ads.jsonl"
    whole = place.ingest(path)
    before = place.digest(database)
    assert (whole["ads_new"], whole["captures_new"], whole["captures_seen"]) == (
        ADS,
        whole["read"],
        0,
    )

    place.wipe(database)
    two = at_once(place, halves(path, 0.8))
    assert place.digest(database) == before
    assert [sum(one[key] for one in two) for key in NEW] == [whole[key] for key in NEW]
    for one in two:
        assert one["captures_new"] + one["captures_seen"] == one["read"]
        assert one["ads_new"] + one["ads_seen"] <= ADS

    place.wipe(database)
    first, last = halves(path, 0.5)
    lines = last.read_text(encoding="utf-8").splitlines(keepends=True)
    random.Random(2).shuffle(lines)
    last.write_text("".join(lines), encoding="utf-8")
    split = place.ingest(last, first)
    assert place.digest(database) == before
    assert [split[key] for key in ("read", *NEW)] == [whole[key] for key in ("read", *NEW)]


def at_once(place: Place, paths: tuple[Path, ...]) -> list[dict[str, Any]]:
    """The summaries of one loader a path, all running at the same time."""
    loaders = [
        subprocess.Popen(
            command("ingest", path, "--json", "--workers", 1, "--batch", 10),
            env=os.environ | {"PYTHONPATH": str(ROOT)} | place.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for path in paths
    ]
    ended = [loader.communicate(timeout=300) for loader in loaders]
    assert [loader.returncode for loader in loaders] == [0] * len(loaders), ended
    return [json.loads(out) for out, _ in ended]


def test_an_empty_theme_exports_nothing(place: Place) -> None:
    ran = place.spoor("export", "ads")
    assert (ran.status, ran.out) == (0, "")
