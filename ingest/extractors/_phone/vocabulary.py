"""All languages together: what each folded word can mean in a number."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.words import lexicons

_EVERYDAY, _SURE = 1, 3  # how much a word speaks for its language
_SHORTEST_PART, _LONGEST_PART = 2, 20  # letters of a word in a glued number


class Numeral(NamedTuple):
    """A word as a number in one language; `weak` when it is an everyday word as well, `counted`
    when it says a digit as a thing of which there are some (“sevens”)."""

    language: str
    value: int
    weak: bool
    counted: bool = False


class Numerals(tuple[Numeral, ...]):
    """What a word may mean as a number, in each language that has it.

    What is asked of every word of every run is worked out once: `own`, the meaning by language;
    `strong`, the first that is no everyday word; whether any is `weak` or `counted`;
    `longest`, the digits of the longest; `weights`, how
    much it speaks for each language; `agreed`, the value that it has in all of them, everyday words
    left out where another has it.
    """

    def __init__(self, _: Iterable[Numeral] = (), /) -> None:
        self.own = {numeral.language: numeral for numeral in reversed(self)}
        self.strong = next((numeral for numeral in self if not numeral.weak), None)
        self.weak = any(numeral.weak for numeral in self)
        self.counted = any(numeral.counted for numeral in self)
        self.weights = [(each.language, _EVERYDAY if each.weak else _SURE) for each in self]
        values = {each.value for each in self if not each.weak} or {each.value for each in self}
        self.agreed = values.pop() if len(values) == 1 else None
        self.longest = max((len(str(numeral.value)) for numeral in self), default=0)

    def meaning(self, language: str, *, strict: bool = False) -> Numeral | None:
        """What the word means in a language; a word of another language only when strong."""
        own = self.own.get(language)
        if own is None:
            return self.strong
        return None if strict and own.weak else own


NO_NUMERALS = Numerals()


class Begun(dict[str, "Begun"]):
    """How some words go on that begin alike, by the next letter; `is_whole` where one ends."""

    __slots__ = ("is_whole",)

    def __init__(self) -> None:
        super().__init__()
        self.is_whole = False


class Vocabulary(NamedTuple):
    """Words of all languages. `starts`: first two letters of all number words; `parts`: the words
    of which a glued number is made, letter by letter."""

    numerals: dict[str, Numerals]
    twice: dict[str, int]
    times: frozenset[str]
    plus: frozenset[str]
    fillers: frozenset[str]
    starts: frozenset[str]
    parts: Begun


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary; made once per process."""
    numerals: dict[str, dict[str, Numeral]] = {}
    for language, lexicon in lexicons().items():
        weak = folded_set(lexicon.weak)
        counted = folded_set(" ".join(lexicon.counted.values()))
        for word, value in lexicon.words():
            numerals.setdefault(word, {}).setdefault(
                language, Numeral(language, value, word in weak, word in counted)
            )
    twice: dict[str, int] = {}
    for lexicon in lexicons().values():
        for count, words in lexicon.twice.items():
            twice |= dict.fromkeys(folded_set(words), count)
    every = lexicons().values()
    return Vocabulary(
        numerals={word: Numerals(found.values()) for word, found in numerals.items()},
        twice=twice,
        times=frozenset().union(*(folded_set(lexicon.times) for lexicon in every)),
        plus=frozenset().union(*(folded_set(lexicon.plus) for lexicon in every)),
        fillers=frozenset()
        .union(
            *(
                folded_set(f"{lexicon.fillers} {lexicon.endearments} {lexicon.joins}")
                for lexicon in every
            )
        )
        .difference("ilbq"),  # single letters that may stand for a digit
        starts=frozenset(word[:2] for word in numerals if len(word) > 1),
        parts=_begun(numerals.keys() | twice.keys()),
    )


def _begun(words: Iterable[str]) -> Begun:
    """How words begin, and how each of these beginnings goes on."""
    none = Begun()
    for word in words:
        if _SHORTEST_PART <= len(word) <= _LONGEST_PART:
            begun = none
            for letter in word:
                begun = begun.setdefault(letter, Begun())
            begun.is_whole = True
    return none


@cache
def joins_of(language: str) -> frozenset[str]:
    """The words for “and” inside a number of a language."""
    return folded_set(lexicons()[language].joins)


@cache
def every_join() -> frozenset[str]:
    """The words for “and” inside a number of any language."""
    return frozenset[str]().union(*map(joins_of, lexicons()))


@cache
def hundreds_of(language: str) -> frozenset[str]:
    """The words that multiply by a hundred in a language."""
    return folded_set(lexicons()[language].hundred)


@cache
def endearments() -> frozenset[str]:
    """The words of all languages that only decorate: “kusje”, “haha”."""
    return frozenset[str]().union(
        *(folded_set(lexicon.endearments) for lexicon in lexicons().values())
    )


@cache
def partitive_of(language: str) -> frozenset[str]:
    """What stands in a language between a count and the digit that it counts."""
    return folded_set(lexicons()[language].partitive)


@cache
def alike_of(language: str) -> frozenset[str]:
    """The words of a language that only sound as a digit."""
    return folded_set(lexicons()[language].alike)


@cache
def everyday_times() -> frozenset[str]:
    """Words for “times” that are prepositions as well, in any language."""
    return frozenset[str]().union(
        *(folded_set(each.times) & folded_set(each.weak) for each in lexicons().values())
    )


@cache
def leads() -> frozenset[str]:
    """Words that say that a number goes on, in any language."""
    return frozenset[str]().union(*(folded_set(each.goes_on) for each in lexicons().values()))
