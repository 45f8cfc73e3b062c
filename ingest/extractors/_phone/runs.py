"""Runs: stretches of a text in which digits follow each other, however obscured."""

import re
from collections.abc import Iterable, Iterator, Sequence

from ingest.extractors._phone.bridges import bridged
from ingest.extractors._phone.counted import MOST
from ingest.extractors._phone.digit_counts import without_counts
from ingest.extractors._phone.echoes import without_echoes
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.letters import MOST_LETTERS, among_letters, set_as_digit
from ingest.extractors._phone.numbered import is_between_figures
from ingest.extractors._phone.one_by_one import without_one_by_one
from ingest.extractors._phone.thousands import with_thousands
from ingest.extractors._phone.typos import mended, with_left_out
from ingest.extractors._phone.vocabulary import Numerals, endearments

_WIDEST_GAP = 40  # characters between two digits of one number: decorations, a few fillers
_MOST_LINES = 3
_MOST_FILLERS = 3
_REFRAIN, _OFTEN = 12, 3  # items on either side, among which a word comes so often
BEARING = frozenset({"digits", "numeral", "letters"})
_WORDS, _NEAR = frozenset("io"), 6
"""Letters that look as digits and are words; items before one, among which others are digits."""
_GOES_ON = re.compile(r" [^\W\d_]{2}")
_PARTS = (",", ";")
_CARRIES = BEARING | {"plus"}


def runs(text: str, items: Iterable[Item]) -> Iterator[list[Item]]:
    """Cut the items of a text where no number can go on; runs begin and end with a digit or +."""
    run: list[Item] = []
    fillers = 0
    end = 0
    for item in _joined(text, list(with_left_out(text, list(items)))):
        kind, start, stop, _, _, _, _, _ = item
        fillers = 0 if kind in _CARRIES else fillers + (kind != "twice")
        if run and (
            kind == "other"
            or fillers > _MOST_FILLERS
            or (start - end > _MOST_LINES and _parted(text, end, start))
        ):
            yield from _trimmed(text, run)
            run = []
        if kind != "other" and (run or kind != "filler"):
            run.append(item)
            end = stop
    yield from _trimmed(text, run)


def _parted(text: str, start: int, end: int) -> bool:
    return end - start > _WIDEST_GAP or text.count("\n", start, end) > _MOST_LINES


def _trimmed(text: str, run: list[Item]) -> Iterator[list[Item]]:
    end = len(run)
    while end and (run[end - 1].kind not in BEARING or _is_word(text, run, end - 1)):
        end -= 1
    if end < len(run) and run[end].kind == "times" and run[end].start == run[end - 1].end:
        end += 1  # “8(2x)”
    if end:
        yield run[:end]


def _is_word(text: str, run: list[Item], place: int) -> bool:
    """Whether a letter is a word of what follows and no digit: “… 64 i jeszcze”, “… 12 o llama”."""
    kind, start, end, word, _, _, _, _ = run[place]
    if kind != "letters" or word not in _WORDS or text[start - 1 : start] != " ":
        return False
    written_so = any(item.trick == "letters" for item in run[max(0, place - _NEAR) : place])
    return not written_so and _GOES_ON.match(text, end) is not None


def _joined(text: str, every: list[Item]) -> Sequence[Item]:
    """The items, with words that are part of a number though they say no digits as what they are.

    A word said again and again between digits (“020 kiss 7946 kiss 09”) is a filler.
    """
    for place, item in enumerate(every):
        kind, _, _, word, _, _, _, _ = item
        if kind == "other" or word == "x":
            meant = mended(every, place) if kind == "other" else item
            if meant is item and _is_refrain(every, place):
                meant = item.as_filler()
            elif meant is item and len(word) <= MOST_LETTERS and _is_behind_digits(every, place):
                meant = among_letters(text, every, place)
            every[place] = meant
        elif kind == "filler" and word in endearments() and text[item.end : item.end + 1] in _PARTS:
            every[place] = item._replace(kind="other")  # “60 besos, 90 mimos”
        elif word == "s":
            every[place] = set_as_digit(text, every, place)
    said = without_one_by_one(text, without_counts(text, every))
    return bridged(text, without_echoes(text, with_thousands(text, said)))


def _is_refrain(items: list[Item], place: int) -> bool:
    if not 0 < place < len(items) - 1:
        return False
    if items[place - 1].kind not in BEARING or items[place + 1].kind not in BEARING:
        return False
    word = items[place].text
    if is_between_figures(word):
        return False
    if any(0 <= at < len(items) and items[at].text == word for at in (place - 2, place + 2)):
        return True
    return items[place].kind == "other" and _is_only_word(items, place)


def _is_behind_digits(items: list[Item], place: int) -> bool:
    return place > 0 and items[place - 1].kind in ("digits", "letters")


def _is_only_word(items: list[Item], place: int) -> bool:
    """Whether the word at `place` comes again and again between digits, and no other word does."""
    word, count = items[place].text, 1
    before, after = items[max(0, place - _REFRAIN + 1) : place], items[place + 1 : place + _REFRAIN]
    for beside in (reversed(before), after):
        for item in beside:
            if item.text == word:
                count += 1
                if count >= _OFTEN:
                    return True
            elif item.kind == "other":
                break
    return False


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
        return _most_said(item.numerals)
    return 0


def _most_said(numerals: Numerals) -> int:
    """How many digits a number word may say; one that is counted comes up to `MOST` times."""
    return MOST - 1 if numerals.counted else numerals.longest
