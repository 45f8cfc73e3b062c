"""A birthday that somebody calls her own: "my 33rd birthday", "meinen 50. Geburtstag"."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extractors._age.introduced import Span
from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row, tokens

_YEARS = r"(1[89]|[2-6]\d)"
_ORDINAL = r"(?:\s?-?(?:st|nd|rd|th|e|ste|de|ème|eme|è|º|°|ти|ви|ри|ия)|\.)?"


def birthday(text: str, row: Row) -> Iterator[Span]:
    """The years of each birthday that is called one's own."""
    if row.said.isdisjoint(_last_words()):
        return
    for m in _birthday().finditer(text):
        group = m.lastindex or 1
        yield *m.span(group), int(m[group])


@cache
def _birthday() -> re.Pattern[str]:
    """Mine, perhaps a word, the years and a birthday, in one language."""
    forms = (
        rf"{_either(mine)}\s(?:[^\W\d]+\s)?{_YEARS}{_ORDINAL}\s?{_either(days)}"
        for _, mine, days in rows(HERE / "birthdays.tsv")
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})", re.IGNORECASE)


def _either(words: str) -> str:
    return f"(?:{either(form for word in words.split('|') for form in (word, folded(word)))})"


@cache
def _last_words() -> frozenset[str]:
    """The last word of each word for a birthday, folded."""
    days = (days for _, _, days in rows(HERE / "birthdays.tsv"))
    return frozenset(tokens(one)[-1].word for said in days for one in said.split("|"))
