"""A text with its words and cues, and what may be asked of a word in it."""

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import NamedTuple

from ingest.extractors._alias.cues import (
    after_no_name,
    before_no_name,
    clients,
    cue_ends,
    houses,
    likened,
    third,
)
from ingest.extractors._alias.words import NOT_NAMES, Word, read
from ingest.extractors._location.gazetteer import spellings
from ingest.extractors._text.tokens import tokens

AGE = re.compile(
    r"[^\w\n]{0,4}(?:1[89]|[2-6]\d)(?!\s?(?:uur|min|euro|eur|€|cm|kg|[.:,]?\d))(?:\W|j|y|ans|a|l|é|$)"
)
ANDS = frozenset(
    ("en", "and", "und", "et", "y", "e", "si", "es", "i", "и", "ve", "of", "or", "oder", "ou", "o")
) | {"sau", "vagy", "lub", "или", "veya"}
_AND_WORDS = "|".join(sorted(ANDS, key=len, reverse=True))
_STREETS = (
    *("straat", "laan", "weg", "plein", "kade", "gracht", "singel", "dijk", "strasse", "straße"),
    *("platz", "allee"),
)
_LIKENESSES = frozenset(("lookalike", "dubbelganger", "doppelganger", "sosie", "type", "double"))
_STREET_WORDS = frozenset(
    ("rue", "avenue", "boulevard", "place", "calle", "avenida", "plaza", "via", "viale", "piazza")
) | {"strada", "bulevardul", "ulica", "ul", "rua", "praca", "улица", "бул"}
_KISSES = re.compile(r"_[xX]{1,4}(?!\w)")
"""What adorns a name that opens a text ("JESSICA_xx")."""
_IN = frozenset(("a", "w", "we", "z", "v", "в", "em", "no", "na", "en", "la"))
"""Small words for "in" that are others elsewhere: before a place they make it one."""
_AT_HOME = frozenset(("im", "in", "het", "t"))
_CLAUSE = 5
"""Words over which a word of likeness reaches."""
_WITHIN = frozenset(" '’-")


@cache
def _elsewhere() -> frozenset[str]:
    return likened() | third()


class Candidate(NamedTuple):
    """What may be a name: the words `first` to `last` (inclusive)."""

    first: int
    last: int


