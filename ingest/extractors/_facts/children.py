"""Years that are of somebody's children: "Gyermekek: 2 (38 és 34 évesek)", "my kids are 19 and 22".

A word for children leads them over nothing but other figures and what is said between; not behind
a count and a comma, where who has the children goes on: "2 kinderen, 45 jaar". `children/*.tsv`
holds the words: `children` and grandchildren, what stands `between` them and the years, words that
say whose they are by themselves (`ours`: "oğlumuz"), words for `mine`, with which a comma may part
the years ("onze zoon, 19"), and words that are a daughter or a pet only with one of those (`girl`:
"ma fille").
"""

import re
from functools import cache

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._facts.years import Number
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row

_REACH = 8
"""Words between children and the years of the last of them."""
_MINE = 2
"""Words before children that say whose they are."""
_GAP = re.compile(r"\s?[:(]{1,2}\s?|,\s?|\s?[&+/]\s?| |-")
_LEADS = frozenset(":(")
_YEARS = re.compile(r"[1-9]\d")


def names_children(row: Row) -> bool:
    """Whether a text has a word for children: of another nothing needs to be asked."""
    return not row.said.isdisjoint(_every())


def of_children(text: str, row: Row, number: Number) -> bool:
    """Whether years are of children that the words before them name."""
    led = False
    for back in range(number.first - 1, max(-1, number.first - 1 - _REACH), -1):
        word, gap = row[back].word, text[row[back].end : row[back + 1].start]
        if not _GAP.fullmatch(gap):
            return False
        if word in _words("ours") or _is_mine(row, back):
            return True
        if gap[0] == "," and not (_YEARS.fullmatch(word) or word in _words("mine")):
            return False
        led = led or not _LEADS.isdisjoint(gap) or word in _words("between")
        if word in _words("children"):
            return led and not (back and row[back - 1].word in word_set("denials.txt"))
        if not (word.isdecimal() or word in ANDS or word in _words("between")):
            return False
    return False


def _is_mine(row: Row, place: int) -> bool:
    """ "Ma fille", "mes petites-filles", "fiul nostru": with a word for mine before or behind."""
    beside = {one.word for one in row[max(0, place - _MINE) : place + 2]}
    theirs = row[place].word in _words("children") | _words("girl")
    return theirs and not _words("mine").isdisjoint(beside)


@cache
def _every() -> frozenset[str]:
    return _words("children") | _words("ours") | _words("girl")


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(
        word
        for _, (said, phrases) in folder(HERE / "children")
        if said == role
        for phrase in phrases.split("|")
        for word in folded(phrase).split()
    )
