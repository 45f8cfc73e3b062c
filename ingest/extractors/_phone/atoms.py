"""Atoms: what a run says, as digits with their places, under one way of reading it."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.spoken import PLAIN, SILENT, Mode, Spoken, plain, spoken, word_alone
from ingest.extractors._phone.vocabulary import every_join

_LIGHT = frozenset("\n -./()_\u2010\u2011\u2012\u2013\u2014\u2212\u00a0\u2009\u202f")
_NOTHING, _FILLED = frozenset[str](), frozenset({"fillers"})
_new = tuple.__new__  # a third of the time of Atom(…), for every figure of every run
_RULED, _LINES = 8, 2  # the cost of a line of signs between two lines
_WITHHELD = re.compile(r"([*•x])\1+(?: \1{2,})*[.!?]|([*•x])\2+ \2{2}")  # digits not shown
_FIGURES = frozenset({"digits", "letters"})
_BEHIND_LETTERS = frozenset({"digits", "letters", "plus", "filler"})
"""Kinds of items that leave letters before them what they are."""
_WORDLESS = frozenset({"plus", "filler"})
_REPEATING = frozenset({"twice", "times"})
_UNCLEAR = frozenset({"typo", "glued"})
_PARTING = 9  # the cost of what surely stands for digits, if only it were known which
_SENTENCE = 3  # the cost of a sentence that begins with a figure, or with a word behind one
_NEW_LINE = 4  # the cost of a new line
_BRIDGED = 5  # the cost of a clause or a remark that leads to the next part of a number


class Atom(NamedTuple):
    """Digits that belong together, at `start:end` of the folded text.

    `gap` is the cost of what stands before it, `plus` where a + stands before it (-1: nowhere),
    `said` that words say it, `loose` that only guessing makes it digits, `sign` the sign before it
    (spaces left out).
    """

    digits: str
    start: int
    end: int
    gap: int
    plus: int
    said: bool
    loose: bool
    tricks: frozenset[str]
    sign: str = ""

    @property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where each digit stands: by itself where each is one character, else in the whole.

        Worked out when asked for: of the digits of an ad few are a part of what is found.
        """
        start, end = self.start, self.end
        if not self.is_spelt:
            return ((start, end),) * len(self.digits)
        return tuple(zip(range(start, end), range(start + 1, end + 1), strict=True))

    def worded(self) -> "Atom":
        """The same, said in words."""
        digits, start, end, gap, plus, _, loose, tricks, sign = self
        return _new(Atom, (digits, start, end, gap, plus, True, loose, tricks, sign))

    @property
    def is_spelt(self) -> bool:
        """Whether each digit is one character, so that together they are the whole."""
        return not self.said and self.end - self.start == len(self.digits)


class _Passed(NamedTuple):
    """What stands between two digits and says none: how many fillers, where a + (-1: nowhere), how
    that is obscured, and whether a clause leads to what follows."""

    fillers: int = 0
    plus: int = -1
    tricks: frozenset[str] = _NOTHING
    bridge: bool = False

    def over(self, item: Item) -> "_Passed":
        """The same with another item."""
        fillers, plus, tricks, bridge = self
        if item.kind == "plus":
            hidden = tricks | {item.trick} if item.trick else tricks
            return _new(_Passed, (fillers, item.start, hidden, bridge))
        if item.kind == "times" or item.text == "+":
            return self
        # A number word of another language, written wrongly or glued, is no filler.
        fillers += _PARTING if item.trick in _UNCLEAR else 1
        return _new(_Passed, (fillers, plus, tricks, bridge or not item.text))


_NONE = _Passed()


class Alone:
    """What each item of a run says by itself, None where it must be asked: worked out once for all
    ways to read the run that do not differ in it."""

    def __init__(self, run: list[Item]) -> None:
        self._run = run
        kinds = [item.kind for item in run] + ["plus", "plus"]
        self._numerals = [
            place
            for place, kind in enumerate(kinds)
            if kind == "numeral" and _REPEATING.isdisjoint(kinds[place + 1 : place + 3])
        ]
        self._figures: dict[bool, Sequence[Spoken | None]] = {}
        self._words: dict[tuple[str, bool], Sequence[Spoken | None]] = {}

    def read(self, language: str, mode: Mode) -> Sequence[Spoken | None]:
        """What the items say in a language and a mode."""
        if mode.product:
            return [None] * len(self._run)
        strict = mode.strict
        if strict not in self._figures:
            self._figures[strict] = _figures_alone(self._run, strict)
        figures = self._figures[strict]
        if mode.counted or mode.led or not self._numerals:
            return figures
        if (language, strict) not in self._words:
            self._words[language, strict] = self._with_words(figures, language, strict)
        return self._words[language, strict]

    def _with_words(
        self, figures: Sequence[Spoken | None], language: str, strict: bool
    ) -> Sequence[Spoken | None]:
        """What figures say by themselves and, in a language, number words."""
        found = list(figures)
        for place in self._numerals:
            found[place] = word_alone(self._run, place, language, strict)
        return found