class View:
    """One text, its words and its cues."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.row = read(text)
        self.cues = cue_ends(text)
        self.ends = [word.end for word in self.row]
        self.places = tokens(text).places
        self.said = self.places.keys()
        self._others = not self.said.isdisjoint(_elsewhere())
        self._clients = not self.said.isdisjoint(clients())
        self._spoilt: dict[int, bool] = {}
        self.capitals = [place for place, word in enumerate(self.row) if word.capital]
        self.named = [
            place
            for place, (_, _, known, doubtful, _, _, capital) in enumerate(self.row)
            if known or (doubtful and capital)
        ]

    def gap(self, position: int) -> str:
        """The text between word `position` - 1 and word `position`."""
        start = self.row[position - 1].end if position else 0
        return self.text[start : self.row[position].start]

    def rest(self, position: int) -> str:
        """Up to 24 characters after word `position`."""
        return self.text[self.row[position].end : self.row[position].end + 24]

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words of a part of the text."""
        return self.row[bisect_right(self.ends, start) : bisect_left(self.ends, end + 1)]

    def spoilt(self, position: int) -> bool:
        """Whether a neighbour makes the word a place, a street, a saint or somebody else."""
        known = self._spoilt.get(position)
        if known is None:
            known = self._spoilt[position] = (
                self.glued(position)
                or self.led(position)
                or self.leads_on(position)
                or self.elsewhere(position)
                or self.not_hers(position)
            )
        return known

    def _likeness(self, position: int) -> bool:
        return (
            position < len(self.row)
            and self.row[position].folded in _LIKENESSES
            and self.gap(position) == " "
        )

    def elsewhere(self, position: int) -> bool:
        """Whether its clause is of a likeness ("I look like …") or of others ("my cat …")."""
        if not self._others:
            return False
        words = _elsewhere()
        for back in range(position - 1, max(-1, position - 1 - _CLAUSE), -1):
            if not _WITHIN.issuperset(self.gap(back + 1)):
                return False
            if self.row[back].folded in words:
                return True
        return False

    def placed(self, position: int) -> bool:
        """Whether a small word before makes it a place ("a Verona", "em Lisboa")."""
        return (
            position > 0
            and self.gap(position) == " "
            and self.row[position - 1].folded in _IN
            and spellings().begins(self.row[position].folded)
        )

    def not_hers(self, position: int) -> bool:
        """Whether it is a client's name, or a place."""
        before = self.row[position - 1].folded
        return (self._clients and self.client(position)) or (
            before in _IN and self.placed(position)
        )

    def client(self, position: int) -> bool:
        """Whether it says of itself that it is a client ("Thomas, Kunde")."""
        after = position + 1
        return (
            after < len(self.row)
            and self.gap(after) in {", ", " ("}
            and self.row[after].folded in clients()
        )

    def house(self, position: int) -> bool:
        """Whether it is the name of a house ("Huize Carolina")."""
        return (
            position > 0
            and self.gap(position) == " "
            and self.row[position].capital
            and self.row[position - 1].folded in houses()
        )

    def labelled(self, position: int) -> bool:
        """Whether the word before a colon says that it is somebody else ("Fotograaf: Dennis")."""
        if not position or ":" not in self.gap(position):
            return False
        label = self.row[position - 1].folded
        if position > 1 and self.row[position - 2].folded in _AT_HOME:
            return False  # "Heute im Haus: Kathi"
        return label in before_no_name() or label in _elsewhere()

    def glued(self, position: int) -> bool:
        """Whether the word is part of an address or a handle."""
        word = self.row[position]
        if self.text[word.end : word.end + 1] in {"@", "_"}:
            return position > 0 or not _KISSES.match(self.text, word.end)
        return word.start > 0 and self.text[word.start - 1] in "@/._"

    def led(self, position: int) -> bool:
        """Whether a word before makes it no name, of two words too ("rue Victor Hugo")."""
        if not position or len(self.gap(position)) > 2:
            return False
        before = self.row[position - 1]
        if before.folded in before_no_name() or self.text[before.start : before.end] == "à":
            return True
        second = position > 1 and before.capital and self.gap(position) == " "
        return (
            second
            and len(self.gap(position - 1)) < 3
            and self.row[position - 2].folded in _STREET_WORDS
        )

    def leads_on(self, position: int) -> bool:
        """Whether the next word makes it a street, a house or the like ("Victoria's Secret")."""
        after, size = position + 1, len(self.row)
        while after + 1 < size and self.gap(after) == self.gap(after + 1) == "-":
            after += 1  # "Karl-Marx-Straße"
        if after + 1 < size and self.row[after].folded == "s" and self.gap(after) in "'’":
            after += 1
        if after >= size or len(self.gap(after)) >= 3:
            return False
        following = self.row[after].folded
        if self.row[after].capital and self._likeness(after + 1):
            return True  # "Julia Rosswell lookalike"
        return following in after_no_name() or following.endswith(_STREETS)


def whole(view: View, first: int) -> Candidate:
    """The name with its second part ("Anna Maria", "Eva-Lynn")."""
    following, alone = first + 1, view.row[first].folded in NOT_NAMES
    if not alone and following < len(view.row) and view.gap(following) in {" ", "-"}:
        second = view.row[following]
        part = second.known or (
            second.doubtful and second.capital and second.folded not in NOT_NAMES
        )
        if part and second.capital == view.row[first].capital and not view.spoilt(following):
            return Candidate(first, following)
    return Candidate(first, first)


def is_and(word: Word) -> bool:
    return word.folded in ANDS
