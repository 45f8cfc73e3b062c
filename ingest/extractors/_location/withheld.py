"""Whether an ad tells its place only later ("Adres via app", "Where? Ask nicely by email").

What such an ad names in the middle of a sentence, and does not lead to with a word for places, is a
perfume, a dish or a club of footballers.
"""

import re
from functools import cache, lru_cache

from ingest.extractors._location.gazetteer import HERE, word_set
from ingest.extractors._location.mentions import LED, Mention
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.lines import is_one
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import tokens

_REACH = 30
"""Characters before a name in which the word before it stands."""
_WORD = re.compile(r"[^\W_]['’,&/+-]? $|[-'’]$")
"""What ends before a name in the middle of a sentence."""


@cache
def _beginnings(sort: str) -> tuple[str, ...]:
    every = (row[1].split() for row in rows(HERE / "withheld.tsv") if row[0] == sort)
    return tuple(folded(one) for some in every for one in some)


@cache
def _later() -> re.Pattern[str]:
    place, told = map(either, map(_beginnings, ("place", "told")))
    return re.compile(
        rf"(?<!\w){place}\w{{0,4}}(?!\w)[^.!?\n]{{0,50}}?(?<!\w){told}|"
        rf"(?<!\w){place}\w{{0,4}}\s?\?"
    )


@lru_cache(maxsize=16)
def _withheld(text: str) -> bool:
    places = _beginnings("place")
    if not any(word.startswith(places) for word in tokens(text).places):
        return False
    return _later().search(folded(text)) is not None


def withheld(text: str, mention: Mention) -> bool:
    """Whether a name of a body, of which nothing else is said, is none of the ad's own places.

    Of a body of several lines the page tells, and "dame Breda" says where she is.
    """
    if mention.confidence >= LED or not is_one(text) or not _withheld(text):
        return False
    before = text[max(0, mention.start - _REACH) : mention.start]
    if not _WORD.search(before):
        return False
    return tokens(before)[-1].word not in word_set("she.txt")
