"""A year of which the first figures are left out: “mijn geboortejaar zonder 19, dus 66”.

What is left out is no part of a number: it goes, with the words for the year before it.
"""

import re
from collections.abc import Iterator

from ingest.extractors._phone.glyphs import Folded, put_instead
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._text.either import by_head

_LEFT_OUT = (" 19", " 20")
_WITHOUT = folded_set("zonder ohne without minus sans sin senza sem fara bez без")
_ARTICLES = folded_set("de het die der das the le la les el los il lo o os a")
_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 20  # characters before a century in which it is said to be left out
_YEAR = re.compile(
    rf"(?<![^\W_]){by_head('geboortejaar|jaar|geburtsjahr|jahr|year|annee|ano|anno|anul|rok|rocznik')}"
    r"(?![^\W_])[^\d\n.,;!?]{0,40}$"
)
_SAID = 60  # characters before it in which the year is named


def without_century(folded: Folded) -> Folded:
    """The text without centuries that are said to be left out; linear."""
    spans = sorted(span for sign in _LEFT_OUT for span in _spans(folded.text, sign))
    return put_instead(folded, [(*span, " ") for span in spans]) if spans else folded


def _spans(text: str, sign: str) -> Iterator[tuple[int, int]]:
    at = text.find(sign)
    while at >= 0:
        end = at + len(sign)
        words = list(_WORD.finditer(text, max(0, at - _BEFORE), at))
        if len(words) > 1 and words[-1].group() in _ARTICLES:
            words.pop()
        if words and words[-1].group() in _WITHOUT and not text[end : end + 1].isalnum():
            start = words[-1].start()
            year = _YEAR.search(text, max(0, start - _SAID), start)
            if year:
                yield year.start(), end
        at = text.find(sign, end)
