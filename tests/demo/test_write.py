"""Files of a market: same bytes for the same seed, the promised keys, and the showcase."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from demo.parameters import hard
from demo.write import write_market

KEYS = {
    *("source", "ad_id", "url", "captured_at", "title", "body", "images", "region", "posted_at"),
    *("price", "age", "location", "language", "html", "fields", "phones", "emails", "handles"),
    "extractions",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("market")
    write_market(path, 300, 5, pictures=False)
    return path


def rows(path: Path) -> list[dict]:
    return [json.loads(text) for text in path.read_text().splitlines()]


def test_same_seed_same_bytes(folder: Path, tmp_path: Path) -> None:
    write_market(tmp_path, 300, 5, pictures=False)
    for name in ("ads.jsonl", "truth.jsonl", "market.json"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_other_seed_other_market(folder: Path, tmp_path: Path) -> None:
    write_market(tmp_path, 300, 6, pictures=False)
    assert (tmp_path / "ads.jsonl").read_bytes() != (folder / "ads.jsonl").read_bytes()


def test_records_have_the_promised_keys(folder: Path) -> None:
    for row in rows(folder / "ads.jsonl"):
        assert set(row) <= KEYS
        assert {"source", "ad_id", "url", "captured_at", "title", "body", "images"} <= set(row)
        assert datetime.fromisoformat(row["captured_at"]).tzinfo
        assert "{" not in row["title"] + row["body"]


def test_truth_says_what_the_records_say(folder: Path) -> None:
    seen: dict[tuple[str, str], list[dict]] = {}
    for row in rows(folder / "ads.jsonl"):
        seen.setdefault((row["source"], row["ad_id"]), []).append(row)
    truths = rows(folder / "truth.jsonl")
    assert len(truths) == 300 == len(seen)
    for truth in truths:
        captures = seen[truth["source"], truth["ad_id"]]
        assert [row["captured_at"][:10] for row in captures] == truth["days"]
        for phone in truth["phones"]:
            assert any(
                phone["raw"] in (row["body"] if phone["field"] == "body" else row["phones"])
                for row in captures
            )


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_showcase_is_in_every_market(seed: int, tmp_path: Path) -> None:
    write_market(tmp_path, 120, seed, pictures=False, parameters=hard())
    ours = [
        row
        for row in rows(tmp_path / "truth.jsonl")
        if any(phone["number"] == "+31612345678" for phone in row["phones"])
    ]
    assert len(ours) == 14
    assert {row["operator"] for row in ours} == {0}
    assert len({row["source"] for row in ours}) == 3
    assert len({phone["style"] for row in ours for phone in row["phones"]}) >= 6
    assert any(phone["role"] == "help" for row in ours for phone in row["phones"])


def test_too_small_a_market_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="at least 60"):
        write_market(tmp_path, 10, 1, pictures=False)
