"""The platforms on which people have a name of their own, and how a profile's address looks."""

import re
from pathlib import Path

from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import rows, words

_HERE = Path(__file__).parent
_ROWS = [(*row, "", "", "")[:4] for row in rows(_HERE / "platforms.tsv")]

PLATFORMS = frozenset(row[0] for row in _ROWS)
PLATFORM_WORDS = Phrases((word, row[0]) for row in _ROWS for word in row[1].split("|"))
HOSTS = {host: row[0] for row in _ROWS for host in row[2].split("|") if host not in {"", "-"}}
NOT_HANDLES = words(_HERE / "not_handles.txt")
AMBIGUOUS = frozenset(
    {"x", "of", "sc", "wire", "line", "signal", "messenger", "session", "tg", "ig"}
)
"""Names of platforms that are words or abbreviations as well: they need a colon or an @."""

NUMBERED = frozenset({"whatsapp", "viber"})
"""Platforms on which people are reached by number: what follows is one, however it is written."""

_PREFIXES = "|".join(re.escape(p) for row in _ROWS for p in row[3].split("|") if p)
_HOSTS = "|".join(re.escape(host) for host in sorted(HOSTS, key=len, reverse=True))
PROFILE = re.compile(
    rf"(?<![\w.-])(?:https?://)?(?:www\.|m\.)?(?P<host>{_HOSTS})/(?:{_PREFIXES})?@?"
    r"(?P<name>[a-z0-9_][a-z0-9._-]{1,31}+)(?![\w@])"
)
"""The address of a profile, in folded text."""
