"""The places of a text and the words about them, as the extractor of places hands them over."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from ingest.extractors._text.lines import Span


class Cue(NamedTuple):
    """Words `start:end` that say what a place is: a relation, a kind of place."""

    start: int
    end: int
    said: str


class Named(NamedTuple):
    """A place named at a span, with its value and the span of its sentence.

    led: whether a word that leads to places, or a list, makes it one; told: the names of what else
    its kind says of it.
    """

    start: int
    end: int
    value: str
    sentence: Span
    led: bool = False
    told: Sequence[str] = ()


class Cues(NamedTuple):
    """The relations and the kinds of place that a text states, each in order.

    So are where a word denies and where one means guests.
    """

    relations: Sequence[Cue]
    kinds: Sequence[Cue]
    denials: Sequence[int]
    guests: Sequence[int]


def within(cues: Sequence[Cue], start: int, end: int) -> Sequence[Cue]:
    """Of cues in order, those that start in a part of the text."""
    first = bisect_left(cues, (start,))
    return cues[first : bisect_right(cues, (end,), first)]


def any_in(starts: Sequence[int], start: int, end: int) -> bool:
    """Whether any of the starts, in order, lies in a part of the text."""
    first = bisect_left(starts, start)
    return first < len(starts) and starts[first] < end
