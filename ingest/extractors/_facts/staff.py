"""Which parts of an ad seek somebody to clean, drive or answer the door: pay and years are a job's.

"Schoonmaakster gezocht, 15 euro per uur, leeftijd 25-55", "cleaner wanted for our house". Where a
title says so the whole ad does, else the sentence.
"""

import re
from functools import cache, lru_cache

from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import tokens
from ingest.models import AdVersion

_REACH = 6
"""Words between who is sought and the verb of seeking."""
_FAR = 200
"""Characters of a sentence before and behind who is sought."""
_END = re.compile(r"[!?\n]|\.(?!\d)")


def of_job(version: AdVersion, text: str, start: int) -> bool:
    """Whether what starts there is said of a job that the ad offers."""
    return in_job(version.title, text, start)


def in_job(title: str, text: str, start: int) -> bool:
    """The same of an ad with that title."""
    if _jobs(title):
        return True
    jobs = _jobs(text)
    return bool(jobs) and any(left <= start < right for left, right in jobs)


@lru_cache(maxsize=32)
def _jobs(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of a text that seek somebody to work, as spans."""
    row = tokens(text)
    if row.said.isdisjoint(word_set("seeking.txt")):
        return ()
    found = list[tuple[int, int]]()
    for hit in _staff().find(text, row):
        left, right = _sentence(text, row[hit.first].start, row[hit.last].end)
        near = row[max(0, hit.first - _REACH) : hit.last + 1 + _REACH]
        said = (one.word for one in near if left <= one.start < right)
        if any(word in word_set("seeking.txt") for word in said):
            found.append((left, right))
    return tuple(found)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    left = max((stop.end() for stop in _END.finditer(text, max(0, start - _FAR), start)), default=0)
    stop = _END.search(text, end, end + _FAR)
    return left or max(0, start - _FAR), stop.start() if stop else min(len(text), end + _FAR)


@cache
def _staff() -> Phrases[str]:
    said = (word for _, words in rows(HERE / "staff.tsv") for word in words.split("|"))
    return Phrases((word, word) for word in said)
