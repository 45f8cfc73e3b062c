"""How much of an ad that is little but figures is read: all of some 10,000 numbers.

What is left out is counted, and the rest of the ad is read on: a wall of digits hides nothing.
Number words can be read in many ways; an ad of some hundred such numbers has all of them tried,
of further ones only the likeliest, and how many words that are is counted too.
"""

from collections.abc import Iterator

from ingest.extractors._phone.item import Item

_OF_EACH_RUN = 60  # words with which every run of figures is read: some six numbers said in words
_HEADS = 12_000  # such words in one ad
_TAILS = 16_000  # further words of longer runs in one ad
_WALL = 400  # figures set alike without a break: some eighty numbers in pairs, not parted
_SMALL = 2  # digits of a figure of which a wall is made
_CLOSE = 3  # characters between the figures of a wall
_LONGEST_SAID = 120  # words of a run that is read in every way: some twelve numbers said in words
_SAID = 1_200  # such words in one ad


class Budget:
    """What may still be read of one ad, how many words were left out (`excess`) and how many
    number words were read in the likeliest way only (`brief`)."""

    def __init__(self) -> None:
        self.heads = _HEADS
        self.tails = _TAILS
        self.said = _SAID
        self.excess = 0
        self.brief = 0

    def readable(self, text: str, run: list[Item]) -> Iterator[list[Item]]:
        """The parts of a run that are to be read: without walls, as far as the budget goes."""
        for part, is_wall in _parts(text, run):
            given = 0 if is_wall else self._take(len(part))
            self.excess += len(part) - given
            if given:
                yield part[:given]

    def thorough(self, run: list[Item]) -> bool:
        """Whether a run with number words is to be read in every way."""
        if len(run) <= min(_LONGEST_SAID, self.said):
            self.said -= len(run)
            return True
        self.brief += len(run)
        return False

    def shortfalls(self) -> Iterator[str]:
        """What was not done, in words; nothing of an ordinary ad."""
        if self.excess:
            yield f"too many figures for one advertisement: {self.excess} words were not read"
        if self.brief:
            yield (
                "too many number words for one advertisement:"
                f" {self.brief} were read in the likeliest way only"
            )

    def _take(self, wanted: int) -> int:
        head = min(wanted, _OF_EACH_RUN, self.heads)
        tail = min(wanted - head, self.tails) if head == _OF_EACH_RUN else 0
        self.heads -= head
        self.tails -= tail
        return head + tail


def _parts(text: str, run: list[Item]) -> Iterator[tuple[list[Item], bool]]:
    """The walls of a run and what stands between them, in order; linear."""
    if len(run) <= _WALL:
        yield run, False
        return
    read, begin = 0, 0
    for place in range(1, len(run) + 1):
        if place < len(run) and _goes_on(text, run, begin, place):
            continue
        if place - begin > _WALL:
            if begin > read:
                yield run[read:begin], False
            yield run[begin:place], True
            read = place
        begin = place
    if read < len(run):
        yield run[read:], False


def _goes_on(text: str, run: list[Item], begin: int, place: int) -> bool:
    """Whether the figure at `place` is small, and set like all since the one at `begin`.

    Single figures go on over any sign within a line: however they are decorated, in hundreds of
    them no number has a beginning.
    """
    if len(run[place].digits) > _SMALL or len(run[begin].digits) > _SMALL:
        return False
    sign = text[run[place - 1].end : run[place].start]
    if len(sign) > _CLOSE:
        return False
    if place == begin + 1 or sign == text[run[begin].end : run[begin + 1].start]:
        return True
    return len(run[place].digits) == len(run[begin].digits) == 1 and "\n" not in sign
