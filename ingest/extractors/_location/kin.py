"""Places of relatives and friends: "my sister works in Hull", "a nővérem Bécsben él".

The sentence has somebody of hers as its subject and says of them, and not of herself, that they
live, work or come from there.
"""

from functools import cache

from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._location.signs import ANDS
from ingest.extractors._text.tokens import Row

_FAR = 8
"""Words between somebody and the place that is theirs."""
_BEHIND = 3
"""Words behind the place in which its verb stands, in languages that put it last."""
_MINE = 2
"""Words before a relative in which "my" stands."""
_INSIDE = frozenset(" ,'’-\t")
"""What may stand between the words of such a sentence."""


@cache
def _somebody() -> frozenset[str]:
    return word_set("kin.txt") | word_set("kin_alone.txt")


class Kin:
    """Whose the places of one text are, if they are those of her relatives or friends."""

    def __init__(self, text: str, row: Row) -> None:
        self._text, self._row = text, row
        known = [place for place in row.known(_somebody()) if not self._is_joined(place)]
        self._mine = frozenset(filter(self._is_mine, known))
        alone = (place for place in known if row[place].word in word_set("kin_alone.txt"))
        self._named = self._mine.union(alone)

    def have(self, first: int, last: int) -> bool:
        """Whether the place at words `first` to `last` is where one of them lives or works."""
        return bool(self._named) and (self._ahead(first, last) or self._behind(last))

    def _is_joined(self, place: int) -> bool:
        """Whether "and" joins somebody to who speaks ("me and my husband are in Leeds")."""
        row = self._row
        return any(
            row[back].word in ANDS and row[back - 1].word in word_set("kin_shared.txt")
            for back in range(max(1, place - _MINE), place)
        )

    def _is_mine(self, place: int) -> bool:
        """Whether a word for "my" stands beside."""
        beside = (*self._row[max(0, place - _MINE) : place], *self._row[place + 1 : place + 2])
        return any(one.word in word_set("kin_mine.txt") for one in beside)

    def _ahead(self, first: int, last: int) -> bool:
        """Whether somebody stands before the place, and the verb before or right behind it."""
        said = set[str]()
        for back in range(first - 1, max(-1, first - 1 - _FAR), -1):
            if not self._goes_on(back):
                return False
            if back in self._named:
                come = back == first - 2 and self._row[back + 1].word in word_set("out_of.txt")
                return (come and back in self._mine) or self._done(
                    {*said, *self._after(last)}, said
                )
            said.add(self._row[back].word)
        return False

    def _behind(self, last: int) -> bool:
        """Whether verb and somebody stand behind it: "in Hull woont mijn zus"."""
        verb = last + 1
        if verb >= len(self._row) or not self._goes_on(last):
            return False
        if self._row[verb].word not in word_set("kin_does.txt"):
            return False
        for ahead in range(verb, min(len(self._row) - 1, verb + _BEHIND)):
            if not self._goes_on(ahead):
                return False
            if ahead + 1 in self._named:
                return True
        return False

    def _after(self, last: int) -> set[str]:
        """The next words of the clause behind the place."""
        found = set[str]()
        for ahead in range(last, min(len(self._row) - 1, last + _BEHIND)):
            if not self._goes_on(ahead) or "," in self._between(ahead):
                break
            found.add(self._row[ahead + 1].word)
        return found

    @staticmethod
    def _done(said: set[str], before: set[str]) -> bool:
        shared = not word_set("kin_shared.txt").isdisjoint(before)
        return not shared and not said.isdisjoint(word_set("kin_does.txt"))

    def _goes_on(self, place: int) -> bool:
        """Whether no more than a comma stands behind a word."""
        return _INSIDE.issuperset(self._between(place))

    def _between(self, place: int) -> str:
        return self._text[self._row[place].end : self._row[place + 1].start]
