"""Villages and small towns of the country of an ad, each only where something leads to it.

`small/<country>.tsv` is a further cut of GeoNames (scripts/make_small_places.py), one spelling a
line, folded: the villages that `cities/` leaves out, and shorter names of its towns ("Talavera").
A table is read when an ad of its country is. So many names are words, or borne by somebody, that
none counts by itself: with a capital and a word that leads to it, in a list, beside a town; one
that is marked as a word (`!`) only under a label, behind a postcode or before its province.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ingest.extractors._location.gazetteer import HERE, Spelling, city
from ingest.extractors._location.received import received
from ingest.extractors._location.scraps import entitled
from ingest.extractors._location.signs import in_sentences
from ingest.extractors._location.state_letters import COUNTRY, behind
from ingest.extractors._location.stripped import DECLINING, stripped
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row, joined

_MOST_WORDS = 5
"""Words of a name."""
_OUTSHINES = 60
"""Thousands of people from which a town abroad goes before a village at home."""
_FAMOUS = 10
"""How many times the people of a town at home one abroad has that goes before it."""
_POSTCODE = re.compile(r"(?<![\w.,+€$£-])(?:[A-Z]{1,2}-)?(?:\d{5}|[1-9]\d{3}|\d\d-\d{3})\s\Z")
_BEFORE = 12
"""Characters of a postcode before a place."""
_PROVINCE = re.compile(r"\s?\([A-Z]{2}\)")
_LABEL = re.compile(r"[^\W\d_]\s?:\s?\Z")
_NOUNS = frozenset(("de", "at", "ch", "lu"))
"""Countries where every noun has a capital, which says nothing of a name there."""
_AT = frozenset(("fr", "it"))
"""Countries where "in" a town is a word that leads many others ("a mano", "à domicile")."""
_CUE, _ARTICLE = 2, 3
"""What `signs` says of a word that leads to a place; letters of an article."""


class Table(NamedTuple):
    """The spellings of a country with the rest of their lines, and their first words."""

    lines: dict[str, str]
    heads: frozenset[str]


class Small(NamedTuple):
    """The names of places of a text with the small ones among them; `signs`: what the form of one
    says of it, by where it begins."""

    hits: tuple[Hit[Spelling], ...]
    signs: dict[int, int]


@cache
def table(country: str) -> Table | None:
    """The small places of a country; None where there is no table."""
    path = HERE / "small" / f"{country}.tsv"
    if not country.isalpha() or not path.exists():
        return None
    text = path.read_text(encoding="utf-8")
    lines = dict(line.split("\t", 1) for line in text.splitlines() if line[0] != "#")
    return Table(lines, frozenset(key.split(" ", 1)[0] for key in lines))


def small_at(text: str, row: Row, first: int, country: str) -> Hit[Spelling] | None:
    """The small place of a country that begins with a word, unless it is a word too."""
    known = table(country) if country else None
    if known is None or row[first].word not in known.heads:
        return None
    for last in range(_reach(text, row, first), first - 1, -1):
        line, _ = _line(row, first, last, known, ())
        if line and not line.endswith("!"):
            return Hit(first, last, _spelling(country, line, common=False))
    return None


def with_small(text: str, row: Row, hits: tuple[Hit[Spelling], ...], home: Sequence[str]) -> Small:
    """The names found so far and the small places of the country of the ad.

    home: its country first, then those whose language it speaks.
    """
    known = table(home[0]) if home[0] else None
    if known is None:
        return Small(hits, {})
    found, signs = list[Hit[Spelling]](), dict[int, int]()
    for hit, led in _found(text, row, known, home):
        found.append(hit)
        signs[row[hit.first].start] = _CUE if led else 0
    return Small(_merged(hits, found), signs) if found else Small(hits, {})


def _found(
    text: str, row: Row, known: Table, home: Sequence[str]
) -> Iterator[tuple[Hit[Spelling], bool]]:
    """The small places of a text, and whether what stands right beside each leads to it."""
    following = 0
    for first in _beginnings(text, row, known, home):
        if first < following:
            continue
        for last in range(_reach(text, row, first), first - 1, -1):
            line, ending = _line(row, first, last, known, home)
            if line and last > first and home[0] == COUNTRY and behind(text, row[last - 1].end):
                continue  # the state is no word of the name
            if line and home[0] == COUNTRY:
                line = _of_state(text, row, first, last, known) or line
            marked = line.endswith("!")
            told = marked and _told(text, row, first, last, home[0])
            if line and (not marked or told or _surely(text, row, first, last)):
                led = ending or _beside(text, row, first, last)
                yield Hit(first, last, _spelling(home[0], line, common=marked)), led or told
                following = last + 1
                break


def _told(text: str, row: Row, first: int, last: int, country: str) -> bool:
    """Whether a sentence, or a short title in small letters, says of a word that it is a place."""
    if country not in _NOUNS and received(text, row, first, last, country):
        return True
    return country not in _AT and entitled(text, row, first, last, country)


def _beginnings(text: str, row: Row, known: Table, home: Sequence[str]) -> list[int]:
    """Where a first word of a name stands, also one with an ending: with a capital, where the text
    has them."""
    found = row.known(known.heads)
    if in_sentences(text):
        found = [first for first in found if _capital(text, row, first)]
    if not DECLINING.isdisjoint(home):
        written = (n for n, token in enumerate(row) if text[token.start].isupper())
        ended = {
            n for n in written if any(one in known.heads for one in stripped(home, row[n].word))
        }
        return sorted(ended.union(found))
    return found


def _capital(text: str, row: Row, first: int) -> bool:
    """Whether a word has a capital, or the next one behind an article ("la Gruyère")."""
    token = row[first]
    if text[token.start].isupper():
        return True
    article = len(token.word) <= _ARTICLE and first + 1 < len(row)
    return article and text[row[first + 1].start].isupper()


def _reach(text: str, row: Row, first: int) -> int:
    """The last word that a name may have which begins there."""
    last = first
    while last + 1 < len(row) and last + 1 < first + _MOST_WORDS:
        if not joined(text, row[last], row[last + 1]):
            break
        last += 1
    return last


def _line(row: Row, first: int, last: int, known: Table, home: Sequence[str]) -> tuple[str, bool]:
    """What the table has of the words, and whether an ending of theirs says "in" or "to"."""
    *words, end = (token.word for token in row[first : last + 1])
    plain = known.lines.get(" ".join((*words, end)))
    if plain:
        return plain, False
    for bare in stripped(home, end):
        declined = known.lines.get(" ".join((*words, bare)), "!")
        if not declined.endswith("!"):
            return declined, True
    return "", False


def _of_state(text: str, row: Row, first: int, last: int, known: Table) -> str:
    """What the table has of the town of the state that stands behind: "Burlington, VT"."""
    match = behind(text, row[last].end)
    words = [token.word for token in row[first : last + 1]]
    return known.lines.get(" ".join((*words, match[1].lower())), "") if match else ""


def _spelling(country: str, line: str, *, common: bool) -> Spelling:
    slug, name, lat, lon, thousands, *_ = line.split("\t")
    place = city(country, slug, name, lat, lon, thousands)
    return Spelling(
        places=(place,), words=frozenset((place.uid,)), plain=frozenset(), common=common
    )


def _surely(text: str, row: Row, first: int, last: int) -> bool:
    """Whether a label, a postcode or its province says of a word that it is a place."""
    label = _LABEL.search(text, max(0, row[first].start - _BEFORE), row[first].start)
    return label is not None or _beside(text, row, first, last)


def _beside(text: str, row: Row, first: int, last: int) -> bool:
    """Whether a postcode stands right before it or its province or state behind."""
    start = row[first].start
    before = _POSTCODE.search(text, max(0, start - _BEFORE), start) is not None
    if before and text[start].isupper():
        return True
    end = row[last].end
    return _PROVINCE.match(text, end) is not None or behind(text, end) is not None


def _merged(
    hits: tuple[Hit[Spelling], ...], small: Sequence[Hit[Spelling]]
) -> tuple[Hit[Spelling], ...]:
    """Both in order: the longer of two that overlap, of two as long that of the gazetteer, unless
    it knows only a small town abroad."""
    every = {hit.first: hit for hit in hits}
    for one in small:
        over = [hit for hit in hits if hit.first <= one.last and one.first <= hit.last]
        if all(_within(hit, one) for hit in over):
            for hit in over:
                del every[hit.first]
            every[one.first] = one
    return tuple(every[first] for first in sorted(every))


def _within(hit: Hit[Spelling], small: Hit[Spelling]) -> bool:
    """Whether a small place goes before a known one that has some of its words."""
    if hit.last - hit.first < small.last - small.first:
        return small.first <= hit.first and hit.last <= small.last
    same = (hit.first, hit.last) == (small.first, small.last)
    largest = hit.value.places[0]
    here = any(one.country == small.value.places[0].country for one in hit.value.places)
    town = largest.level in {"city", "district"}
    least = max(_OUTSHINES, _FAMOUS * small.value.places[0].thousands)
    return same and not here and town and largest.thousands < least
