"""Runs: stretches of a text in which digits follow each other, however obscured."""

from collections.abc import Iterable, Iterator

from ingest.extractors._phone.bridges import bridged
from ingest.extractors._phone.echoes import without_echoes
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.typos import Mend

_WIDEST_GAP = 40  # characters between two digits of one number: decorations, a few fillers
_MOST_LINES = 3
_MOST_FILLERS = 3
BEARING = frozenset({"digits", "numeral", "letters"})
_CARRIES = BEARING | {"plus"}
_AROUND = frozenset({"plus", "twice", "times", "filler"})


def runs(text: str, items: Iterable[Item]) -> Iterator[list[Item]]:
    """Cut the items of a text where no number can go on; runs begin and end with a digit or +."""
    run: list[Item] = []
    fillers = 0
    for item in _joined(text, list(items)):
        kind = item.kind
        fillers = 0 if kind in _CARRIES else fillers + 1
        if run and (
            kind == "other" or fillers > _MOST_FILLERS or _parted(text, run[-1].end, item.start)
        ):
            yield from _trimmed(run)
            run = []
        if kind != "other" and (run or kind != "filler"):
            run.append(item)
    yield from _trimmed(run)


def _parted(text: str, start: int, end: int) -> bool:
    if end - start <= _MOST_LINES:
        return False
    return end - start > _WIDEST_GAP or text.count("\n", start, end) > _MOST_LINES


def _trimmed(run: list[Item]) -> Iterator[list[Item]]:
    end = len(run)
    while end and run[end - 1].kind not in BEARING:
        end -= 1
    if end:
        yield run[:end]


def _joined(text: str, every: list[Item]) -> Iterator[Item]:
    """The items, with words that are part of a number though they say no digits as what they are.

    A word said again and again between digits (“020 kiss 7946 kiss 09”) is a filler.
    """
    mend = Mend(every)
    for place, item in enumerate(every):
        if item.kind == "other" or item.text == "x":
            if _is_refrain(every, place):
                every[place] = item._replace(kind="filler", trick="fillers")
            elif item.kind == "other":
                mend.at(place)
    return bridged(text, without_echoes(text, every))


def _is_refrain(items: list[Item], place: int) -> bool:
    if items[place - 1].kind not in BEARING or not 0 < place < len(items) - 1:
        return False
    if items[place + 1].kind not in BEARING:
        return False
    return any(
        0 <= other < len(items) and items[other].text == items[place].text
        for other in (place - 2, place + 2)
    )


def holds_digits(run: Iterable[Item], fewest: int) -> bool:
    """Whether a run may hold at least so many digits."""
    count = 0
    for item in run:
        count += len(item.digits) or _digits_of(item)
        if count >= fewest:
            return True
    return False


def digits_in(run: Iterable[Item]) -> int:
    """How many digits a run may hold."""
    return sum(len(item.digits) or _digits_of(item) for item in run)


def _digits_of(item: Item) -> int:
    if item.kind in ("twice", "times"):
        return max(1, item.repeats - 1)
    if item.kind == "numeral":
        return max(len(str(numeral.value)) for numeral in item.numerals)
    return 0
