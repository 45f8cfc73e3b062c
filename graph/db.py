"""A database to read and write through a Context, with a log.

The only file, beside the launcher in `graph/server/`, that imports neo4j.

    database = Database(endpoint, log_key)
    with database.reading(context) as read:
        rows = read("read/ads_of_entities", uids=[…], skip=0, limit=50)

Reads are capped at the committed clock (`read.as_of`). Whatever was read or written is in the log
before the caller can return it.
"""

import logging
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions
from neo4j.time import Date as NeoDate
from neo4j.time import DateTime as NeoDateTime

from graph.audit import Log, Row
from graph.context import Context
from graph.queries import CypherFile, query
from ingest.errors import GraphError, NotInitialised, ServerError

Result = TypeVar("Result")
READ_TIMEOUT = 30.0  # seconds; a read that takes longer is a fault, not a wait
WRITE_TIMEOUT = 110.0  # below db.transaction.timeout, so that our error comes first
logging.getLogger("neo4j").addHandler(logging.NullHandler())  # retries are no news to a user


class Reading:
    """Runs read statements of one service call, all as of one moment."""

    def __init__(self, database: "Database", context: Context) -> None:
        self.database = database
        self.log = Log(context, database.log_key)
        self.theme = context.theme
        now = database.clock()
        # In UTC: the driver crashes the process on a ZoneInfo (neo4j 6.4 with pandas 3).
        self.as_of = min(context.as_of.astimezone(UTC), now) if context.as_of else now

    def __call__(self, name: str, /, **parameters: object) -> list[Row]:
        """Run `cypher/<name>.cypher`; `theme` and `as_of` are filled in where it declares them."""
        statement = query(name)
        filled = self._filled(statement, parameters)
        rows = self.database.run_read(statement, filled)
        self.log.add(statement, filled, len(rows), self.as_of)
        return rows

    def stream(self, name: str, /, **parameters: object) -> Iterator[Row]:
        """The same for results too large to hold; logged when the last row was taken."""
        statement = query(name)
        filled = self._filled(statement, parameters)
        count = 0
        for row in self.database.stream(statement, filled):
            count += 1
            yield row
        self.log.add(statement, filled, count, self.as_of)

    def _filled(self, statement: CypherFile, parameters: Row) -> Row:
        known = {"theme": self.theme, "as_of": self.as_of}
        return {k: v for k, v in known.items() if k in statement.params} | parameters


class Writing:
    """Runs the statements of one write transaction, all recorded at one moment."""

    def __init__(self, transaction: neo4j.ManagedTransaction, log: Log) -> None:
        self.transaction = transaction
        self.log = log
        # The clock is machinery and stays out of the log; a retry begins here again.
        transaction.run(query("load/lock_clock").literal, holder=log.context.actor).consume()
        tick = transaction.run(query("load/tick_clock").literal).single(strict=True)
        self.recorded_at: datetime = native(tick)["recorded_at"]

    def __call__(self, name: str, /, **parameters: object) -> list[Row]:
        """Run `cypher/<name>.cypher` in this transaction; `recorded_at` is filled in."""
        statement = query(name)
        if "recorded_at" in statement.params:
            parameters.setdefault("recorded_at", self.recorded_at)
        rows = [native(record) for record in self.transaction.run(statement.literal, parameters)]
        self.log.add(statement, parameters, len(rows), self.recorded_at)
        return rows


class Database:
    """One driver a process. Every read and write goes through a Context and is logged."""

    def __init__(self, uri: str, user: str, password: str, name: str, log_key: bytes) -> None:
        self.name = name
        self.log_key = log_key
        self.driver = neo4j.GraphDatabase.driver(
            uri,
            auth=(user, password),
            telemetry_disabled=True,
            max_connection_pool_size=10,
            liveness_check_timeout=60,
            connection_timeout=5,
            max_transaction_retry_time=10,  # a server that is away is said so soon
            notifications_min_severity="OFF",
        )

    def close(self) -> None:
        """Give the connections back."""
        self.driver.close()

    @contextmanager
    def reading(self, context: Context) -> Generator[Reading]:
        """Reads of one service call; they are in the log when the block ends."""
        reading = Reading(self, context)
        try:
            yield reading
        finally:  # what was read before a failure was read
            self.write_log(reading.log)

    def write(self, context: Context, work: Callable[[Writing], Result]) -> Result:
        """Run `work` in one transaction, retried as a whole when the server says so."""

        def transaction(tx: neo4j.ManagedTransaction) -> Result:
            log = Log(context, self.log_key)
            result = work(Writing(tx, log))
            tx.run(query("write/log").literal, rows=log.rows).consume()
            return result

        with self.driver.session(database=self.name) as session, server_errors():
            timed = neo4j.unit_of_work(timeout=WRITE_TIMEOUT, metadata={"app": "spoor"})
            return session.execute_write(timed(transaction))

    def write_log(self, log: Log) -> None:
        """Commit the entries of a reading."""
        if log.rows:
            with server_errors():
                self.driver.execute_query(
                    query("write/log").literal, {"rows": log.rows}, database_=self.name
                )

    def run_read(self, statement: CypherFile, parameters: Row) -> list[Row]:
        """One read statement, on a reader, refused by the server if it writes."""
        with server_errors():
            records, _, _ = self.driver.execute_query(
                neo4j.Query(
                    statement.literal, timeout=READ_TIMEOUT, metadata={"query": statement.name}
                ),
                parameters,
                routing_="r",
                database_=self.name,
            )
        return [native(record) for record in records]

    def stream(self, statement: CypherFile, parameters: Row) -> Iterator[Row]:
        """One read statement whose rows are taken one by one."""
        with (
            self.driver.session(
                database=self.name, default_access_mode=neo4j.READ_ACCESS, fetch_size=5000
            ) as session,
            server_errors(),
        ):
            for record in session.run(statement.literal, parameters):
                yield native(record)

    def define(self, statement: CypherFile) -> None:
        """Run one schema statement, on its own as the server demands."""
        with self.driver.session(database=self.name) as session, server_errors():
            session.run(statement.literal).consume()

    def clock(self) -> datetime:
        """The committed clock; NotInitialised where nothing was ever loaded."""
        rows = self.run_read(query("read/clock"), {})
        if not rows:
            raise NotInitialised("nothing was ever loaded here: run `spoor ingest PATH` first")
        return rows[0]["now"]


@contextmanager
def server_errors() -> Generator[None]:
    """Turn what the driver raises into one clear line."""
    try:
        yield
    except exceptions.AuthError as error:
        raise ServerError(
            "Neo4j refuses the user or password: check NEO4J_USER, NEO4J_PASSWORD"
        ) from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired) as error:
        raise ServerError(
            f"Neo4j does not answer ({error}): `spoor db status` says more"
        ) from error
    except exceptions.Neo4jError as error:
        raise GraphError(f"Neo4j refused a statement: {error.code}: {error.message}") from error


def native(record: neo4j.Record) -> Row:
    """A record as plain values: UTC `datetime`, `date`, lists and maps."""
    return {key: _plain(value) for key, value in record.items()}


def _plain(value: Any) -> Any:
    if value is None or type(value) in (str, int, float, bool):  # nearly all there is
        return value
    if isinstance(value, NeoDateTime):
        return value.to_native().astimezone(UTC)
    if isinstance(value, NeoDate):
        return value.to_native()
    if isinstance(value, list):
        items: list[Any] = value
        return [_plain(item) for item in items]
    if isinstance(value, dict):
        table: dict[str, Any] = value
        return {key: _plain(item) for key, item in table.items()}
    return value
