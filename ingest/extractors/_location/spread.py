"""What an ad says of its one town in sentences that do not name it.

"Privé Lelystad" in the title, "Eigen appartement, ik ontvang discreet" in the text: received
there. Only where the ad names one town in which somebody may work.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ingest.extractors._location.context import context_of
from ingest.extractors._location.mentions import Mention

_WORKED_IN = frozenset((None, "incall_at"))
_FINE = frozenset(("city", "district", "airport"))
_TEXTS = ("title", "body")


class Told(NamedTuple):
    """A place with what its sentence says of it."""

    field: str
    mention: Mention
    relation: str | None
    kind: str | None


def spread(found: Sequence[Told], texts: Mapping[str, str]) -> list[Told]:
    """The same places, the one town of the ad with what is said elsewhere."""
    towns = _towns(found)
    missing = any(
        one.relation is None or (one.relation == "incall_at" and one.kind is None)
        for one in found
        if one.mention.value in towns
    )
    if len(towns) != 1 or not missing:
        return list(found)
    relation, kind = _said([*_loose(found, texts)])
    elsewhere = any(one.relation == "outcall_to" for one in found)
    if relation is None or (relation == "outcall_to" and elsewhere):
        return list(found)
    return [_told(one, relation, kind) if one.mention.value in towns else one for one in found]


def _towns(found: Iterable[Told]) -> set[str]:
    """The towns in which somebody may work; districts where the ad names no town."""
    levels = [
        (one.mention.level, one.mention.value)
        for one in found
        if one.relation in _WORKED_IN and one.mention.level in _FINE
    ]
    cities = {value for level, value in levels if level == "city"}
    return cities or {value for _, value in levels}


def _loose(found: Sequence[Told], texts: Mapping[str, str]) -> Iterator[tuple[str, str | None]]:
    for field in _TEXTS:
        spans = [
            (one.mention.start, one.mention.end)
            for one in found
            if one.field == field and one.relation != "from"
        ]
        yield from context_of(texts[field]).loose(spans)


def _said(cues: Sequence[tuple[str, str | None]]) -> tuple[str | None, str | None]:
    """Received there, where anything says so; else visited, where anything says that."""
    for wanted in ("incall_at", "outcall_to"):
        kinds = [kind for relation, kind in cues if relation == wanted]
        if kinds:
            kind = next((one for one in kinds if one and one != "street"), None)
            return wanted, None if (wanted, kind) == ("outcall_to", "home") else kind
    return None, None


def _told(one: Told, relation: str, kind: str | None) -> Told:
    if one.relation is None:
        return one._replace(relation=relation, kind=one.kind or kind)
    if one.relation == relation and one.kind is None:
        return one._replace(kind=kind)
    return one
