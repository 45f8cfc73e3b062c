"""The price of before: "normally 130, this month 110", "antes eran 100", "20000 Ft helyett"."""

from collections.abc import Sequence
from functools import cache
from itertools import dropwhile

from ingest.extractors._facts.lengths import timed_words
from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Token


@cache
def _words() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "former_price.tsv")


@cache
def telling() -> frozenset[str]:
    """Words without one of which no amount is of before."""
    table = _words()
    ends = (said.split()[-1] for said in table["pair"] | table["last"])
    return table["usual"].union(table["before"], table["replaced"], ends)


def former(clause: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether the words of its clause before an amount, or those behind, make it one of before."""
    before = [one.word for one in reversed(clause)]
    after = [one.word for one in behind]
    table = _words()
    if (after and after[0] in table["replaced"]) or " ".join(after) in table["last"]:
        return True
    return _usual(before) or _past(before)


def _usual(before: Sequence[str]) -> bool:
    """ "Normaal 90", "normaal half uur 90": words for a time between."""
    for word in before:
        if word in _words()["usual"]:
            return True
        if word not in timed_words() and not (word.isdecimal() and len(word) < 3):
            return False
    return False


def _past(before: Sequence[str]) -> bool:
    """ "Avant c'était 130", "l'an dernier 130": over words for was."""
    table = _words()
    said = [*dropwhile(table["was"].__contains__, before)]
    if not said:
        return False
    alone = said[0] in table["before"] or said[0] in table["usual"]
    return alone or " ".join(said[1::-1]) in table["pair"]
