"""What people decided: stored on stable keys, never overwritten, obeyed by every rerun.

A judgement is about the world, not about derived nodes: a pair of ads, a value, or a value as it
stands in a text. A changed mind is a new judgement that replaces the old one.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Literal

import msgspec

from graph.audit import Row
from graph.context import Context
from graph.db import Database, Reading, Writing
from ingest.errors import GraphError
from ingest.models import Frozen, uid, utc_text

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
    """Record a judgement and let it take effect; the stored one is returned.

    GraphError where it lacks what its verdict is about or a reason, or where the same reading of
    the same text is judged wrong already: one must be undone before the next.
    """
    missing = [name for name in NEEDS[judgement.verdict] if not getattr(judgement, name)]
    if missing:
        raise GraphError(f"a judgement {judgement.verdict} must name its {', '.join(missing)}")

    def work(write: Writing) -> Judgement:
        if judgement.verdict == "not_this":
            _refuse_second(write, judgement)
        stored = _store(write, judgement, "")
        if judgement.verdict == "not_this":
            contents = [judgement.content_sha256]
            write("load/retire_judged", theme=uid(context.theme), contents=contents)
        return stored

    return database.write(_reasoned(context, judgement.reason), work)


def undo(database: Database, context: Context, judgement: str, reason: str) -> Judgement:
    """Take a judgement back by a new one; what it retired stands again, from now on."""

    def work(write: Writing) -> Judgement:
        old = _standing(write, judgement)
        new = msgspec.structs.replace(old, verdict="undone", reason=reason)
        stored = _store(write, new, judgement)
        if old.verdict == "not_this":
            write("write/revive_mentions", theme=uid(context.theme), judgement=stored.uid)
        return stored

    return database.write(_reasoned(context, reason), work)


def judgements(
    database: Database,
    context: Context,
    *,
    standing: bool = True,
    content_sha256: str | None = None,
) -> list[Judgement]:
    """Newest first; `standing`: only those that hold; `content_sha256`: only those on this text."""
    theme = uid(context.theme)
    with database.reading(context) as read:
        if content_sha256 is None:
            found = from_rows(read("read/judgements", theme=theme))
        else:
            found = of_texts(read, [content_sha256])
    return [j for j in found if not standing or (not j.replaced_by and j.verdict != "undone")]


def of_texts(read: Reading, contents: Sequence[str]) -> list[Judgement]:
    """All judgements on readings of these texts, newest first, as of the reading's moment."""
    return from_rows(
        read("read/judgements_of_texts", theme=uid(read.theme), contents=sorted(set(contents)))
    )


def from_rows(rows: list[Row]) -> list[Judgement]:
    """What `read/judgements` and its like return."""
    return [
        msgspec.convert(row["judgement"] | {"replaced_by": row["replaced_by"]}, Judgement)
        for row in rows
    ]


def _reasoned(context: Context, reason: str) -> Context:
    """The context, once there is a reason to act in it."""
    if not reason.strip():
        raise GraphError("a judgement needs a reason")
    return context


def _refuse_second(write: Writing, judgement: Judgement) -> None:
    about = {name: getattr(judgement, name) for name in NEEDS["not_this"]}
    for row in write("read/judged_already", theme=uid(write.log.context.theme), **about):
        raise GraphError(
            f"this reading is judged wrong already, by {row['author']} on"
            f" {utc_text(row['recorded_at'])} ({row['uid']}): undo that first"
        )


def _standing(write: Writing, judgement: str) -> Judgement:
    """The judgement of that uid, if it can be taken back."""
    theme = write.log.context.theme
    rows = write("read/judgement", theme=uid(theme), uid=judgement)
    if not rows:
        raise GraphError(f"there is no judgement {judgement} in the theme {theme}")
    if rows[0]["replaced"]:
        raise GraphError(f"the judgement {judgement} was replaced already")
    found = msgspec.convert(rows[0]["judgement"], Judgement)
    if found.verdict == "undone":
        raise GraphError(f"{judgement} took a judgement back: judge anew instead")
    return found


def _store(write: Writing, judgement: Judgement, replaces: str) -> Judgement:
    context = write.log.context
    about = ("verdict", "reason", "kind", "value", "content_sha256", "quote", "ad_a", "ad_b")
    said = {name: getattr(judgement, name) for name in about if getattr(judgement, name)}
    said |= {"author": context.actor, "purpose": context.purpose}
    name = uuid.uuid4().hex
    write("write/judgement", theme=uid(context.theme), uid=name, said=said, replaces=replaces)
    return msgspec.convert(said | {"uid": name, "recorded_at": write.recorded_at}, Judgement)
