"""Which kinds of entity take part in linking, and as what."""

from graph.linking.values import KINDS as CORE
from graph.linking.values import ValueKind
from graph.rows import entity_uid
from ingest.models import uid

KINDS = (
    *CORE,
    # A number that parses as none is a reason only together with others; being a kind of its own
    # it never meets a valid number.
    ValueKind(name="odd_phone", strength="soft", weight=1.0),
    ValueKind(name="payment", strength="hard", weight=1.5),
)
ENTITY = {kind.name: "image" if kind.name == "picture" else kind.name for kind in KINDS}
"""The kind of entity behind each kind of value."""
NUMBER = {entity: row for row, entity in enumerate(ENTITY.values())}
"""The place in `KINDS` of each kind of entity."""
UNKNOWN = "unknown:"
"""Handles whose platform is unknown: an @name says too little to tie anybody."""


def prefix(theme: str, entity: str) -> str:
    """How the uids of all entities of this kind begin."""
    return uid(theme, entity) + "|"


def unknown_prefix(theme: str) -> str:
    """How the uids of handles on no known platform begin."""
    return entity_uid(theme, "handle", UNKNOWN)
