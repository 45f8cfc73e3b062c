"""The log: who asked or wrote what, when, why, and how many rows it gave.

Values of parameters are kept as keyed hashes, so that the log can answer "who looked up this
number" and holds no number itself (Directive 2016/680 art. 25; research/governance.md G12).
"""

import hmac
import json
import uuid
from datetime import UTC, datetime
from typing import Any

from graph.context import Context
from graph.queries import CypherFile
from ingest.models import utc_text

Row = dict[str, Any]
PLAIN = {"theme", "limit", "skip", "as_of", "start", "end", "batch", "run", "kind"}
SHOWN = 20  # items of a list parameter that are kept


class Log:
    """Collects the log entries of one reading or writing."""

    def __init__(self, context: Context, key: bytes) -> None:
        self.context = context
        self.key = key
        self.rows: list[Row] = []

    def add(
        self, statement: CypherFile, parameters: Row, rows: int, as_of: datetime | None
    ) -> None:
        """Note one executed statement and the number of rows it gave or took."""
        self.rows.append(
            {
                "uid": uuid.uuid4().hex,
                "at": datetime.now(UTC),
                "actor": self.context.actor,
                "purpose": self.context.purpose,
                "theme": self.context.theme,
                "query": statement.name,
                "parameters": json.dumps(
                    {name: self.veiled(name, value) for name, value in sorted(parameters.items())}
                ),
                "rows": rows,
                "as_of": as_of,
            }
        )

    def veiled(self, name: str, value: object) -> object:
        """A parameter as the log keeps it: plain where harmless, else a keyed hash."""
        if isinstance(value, datetime):
            return utc_text(value)
        if value is None or isinstance(value, int | float) or name in PLAIN:
            return value
        if isinstance(value, list):
            items: list[object] = value
            return {
                "count": len(items),
                "first": [self.veiled(name, item) for item in items[:SHOWN]],
            }
        return fingerprint(
            self.key, value if isinstance(value, str) else json.dumps(value, default=str)
        )


def fingerprint(key: bytes, text: str) -> str:
    """What stands in the log for `text`: 16 bytes of HMAC-SHA256, in hex."""
    return "hmac:" + hmac.digest(key, text.encode("utf-8", "replace"), "sha256")[:16].hex()
