"""The lines of a text, and its blocks: lines without a blank one between them."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

Span = tuple[int, int]
Block = Sequence[Span]


@lru_cache(maxsize=16)
def is_one(text: str) -> bool:
    """Whether a text is one line, blank ones at its ends aside; kept, for its words are asked."""
    return "\n" not in text.strip()


def lines(text: str) -> Iterator[Span]:
    """The lines that are not blank, each `start:end` without what ends it."""
    for start, end in _every(text):
        if text[start:end].strip():
            yield start, end


def line_of(text: str, place: Span) -> Span:
    """The line in which something stands, or the lines, if it goes over their ends."""
    end = text.find("\n", place[1])
    return text.rfind("\n", 0, place[0]) + 1, end if end >= 0 else len(text)


@lru_cache(maxsize=16)
def blocks(text: str) -> tuple[Block, ...]:
    """The blocks, each with its lines; kept, for several rules look at them."""
    found: list[list[Span]] = [[]]
    for start, end in _every(text):
        if text[start:end].strip():
            found[-1].append((start, end))
        elif found[-1]:
            found.append([])
    return tuple(tuple(block) for block in found if block)


def _every(text: str) -> Iterator[Span]:
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1
