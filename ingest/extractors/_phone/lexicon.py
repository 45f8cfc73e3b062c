"""What one language brings: its words for numbers and what people say between them."""

from collections.abc import Iterator
from typing import Literal

from ingest.extractors._phone.glyphs import fold
from ingest.models import Frozen

Order = Literal["plain", "joined", "reversed", "glued"]
"""How 26 is said in separate words: twenty six · veinte y seis · zes en twintig · never so."""


class Lexicon(Frozen, frozen=True, kw_only=True):
    """Number words of one language, spelling variants parted by spaces.

    `numbers`: by value (0–20, tens, hundreds, what is shortened in one word), also digits as nouns
    (“петица”). `joins`: the “and” of 26. `glued`: patterns of 21–99 in one word, with {unit} and
    {tens}; `glued_tens` and `glued_units` are the stems used there. `weak`: number words, and words
    for times, that are also everyday words, so alone they mean nothing; `alike`: those of them that
    only sound as a digit (“to”), so that they never belong to a number of several words. `twice`:
    words that repeat the digit after them, by count. `times`: the “times” of “two times three”.
    `plus`: words for +. `thousand`: words that multiply the digit before by a thousand. `fillers`:
    said between digits; `endearments`, and laughter, hide them there. `counted`: digits as things
    that are counted (“two sevens”), by value; `counts_singular`: a digit that is counted looks as
    one that is not (Turkish “üç sıfır”: 3 0 or 000); `partitive`: what stands between count and
    digit (Romanian “trei de zero”). `articles` are no digits before a digit (“eine Acht”).
    `round_zero`: a lone “o” is no word of it, so among number words it is a 0. `goes_on`: words of
    a clause that leads to the next part of a number (“daarna”, “zum Schluss”, “and finally”).
    `heard`: everyday words as which a digit is written by ear (Polish “czy”), among number words
    alone.
    """

    language: str
    numbers: dict[int, str]
    order: Order
    joins: str = ""
    glued: tuple[str, ...] = ()
    glued_tens: dict[int, str] = {}
    glued_units: dict[int, str] = {}
    heard: dict[int, str] = {}
    hundred: str = ""
    thousand: str = ""
    weak: str = ""
    alike: str = ""
    twice: dict[int, str] = {}
    times: str = ""
    plus: str = ""
    fillers: str = ""
    counted: dict[int, str] = {}
    counts_singular: bool = False
    partitive: str = ""
    round_zero: bool = False
    articles: str = ""
    goes_on: str = ""
    endearments: str = ""

    def words(self) -> Iterator[tuple[str, int]]:
        """All single words that stand for a number, folded, with their value."""
        for value, variants in self.numbers.items():
            for word in _folded(variants):
                yield word, value
        for value, variants in self.counted.items():
            for word in _folded(variants):
                yield word, value
        yield from self._glued_words()
        yield from self._thousands()

    def _thousands(self) -> Iterator[tuple[str, int]]:
        """Thousands in one word: “zesduizend”, “seimila”."""
        for value in range(2, 10):
            for word in _folded(self.numbers[value]):
                for thousand in _folded(self.thousand):
                    yield word + thousand, 1000 * value

    def _glued_words(self) -> Iterator[tuple[str, int]]:
        tens = self.glued_tens or {v: w for v, w in self.numbers.items() if v in range(20, 100, 10)}
        units = {v: w for v, w in self.numbers.items() if 1 <= v <= 9} | self.glued_units
        for pattern in self.glued:
            for ten, ten_words in tens.items():
                for unit, unit_words in units.items():
                    for t in _folded(ten_words):
                        for u in _folded(unit_words):
                            yield pattern.format(tens=t, unit=u), ten + unit


def _folded(words: str) -> list[str]:
    return fold(words).text.split()


def folded_set(words: str) -> frozenset[str]:
    """The words of a space-separated list, folded."""
    return frozenset(_folded(words))
