"""The platforms on which people have a name of their own: their words and the hosts of profiles."""

from collections.abc import Sequence
from pathlib import Path

from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import rows, words
from ingest.extractors._text.tokens import Token

_HERE = Path(__file__).parent
_ROWS = [(*row, "", "", "")[:4] for row in rows(_HERE / "platforms.tsv")]

PLATFORMS = frozenset(row[0] for row in _ROWS)
HOSTS = {host: row[0] for row in _ROWS for host in row[2].split("|") if host not in {"", "-"}}
PREFIXES = tuple(prefix for row in _ROWS for prefix in row[3].split("|") if prefix)
NOT_HANDLES = words(_HERE / "not_handles.txt")
LINK_WORDS = words(_HERE / "link_words.txt")
SMALL_LINK_WORDS = words(_HERE / "small_link_words.txt")
AMBIGUOUS = frozenset(
    {"x", "of", "sc", "wire", "line", "signal", "messenger", "session", "tg", "ig", "tele", "vx"}
)
"""Names of platforms that are words or abbreviations as well: they need a colon or an @."""

NUMBERED = frozenset({"whatsapp", "viber"})
"""Platforms on which people are reached by number: what follows is one, however it is written."""

EMOJI = {"👻": "snapchat"}
"""Signs that everybody reads as one platform."""

_WORDS = Phrases((word, row[0]) for row in _ROWS for word in row[1].split("|"))
_STEMS = {"telegram": "telegram", "instagram": "instagram", "snapchat": "snapchat"} | {
    "телеграм": "telegram",
    "инстаграм": "instagram",
}
_LONGEST_ENDING = 5


def platform_hits(text: str, row: Sequence[Token]) -> list[Hit[str]]:
    """The words for platforms from left to right, those with an ending too ("telegramon")."""
    found = list(_WORDS.find(text, row))
    taken = {hit.first for hit in found}
    for place, token in enumerate(row):
        if len(token.word) > 8 and place not in taken:
            stem = next((stem for stem in _STEMS if token.word.startswith(stem)), None)
            if stem and len(token.word) - len(stem) <= _LONGEST_ENDING:
                found.append(Hit(place, place, _STEMS[stem]))
    return sorted(found, key=lambda hit: hit.first)
