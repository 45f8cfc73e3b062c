"""The vault: what goes in comes out, once, and any change of its bytes is found."""

import gzip
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc.warc import ArchiveIterator as FastIterator
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from ingest.errors import VaultError
from ingest.models import Origin, RawRecord
from ingest.vault import Finding, OfferedPicture, Vault

HT = {"theme": "human-trafficking"}


def raw(number: int, **changes: object) -> RawRecord:
    said = {
        "reader": "jsonl",
        "payload": b'{"ad_id":"%d"}' % number,
        "media_type": "application/json",
        "origin": Origin(file="ads.jsonl", line=number),
        **changes,
    }
    return RawRecord(**said)  # type: ignore[arg-type]


def fill(vault: Vault, numbers: range, run: str = "run", batch: int = 5) -> None:
    writer = vault.writer(run)
    for number in numbers:
        writer.add(raw(number), [], HT)
        if number % batch == batch - 1:
            writer.commit()
    writer.commit()


def pack_of(folder: Path, name: str = "run-0001") -> Path:
    return folder / "packs" / f"{name}.warc.gz"


def payloads(vault: Vault) -> list[bytes]:
    return [capture.raw.payload for capture in vault.records()]


def test_what_goes_in_comes_out(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    writer = vault.writer("run")
    page = raw(
        1,
        reader="warc",
        payload=b"HTTP/1.1 200 OK\r\n\r\n<p>",
        media_type="application/http;msgtype=response",
        uri="http://example.org/a b\r\nX: y",
        date=datetime(2026, 3, 1, 10, tzinfo=UTC),
        options={"timezone": "Europe/Amsterdam", "profile": "p" * 500},
    )
    pictures = [
        OfferedPicture("http://example.org/1.jpg", 0, data=b"picture"),
        OfferedPicture("2.jpg", 1, "failed", "missing"),
        OfferedPicture("data:image/png;base64,AAAA", 2, data=b"picture"),
    ]
    sha256 = writer.add(page, pictures, {**HT, "run": "run"})
    (receipt,) = writer.commit()
    assert receipt.payload_sha256 == sha256 == hashlib.sha256(page.payload).hexdigest()
    assert vault.get(sha256) == page.payload
    (capture,) = vault.records()
    assert capture.raw == page
    assert capture.theme == "human-trafficking"
    assert capture.context == {**HT, "run": "run"}
    assert capture.receipt == receipt
    shown = vault.pictures(capture)
    assert [(p.position, p.state, p.reason, p.data) for p in shown] == [
        (0, "stored", None, b"picture"),
        (1, "failed", "missing", None),
        (2, "stored", None, b"picture"),
    ]
    assert vault.get(hashlib.sha256(b"p" * 500).hexdigest()) == b"p" * 500
    assert vault.verify() == []


def test_other_programs_read_the_packs(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    writer = vault.writer("run")
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>hello"
    writer.add(
        raw(1, payload=page, media_type="application/http;msgtype=response", uri="http://e.org/"),
        [OfferedPicture("x", 0, data=b"picture")],
        HT,
    )
    writer.add(raw(2), [], HT)
    writer.commit()
    with pack_of(tmp_path).open("rb") as file:
        found = [
            (record.rec_type, record.content_stream().read())
            for record in ArchiveIterator(file, check_digests="raise")
        ]
    assert [kind for kind, _ in found] == [
        *("warcinfo", "response", "resource", "metadata", "resource", "metadata")
    ]
    assert found[1][1] == b"<p>hello"
    with pack_of(tmp_path).open("rb") as file:
        checks = [record.verify_block_digest() for record in FastIterator(file, parse_http=False)]
    assert checks == [True] * 6


def test_the_same_is_stored_once(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    fill(vault, range(20))
    before = vault.stats()
    fill(vault, range(20), run="again")
    fill(Vault(tmp_path), range(20), run="another")
    assert vault.stats() == before
    assert [p.name for p in (tmp_path / "packs").iterdir()] == ["run-0001.warc.gz"]
    assert payloads(vault) == [raw(n).payload for n in range(20)]


def test_receipts_stand_in_the_order_of_adding_even_for_known_content(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    fill(vault, range(3))
    writer = vault.writer("next")
    for number in (2, 7, 0, 7):
        writer.add(raw(number), [], HT)
    assert [receipt.line for receipt in writer.commit()] == [2, 7, 0, 7]


def test_a_run_that_is_repeated_writes_a_pack_of_its_own(tmp_path: Path) -> None:
    fill(Vault(tmp_path), range(3))
    fill(Vault(tmp_path), range(3, 6))
    names = sorted(p.name for p in (tmp_path / "packs").iterdir())
    assert names == ["run-0001.warc.gz", "run-0002.warc.gz"]


def test_two_writers_of_one_vault_store_the_same_once(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    first, second = vault.writer("a"), vault.writer("b")
    for writer in (first, second):
        writer.add(raw(1), [], HT)
    assert first.commit() == second.commit()
    assert len(payloads(vault)) == 1


def test_packs_are_not_larger_than_they_may(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    writer = vault.writer("run", max_pack=20_000)
    for number in range(20):
        writer.add(raw(number), [OfferedPicture("x", 0, data=os.urandom(6_000))], HT)
    writer.commit()
    sizes = [path.stat().st_size for path in (tmp_path / "packs").iterdir()]
    assert len(sizes) > 5
    assert max(sizes) <= 20_000
    assert vault.verify() == []
    assert len(payloads(vault)) == 20


def test_what_was_not_committed_is_not_there(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    writer = vault.writer("run")
    writer.add(raw(1), [], HT)
    assert payloads(vault) == []
    assert vault.stats().bytes == 0


def test_a_torn_tail_is_neither_read_nor_an_error(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    fill(vault, range(10))
    with pack_of(tmp_path).open("ab") as file:
        file.write(gzip.compress(b"WARC/1.1\r\ntorn"))
    with (tmp_path / "ledger.jsonl").open("ab") as file:
        file.write(b'{"n":3,"pack":"packs/run-0')
    assert vault.verify() == []
    assert len(payloads(Vault(tmp_path))) == 10
    fill(Vault(tmp_path), range(10, 12), run="after")
    assert len(payloads(vault)) == 12
    assert vault.verify() == []


def test_a_head_that_a_crash_left_behind_is_caught_up(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    fill(vault, range(5))
    head = (tmp_path / "ledger.head").read_bytes()
    fill(vault, range(5, 10), run="b")
    (tmp_path / "ledger.head").write_bytes(head)
    assert vault.verify() == []
    fill(vault, range(10, 15), run="c")
    assert vault.verify() == []
    assert len(payloads(vault)) == 15


@pytest.mark.parametrize("loss", ["missing", "garbage", "of another vault"])
def test_the_index_is_made_again(loss: str, tmp_path: Path) -> None:
    folder, other = tmp_path / "a", tmp_path / "b"
    fill(Vault(folder), range(10))
    fill(Vault(other), range(50, 60), run="run")
    for path in folder.glob("index.sqlite*"):
        path.unlink()
    if loss == "garbage":
        (folder / "index.sqlite").write_bytes(b"garbage" * 1000)
    if loss == "of another vault":
        for path in other.glob("index.sqlite*"):
            shutil.copy(path, folder / path.name)
    vault = Vault(folder)
    assert vault.get(hashlib.sha256(raw(3).payload).hexdigest()) == raw(3).payload
    fill(vault, range(12), run="b")
    assert len(payloads(vault)) == 12
    assert vault.verify() == []


# --- verification ---------------------------------------------------------------------------------


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A vault with three packs of two batches each."""
    for name, first in (("a", 0), ("b", 10), ("c", 20)):
        fill(Vault(tmp_path), range(first, first + 10), run=name)
    assert Vault(tmp_path).verify() == []
    return tmp_path


def members(pack: Path) -> list[tuple[int, int]]:
    """Offset and length of the records of a pack, read by another program."""
    with pack.open("rb") as file:
        offsets = [record.stream_pos for record in FastIterator(file, parse_http=False)]
    return list(zip(offsets, [*offsets[1:], pack.stat().st_size], strict=True))


@pytest.mark.parametrize("index", ["kept", "lost"])
@pytest.mark.parametrize("where", [0, 3, 15, 100, 700, -1])
def test_one_flipped_byte(full: Path, where: int, index: str) -> None:
    pack = pack_of(full, "b-0001")
    data, spans = bytearray(pack.read_bytes()), members(pack)
    where %= len(data)
    data[where] ^= 0x10
    pack.write_bytes(data)
    if index == "lost":
        (full / "index.sqlite").unlink()
    (finding,) = Vault(full).verify()
    assert finding.file == "packs/b-0001.warc.gz"
    start, end = next(span for span in spans if span[1] > where)
    assert start <= finding.offset < end


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_flipped_bit_of_pack_ledger_or_head_is_found(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "flips"
    if not folder.exists():
        fill(Vault(folder), range(10))
    path = folder / data.draw(
        st.sampled_from(["packs/run-0001.warc.gz", "ledger.jsonl", "ledger.head"])
    )
    good = path.read_bytes()
    bad = bytearray(good)
    bad[data.draw(st.integers(0, len(good) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    path.write_bytes(bad)
    try:
        assert Vault(folder).verify()
    finally:
        path.write_bytes(good)


def remove_record(folder: Path) -> Finding:
    pack = pack_of(folder, "b-0001")
    start, end = members(pack)[4]
    data = pack.read_bytes()
    pack.write_bytes(data[:start] + data[end:])
    return Finding(file="packs/b-0001.warc.gz", offset=start, problem="removed")


def remove_pack(folder: Path) -> Finding:
    pack_of(folder, "b-0001").unlink()
    return Finding(file="packs/b-0001.warc.gz", offset=0, problem="missing")


def truncate_pack(folder: Path) -> Finding:
    pack = pack_of(folder, "b-0001")
    start = members(pack)[-1][0]
    os.truncate(pack, start + 10)
    return Finding(file="packs/b-0001.warc.gz", offset=start, problem="truncated")


def swap_packs(folder: Path) -> Finding:
    a, b, c = pack_of(folder, "b-0001"), pack_of(folder, "c-0001"), folder / "c"
    first = members(b)[1][0]  # the records that introduce the packs are alike
    a.rename(c)
    b.rename(a)
    c.rename(b)
    return Finding(file="packs/b-0001.warc.gz", offset=first, problem="")


def alter_ledger(folder: Path) -> Finding:
    path = folder / "ledger.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    lines[2] = lines[2].replace(b'"records":', b'"records": ')
    path.write_bytes(b"".join(lines))
    offset = sum(map(len, lines[:3]))
    return Finding(file="ledger.jsonl", offset=offset, problem="altered")


def drop_line(folder: Path) -> Finding:
    path = folder / "ledger.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*lines[:2], *lines[3:]]))
    return Finding(file="ledger.jsonl", offset=sum(map(len, lines[:2])), problem="altered")


def drop_last_line(folder: Path) -> Finding:
    path = folder / "ledger.jsonl"
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-1]))
    return Finding(file="ledger.jsonl", offset=sum(map(len, lines[:-1])), problem="missing")


def drop_ledger(folder: Path) -> Finding:
    (folder / "ledger.jsonl").unlink()
    return Finding(file="ledger.jsonl", offset=0, problem="missing")


def drop_head(folder: Path) -> Finding:
    (folder / "ledger.head").unlink()
    return Finding(file="ledger.head", offset=0, problem="missing")


DAMAGES = [
    *(remove_record, remove_pack, truncate_pack, swap_packs, alter_ledger, drop_line),
    *(drop_last_line, drop_ledger, drop_head),
]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damage_is_found_where_it_is(damage: Callable[[Path], Finding], full: Path) -> None:
    expected = damage(full)
    found = Vault(full).verify()
    assert expected.problem in found[0].problem
    assert (found[0].file, found[0].offset) == (expected.file, expected.offset)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_vault_never_gives_less_in_silence(
    damage: Callable[[Path], Finding], full: Path
) -> None:
    damage(full)
    with pytest.raises(VaultError):
        vault = Vault(full)
        assert len(payloads(vault)) == 30
        fill(vault, range(30, 31), run="d")  # what no reading can notice, writing refuses


def test_get_checks_the_digest(full: Path) -> None:
    sha256 = hashlib.sha256(raw(12).payload).hexdigest()
    pack = pack_of(full, "b-0001")
    pack.write_bytes(pack.read_bytes().replace(b"\x1f\x8b", b"\x1f\x8c"))
    with pytest.raises(VaultError, match="altered"):
        Vault(full).get(sha256)
    with pytest.raises(KeyError):
        Vault(full).get("0" * 64)


def test_progress_reaches_its_end(full: Path) -> None:
    steps: list[tuple[int, int]] = []
    Vault(full).verify(lambda done, total: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1] == Vault(full).stats().bytes


# --- trouble --------------------------------------------------------------------------------------


def test_a_full_disk_acknowledges_nothing_and_leaves_a_good_vault(tmp_path: Path) -> None:
    vault = Vault(tmp_path)
    fill(vault, range(5))
    writer = vault.writer("full")
    writer.add(raw(9), [OfferedPicture("x", 0, data=os.urandom(300_000))], HT)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, hard))
    try:
        with pytest.raises(VaultError, match="make room"):
            writer.commit()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert vault.verify() == []
    assert len(payloads(vault)) == 5
    assert len(writer.commit()) == 1
    assert len(payloads(vault)) == 6
    assert vault.verify() == []


def test_a_run_needs_a_plain_name(tmp_path: Path) -> None:
    with pytest.raises(VaultError, match="named by letters"):
        Vault(tmp_path).writer("../x")


WRITE = """
import sys
from pathlib import Path
from ingest.models import Origin, RawRecord
from ingest.vault import Vault
folder, run, first, last = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
writer = Vault(folder).writer(run)
for number in range(first, last):
    writer.add(RawRecord(reader="jsonl", payload=b'{"ad_id":"%d"}' % number,
        media_type="application/json", origin=Origin(file="ads.jsonl", line=number)),
        [], {"theme": "human-trafficking"})
    if number % 5 == 4:
        writer.commit()
        print(number, flush=True)
"""


def writing(folder: Path, run: str, first: int, last: int) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-c", WRITE, str(folder), run, str(first), str(last)]
    return subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)


def test_two_processes_at_once(tmp_path: Path) -> None:
    both = [writing(tmp_path, "a", 0, 200), writing(tmp_path, "b", 50, 250)]
    for process in both:
        process.communicate()
        assert process.returncode == 0
    vault = Vault(tmp_path)
    assert vault.verify() == []
    assert sorted(payloads(vault)) == sorted(raw(n).payload for n in range(250))


@pytest.mark.parametrize("after", [0, 3, 11])
def test_kill_9_loses_nothing_acknowledged(after: int, tmp_path: Path) -> None:
    process = writing(tmp_path, "a", 0, 100_000)
    assert process.stdout
    acknowledged = [int(process.stdout.readline()) for _ in range(after + 1)][-1]
    process.kill()
    acknowledged = max([acknowledged, *map(int, process.stdout.read().split())])
    process.wait()
    process.stdout.close()
    vault = Vault(tmp_path)
    assert vault.verify() == []
    stored = payloads(vault)
    assert stored == [raw(n).payload for n in range(len(stored))]
    assert len(stored) > acknowledged
    fill(vault, range(len(stored) + 10), run="after")
    assert len(payloads(vault)) == len(stored) + 10
    assert vault.verify() == []


# --- elsewhere ------------------------------------------------------------------------------------


def test_a_vault_on_another_file_system(tmp_path: Path) -> None:
    where = f"memory://{tmp_path.name}"
    vault = Vault(where, cache=tmp_path)
    fill(vault, range(12))
    assert len(payloads(Vault(where, cache=tmp_path))) == 12
    assert vault.stats().packs == 3  # a pack per batch: nothing can be added to a file there
    assert vault.verify() == []
    fresh = Vault(where, cache=tmp_path / "elsewhere")
    assert fresh.get(hashlib.sha256(raw(3).payload).hexdigest()) == raw(3).payload


def test_the_ledger_is_a_chain(full: Path) -> None:
    lines = (full / "ledger.jsonl").read_bytes().splitlines(keepends=True)
    links = [json.loads(line)["prev"] for line in lines]
    assert links == ["0" * 64, *(hashlib.sha256(line).hexdigest() for line in lines[:-1])]


@settings(max_examples=25, deadline=None)
@given(batches=st.lists(st.lists(st.binary(max_size=40), max_size=6), max_size=5))
def test_any_bytes_come_back(
    batches: list[list[bytes]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    vault = Vault(tmp_path_factory.mktemp("any"))
    writer = vault.writer("run")
    for batch in batches:
        for payload in batch:
            writer.add(raw(1, payload=payload), [], HT)
        writer.commit()
    assert payloads(vault) == list(dict.fromkeys(p for batch in batches for p in batch))
    assert vault.verify() == []
