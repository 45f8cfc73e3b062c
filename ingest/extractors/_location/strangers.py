"""Places of customers: "guests from Köln", "a gentleman from Luton gave me this".

Where a man who advertises is from ("een heer uit Gent") is his: a customer does something to or
for who speaks.
"""

from functools import cache

from ingest.extractors._location.gazetteer import declined, word_set
from ingest.extractors._text.tokens import Row

_WITHIN = frozenset(" '’-")
_LISTED = _WITHIN | {","}
_GIVES = 5
"""Words before or behind a customer and his place among which the one for "me" stands."""
_COMES = 6
"""Words between customers and where they come from."""
_BEHIND = 6
"""Words behind a place with an ending for "from" among which customers are named."""
_FROM = ("bol", "rol", "tol")
"""Endings of Hungarian names that say "from"."""
_SHORT = 5
"""Letters up to which a word is no beginning of others ("úr", "urban")."""
_FROM_CASE = frozenset(("dan", "den", "tan", "ten", "ndan", "nden"))
"""Endings of Turkish names that do, behind an apostrophe."""


@cache
def _one() -> frozenset[str]:
    return word_set("guest.txt") | word_set("guest_who_gives.txt")


@cache
def _many() -> frozenset[str]:
    return word_set("guests.txt")


class Strangers:
    """Which places of one text are those of customers."""

    def __init__(self, text: str, row: Row) -> None:
        self._text, self._row = text, row

    def come_from(self, first: int, last: int, *, abroad: bool = False) -> bool:
        """Whether customers are from the place at words `first` to `last`.

        `abroad`: it is a country, from which the women of a house may come.
        """
        row = self._row
        if first > 1 and row[first - 1].word in word_set("out_of.txt"):
            return (
                self._named(first, abroad=abroad) or self._gives(first, last) or self._come(first)
            )
        word = row[last].word
        cased = (word.endswith(_FROM) and word in declined()) or self._case(last)
        return cased and self._named_behind(last)

    def _named(self, first: int, *, abroad: bool) -> bool:
        """Whether they stand right before it ("the guy from York", "women from Leeds")."""
        row, who = self._row, self._row[first - 2].word
        if self._text[row[first - 2].end : row[first - 1].start] != " ":
            return False
        the = first > 2 and row[first - 3].word in word_set("the.txt")
        women = not abroad and who in word_set("women.txt")
        return women or (the and who in word_set("guest.txt"))

    def _gives(self, first: int, last: int) -> bool:
        """Whether one from there does something to her ("me regaló un señor de Sevilla")."""
        row = self._row
        who = first - 2
        if row[who].word not in _one() and who > 1:
            who -= 1  # “un cliente affezionato di Lubiana”
        if row[who].word not in _one() or not self._runs(who, first):
            return False
        lead = row[max(0, who - 2) : who]  # “a French gentleman from Lyon gave me this”
        article = any(one.word in word_set("one.txt") for one in lead)
        if not (article or row[who].word in word_set("one.txt")):
            return False
        before = row[max(0, who - 1 - _GIVES) : max(0, who - 1)]
        behind = row[last + 1 : last + 1 + _GIVES]
        if any(one.word in word_set("being.txt") for one in before[-2:]):
            return False
        return row[who].word in word_set("customer.txt") or any(
            one.word in word_set("to_me.txt") and self._in_clause(one.end, row[first].start)
            for one in (*before, *behind)
        )

    def _come(self, first: int) -> bool:
        """Whether customers, or who is asked, come from there ("clienții vin și din Turda")."""
        row = self._row
        for back in range(first - 2, max(-1, first - 2 - _COMES), -1):
            if not self._runs(back, back + 1):
                return False
            if row[back].word in _many():
                return True
            if row[back].word in word_set("of_me.txt"):
                return False
        return False

    def _case(self, last: int) -> bool:
        row = self._row
        return (
            last + 1 < len(row)
            and row[last + 1].word in _FROM_CASE
            and self._text[row[last].end : row[last + 1].start] in ("'", "’")
        )

    def _named_behind(self, last: int) -> bool:
        row = self._row
        for ahead in range(last + 1, min(len(row), last + 1 + _BEHIND)):
            if not _LISTED.issuperset(self._text[row[ahead - 1].end : row[ahead].start]):
                return False
            if _is_cased(row[ahead].word):
                return True
        return False

    def _runs(self, place: int, upto: int) -> bool:
        row = self._row
        return all(
            _WITHIN.issuperset(self._text[row[at].end : row[at + 1].start])
            for at in range(place, upto)
        )

    def _in_clause(self, one: int, other: int) -> bool:
        return not set(self._text[min(one, other) : max(one, other)]) & set(".!?;\n")


@cache
def _cased() -> tuple[frozenset[str], tuple[str, ...]]:
    """Customers in the languages that put them behind where they come from: short words as they
    stand, and how longer ones begin, whatever their ending."""
    every = word_set("guests_cased.txt")
    return every, tuple(word for word in every if len(word) > _SHORT)


def _is_cased(word: str) -> bool:
    whole, begun = _cased()
    return word in whole or word.startswith(begun)
