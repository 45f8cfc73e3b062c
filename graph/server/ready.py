"""Wait until the server really answers, and give user neo4j our password on the way."""

import time

from neo4j import Driver, GraphDatabase, Query
from neo4j.exceptions import AuthError, DriverError, Neo4jError

from graph.server import ports
from graph.server.models import Endpoint, Record

FIRST_PASSWORD = "neo4j"  # what every new Neo4j has; it serves only to be changed
PAUSE = 0.1  # seconds between two attempts


class NotYet(Exception):  # noqa: N818 - named for what it says
    """The server does not answer queries yet."""


def driver_of(endpoint: Endpoint, password: str | None = None) -> Driver:
    """A driver that gives up quickly: for questions to a server that may not be there."""
    return GraphDatabase.driver(
        endpoint.uri,
        auth=(endpoint.user, password or endpoint.password),
        telemetry_disabled=True,
        connection_timeout=5,
        connection_acquisition_timeout=10,
        max_transaction_retry_time=0,
        notifications_min_severity="OFF",
    )


def check(endpoint: Endpoint, record: Record) -> None:
    """One attempt to run `RETURN 1` on the database; NotYet when the server is not that far.

    Raises AuthError when neither our password nor the first one fits.
    """
    if not ports.listens(record.pid, record.port):
        raise NotYet
    try:
        try:
            ask(endpoint)
        except AuthError:
            set_password(endpoint)
            ask(endpoint)
    except AuthError:
        raise
    except (DriverError, Neo4jError, OSError) as error:
        raise NotYet from error


def ask(endpoint: Endpoint) -> None:
    """Run `RETURN 1` on the endpoint's database."""
    with driver_of(endpoint) as driver:
        driver.execute_query(
            Query("RETURN 1", timeout=10), routing_="r", database_=endpoint.database
        )


def set_password(endpoint: Endpoint) -> None:
    """Change the first password into ours, over Bolt: a command line would show it to everybody.

    A crash before this leaves the first password in place, and the next start comes here again.
    """
    with driver_of(endpoint, FIRST_PASSWORD) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM $old TO $new",
            old=FIRST_PASSWORD,
            new=endpoint.password,
            database_="system",
        )


def pause() -> None:
    """Wait a little before the next attempt."""
    time.sleep(PAUSE)


def labels(endpoint: Endpoint) -> set[str]:
    """The labels in use in the endpoint's database: empty where it holds no nodes."""
    with driver_of(endpoint) as driver:
        records, _, _ = driver.execute_query(
            "CALL db.labels() YIELD label", routing_="r", database_=endpoint.database
        )
    return {record["label"] for record in records}
