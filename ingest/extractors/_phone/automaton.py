"""Patterns over digits as automata: one walk tells all lengths at which digits match.

A pattern of `re` says yes or no for one length; an ad that is little but figures asks for ten
lengths at each figure. The states are made when a walk first comes there. A set of places is an
`int` with a bit for each: what text reaches next costs little even when no walk was there before.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from ingest.extractors._phone.digit_patterns import Node

_TRIED, _KNOWN = 1, 2
_ENDS = _TRIED | _KNOWN
_MOST_STATES = 50_000  # kept; digits made to visit more only cost time
Places = int
Lengths = int
"""Some lengths: the bit of each is set, so that those of two sets are told at once."""
_HEADS = tuple(f"{number:02}" for number in range(100))


class State(dict[str, "State"]):
    """Where a walk has come: the next state for each digit, which matches may end, whether one may
    go on, and whether one that is worth a try, or is known, may."""

    __slots__ = (
        "_automaton",
        "_places",
        "ends",
        "goes_on",
        "known",
        "knows_on",
        "tried",
        "tries_on",
    )

    def __init__(self, automaton: "Automaton", places: Places) -> None:
        super().__init__()
        self._automaton = automaton
        self._places = places
        self.tried = places & _TRIED > 0
        self.known = places & _KNOWN > 0
        self.ends = places & _ENDS > 0
        self.goes_on = places > _ENDS
        self.tries_on = places & automaton.worth_a_try > 0
        self.knows_on = places & ~_ENDS & ~automaton.worth_a_try > 0

    def __missing__(self, digit: str) -> "State":
        self[digit] = found = self._automaton.after(self._places, digit)
        return found


class Automaton:
    """All digits that one of some sequences of patterns matches in full; of two kinds at once:
    what is worth a try, and all that is `known`."""

    def __init__(
        self, tried: Iterable[Iterable[Node]], known: Iterable[Iterable[Node]] = ()
    ) -> None:
        self._bits: dict[tuple[str, Places], Places] = {}
        self._next: list[Places] = [0, 0]
        self._taking: dict[str, Places] = dict.fromkeys("0123456789", 0)
        self._states: dict[Places, State] = {}
        begin = self._any(tried, _TRIED)
        self.worth_a_try = (1 << len(self._next)) - 1 & ~_ENDS
        begin |= self._any(known, _KNOWN)
        self._start = State(self, begin)

    def lengths(self, digits: str, *, whole: bool = True) -> tuple[Lengths, Lengths]:
        """How many of the first digits together are worth a try, and how many are known.

        Unless `whole`, those known are told up to the longest that is worth a try.
        """
        state, size = self._start, 1
        tried = known = 0
        for digit in digits:
            state = state[digit]
            size <<= 1
            if state.ends:
                if state.tried:
                    tried |= size
                if state.known:
                    known |= size
            if not state.tries_on and not (whole and state.goes_on):
                break
        return tried, known

    @cached_property
    def heads(self) -> frozenset[str]:
        """The two digits with which what is worth a try begins."""
        return frozenset(head for head in _HEADS if self.begins(head)[0])

    def begins(self, head: str) -> tuple[bool, bool]:
        """Whether what is worth a try, and what is known, begins so or is no more than that."""
        state = self._start
        for digit in head:
            state = state[digit]
        return state.tried or state.tries_on, state.known or state.knows_on

    def after(self, places: Places, digit: str) -> State:
        """The state one digit on."""
        reached, left = 0, places & self._taking[digit]
        while left:
            place = left.bit_length() - 1
            reached |= self._next[place]
            left ^= 1 << place
        if reached not in self._states:
            if len(self._states) >= _MOST_STATES:
                self._states.clear()
                self._start.clear()
            self._states[reached] = State(self, reached)
        return self._states[reached]

    def _any(self, sequences: Iterable[Iterable[Node]], end: Places) -> Places:
        """The places where a match of one of some sequences may begin."""
        begin = 0
        for sequence in sequences:
            begin |= self._chain(tuple(sequence), end)
        return begin

    def _chain(self, nodes: Sequence[Node], then: Places) -> Places:
        for node in reversed(nodes):
            then = self._enter(node, then)
        return then

    def _enter(self, node: Node, then: Places) -> Places:
        """The places where a match of `node`, followed by `then`, may begin."""
        if node.digits:
            return self._place(node.digits, then)
        begin = then
        for _ in range(node.most - node.fewest):
            begin = self._either(node, begin) | then
        for _ in range(node.fewest):
            begin = self._either(node, begin)
        return begin

    def _either(self, node: Node, then: Places) -> Places:
        begin = 0
        for branch in node.branches:
            begin |= self._chain(branch, then)
        return begin

    def _place(self, digits: str, then: Places) -> Places:
        """The place where one of some digits leads to others; patterns that end alike share it, so
        that walks meet again in the same states."""
        if (digits, then) not in self._bits:
            self._bits[digits, then] = bit = 1 << len(self._next)
            self._next.append(then)
            for digit in digits:
                self._taking[digit] |= bit
        return self._bits[digits, then]
