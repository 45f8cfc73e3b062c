"""Towns that only tell how far another one is: "20 minutes from Leeds", "Győrtől 15 percre".

They are near her, but no place of hers; where an ad names no other place, they are what it says.
"""

from functools import cache

from ingest.extractors._location.gazetteer import HERE, word_set
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Row

_WITHIN = frozenset(" '’.-/")
_BETWEEN = 3
"""Words between the unit of a way and the place ("20 minutes by car from Leeds")."""
_BACK = 2
"""Words between a number and the unit ("half an hour")."""


@cache
def _table() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "distances.tsv")


@cache
def units() -> frozenset[str]:
    """The units of a way: a text without any tells none."""
    return _table()["unit"]


class Distances:
    """Which places of one text are the ends of a way."""

    def __init__(self, text: str, row: Row) -> None:
        self._text, self._row = text, row
        self._told = not row.said.isdisjoint(units())

    def to(self, first: int, last: int) -> bool:
        """Whether the place at words `first` to `last` is told to be some way off."""
        return self._told and (
            self._led(first) or self._cased_behind(last) or self._cased_before(first, last)
        )

    def _led(self, first: int) -> bool:
        """ "20 minutes from", "a diez minutos de"."""
        row = self._row
        if not first or row[first - 1].word not in word_set("out_of.txt"):
            return False
        for back in range(first - 2, max(-1, first - 2 - _BETWEEN), -1):
            if not self._joined(back):
                return False
            if row[back].word in units():
                return self._counted(back)
            if row[back].word not in _table()["by"]:
                return False
        return False

    def _cased_before(self, first: int, last: int) -> bool:
        """ "20 percre Budapesttől"."""
        row = self._row
        cased = row[last].word.endswith(("tol", "hoz", "hez"))
        near = first > 0 and self._joined(first - 1)
        return cased and near and row[first - 1].word in units() and self._counted(first - 1)

    def _cased_behind(self, last: int) -> bool:
        """ "Çorlu'ya 20 dakika", "Győrtől 15 percre"."""
        row = self._row
        ahead = last + 1
        cased = row[last].word.endswith("tol")
        if ahead < len(row) and row[ahead].word in _table()["case"]:
            cased, ahead = self._text[row[last].end : row[ahead].start] in ("'", "’"), ahead + 1
        if not cased or ahead + 1 >= len(row):
            return False
        return (
            row[ahead].word.isdecimal()
            and row[ahead + 1].word in units()
            and _WITHIN.issuperset(self._text[row[ahead - 1].end : row[ahead + 1].start])
        )

    def _counted(self, unit: int) -> bool:
        """Whether a number stands right before the unit, or it counts itself ("halbe Stunde")."""
        for back in range(unit - 1, max(-1, unit - 2 - _BACK), -1):
            if not self._joined(back):
                return False
            word = self._row[back].word
            if word.isdecimal() or word in _table()["number"]:
                return True
            if word not in _table()["by"]:
                return False
        return False

    def _joined(self, place: int) -> bool:
        row = self._row
        return _WITHIN.issuperset(self._text[row[place].end : row[place + 1].start])