def atoms(
    text: str, run: list[Item], language: str, mode: Mode, alone: Alone | None = None
) -> list[Atom]:
    """Read a run in a language, in a mode; `alone`: what is known of its items."""
    known = (alone or Alone(run)).read(language, mode)
    found: list[Atom] = []
    place, passed, last, size = 0, _NONE, None, len(run)
    while place < size:
        said = known[place] or spoken(text, run, place, language, mode) or SILENT
        digits, _, _, after, _, _, _ = said
        if digits:
            last = _atom(text, said, passed, last)
            found.append(last)
        if after:
            place, passed = after, _NONE
        else:
            passed = passed.over(run[place])
            place += 1
    return _without_rulers(text, found)


def _figures_alone(run: list[Item], strict: bool) -> list[Spoken | None]:
    """What figures say by themselves, in every language: nearly all of them, and letters that look
    as one."""
    found: list[Spoken | None] = []
    kinds = [item.kind for item in run] + ["plus", "plus"]
    for place, (kind, _, _, word, digits, _, _, _) in enumerate(run):
        behind, said = kinds[place + 1], None
        if kind in _WORDLESS:
            said = SILENT
        elif kind not in _FIGURES or behind == "times" or kinds[place + 2] == "times":
            pass
        elif kind == "digits":
            if len(digits) > 1 or behind in PLAIN:
                said = plain(run, place, strict)
        elif strict:
            said = SILENT if behind != "twice" else None
        elif behind in _BEHIND_LETTERS and word not in every_join():
            said = plain(run, place, strict)
        found.append(said)
    return found


def figures(text: str, run: list[Item]) -> list[Atom]:
    """Read a run that is written in figures alone: there is but one way to."""
    found: list[Atom] = []
    passed = _NONE
    for item in run:
        kind, start, end, _, digits, _, _, _ = item
        if kind != "digits":
            passed = passed.over(item)
        elif found and passed is _NONE:
            gap, sign = _apart(text[found[-1].end : start])
            found.append(_new(Atom, (digits, start, end, gap, -1, False, False, _NOTHING, sign)))
        else:
            said = _new(Spoken, (digits, start, end, 0, False, False, _NOTHING))
            found.append(_atom(text, said, passed, found[-1] if found else None))
            passed = _NONE
    return _without_rulers(text, found)


def _atom(text: str, said: Spoken, passed: _Passed, before: Atom | None) -> Atom:
    """What is said behind the atom before, over what was passed."""
    digits, start, end, _, is_said, loose, tricks = said
    fillers, plus, hidden, bridge = passed
    gap, sign = 0, ""
    if before is not None:
        _, _, stop, _, _, was_said, _, _, _ = before
        between = text[stop:start]
        gap, sign = _apart(between)
        if bridge:
            gap = _BRIDGED
        elif fillers:
            gap += fillers + 1
        elif is_said is not was_said and between == ". ":
            gap += _SENTENCE
    if passed is not _NONE:
        tricks = tricks | hidden | _FILLED if fillers else tricks | hidden
    return _new(Atom, (digits, start, end, gap, plus, is_said, loose, tricks, sign))


@lru_cache(maxsize=1 << 13)
def _apart(between: str) -> tuple[int, str]:
    """The cost of what stands between two digits, and the sign that it is."""
    return gap_cost(between), between.strip()


def _without_rulers(text: str, found: list[Atom]) -> list[Atom]:
    """The atoms; lines of signs that are the same between them part no more than new lines do."""
    wide = [place for place, atom in enumerate(found) if atom.gap >= _RULED and atom.sign]
    if len(wide) <= 1:
        return found
    rulers = {text[found[at - 1].end : found[at].start] for at in wide}
    if len(rulers) > 1 or rulers.pop().count("\n") != _LINES:
        return found
    for place in wide:
        found[place] = found[place]._replace(gap=_NEW_LINE)
    return found


def gap_cost(between: str) -> int:
    """How much stands between two digits: 0 nothing, 1 a usual sign, up to 9 what parts numbers."""
    if not between:
        return 0
    signs = [sign for sign in between if not sign.isalnum()]
    cost = 3 * min(2, between.count("\n"))
    if any(sign in ",;|" for sign in signs):
        cost += 2 if " " in between else 1
    if " / " in between or " & " in between:
        cost += 3
    if " - " in between:
        cost += 1
    if " (" in between:
        cost += 2
    if _WITHHELD.search(between):
        return _PARTING
    if len(signs) <= 3 and _LIGHT.issuperset(signs):
        return cost + 1
    return cost + 2
