"""How a template begins: its first constant words, by which people tell it from others."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from graph.context import Context
from graph.db import Database
from graph.rows import entity_uid
from graph.templates import Constant, slots

MOST = 60
"""Characters of a beginning."""

_TEXTS = 12
"""Texts of a template that are compared to tell what they share."""

_READ = 600
"""Characters of each of them: the first words lie there or nowhere."""

_BEFORE_MARK = re.compile(r" (?=[,.;:!?])")
_BLANKS = re.compile(r"\s+")
_GAP = "…"


def openings(database: Database, context: Context, values: Iterable[str]) -> dict[str, str]:
    """By value the beginning of each of these templates; those without any texts are left out."""
    uids = {entity_uid(context.theme, "template", value): value for value in sorted(set(values))}
    if not uids:
        return {}
    with database.reading(context) as read:
        rows = read("read/template_openings", uids=list(uids), limit=_TEXTS)
    return {
        uids[row["uid"]]: opening([one["body"] or one["title"] for one in row["texts"]])
        for row in rows
        if row["texts"]
    }


def opening(texts: Sequence[str]) -> str:
    """The first words that the texts share, a gap where they differ: plain, one line, at most MOST.

    >>> opening(["Ik ben Naomi, 23 jaar", "Ik ben Lotte, 19 jaar"])
    'Ik ben …, … jaar'
    """
    parts = slots([plain(text)[:_READ] for text in texts])
    said = (part.text if isinstance(part, Constant) else _GAP for part in parts)
    return shortened(_BEFORE_MARK.sub("", " ".join(said)))


def plain(text: str) -> str:
    """On one line, without characters that do not show, turn text around or steer a terminal."""
    kept = (one if unicodedata.category(one)[0] != "C" else " " for one in text)
    return _BLANKS.sub(" ", "".join(kept)).strip()


def shortened(text: str) -> str:
    """At most MOST characters, cut between words where there is a place to."""
    if len(text) <= MOST:
        return text
    head, blank, _ = text[:MOST].rpartition(" ")
    return (head if blank else text[: MOST - 1]).rstrip(f" {_GAP}") + _GAP
