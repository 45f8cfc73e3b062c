"""The words of a text that say where somebody meets whom, in the language that the text is in.

A word that several languages write alike is read in the one whose other words the text has most of.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import folder, rows, words
from ingest.extractors._text.tokens import Row, tokens

_HERE = Path(__file__).parent
_MEASURES = frozenset(
    (("nalam", "nalam"), ("nalunk", "nalunk"), ("m", "2"), ("andar", "andar"), ("etage", "etage"))
)
"""Square metres, floors and "at mine": of a home, where no other premises are told."""
_BESIDE = frozenset((" ", "-"))
"""What stands between "private" and premises."""
_CAN = 2
"""Words from a denial over what somebody else can do to the next verb."""
_LED = 1
"""Words between what says that a landmark follows and the landmark."""
_BACK, _ON = 3, 3
"""Words before and behind a cue among which a denial is one of it."""
PARTING = frozenset(",.;:!?\n()/|+&")
"""Marks between which a clause stands."""
DENIED = frozenset(("receive", "go", "visit"))
"""Sorts of which a denial says as much as the word itself."""

_LITTLE = frozenset(
    ("not", "in", "to", "from", "a", "near", "and", "also", "but", "other", "mine", "yours")
) | {"now", "be", "only", "new", "by"}
"""Sorts of words so small that other languages have the like of them."""
_SHARE = 5
"""How many times fewer words than of its first language an ad may have of another that it is
in."""

_new = tuple.__new__  # a third of the time of Cue(…), for every word that says something

Sorts = dict[str, frozenset[str]]
"""What a word says in each language."""


class Cue(NamedTuple):
    """Words `start:end` that say something of a place; `sort`: what."""

    start: int
    end: int
    sort: str
    kind: str = ""


@cache
def _words() -> Phrases[Sorts]:
    found = dict[str, dict[str, set[str]]]()
    for language, (sort, listed) in folder(_HERE / "words"):
        for phrase in listed.split(","):
            key = " ".join(token.word for token in tokens(folded(phrase)))
            found.setdefault(key, {}).setdefault(language, set()).add(sort)
    return Phrases(
        (phrase, {language: frozenset(sorts) for language, sorts in known.items()})
        for phrase, known in found.items()
    )


@cache
def _kinds() -> Phrases[tuple[str, str]]:
    return Phrases(
        (phrase, (kind, sort))
        for kind, sort, listed in rows(_HERE / "kinds.tsv")
        for phrase in dict.fromkeys(listed.split(","))
    )


class Words:
    """The words of one text that say something of places, looked up once."""

    def __init__(self, text: str) -> None:
        self.text, self._row = text, tokens(text)
        self._hits = [*_words().find(text, self._row)]
        self._sorts: Sequence[frozenset[str]] = ()
        self._no: frozenset[int] = frozenset()
        self._by: frozenset[int] = frozenset()

    @property
    def alone(self) -> Iterator[str]:
        """The language of each word that only one has."""
        return (next(iter(hit.value)) for hit in self._hits if len(hit.value) == 1)

    def vote(self, votes: Counter[str]) -> None:
        """Reads the words in the language of the ad; `votes`: how many words of each it has."""
        least = max(votes.values(), default=0) / _SHARE
        self._sorts = [_sorts(hit, votes, least) for hit in self._hits]
        pairs = zip(self._hits, self._sorts, strict=True)
        self._no = frozenset(hit.first for hit, sorts in pairs if "not" in sorts)
        self._by = frozenset(_landmarks(self._hits, self._sorts))

    def said(self) -> list[Cue]:
        """What the words say in that language, in order."""
        text, row, no = self.text, self._row, self._no
        return sorted(
            [
                _new(Cue, (row[hit[0]][1], row[hit[1]][2], sort, ""))
                for hit, sorts in zip(self._hits, self._sorts, strict=True)
                for sort in _said(text, row, hit, sorts, no)
            ]
        )

    def kinds(self) -> list[Cue]:
        """The kinds of place that it names and does not deny, in order."""
        text, row, no, by = self.text, self._row, self._no, self._by
        premises = not row.said.isdisjoint(_premises())
        return [
            Cue(row[hit.first].start, row[hit.last].end, hit.value[1], hit.value[0])
            for hit in _kinds().find(text, row)
            if not (no and _denied(text, row, hit, no))
            and not (by and _landmark(text, row, hit, by))
            and not _street_name(text, row, hit)
            and not (premises and (row[hit.first].word, row[hit.last].word) in _MEASURES)
            and not (premises and hit.value[1] == "private" and _of_premises(text, row, hit))
        ]


@cache
def _premises() -> frozenset[str]:
    return words(_HERE / "premises.txt")


def _of_premises(text: str, row: Row, hit: Hit[tuple[str, str]]) -> bool:
    """ "Privat-Salon", "studio privato": what is private is no home."""
    for left, right, word in (
        (hit.last, hit.last + 1, hit.last + 1),
        (hit.first - 1, hit.first, hit.first - 1),
    ):
        if 0 <= word < len(row) and row[word].word in _premises():
            return text[row[left].end : row[right].start] in _BESIDE
    return False


def _landmarks(hits: Sequence[Hit[Sorts]], sorts: Sequence[frozenset[str]]) -> Iterator[int]:
    """The words behind which, or before which (as negative), a landmark stands."""
    for hit, told in zip(hits, sorts, strict=True):
        if "by" in told:
            yield hit.last + 1
        if "behind by" in told:
            yield -hit.first


def _landmark(text: str, row: Row, hit: Hit[tuple[str, str]], by: frozenset[int]) -> bool:
    """ "Naast het hotel", "a szálloda mellett": it only says where somebody is met."""
    if -(hit.last + 1) in by:
        return True
    for place in range(hit.first, max(-1, hit.first - 1 - _LED), -1):
        if place in by:
            return PARTING.isdisjoint(text[row[place].start : row[hit.first].start])
    return False


def _street_name(text: str, row: Row, hit: Hit[tuple[str, str]]) -> bool:
    """ "cerca de la calle Barcelona": the word for a street that a name follows."""
    after = hit.last + 1
    if (
        hit.value[0] != "street"
        or row[hit.last].word not in word_set("streets.txt")
        or after >= len(row)
    ):
        return False
    return text[row[hit.last].end : row[after].start] == " " and text[row[after].start].isupper()


def languages(texts: Iterable[Words], spoken: str) -> Counter[str]:
    """How many words of each language alone an ad has; `spoken`: its language, where known."""
    votes = Counter[str]({spoken: 3}) if spoken else Counter[str]()
    for text in texts:
        votes.update(text.alone)
    return votes


def _sorts(hit: Hit[Sorts], votes: Counter[str], least: float) -> frozenset[str]:
    """What a word says in the language of which the ad has most; a small word says nothing in one
    of which the ad has less than the least: Romanian "ne" is no French "not"."""
    known = hit.value
    language = max(known, key=votes.__getitem__) if len(known) > 1 else next(iter(known))
    return known[language] if votes[language] >= least else known[language] - _LITTLE


def _said(
    text: str, row: Row, hit: Hit[Sorts], sorts: frozenset[str], no: frozenset[int]
) -> Iterable[str]:
    if sorts.isdisjoint(DENIED) or not (no and _denied(text, row, hit, no)):
        return sorts
    return [f"no {sort}" if sort in DENIED else sort for sort in sorts]


@cache
def _can() -> frozenset[str]:
    return words(_HERE / "can.txt")


def _of_others(row: Row, no: int, first: int) -> bool:
    """Whether it denies what others can do ("per chi non può muoversi vengo a Carpi")."""
    return first - no > _CAN and row[no + 1].word in _can()


def _denied(
    text: str, row: Row, hit: Hit[Sorts] | Hit[tuple[str, str]], no: frozenset[int]
) -> bool:
    """Whether a word for "not" stands shortly before or behind, in the same part of a sentence."""
    for place in range(hit.first - 1, max(-1, hit.first - 1 - _BACK), -1):
        if not PARTING.isdisjoint(text[row[place].end : row[place + 1].start]):
            break
        if place in no:
            return not _of_others(row, place, hit.first)
    behind = hit.last + 1
    if behind in no and text[row[hit.last].end : row[behind].start].strip() == ":":
        return True  # "Escort: nee"
    for place in range(behind, min(len(row), behind + _ON)):
        if not PARTING.isdisjoint(text[row[place - 1].end : row[place].start]):
            break
        if place in no:
            return True
    return False
