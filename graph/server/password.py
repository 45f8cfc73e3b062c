"""The password of user neo4j: random, in a file of mode 0600, never on a command line."""

import secrets

from graph.server import home, ports
from graph.server.home import ServerHome
from graph.server.models import Endpoint, Record
from ingest.errors import ServerError


def ensure_password(server: ServerHome) -> None:
    """Write the password file of a new home, before its server starts for the first time."""
    if server.password.exists():
        return
    if (server.folder / "data" / "databases" / "system").exists():
        raise ServerError(
            f"{server.password} is missing, and the database in {server.folder} needs it: put it "
            "back, or begin with a new SPOOR_HOME and restore a backup"
        )
    home.write_secret(server.password, secrets.token_urlsafe(24))


def endpoint_of(server: ServerHome, record: Record) -> Endpoint:
    """The endpoint of a managed server, with the password from its file."""
    try:
        password = server.password.read_text(encoding="ascii").strip()
    except OSError as error:
        raise ServerError(
            f"{server.password} cannot be read ({error.strerror}): it holds the database's password"
        ) from error
    uri = f"bolt://{ports.HOST}:{record.port}"
    return Endpoint(uri=uri, user="neo4j", password=password, managed=True)
