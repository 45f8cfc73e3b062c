"""Atoms: what a run says, as digits with their places, under one way of reading it."""

from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors._phone.items import Item
from ingest.extractors._phone.runs import BEARING
from ingest.extractors._phone.spoken import Mode, Spoken, spoken

_LIGHT = frozenset("\n -./()_\u2010\u2011\u2012\u2013\u2014\u2212\u00a0\u2009\u202f")


class Atom(NamedTuple):
    """Digits that belong together; `places[i]` is where digit `i` stands in the folded text.

    `gap` is the cost of what stands before it, `plus` where a + stands before it (-1: nowhere),
    `said` that words say it, `loose` that only guessing makes it digits, `sign` the sign before it
    (spaces left out).
    """

    digits: str
    places: tuple[tuple[int, int], ...]
    gap: int
    plus: int
    said: bool
    loose: bool
    tricks: frozenset[str]
    sign: str = ""


def atoms(text: str, run: list[Item], language: str, mode: Mode) -> list[Atom]:
    """Read a run in a language, in a mode."""
    found: list[Atom] = []
    end = run[0].start
    for said in _steps(text, run, language, mode):
        if not said.digits:
            continue
        start = said.places[0][0]
        found.append(
            Atom(
                said.digits,
                said.places,
                gap_cost(text, end, start) + 2 * said.fillers if found else 0,
                said.plus,
                said.said,
                said.loose,
                said.tricks,
                text[end:start].strip() if found else "",
            )
        )
        end = max(place[1] for place in said.places)
    return found


def _steps(text: str, run: list[Item], language: str, mode: Mode) -> Iterator[Spoken]:
    place, fillers, plus, tricks = 0, 0, -1, frozenset[str]()
    while place < len(run):
        item = run[place]
        said = spoken(text, run, place, language, mode)
        if said is None:
            plus = item.start if item.kind == "plus" else plus
            tricks |= {item.trick} if item.trick and item.kind == "plus" else frozenset()
            fillers += item.kind not in ("plus", "times") and item.text != "+"
            place += 1
            continue
        if fillers:
            tricks |= {"fillers"}
        yield said._replace(fillers=fillers, plus=plus, tricks=said.tricks | tricks)
        place, fillers, plus, tricks = said.next, 0, -1, frozenset()


def gap_cost(text: str, start: int, end: int) -> int:
    """How much stands between two digits: 0 nothing, 1 a usual sign, up to 9 what parts numbers."""
    if start >= end:
        return 0
    between = text[start:end]
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
    if len(signs) <= 3 and _LIGHT.issuperset(signs):
        return cost + 1
    return cost + 2


def is_bearing(item: Item) -> bool:
    """Whether an item carries digits."""
    return item.kind in BEARING
