"""Text of an ad, drawn with its segments; nothing in it is ever interpreted."""

from collections.abc import Callable, Sequence

from components.marks import Segment
from components.mount import mount
from components.triggers import named
from components.visible import visible
from ingest.models import Frozen


class Field(Frozen, frozen=True, kw_only=True):
    """A field of an ad: heading (may come from the site), segments, "title" for the large one."""

    label: str
    segments: Sequence[Segment]
    role: str = ""


class Key(Frozen, frozen=True, kw_only=True):
    """An entry of the legend: family and words."""

    kind: str
    text: str


def marked(
    fields: Sequence[Field],
    legend: Sequence[Key] = (),
    *,
    key: str,
    chosen: Callable[[str], None] | None = None,
) -> None:
    """Draw the fields under one another; `chosen` gets what a clicked mark stands for."""
    mount(
        "marked",
        {
            "legend": [{"kind": one.kind, "text": one.text} for one in legend],
            "fields": [
                {"label": visible(one.label), "role": one.role, "segments": list(one.segments)}
                for one in fields
            ],
        },
        key=key,
        triggers={"chosen": named(key, "chosen", chosen)},
    )
