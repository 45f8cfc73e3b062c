"""Patterns over digits as automata: one walk tells all lengths at which digits match.

A pattern of `re` says yes or no for one length; an ad that is little but figures asks for ten
lengths at each figure. The states are made when a walk first comes there.
"""

from collections.abc import Iterable

from ingest.extractors._phone.digit_patterns import Node

_TRIED, _KNOWN = 0, 1
_ENDS = frozenset({_TRIED, _KNOWN})
_MOST_STATES = 50_000  # kept; digits made to visit more only cost time
Places = frozenset[int]


class State(dict[str, "State"]):
    """Where a walk has come: the next state for each digit, which matches may end, whether one may
    go on, and whether one that is worth a try may."""

    __slots__ = ("_automaton", "_places", "ends", "goes_on", "known", "tried", "tries_on")

    def __init__(self, automaton: "Automaton", places: Places) -> None:
        super().__init__()
        self._automaton = automaton
        self._places = places
        self.tried = _TRIED in places
        self.known = _KNOWN in places
        self.ends = self.tried or self.known
        self.goes_on = bool(places - _ENDS)
        self.tries_on = any(_KNOWN < place < automaton.first_known for place in places)

    def __missing__(self, digit: str) -> "State":
        self[digit] = found = self._automaton.after(self._places, digit)
        return found


class Automaton:
    """All digits that one of some sequences of patterns matches in full; of two kinds at once:
    what is worth a try, and all that is `known`."""

    def __init__(
        self, tried: Iterable[Iterable[Node]], known: Iterable[Iterable[Node]] = ()
    ) -> None:
        self._digits: list[str] = ["", ""]
        self._next: list[Places] = [frozenset(), frozenset()]
        self._states: dict[Places, State] = {}
        begin = self._any(tried, _TRIED)
        self.first_known = len(self._digits)
        begin |= self._any(known, _KNOWN)
        self._start = State(self, begin)

    def lengths(self, digits: str, *, whole: bool = True) -> tuple[list[int], list[int]]:
        """How many of the first digits together are worth a try, and how many are known; rising.

        Unless `whole`, those known are told up to the longest that is worth a try.
        """
        state = self._start
        tried: list[int] = []
        known: list[int] = []
        for size, digit in enumerate(digits, 1):
            state = state[digit]
            if state.ends:
                if state.tried:
                    tried.append(size)
                if state.known:
                    known.append(size)
            if not (state.goes_on if whole else state.tries_on):
                break
        return tried, known

    def after(self, places: Places, digit: str) -> State:
        """The state one digit on."""
        reached: Places = frozenset().union(
            *(self._next[place] for place in places if digit in self._digits[place])
        )
        if reached not in self._states:
            if len(self._states) >= _MOST_STATES:
                self._states.clear()
                self._start.clear()
            self._states[reached] = State(self, reached)
        return self._states[reached]

    def _any(self, sequences: Iterable[Iterable[Node]], end: int) -> Places:
        """The places where a match of one of some sequences may begin."""
        begin: Places = frozenset()
        for sequence in sequences:
            begin |= self._chain(tuple(sequence), frozenset({end}))
        return begin

    def _chain(self, nodes: tuple[Node, ...], then: Places) -> Places:
        for node in reversed(nodes):
            then = self._enter(node, then)
        return then

    def _enter(self, node: Node, then: Places) -> Places:
        """The places where a match of `node`, followed by `then`, may begin."""
        if node.digits:
            self._digits.append(node.digits)
            self._next.append(then)
            return frozenset({len(self._digits) - 1})
        begin = then
        for _ in range(node.most - node.fewest):
            begin = self._either(node, begin) | then
        for _ in range(node.fewest):
            begin = self._either(node, begin)
        return begin

    def _either(self, node: Node, then: Places) -> Places:
        return frozenset().union(*(self._chain(branch, then) for branch in node.branches))
