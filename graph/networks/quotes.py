"""The text behind a shared value: what the ads said, where and when."""

from collections.abc import Iterable
from datetime import datetime

from graph.ads import stored_version
from graph.audit import Row
from graph.db import Reading
from ingest.models import Frozen

AROUND = 40
"""Code points of text shown on either side of a value."""
MOULD = 160
"""Code points shown of a text that was made from a template."""


class Quote(Frozen, frozen=True, kw_only=True):
    """What one ad said at its first capture with the value; `text` with some words around it."""

    source: str
    ad_id: str | None
    captured_at: datetime
    text: str


def quotes(read: Reading, pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], Quote]:
    """Quotes by (ad, value), both uids; pairs that are not there are left out."""
    rows = [{"ad": ad, "value": value} for ad, value in sorted(set(pairs))]
    found = read("read/quotes", rows=rows) if rows else []
    return {
        (row["ad"], row["value"]): Quote(
            source=row["source"],
            ad_id=row["ad_id"],
            captured_at=row["quote"]["captured_at"],
            text=_text(row["quote"]),
        )
        for row in found
        if row["quote"]
    }


def _text(quote: Row) -> str:
    if quote["kind"] == "image":
        return f"picture {quote['shown'][:8]}"
    text = dict(stored_version(quote["version"]).texts()).get(quote["field"], "")
    if quote["kind"] == "template":
        return cut(text, 0, min(len(text), MOULD), 0)
    return cut(text, quote["start"], quote["end"], AROUND)


def cut(text: str, start: int, end: int, around: int) -> str:
    """A stretch of a text with `around` code points on either side, on one line."""
    left, right = max(start - around, 0), min(end + around, len(text))
    before, after = "…" if left else "", "…" if right < len(text) else ""
    return before + " ".join(text[left:right].split()) + after
