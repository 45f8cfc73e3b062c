"""Atoms: what a run says, as digits with their places, under one way of reading it."""

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.spoken import Mode, spoken

_LIGHT = frozenset("\n -./()_\u2010\u2011\u2012\u2013\u2014\u2212\u00a0\u2009\u202f")
_NOTHING = frozenset[str]()
_new = tuple.__new__  # a third of the time of Atom(…), for every figure of every run
_RULED, _LINES = 8, 2  # the cost of a line of signs between two lines
_WITHHELD = re.compile(r"([*•x])\1+(?: \1{2,})*[.!?]|([*•x])\2+ \2{2}")  # digits not shown
_UNCLEAR = frozenset({"typo", "glued"})
_PARTING = 9  # the cost of what surely stands for digits, if only it were known which
_SENTENCE = 3  # the cost of a sentence that begins with a figure
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

    @property
    def is_spelt(self) -> bool:
        """Whether each digit is one character, so that together they are the whole."""
        return not self.said and self.end - self.start == len(self.digits)


def atoms(text: str, run: list[Item], language: str, mode: Mode) -> list[Atom]:
    """Read a run in a language, in a mode."""
    found: list[Atom] = []
    place, fillers, plus, tricks, end, bridge = 0, 0, -1, _NOTHING, run[0].start, False
    while place < len(run):
        said = spoken(text, run, place, language, mode)
        if said is None:
            item = run[place]
            if item.kind == "plus":
                plus, tricks = item.start, tricks | {item.trick} if item.trick else tricks
            elif item.kind != "times" and item.text != "+":
                # A number word of another language, written wrongly or glued, is no filler.
                fillers += _PARTING if item.trick in _UNCLEAR else 1
                bridge = bridge or not item.text
            place += 1
            continue
        digits, start, after, place, is_said, loose, own = said
        if digits:
            between = text[end:start] if found else ""
            gap = gap_cost(between) + fillers + (fillers > 0) if found else 0
            gap += _SENTENCE * (between == ". " and found[-1].said and not is_said)
            if bridge and found:
                gap = _BRIDGED
            if fillers or tricks:
                own |= tricks | ({"fillers"} if fillers else _NOTHING)
            sign = between.strip()
            found.append(_new(Atom, (digits, start, after, gap, plus, is_said, loose, own, sign)))
            end = after
        fillers, plus, tricks, bridge = 0, -1, _NOTHING, False
    return _without_rulers(text, found)


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


@lru_cache(maxsize=1 << 13)
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
