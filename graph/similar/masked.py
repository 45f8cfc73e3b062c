"""The texts of a theme as templates are compared: title and body, what was found in them masked."""

from collections.abc import Iterable, Iterator

from graph.audit import Row
from graph.db import Reading
from graph.templates import signatures
from ingest.models import uid

PAGE = 2000
START = "1970-01-01T00:00:00.000000Z"

Signatures = dict[str, bytes | None]
"""By version; None for a text with too few words beside what is masked."""


def masked_text(
    title: str, body: str, mentions: Iterable[Row]
) -> tuple[str, list[tuple[int, int]]]:
    """Title and body as one text, with the spans of all values found in them."""
    shift = {"title": 0, "body": len(title) + 1}
    spans = [
        (m["start"] + shift[m["field"]], m["end"] + shift[m["field"]])
        for m in mentions
        if m["field"] in shift
    ]
    return f"{title}\n{body}", spans


def signatures_since(read: Reading, since: str) -> Signatures:
    """Of the texts that became known after a moment."""
    return {key: value for page in _pages(read, since) for key, value in _signed(page).items()}


def signatures_changed(read: Reading, since: str) -> Signatures:
    """Of older texts in which something was found, or judged to be nothing, after a moment."""
    if since == START:
        return {}
    return _signed(read("read/texts_masked_anew", theme=uid(read.theme), since=since))


def _pages(read: Reading, since: str) -> Iterator[list[Row]]:
    after, theme = "", uid(read.theme)
    while rows := read("read/texts_since", theme=theme, since=since, after=after, limit=PAGE):
        yield rows
        after = rows[-1]["uid"]


def _signed(rows: list[Row]) -> Signatures:
    texts = [masked_text(row["title"], row["body"], row["mentions"]) for row in rows]
    return {row["uid"]: one for row, one in zip(rows, signatures(texts), strict=True)}
