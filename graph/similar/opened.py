"""Open one template: what its texts share, and what stands where they differ."""

from datetime import datetime

from graph.context import Context
from graph.db import Database
from graph.rows import entity_uid
from graph.templates import Constant, Slot, slots
from graph.templates.slots import MOST_TEXTS
from ingest.models import Frozen


class TemplateText(Frozen, frozen=True, kw_only=True):
    """One ad's text that was made from the template."""

    source: str
    ad_id: str | None
    title: str
    body: str
    first_seen: datetime


class TemplateView(Frozen, frozen=True, kw_only=True):
    """A template by its value, the parts of its text in order, and the texts that were compared.

    At most MOST_TEXTS texts, those first seen; `ads` counts the ads among them.
    """

    template: str
    parts: tuple[Constant | Slot, ...]
    ads: int
    texts: tuple[TemplateText, ...]
    as_of: datetime


def open_template(database: Database, context: Context, value: str) -> TemplateView | None:
    """The template with this value (as a look-up shows it), or None."""
    with database.reading(context) as read:
        asked = entity_uid(context.theme, "template", value)
        rows = read("read/template_texts", uid=asked, limit=MOST_TEXTS)
        if not rows:
            return None
        return TemplateView(
            template=value,
            parts=tuple(slots([row["body"] or row["title"] for row in rows])),
            ads=len({(row["source"], row["ad_id"]) for row in rows}),
            texts=tuple(TemplateText(**row) for row in rows),
            as_of=read.as_of,
        )
