"""Backup and restore on real servers: what was there is there again, and nothing else is harmed."""

import hashlib
import io
import json
import stat
import tarfile
from pathlib import Path

import neo4j
import pytest

from graph.archive import Manifest, pack, unpack
from graph.backup import backup, refuse_newer, restore
from graph.server import Endpoint, endpoint, running, status, stop
from graph.server.home import server_home
from ingest.errors import GraphError, NotInitialised, ServerError

pytestmark = pytest.mark.xdist_group("managed-server-backup")


def run(target: Endpoint, query: str) -> list[dict[str, object]]:
    with neo4j.GraphDatabase.driver(target.uri, auth=(target.user, target.password)) as driver:
        records, _, _ = driver.execute_query(query, database_=target.database)
        return [record.data() for record in records]


def numbers(home: Path) -> list[object]:
    rows = run(endpoint(home), "MATCH (n:Number) RETURN n.value AS value ORDER BY value")
    return [row["value"] for row in rows]


@pytest.fixture(scope="module", autouse=True)
def surroundings():
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NEO4J_URI", "SPOOR_NEO4J_PORT", "SPOOR_NEO4J_HEAP"):
            patch.delenv(name, raising=False)
        patch.setenv("SPOOR_NEO4J_SMALL", "1")
        yield


@pytest.fixture(scope="module")
def home(surroundings: None, tmp_path_factory: pytest.TempPathFactory):
    home = tmp_path_factory.mktemp("home")
    run(endpoint(home), "CREATE CONSTRAINT number_value FOR (n:Number) REQUIRE n.value IS UNIQUE")
    run(endpoint(home), "UNWIND range(1, 2000) AS value CREATE (:Number {value: value})")
    yield home
    stop(home, kill=True)


@pytest.fixture(scope="module")
def made(home: Path, tmp_path_factory: pytest.TempPathFactory):
    """A backup of a home whose server had been killed: it must recover before the dump."""
    stop(home, kill=True)
    made = backup(home, tmp_path_factory.mktemp("backups"))
    assert running(home) is None  # as it was before
    return made


@pytest.fixture(scope="module")
def other(surroundings: None, tmp_path_factory: pytest.TempPathFactory):
    home = tmp_path_factory.mktemp("other")
    yield home
    stop(home, kill=True)


def test_the_archive_says_what_it_holds_and_is_private(made, tmp_path: Path):
    manifest = unpack(made.path, tmp_path)
    assert manifest == made.manifest
    assert manifest.neo4j == "5.26.30"
    assert [dump.name for dump in manifest.dumps] == ["neo4j.dump", "system.dump"]
    assert stat.S_IMODE(made.path.stat().st_mode) == 0o600
    assert made.size == made.path.stat().st_size > 4000
    assert made.path.name.startswith("spoor-2")
    assert status(made.path.parent).state == "stopped"


def test_a_home_that_never_ran_gets_data_schema_and_a_password_of_its_own(
    made, home: Path, other: Path
):
    assert restore(other, made.path) == made.manifest
    assert running(other) is not None
    assert numbers(other) == list(range(1, 2001))
    (constraint,) = run(endpoint(other), "SHOW CONSTRAINTS YIELD name")
    assert constraint == {"name": "number_value"}
    assert server_home(home).password.read_text() != server_home(other).password.read_text()


def test_a_home_with_data_is_refused_unless_forced(made, other: Path):
    run(endpoint(other), "MERGE (:Number {value: 0})")
    with pytest.raises(GraphError, match=r"holds data already \(Number\).*--force"):
        restore(other, made.path)
    assert numbers(other)[0] == 0
    restore(other, made.path, force=True)
    assert numbers(other) == list(range(1, 2001))
    assert not (server_home(other).folder / "aside").exists()


def test_a_restore_that_was_cut_off_is_noticed_and_healed_by_the_next(made, other: Path):
    endpoint(other)
    stop(other, kill=True)
    server_home(other).restoring.touch()
    with pytest.raises(ServerError, match="restore was cut off"):
        endpoint(other)
    restore(other, made.path)
    assert numbers(other) == list(range(1, 2001))


def test_a_dump_that_does_not_load_leaves_the_old_database(made, other: Path, tmp_path: Path):
    """An archive that is whole by its own digests but holds no dump of Neo4j."""
    before = numbers(other)
    (tmp_path / "neo4j.dump").write_bytes(b"no dump")
    pack([tmp_path / "neo4j.dump"], tmp_path / "odd.tar", made.manifest.neo4j)
    with pytest.raises(GraphError, match="`database load neo4j` failed"):
        restore(other, tmp_path / "odd.tar", force=True)
    assert running(other) is not None
    assert numbers(other) == before


