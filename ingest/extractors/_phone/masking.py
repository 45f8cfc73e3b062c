"""Where the masks of a text lie: each stretch with figures is looked at once."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._phone.mask import (
    AMONG_LETTERS,
    DIGITLESS,
    LETTER,
    NEEDS,
    PATTERNS,
    SIGNS,
    SOFT,
    YIELDING,
)

_NAMED = [
    (
        re.compile(need),
        [
            (name, (name in YIELDING, name in SOFT, re.compile(pattern)))
            for name, pattern in PATTERNS.items()
            if NEEDS.get(name, "") == need
        ],
    )
    for need in sorted({"", *NEEDS.values()})
]
_Patterns = list[tuple[re.Pattern[str], list[tuple[bool, bool, re.Pattern[str]]]]]
_DIGIT = re.compile(r"\d")
_ANY_LETTER = re.compile(r"[^\W\d_]")
_TELLING = frozenset("".join(SIGNS.values())) - {LETTER}
_TAIL = re.compile(r"(?:\d[^\w\n,(€£$]{0,3}){6}$")
_LOOK_BACK = 30
_BESIDE = 20  # characters around a part of a number that may say what it is
_CONTEXT = 40  # characters around a run in which a mask may begin or end


class Mask(NamedTuple):
    """A span that is no phone number; `soft` when it may yet be a part of one."""

    start: int
    end: int
    soft: bool


def masked(text: str, start: int, end: int) -> list[Mask]:
    """The spans in `text[start:end]` that are no phone number, by themselves or their context."""
    return [
        Mask(*match.span(), soft)
        for need, patterns in _possible(*_makeup(text, start, end))
        if need.search(text, start, end)
        for yielding, soft, pattern in patterns
        for match in pattern.finditer(text, start, end)
        if not (yielding and _TAIL.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]))
    ]


def _makeup(text: str, start: int, end: int) -> tuple[frozenset[str], bool]:
    """The telling signs in `text[start:end]`, and whether there is a digit."""
    signs = _TELLING.intersection(text[start:end])
    if _ANY_LETTER.search(text, start, end):
        signs |= {LETTER}
    return signs, _DIGIT.search(text, start, end) is not None


@lru_cache(maxsize=1 << 12)
def _possible(signs: frozenset[str], digits: bool) -> _Patterns:
    """The patterns that may match where there are such signs, with what they need."""
    found = [
        (
            need,
            [
                entry
                for name, entry in named
                if (digits or name in DIGITLESS)
                and (LETTER in signs or name not in AMONG_LETTERS)
                and (name not in SIGNS or not signs.isdisjoint(SIGNS[name]))
            ],
        )
        for need, named in _NAMED
    ]
    return [(need, entries) for need, entries in found if entries]


def masks_of(text: str, start: int, end: int) -> list[Mask]:
    """What makes `text[start:end]`, or a part of it, no phone number, by itself or by what stands
    beside it."""
    found = masked(text, max(0, start - _BESIDE), min(len(text), end + _BESIDE))
    return [mask for mask in found if mask.start < end and start < mask.end]


def around(
    text: str, spans: Iterable[tuple[int, int]], others: Sequence[Mask]
) -> Iterator[list[Mask]]:
    """For each of `spans` the masks and `others` that touch it; both are in order and apart.

    Spans near each other are looked at together, so a text is read once by each pattern however
    dense its figures stand.
    """
    passed = 0
    for group in _near(spans):
        first, last = max(0, group[0][0] - _CONTEXT), min(len(text), group[-1][1] + _CONTEXT)
        while passed < len(others) and others[passed].end <= first:
            passed += 1
        beside = others[passed : bisect_left(others, last, passed, key=_begin)]
        yield from _touching(group, sorted([*masked(text, first, last), *beside]))


def _near(spans: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Spans whose surroundings overlap, together."""
    group: list[tuple[int, int]] = []
    for span in spans:
        if group and span[0] - group[-1][1] > 2 * _CONTEXT:
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _begin(mask: Mask) -> int:
    return mask.start


def _touching(spans: list[tuple[int, int]], masks: list[Mask]) -> Iterator[list[Mask]]:
    """For each span the masks that reach into it; linear, for both are in order."""
    upto = 0
    live: list[Mask] = []
    for start, end in spans:
        while upto < len(masks) and masks[upto].start < end:
            live.append(masks[upto])
            upto += 1
        live = [mask for mask in live if mask.end > start]
        yield live
