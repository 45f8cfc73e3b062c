"""What people decided: stored on stable keys, never overwritten, obeyed by every rerun.

A judgement is about the world, not about derived nodes: a pair of ads, a value, or a value as it
stands in a text. A changed mind is a new judgement that replaces the old one.
"""

import uuid
from datetime import datetime
from typing import Literal

import msgspec

from graph.context import Context
from graph.db import Database, Writing
from ingest.errors import GraphError
from ingest.models import Frozen, uid

Verdict = Literal["not_this", "generic", "same", "not_same", "undone"]
NEEDS: dict[str, tuple[str, ...]] = {
    "not_this": ("kind", "value", "content_sha256", "quote"),
    "generic": ("kind", "value"),
    "same": ("ad_a", "ad_b"),
    "not_same": ("ad_a", "ad_b"),
    "undone": (),
}
"""What each verdict must be about."""


class Judgement(Frozen, frozen=True, kw_only=True):
    """One decision. `author`, `purpose` and `recorded_at` come from the Context and the clock.

    `not_this`: the quoted text is no such value, in any ad that says the same. `generic`: the value
    is everybody's (a help desk, a stock picture) and merges nothing. `same`, `not_same`: two ads.
    """

    uid: str = ""
    verdict: Verdict
    reason: str
    author: str = ""
    purpose: str = ""
    recorded_at: datetime | None = None
    replaced_by: str | None = None
    kind: str | None = None
    value: str | None = None
    content_sha256: str | None = None
    quote: str | None = None
    ad_a: str | None = None
    ad_b: str | None = None


def judge(database: Database, context: Context, judgement: Judgement) -> Judgement:
    """Record a judgement and let it take effect; the stored one is returned."""
    missing = [name for name in NEEDS[judgement.verdict] if not getattr(judgement, name)]
    if missing:
        raise GraphError(f"a judgement {judgement.verdict} must name its {', '.join(missing)}")
    if not judgement.reason.strip():
        raise GraphError("a judgement needs a reason")
    return _record(database, context, judgement, replaces="")


def undo(database: Database, context: Context, judgement: str, reason: str) -> Judgement:
    """Take a judgement back by a new one; what it retired stands again, from now on."""
    with database.reading(context) as read:
        rows = read("read/judgement", theme=uid(context.theme), uid=judgement)
    if not rows:
        raise GraphError(f"there is no judgement {judgement} in the theme {context.theme}")
    if rows[0]["replaced"]:
        raise GraphError(f"the judgement {judgement} was replaced already")
    old = msgspec.convert(rows[0]["judgement"], Judgement)
    new = msgspec.structs.replace(old, verdict="undone", reason=reason)
    return _record(database, context, new, replaces=judgement)


def judgements(database: Database, context: Context, *, standing: bool = True) -> list[Judgement]:
    """Newest first; `standing`: only those that hold."""
    with database.reading(context) as read:
        rows = read("read/judgements", theme=uid(context.theme))
    found = [
        msgspec.convert(row["judgement"] | {"replaced_by": row["replaced_by"]}, Judgement)
        for row in rows
    ]
    return [j for j in found if not standing or (not j.replaced_by and j.verdict != "undone")]


def _record(database: Database, context: Context, judgement: Judgement, replaces: str) -> Judgement:
    said = {
        "verdict": judgement.verdict,
        "reason": judgement.reason,
        "author": context.actor,
        "purpose": context.purpose,
    }
    about = ("kind", "value", "content_sha256", "quote", "ad_a", "ad_b")
    said |= {name: getattr(judgement, name) for name in about if getattr(judgement, name)}
    name = uuid.uuid4().hex

    def work(write: Writing) -> datetime:
        theme = uid(context.theme)
        write("write/judgement", theme=theme, uid=name, said=said, replaces=replaces)
        if judgement.verdict == "not_this":
            contents = [judgement.content_sha256]
            write("load/retire_judged", theme=theme, contents=contents)
        if judgement.verdict == "undone" and judgement.content_sha256:
            write("write/revive_mentions", theme=theme, judgement=name)
        return write.recorded_at

    moment = database.write(context, work)
    return msgspec.convert(said | {"uid": name, "recorded_at": moment}, Judgement)
