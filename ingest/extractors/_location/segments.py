"""Towns that stand alone in a part of a title: "Steyr - Resi wieder da", "Студио „Роза“ – Плевен".

A title is parted by strokes; what is alone between two of them, has a capital and is the name of a
town of the country of the site is that town, though the name is a word too. Not so where it is one
in most advertisements (`always_cue.txt`: "Essen | Trinken").
"""

import re

from ingest.extractors._alias.words import names
from ingest.extractors._location.gazetteer import ALWAYS_CUE, Spelling
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row

_BEFORE = re.compile(r"(?:\A|\s[-–—]|[|•·★✦☀-➿\U0001f300-\U0001faff]\ufe0f?)\s?\Z")
_BEHIND = re.compile(r"\s?(?:\Z|\s[-–—]\s|[-–—]\s|[|•·★✦☀-➿\U0001f300-\U0001faff])")
_KNOWN = 20
"""Thousands of people of such a town at least."""


def alone(text: str, row: Row, hit: Hit[Spelling], country: str, *, small: bool = False) -> bool:
    """Whether a name is all that a part of a title of several parts holds; small: it is one of the
    small places and no word, which also ends the title if it has several words."""
    start, end = row[hit.first].start, row[hit.last].end
    if not text[start].isupper() or (hit.first == 0 and hit.last == len(row) - 1):
        return False
    word = " ".join(token.word for token in row[hit.first : hit.last + 1])
    if word in names() or word.replace(" ", "_") in ALWAYS_CUE:
        return False
    if small and hit.first < hit.last == len(row) - 1:
        return True
    parted = _BEFORE.search(text, max(0, start - 3), start) and _BEHIND.match(text, end)
    towns = (one for one in hit.value.places if one.country == country and one.level == "city")
    return bool(parted) and any(small or one.thousands >= _KNOWN for one in towns)
