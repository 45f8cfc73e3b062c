"""Which of a site's own fields change without the ad changing: they make no new version.

A site profile's `volatile` list decides. Without a profile these rules do: a number or a boolean
is a counter or a switch, and so is a field whose name contains one of the words below.
"""

import re
from collections.abc import Mapping

WORDS = frozenset(
    (
        *("views", "view", "viewed", "hits", "hit", "visits", "visitors", "clicks", "click"),
        *("likes", "liked", "favorites", "favourites", "followers", "shares", "counter", "count"),
        *("rank", "ranking", "position", "online", "offline", "activity", "seen", "lastseen"),
        *("updated", "modified", "refreshed", "bumped", "renewed", "ago"),
        *("bekeken", "weergaven", "bezoeken", "bezoekers", "gezien", "bijgewerkt", "vernieuwd"),
        *("aufrufe", "besucher", "besuche", "gesehen", "aktualisiert", "zuletzt"),
        *("vues", "vizualizari", "megtekintes", "visitas", "vistas"),
    )
)
"""Counters and signs of activity in English, Dutch, German; then French, Romanian and others."""

_PARTS = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")


def volatile_names(fields: Mapping[str, object]) -> tuple[str, ...]:
    """The names of the fields that change without the ad changing, sorted.

    >>> volatile_names({"last_seen": "today", "hair": "red", "visits": 12, "lastSeen": "x"})
    ('lastSeen', 'last_seen', 'visits')
    """
    return tuple(sorted(name for name, value in fields.items() if _is_volatile(name, value)))


def _is_volatile(name: str, value: object) -> bool:
    if isinstance(value, (bool, int, float)):
        return True
    return any(part.lower() in WORDS for part in _PARTS.findall(name))
