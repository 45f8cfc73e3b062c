"""The ways to read a run of words and digits: in which language, how closely, how loosely."""

from collections.abc import Iterator
from itertools import pairwise

from ingest.extractors._phone.atoms import Alone, Atom, atoms, figures
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.counted import SURE, counts, single_digit
from ingest.extractors._phone.distinct import is_distinct
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.spoken import Mode
from ingest.extractors._phone.vocabulary import NO_NUMERALS, hundreds_of

_new = tuple.__new__  # a third of the time of Item(…), for many words of a run

_LANGUAGES = 3
_UNREAD, _TWO = 12, 2  # for a number word, of at most two, that a language has not
_APART = 16  # what speaks against hundreds taken apart
_MIXED = 8  # what speaks against words of several languages
_DIGITS = 10  # what a word of another language says is less: a digit
_PLAIN = frozenset({"digits", "plus", "filler"})
_COUNTING = frozenset({"times", "plus"})
_MODES = (
    (0, Mode(together=True)),
    (1, Mode(together=True, lines=True)),
    (6, Mode(together=False)),
    (0, Mode(together=True, counted=True)),
    (8, Mode(together=True, strict=True)),
    (10, Mode(together=False, strict=True)),
    (3, Mode(together=True, led=True)),
    (3, Mode(together=True, pairs=True)),
    (4, Mode(together=True, product=True)),
    (4, Mode(together=True, tens=True)),
    (4, Mode(together=True, sums=True, led=True)),
)


class _Read(dict[tuple[str, Mode], list[Atom]]):
    """What a run says in a language and a mode; read when it is asked for, each once."""

    def __init__(self, text: str, run: list[Item]) -> None:
        super().__init__()
        self._text, self._run = text, run
        self._alone = Alone(run)

    def __missing__(self, way: tuple[str, Mode]) -> list[Atom]:
        language, mode = way
        self[way] = found = atoms(self._text, self._run, language, mode, self._alone)
        return found


def readings(text: str, run: list[Item], budget: Budget) -> Iterator[tuple[int, list[Atom]]]:
    """The ways to read a run with what speaks against each, likeliest first, no two the same."""
    if _is_plain(run):
        yield 0, figures(text, run)
        return
    seen: list[list[Atom]] = []
    for penalty, reading in _every_reading(text, run, budget):
        if reading and reading not in seen:
            seen.append(reading)
            yield penalty, reading


def _every_reading(text: str, run: list[Item], budget: Budget) -> Iterator[tuple[int, list[Atom]]]:
    """The ways to read a run; some may be the same."""
    languages, modes = _languages(run), _modes(text, run)
    first, read = languages[0][1], _Read(text, run)
    mixed = _mixed(run, first)
    if mixed:
        said = _in_words(text, mixed, first)
        if said != read[first, _MODES[0][1]]:
            yield _MIXED, said
    if len(languages) * len(modes) > 1 and not budget.thorough(run):
        languages, modes, mixed = languages[:1], modes[:1], []
    for penalty, language in languages:
        for extra, mode in modes:
            if is_distinct(text, run, language, mode):
                apart = 0 if mode.together else _APART * _says_hundreds(run, language)
                yield penalty + extra + apart, read[language, mode]
    second = _second(run, first) if mixed else first
    if second != first:
        yield _MIXED, _in_words(text, _mixed(run, second), second)


def _second(run: list[Item], first: str) -> str:
    """The language, beside the first one, of most words of a run that only one has."""
    own = [item.numerals[0].language for item in run if len(item.numerals) == 1]
    others = [language for language in own if language != first]
    return max(others, key=others.count, default=first)


def _mixed(run: list[Item], language: str) -> list[Item]:
    """A run in which words of another language say digits (“zes one two drie”), with these; empty
    for one in which none does."""
    known = [item.numerals for item in run if item.numerals]
    foreign = sum(language not in numerals.own for numerals in known)
    if not foreign or foreign == len(known):
        return []
    alone = len(known) == len(run)
    said = [
        _said(item, weak=alone) if item.numerals and language not in item.numerals.own else item
        for item in run
    ]
    return said if said != run else []


def _in_words(text: str, mixed: list[Item], language: str) -> list[Atom]:
    """A mixed run, read; what words of another language say is said as well."""
    found = atoms(text, mixed, language, _MODES[0][1])
    foreign = {item.start for item in mixed if item.kind == "digits" and item.text.isalpha()}
    return [atom.worded() if atom.start in foreign else atom for atom in found]


def _said(item: Item, *, weak: bool) -> Item:
    """A number word as the digit that it says in all languages that have it, if it does; `weak`:
    also one that is an everyday word in all of them."""
    value = item.numerals.agreed if weak or item.numerals.strong else None
    if value is None or value >= _DIGITS:
        return item
    _, start, end, text, _, _, repeats, trick = item
    return _new(Item, ("digits", start, end, text, str(value), NO_NUMERALS, repeats, trick))


def _is_plain(run: list[Item]) -> bool:
    """Whether a run is written in figures alone, which can be read in one way."""
    return {item.kind for item in run} <= _PLAIN and {item.trick for item in run} == {""}


def _says_hundreds(run: list[Item], language: str) -> bool:
    """Whether a digit stands before a word for hundred: “beş yüz” is hardly 5 and 100."""
    hundred = hundreds_of(language)
    return bool(hundred) and any(
        item.text in hundred and (digit := single_digit(before, language)) and digit > "0"
        for before, item in pairwise(run)
    )


def _modes(text: str, run: list[Item]) -> list[tuple[int, Mode]]:
    """Those modes that can read this run otherwise than one before."""
    words = [item.numerals for item in run if item.numerals]
    strict = any(word.weak for word in words) or any(item.trick == "letters" for item in run)
    some = counts(run)
    several = len(words) > 1
    lines = several and "\n" in text[run[0].start : run[-1].end]
    led = several and any(
        before.kind == "filler" and item.numerals.weak for before, item in pairwise(run)
    )
    times = words and any(item.kind in _COUNTING or item.text == "+" for item in run[1:])
    return [
        (
            extra + (some or 0) * mode.counted,
            mode._replace(certain=True) if mode.counted and some == SURE else mode,
        )
        for extra, mode in _MODES
        if (mode.together or several)
        and (strict or not mode.strict)
        and (lines or not mode.lines)
        and (some is not None or not mode.counted)
        and (led or not mode.led)
        and (times or not (mode.pairs or mode.product or mode.sums))
    ]


def _languages(run: list[Item]) -> list[tuple[int, str]]:
    """The languages that explain most number words of a run, with what speaks against each; any
    when there are none.

    One that has to leave out a word is hardly meant, and not at all where the first can read it.
    """
    counts: dict[str, int] = {}
    for item in run:
        if item.numerals:
            for language, count in item.numerals.weights:
                counts[language] = counts.get(language, 0) + count
    if not counts:
        return [(0, "en")]
    most = max(counts.values())
    likely = [name for name, count in counts.items() if count * 2 >= most]
    first, *others = sorted(likely, key=lambda name: -counts[name])[:_LANGUAGES]
    if not others:
        return [(0, first)]
    unread = [(_unread(run, name), name) for name in (first, *others)]
    most, fewest = unread[0][0], min(unread)[0]
    return [
        (place + _UNREAD * min(missing - fewest, _TWO), name)
        for place, (missing, name) in enumerate(unread)
        if missing <= most
    ]


def _unread(run: list[Item], language: str) -> int:
    """How many number words mean nothing to those who read in this language."""
    unsure = [item.numerals.own for item in run if item.numerals and item.numerals.strong is None]
    return sum(language not in own for own in unsure)
