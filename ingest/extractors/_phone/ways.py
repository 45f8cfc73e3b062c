"""The ways to read a run of words and digits: in which language, how closely, how loosely."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from ingest.extractors._phone.atoms import Atom, atoms
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.counted import SURE, counts, single_digit
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.spoken import Mode, is_glued
from ingest.extractors._phone.vocabulary import Numeral, hundreds_of

_LANGUAGES = 3
_APART = 16  # what speaks against hundreds taken apart
_PLAIN = frozenset({"digits", "plus", "filler"})
_COUNTING = frozenset({"times", "plus"})
_MODES = (
    (0, Mode(together=True)),
    (6, Mode(together=False)),
    (0, Mode(together=True, counted=True)),
    (8, Mode(together=True, strict=True)),
    (14, Mode(together=False, split=True)),
    (10, Mode(together=False, strict=True)),
    (3, Mode(together=True, pairs=True)),
    (4, Mode(together=True, product=True)),
)


def readings(text: str, run: list[Item], budget: Budget) -> Iterator[tuple[int, list[Atom]]]:
    """The ways to read a run with what speaks against each, likeliest first, no two the same."""
    if _is_plain(run):
        yield 0, atoms(text, run, "en", _MODES[0][1])
        return
    seen: list[list[Atom]] = []
    languages, modes = _languages(run), _modes(run)
    if len(languages) * len(modes) > 1 and not budget.thorough(run):
        languages, modes = languages[:1], modes[:1]
    for penalty, language in enumerate(languages):
        apart = _APART * _says_hundreds(run, language)
        for extra, mode in modes:
            extra += apart * (not mode.together)
            reading = atoms(text, run, language, mode)
            if reading and reading not in seen:
                seen.append(reading)
                yield penalty + extra, reading


def _is_plain(run: list[Item]) -> bool:
    """Whether a run is written in figures alone, which can be read in one way."""
    return all(item.kind in _PLAIN and not item.trick for item in run)


def _says_hundreds(run: list[Item], language: str) -> bool:
    """Whether a digit stands before a word for hundred: “beş yüz” is hardly 5 and 100."""
    hundred = hundreds_of(language)
    return bool(hundred) and any(
        item.text in hundred and (digit := single_digit(before, language)) and digit > "0"
        for before, item in pairwise(run)
    )


def _modes(run: list[Item]) -> list[tuple[int, Mode]]:
    """Those modes that can read this run otherwise than one before."""
    words = {item.numerals for item in run if item.numerals}
    strict = any(map(_is_weak, words)) or any(item.trick == "letters" for item in run)
    split, some = any(map(_is_glued, words)), counts(run)
    several = sum(bool(item.numerals) for item in run) > 1
    times = words and any(item.kind in _COUNTING or item.text == "+" for item in run[1:])
    return [
        (extra + (some or 0) * mode.counted, mode._replace(certain=mode.counted and some == SURE))
        for extra, mode in _MODES
        if (mode.together or several)
        and (strict or not mode.strict)
        and (split or not mode.split)
        and (some is not None or not mode.counted)
        and (times or not (mode.pairs or mode.product))
    ]


@lru_cache(maxsize=1 << 12)
def _is_weak(numerals: tuple[Numeral, ...]) -> bool:
    return any(numeral.weak for numeral in numerals)


@lru_cache(maxsize=1 << 12)
def _is_glued(numerals: tuple[Numeral, ...]) -> bool:
    return any(map(is_glued, numerals))


def _languages(run: list[Item]) -> list[str]:
    """The languages that explain most number words of a run; any when there are none."""
    counts: dict[str, int] = {}
    for item in run:
        if item.numerals:
            for language, count in _weights(item.numerals):
                counts[language] = counts.get(language, 0) + count
    if not counts:
        return ["en"]
    most = max(counts.values())
    likely = [name for name, count in counts.items() if count * 2 >= most]
    return sorted(likely, key=lambda name: -counts[name])[:_LANGUAGES]


@lru_cache(maxsize=1 << 12)
def _weights(numerals: tuple[Numeral, ...]) -> tuple[tuple[str, int], ...]:
    """How much a number word speaks for each language."""
    return tuple((numeral.language, 1 if numeral.weak else 3) for numeral in numerals)
