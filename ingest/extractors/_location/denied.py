"""Places that an ad names to say that she is not there: denied, left out, left long ago.

"No outcalls to Salford", "sonst in Graz", "no visits to Cork anymore", not "not far from Leeds";
"I used to work in Leeds", "my sister lives in Hull", "guests from Köln".
"""

import re
from functools import cache

from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._location.signs import ANDS
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows, words
from ingest.extractors._text.tokens import Row, tokens

_REACH = 4
"""Words before a place over which a denial reaches, within one clause."""
_NEAR = 2
"""Words between a denial and a place that need no word for a visit between them."""
_LONG = 3
"""Letters up to which a word is a small one ("in", "to")."""
_NOUNS = frozenset(("no", "geen", "kein", "keine", "keinen"))
"""Denials of the noun behind them: only one for a visit makes them deny the place."""
_WITHIN = frozenset(" '’-/")
_SINCE = 6
"""Words over which a past reaches, before a place and within one clause."""
_JOINS = frozenset(" ,&/+")
_ANYMORE_WORDS = frozenset(
    ("anymore", "more", "longer", "meer", "mehr", "plus", "ya", "piu", "mai", "juz", "ja", "mar")
) | {"artik"}
_ANYMORE = re.compile(
    r"\s(?:any ?more|no more|no longer|niet meer|nicht mehr|plus maintenant|ya no|non piu|nu mai|"
    r"juz nie|ja nao|mar nem|artik)(?!\w)"
)


@cache
def _words(name: str) -> frozenset[str]:
    return words(HERE / name)


@cache
def _pasts() -> Phrases[str]:
    return Phrases((row[1], row[0]) for row in rows(HERE / "elsewhere.tsv"))


@cache
def _visits() -> frozenset[str]:
    """The words of the phrases for receiving and visiting."""
    phrases = (
        row[1] for _, row in folder(HERE / "relations") if row[0] in {"incall_at", "outcall_to"}
    )
    found = frozenset(token.word for phrase in phrases for token in tokens(phrase))
    return frozenset(word for word in found if len(word) > _LONG)


@cache
def _telling() -> frozenset[str]:
    """Words without one of which nothing is denied."""
    lists = ("denied.txt", "former.txt", "except.txt")
    return frozenset[str]().union(*map(_words, lists), _ANYMORE_WORDS)


class Denials:
    """What a text denies, found once."""

    def __init__(self, text: str, row: Row) -> None:
        self._text, self._row = text, row
        said = row.places.keys()
        self._denies = not said.isdisjoint(_telling())
        self._guests = not said.isdisjoint(_words("guests.txt"))
        self._left = frozenset(hit.last for hit in _pasts().every(text, row))
        self._theirs = -1  # the last word of a place of the guests

    def of(self, first: int, last: int) -> bool:
        """Whether the place at words `first` to `last` is one where she is not."""
        if self._denies and _denied(self._text, self._row, first, last):
            return True
        if self._left and self._past(first):
            return True
        if self._guests and self._of_guests(first):
            self._theirs = last
            return True
        return False

    def _past(self, first: int) -> bool:
        """Whether a phrase of the past, or of her kin, stands before it in its clause."""
        for back in range(first - 1, max(-1, first - 1 - _SINCE), -1):
            if not _WITHIN.issuperset(self._text[self._row[back].end : self._row[back + 1].start]):
                return False
            if back in self._left:
                return True
            if self._row[back].word in _words("now.txt") | _words("but.txt"):
                return False
        return False

    def _of_guests(self, first: int) -> bool:
        """Whether guests come from there ("guests from Köln and Bonn")."""
        row = self._row
        if 0 <= self._theirs and first - self._theirs <= 3:
            between = self._text[row[self._theirs].end : row[first].start]
            joining = row[self._theirs + 1 : first]
            if all(one.word in ANDS or one.word in _words("out_of.txt") for one in joining):
                return bool(joining) or _JOINS.issuperset(between)
        return (
            first > 1
            and row[first - 1].word in _words("out_of.txt")
            and row[first - 2].word in _words("guests.txt")
            and self._text[row[first - 2].end : row[first - 1].start] == " "
        )


def _denied(text: str, row: Row, first: int, last: int) -> bool:
    end = row[last].end
    if _ANYMORE.match(folded(text[end : end + 20])):
        return True
    between = list[str]()
    for back in range(first - 1, max(-1, first - 2 - _REACH), -1):
        if not _WITHIN.issuperset(text[row[back].end : row[back + 1].start]):
            return False
        word = row[back].word
        if word in _words("but.txt"):
            return False
        if not between and word in _words("except.txt"):
            return True
        if 1 <= len(between) <= _NEAR and word in _words("former.txt"):
            return True
        if between and word in _words("denied.txt"):
            asked = back > 0 and row[back - 1].word in _words("why.txt")
            return not asked and _reaches(word, between)
        between.append(word)
    return False


def _reaches(word: str, between: list[str]) -> bool:
    """Whether a denial is of the place that these words lead to, the nearest first."""
    if not _words("not_denied.txt").isdisjoint(between):
        return False
    if not _visits().isdisjoint(between):
        return True
    if word in _NOUNS:  # "no in Leeds" in Spanish; "no centro" is "in the centre" in Portuguese
        return len(between) == 1 and len(between[0]) < _LONG
    return len(between) <= _NEAR
