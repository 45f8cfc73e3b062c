"""The text behind a shared value: what the ads said, where and when."""

import re
from collections.abc import Iterable
from datetime import datetime

from msgspec import json

from graph.ads import stored_version
from graph.audit import Row
from graph.db import Reading
from ingest.models import Frozen

AROUND = 40
"""Code points of text shown on either side of a value."""
BLANKS = re.compile(r"\s+")
MOULD = 160
"""Code points shown of a text that was made from a template."""


class Quote(Frozen, frozen=True, kw_only=True):
    """What one ad (uid) said of a value when it was captured: `text` with some words around it, the
    value at `begin` to `end` of it (0, 0: the text as a whole, or a picture); `former`: it said
    there that the number is no longer hers."""

    ad: str
    source: str
    ad_id: str | None
    captured_at: datetime
    text: str
    begin: int = 0
    end: int = 0
    former: bool = False


def quotes(
    read: Reading, pairs: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], tuple[Quote, ...]]:
    """Quotes by (ad, value), both uids; pairs that are not there are left out.

    Of its first capture with the value; and if that does not call the number former, of the first
    that does.
    """
    rows = [{"ad": ad, "value": value} for ad, value in sorted(set(pairs))]
    found = read("read/quotes", rows=rows) if rows else []
    return {(row["ad"], row["value"]): _quotes(row) for row in found if row["quote"]}


def _quotes(row: Row) -> tuple[Quote, ...]:
    first = _quote(row, row["quote"])
    if first.former or not row["former"]:
        return (first,)
    return first, _quote(row, row["former"])


def _quote(row: Row, told: Row) -> Quote:
    text, begin, end = _text(told)
    return Quote(
        ad=row["ad"],
        source=row["source"],
        ad_id=row["ad_id"],
        captured_at=told["captured_at"],
        text=text,
        begin=begin,
        end=end,
        former=json.decode(told["attributes"]).get("former") is True,
    )


def _text(quote: Row) -> tuple[str, int, int]:
    if quote["kind"] == "image":
        return f"picture {quote['shown'][:8]}", 0, 0
    text = dict(stored_version(quote["version"]).texts()).get(quote["field"], "")
    if quote["kind"] == "template":
        return cut(text, 0, min(len(text), MOULD), 0)[0], 0, 0
    return cut(text, quote["start"], quote["end"], AROUND)


def cut(text: str, start: int, end: int, around: int) -> tuple[str, int, int]:
    """A stretch of a text with `around` code points on either side, on one line, and where the
    stretch begins and ends in it."""
    left, right = max(start - around, 0), min(end + around, len(text))
    before = ("…" if left else "") + _line(text[left:start]).lstrip()
    said = before + _line(text[start:end])
    after = _line(text[end:right]).rstrip() + ("…" if right < len(text) else "")
    return said + after, len(before), len(said)


def _line(text: str) -> str:
    return BLANKS.sub(" ", text)
