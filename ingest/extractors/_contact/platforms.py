"""The platforms on which people have a name of their own: their words and the hosts of profiles."""

from pathlib import Path

from ingest.extractors._text.fold import fold
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import rows, words
from ingest.extractors._text.tokens import Row

_HERE = Path(__file__).parent
_ROWS = [(*row, "", "", "")[:4] for row in rows(_HERE / "platforms.tsv")]

PLATFORMS = frozenset(row[0] for row in _ROWS)
HOSTS = {host: row[0] for row in _ROWS for host in row[2].split("|") if host not in {"", "-"}}
PREFIXES = tuple(prefix for row in _ROWS for prefix in row[3].split("|") if prefix)
NOT_HANDLES = words(_HERE / "not_handles.txt")
LINK_WORDS = words(_HERE / "link_words.txt")
SMALL_LINK_WORDS = words(_HERE / "small_link_words.txt")
AND_OR = "|".join(sorted(words(_HERE / "and_or_words.txt")))
"""The pattern of a word that joins two platforms, in folded text."""
WHERE_WORDS = "|".join(sorted(words(_HERE / "where_words.txt")))
"""The pattern of a word behind a comma that leads to the name, in folded text."""
MARKED = frozenset({"line"})
"""Names of platforms that are words of everything: behind them a name has to look like one."""
AMBIGUOUS = frozenset(
    {"x", "of", "sc", "wire", "line", "signal", "messenger", "session", "tg", "ig", "tele", "vx"}
)
"""Names of platforms that are words or abbreviations as well: they need a colon or an @."""

NUMBERED = frozenset({"whatsapp", "viber"})
"""Platforms on which people are reached by number: what follows is one, however it is written."""

EMOJI = {"👻": "snapchat"}
"""Signs that everybody reads as one platform."""

PLATFORM_WORDS = frozenset(word for row in _ROWS for word in row[1].split("|") if word.isalpha())
_BEHIND = ("account", "acc", "naam", "name", "code", "id", "profiel", "profil", "profile", "user")
"""What people write on to the word for a platform ("snapaccount", "instanaam")."""
_WORDS = Phrases(
    (word + ending, row[0])
    for row in _ROWS
    for word in row[1].split("|")
    for ending in ("", *(_BEHIND if word.isalpha() and word not in AMBIGUOUS else ()))
)
_STEMS = {"telegram": "telegram", "instagram": "instagram", "snapchat": "snapchat"} | {
    "телеграм": "telegram",
    "инстаграм": "instagram",
}
_LONGEST_ENDING = 5
_SHORTEST_STEM = min(map(len, _STEMS))


def platform_hits(text: str, row: Row) -> list[Hit[str]]:
    """The words for platforms from left to right, those with an ending too ("telegramon")."""
    found = list(_WORDS.find(text, row))
    said = fold(text).text
    stems = [stem for stem in _STEMS if stem in said]
    taken = {hit.first for hit in found}
    for word, places in row.places.items() if stems else ():
        if len(word) > _SHORTEST_STEM and (stem := next(filter(word.startswith, stems), None)):
            free = [place for place in places if place not in taken]
            if len(word) - len(stem) <= _LONGEST_ENDING:
                found += [Hit(place, place, _STEMS[stem]) for place in free]
    return sorted(found, key=lambda hit: hit.first)
