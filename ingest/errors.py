"""The errors that Spoor raises on purpose. Each message says what to do next.

SpoorError
├── BadInput            an input record, file or picture that cannot be used; the rest goes on
├── VaultError          the vault lost or changed something, or cannot be written
├── ServerError         Neo4j (or Java, or its jars) cannot be had
├── GraphError          a query, migration or backup was refused
└── NotInitialised      a read on a home in which nothing was ever loaded: no false zero
"""


class SpoorError(Exception):
    """Anything that stops a command with one clear line; exit status 1."""


class BadInput(SpoorError):  # noqa: N818 - named for what the user sees
    """A record, file or picture that cannot be used, with the reason in words.

    `reason` never quotes more than a few characters of the input: it ends in logs.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class VaultError(SpoorError):
    """The vault lost or changed something, or cannot be written."""


class ServerError(SpoorError):
    """Neo4j (or Java, or its jars) cannot be had."""


class GraphError(SpoorError):
    """A query, migration or backup was refused."""


class NotInitialised(SpoorError):  # noqa: N818 - named for what the user sees
    """A read on a home in which nothing was ever loaded: no false zero."""
