"""All languages together: what each folded word can mean in a number."""

from functools import cache
from typing import NamedTuple

from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.words import lexicons


class Numeral(NamedTuple):
    """A word as a number in one language; `weak` when it is an everyday word as well, `counted`
    when it says a digit as a thing of which there are some (“sevens”)."""

    language: str
    value: int
    weak: bool
    counted: bool = False


class Vocabulary(NamedTuple):
    """Words of all languages. `starts`: first two letters of all strong number words."""

    numerals: dict[str, tuple[Numeral, ...]]
    twice: dict[str, int]
    times: frozenset[str]
    plus: frozenset[str]
    fillers: frozenset[str]
    starts: frozenset[str]


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
        numerals={word: tuple(found.values()) for word, found in numerals.items()},
        twice=twice,
        times=frozenset().union(*(folded_set(lexicon.times) for lexicon in every)),
        plus=frozenset().union(*(folded_set(lexicon.plus) for lexicon in every)),
        fillers=frozenset()
        .union(*(folded_set(f"{lexicon.fillers} {lexicon.joins}") for lexicon in every))
        .difference("il"),  # single letters that may stand for a 1
        starts=frozenset(word[:2] for word in numerals if len(word) > 1),
    )


@cache
def joins_of(language: str) -> frozenset[str]:
    """The words for “and” inside a number of a language."""
    return folded_set(lexicons()[language].joins)


@cache
def hundreds_of(language: str) -> frozenset[str]:
    """The words that multiply by a hundred in a language."""
    return folded_set(lexicons()[language].hundred)


@cache
def leads() -> frozenset[str]:
    """Words that say that a number goes on, in any language."""
    return frozenset[str]().union(*(folded_set(each.goes_on) for each in lexicons().values()))
