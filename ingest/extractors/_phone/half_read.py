"""Numbers of which the last word is not read: “… vierendertig negentwintig ienenvieftig”.

Where a word stands right behind the last one that looks as a number word, or that one only says how
often something comes, what was read is but the beginning of a number, whatever it amounts to.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, lru_cache
from operator import attrgetter
from pathlib import Path

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.typos import everyday, resembles, sound
from ingest.extractors._phone.vocabulary import everyday_times, vocabulary
from ingest.extractors._phone.windows import CERTAIN, Window
from ingest.extractors._phone.words import lexicons
from ingest.extractors._text.tables import words

_CONTACT = Path(__file__).parents[1] / "_contact"
_NEXT = re.compile(r"[ -]([^\W\d_]{3,})")
_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]+),? [^\W\d_]+ $")
_REACH = 40  # characters before a number in which another number word may stand
_LONG = 5  # letters of a word that hardly looks as a number word by chance: not “alig”
_SHORTEST_END = 4  # letters of the end of a word that is as that of tens
_START = attrgetter("start")
_LONGER = 3  # letters that a word of tens and a unit has more


def doubt(text: str, run: Sequence[Item], window: Window) -> int:
    """What it costs a window that its last word may not be that of the number: no less than to
    make it uncertain."""
    first, last = window.atoms[0], window.atoms[-1]
    if (last.said and _is_cut_behind(text, run, window.end)) or (
        first.said and _is_cut_before(text, window.start)
    ):
        return max(0, window.score - CERTAIN + 1)
    return 0


def _is_cut_behind(text: str, run: Sequence[Item], end: int) -> bool:
    """Whether the last word is not that of the number."""
    if _is_times(run, end):
        return True
    following = _NEXT.match(text, end)
    return following is not None and _is_half_read(following.group(1))


def _is_cut_before(text: str, start: int) -> bool:
    """Whether one word parts a number from number words before it: “null, drei, wieder null …”."""
    before = _BEFORE.search(text, max(0, start - _REACH), start)
    if before is None:
        return False
    numerals = vocabulary().numerals.get(before.group(1))
    return numerals is not None and numerals.strong is not None


def _is_times(run: Sequence[Item], end: int) -> bool:
    """Whether the last word says how often what follows comes, or is to be added to."""
    after = bisect_left(run, end, key=_START)
    if not 0 < after < len(run) - 1 or run[after].kind != "times":
        return False
    return run[after].text.isalpha() and run[after].text not in everyday_times()


@lru_cache(maxsize=1 << 12)
def _is_half_read(word: str) -> bool:
    """Whether a word that is none for a number looks as one."""
    numerals = vocabulary().numerals.get(word)
    if numerals is not None:
        return numerals.strong is not None
    if word in everyday() or word in _of_ads():
        return False  # “… sei nove due Dolce Anna”
    return (len(word) >= _LONG and resembles(word)) or _ends_as_tens(sound(word))


@cache
def _of_ads() -> frozenset[str]:
    """Words that ads are made of."""
    return words(_CONTACT / "ad_words.txt")


def _ends_as_tens(heard: str) -> bool:
    """Whether a word by its sound ends as a word for tens does, and says something before it."""
    return any(heard.endswith(end) and len(heard) >= len(end) + _LONGER for end in _tens())


@cache
def _tens() -> frozenset[str]:
    """The sounds of the words for tens in languages that set units before or behind them in one
    word."""
    return frozenset(
        heard
        for lexicon in lexicons().values()
        if lexicon.glued and lexicon.order in ("reversed", "glued")
        for value in range(20, 100, 10)
        for word in folded_set(lexicon.numbers.get(value, ""))
        if len(heard := sound(word)) >= _SHORTEST_END
    )