# --- archives that are refused before anything is touched -----------------------------------------


@pytest.mark.parametrize("name", ["manifest.json", "neo4j.dump", "system.dump"])
def test_an_altered_archive_is_refused(name: str, made, tmp_path: Path):
    with tarfile.open(made.path) as tar:
        member = tar.getmember(name)
    altered = bytearray(made.path.read_bytes())
    altered[member.offset_data + member.size // 2] ^= 1
    (tmp_path / "altered.tar").write_bytes(altered)
    with pytest.raises(GraphError, match=f"{name} in the backup was altered"):
        restore(tmp_path / "home", tmp_path / "altered.tar", force=True)
    assert not server_home(tmp_path / "home").database.exists()


def test_no_byte_of_an_archive_changes_unseen(tmp_path: Path):
    """Every byte in turn, but for the padding of the tar and the blank behind its checksums."""
    (tmp_path / "neo4j.dump").write_bytes(bytes(range(1, 200)))
    pack([tmp_path / "neo4j.dump"], tmp_path / "whole.tar", "5.26.30")
    whole = (tmp_path / "whole.tar").read_bytes()
    out = tmp_path / "out"
    out.mkdir()
    for at in (at for at, byte in enumerate(whole) if byte and at % 512 != 155):
        (tmp_path / "altered.tar").write_bytes(
            whole[:at] + bytes([whole[at] ^ 4]) + whole[at + 1 :]
        )
        with pytest.raises(GraphError, match=r"altered|no whole backup"):
            unpack(tmp_path / "altered.tar", out)
        (out / "neo4j.dump").unlink(missing_ok=True)


@pytest.mark.parametrize("share", [0.0, 0.1, 0.6])
def test_a_cut_off_archive_is_refused(share: float, made, tmp_path: Path):
    whole = made.path.read_bytes()
    (tmp_path / "cut.tar").write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(GraphError, match=r"no whole backup|altered"):
        restore(tmp_path / "home", tmp_path / "cut.tar")


def test_a_name_that_leads_out_of_the_folder_stays_inside(tmp_path: Path):
    dump = {"name": "../../escaped", "size": 1, "sha256": hashlib.sha256(b"x").hexdigest()}
    text = json.dumps(
        {"format": 1, "created": "2026-01-01T00:00:00Z", "neo4j": "5.26.30", "dumps": [dump]}
    ).encode()
    digest = hashlib.sha256(text).hexdigest().encode()
    with tarfile.open(tmp_path / "evil.tar", "w") as tar:
        for name, data in (
            ("manifest.json", text),
            ("manifest.json.sha256", digest),
            ("../../escaped", b"x"),
        ):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            tar.addfile(info, io.BytesIO(data))
    (tmp_path / "a" / "b").mkdir(parents=True)
    unpack(tmp_path / "evil.tar", tmp_path / "a" / "b")
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["escaped"]
    assert not (tmp_path / "escaped").exists()


def test_a_missing_archive_and_a_taken_name_are_named(home: Path, made, tmp_path: Path):
    with pytest.raises(GraphError, match="there is no backup"):
        restore(tmp_path / "home", tmp_path / "none.tar")
    with pytest.raises(GraphError, match="never overwritten"):
        backup(home, made.path)
    with pytest.raises(GraphError, match="there is no folder"):
        backup(home, tmp_path / "no" / "folder.tar")


def test_a_home_without_database_has_nothing_to_back_up(tmp_path: Path):
    with pytest.raises(NotInitialised, match="nothing to back up"):
        backup(tmp_path, tmp_path / "backup.tar")


def test_a_backup_of_a_newer_neo4j_is_refused():
    newer = Manifest(format=1, created="2027-01-01T00:00:00Z", neo4j="2027.1.0", dumps=())
    with pytest.raises(GraphError, match=r"from Neo4j 2027\.1\.0"):
        refuse_newer(newer)


def test_with_neo4j_uri_both_refuse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:1")
    monkeypatch.setenv("NEO4J_PASSWORD", "whatever")
    with pytest.raises(ServerError, match="is not ours to stop: use its own"):
        backup(tmp_path, tmp_path / "backup.tar")
    with pytest.raises(ServerError, match="not ours to stop"):
        restore(tmp_path, tmp_path / "backup.tar")
