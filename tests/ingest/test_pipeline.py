"""From paths to readings: order, batches, the vault before the graph, and reading it all again."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from ingest.batches import Batch
from ingest.keepers import Nowhere
from ingest.models import Receipt
from ingest.pipeline import Pipeline
from ingest.pool import ExtractionPool
from ingest.readers import ReadOptions
from ingest.vault import Vault
from tests.commands.places import data_uri, picture


@pytest.fixture
def pool() -> Iterator[ExtractionPool]:
    made = ExtractionPool(lambda: ThreadPoolExecutor(1), window=2)
    yield made
    made.close()


def write(path: Path, *ads: dict[str, Any] | str) -> Path:
    base = {"source": "s", "captured_at": "2026-03-02T10:00:00Z", "region": "NL"}
    lines = [ad if isinstance(ad, str) else json.dumps(base | ad) for ad in ads]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def ads(count: int) -> list[dict[str, Any] | str]:
    return [{"ad_id": str(n), "body": f"Bel 06-1234{n:04d}"} for n in range(count)]


def ids(batches: list[Batch]) -> list[str | None]:
    return [reading.ad.ad_id for batch in batches for reading in batch.readings]


def read(pool: ExtractionPool, *paths: Path, batch: int = 500) -> list[Batch]:
    return list(Pipeline("theme", ReadOptions(), pool, batch).read(paths, Nowhere()))


def test_readings_come_in_the_order_of_the_input(pool: ExtractionPool, tmp_path: Path) -> None:
    path = write(tmp_path / "ads.jsonl", *ads(70))
    batches = read(pool, path, batch=20)
    assert ids(batches) == [str(n) for n in range(70)]
    assert [len(batch.readings) for batch in batches] == [20, 20, 20, 10]
    lines = [reading.receipt.line for batch in batches for reading in batch.readings]
    assert lines == list(range(1, 71))


@pytest.mark.parametrize("batch", [1, 3, 16, 500])
def test_every_record_is_counted_once_wherever_it_ends(
    pool: ExtractionPool, tmp_path: Path, batch: int
) -> None:
    mixed: list[dict[str, Any] | str] = []
    for n, ad in enumerate(ads(40)):
        mixed += [ad, "oops"] if n % 3 == 0 else [ad]
    batches = read(pool, write(tmp_path / "ads.jsonl", *mixed, "oops"), batch=batch)
    assert sum(b.records for b in batches) == len(mixed) + 1
    assert ids(batches) == [str(n) for n in range(40)]
    rejected = [r.origin.line for b in batches for r in b.rejections]
    assert sorted(rejected) == [n for n, ad in enumerate([*mixed, "oops"], 1) if ad == "oops"]


def test_only_bad_input_gives_a_batch_without_readings(
    pool: ExtractionPool, tmp_path: Path
) -> None:
    (batch,) = read(pool, write(tmp_path / "ads.jsonl", "oops", "{}"))
    assert (batch.records, batch.readings, len(batch.rejections)) == (2, (), 2)
    assert read(pool) == []


def test_findings_belong_to_their_record(pool: ExtractionPool, tmp_path: Path) -> None:
    (batch,) = read(pool, write(tmp_path / "ads.jsonl", *ads(40)))
    for n, reading in enumerate(batch.readings):
        numbers = [e.value for e in reading.extractions if e.kind == "phone"]
        assert numbers == [f"+3161234{n:04d}"]


def test_values_of_another_crawler_keep_their_origin(pool: ExtractionPool, tmp_path: Path) -> None:
    given = {"kind": "face", "value": "x", "extractor": "theirs", "version": "7"}
    (batch,) = read(pool, write(tmp_path / "a.jsonl", {"ad_id": "1", "extractions": [given]}))
    (found,) = [e for e in batch.readings[0].extractions if e.kind == "face"]
    assert (found.extractor, found.version) == ("given:theirs", "7")


def test_a_picture_that_fails_is_a_state_and_a_rejection(
    pool: ExtractionPool, tmp_path: Path
) -> None:
    images = [data_uri(picture(1)), "none.png", data_uri(b"no picture")]
    (batch,) = read(pool, write(tmp_path / "a.jsonl", {"ad_id": "1", "images": images}))
    pictures = batch.readings[0].pictures
    assert [p.state for p in pictures] == ["stored", "failed", "failed"]
    assert [p.sha256 is None for p in pictures] == [False, True, False]
    assert all(p.data is None for p in pictures)
    assert [r.reason.partition(":")[0] for r in batch.rejections] == ["picture 1", "picture 2"]


def test_pictures_beyond_five_hundred_are_counted_in_one_line(
    pool: ExtractionPool, tmp_path: Path
) -> None:
    images = [data_uri(picture(1))] * 900
    (batch,) = read(pool, write(tmp_path / "a.jsonl", {"ad_id": "1", "images": images}))
    states = [one.state for one in batch.readings[0].pictures]
    assert states == ["stored"] * 500 + ["failed"] * 400
    assert [rejection.reason for rejection in batch.rejections] == [
        "400 pictures were left out: more than 500 pictures in one ad"
    ]


class Watched(Nowhere):
    """A keeper that knows how many records it has acknowledged."""

    acknowledged = 0

    def commit(self) -> tuple[Receipt, ...]:
        receipts = super().commit()
        self.acknowledged += len(receipts)
        return receipts


def test_no_reading_leaves_before_its_record_is_kept(pool: ExtractionPool, tmp_path: Path) -> None:
    keeper, seen = Watched(), 0
    path = write(tmp_path / "ads.jsonl", *ads(60))
    for batch in Pipeline("theme", ReadOptions(), pool, 10).read([path], keeper):
        seen += len(batch.readings)
        assert seen <= keeper.acknowledged
    assert seen == 60


def test_the_vault_gives_the_same_readings_again(pool: ExtractionPool, tmp_path: Path) -> None:
    images = [data_uri(picture(1)), "none.png", data_uri(b"no picture")]
    no_id = {"url": "https://a.example/?ad=1&utm_source=x", "images": images}
    path = write(tmp_path / "a.jsonl", *ads(20), no_id, "oops")
    vault = Vault(str(tmp_path / "vault"))
    pipeline = Pipeline("theme", ReadOptions(timezone="Europe/Amsterdam"), pool, 8)
    first = [r for b in pipeline.read([path], vault.writer("run")) for r in b.readings]
    path.unlink()
    again = [r for b in pipeline.rebuild(vault) for r in b.readings]
    assert len(first) == 21
    assert {r.capture.uid: r for r in again} == {r.capture.uid: r for r in first}
    other = Pipeline("another theme", ReadOptions(), pool)
    assert list(other.rebuild(vault)) == []
    vault.close()
