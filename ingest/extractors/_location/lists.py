"""Places of a page that are not the advertiser's, told by the shape of the page.

A list of all the towns of a site (a menu, a filter, links in a footer), and rows of other
advertisements ("Lorena, 27 - Sevilla - 80 €"). A list that the ad leads itself ("Outcalls to: …",
"My tour") stays, and so does one in a sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ingest.extractors._alias.words import listed, names
from ingest.extractors._facts.tables import word_set
from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._location.margins import Line, dates, in_margins, lines_of
from ingest.extractors._text.fold import folded
from ingest.extractors._text.menus import is_row
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, rows, words
from ingest.extractors._text.tokens import capital, tokens

Span = tuple[int, int]

_LED, _LINED, _STROKED = 3, 5, 6
"""Places from which a list is the site's: under its heading, one a line, with strokes between."""
_OWN = 4
"""Places of a list in which a word is one ("Leeds, Bath, York, Hull")."""
_LEAD = 80
"""Characters before a list in which it is led."""
_CARD = 100
"""Characters of a line that can be another advertisement."""
_COUNTED = 2
"""Counts behind places that make a list the site's ("Kraków (533) Łódź (410)")."""
_SMALL = frozenset(
    (
        "in",
        "uit",
        "aus",
        "en",
        "a",
        "da",
        "van",
        "from",
        "de",
        "din",
        "z",
        "ze",
        "w",
        "we",
        "od",
        "от",
    )
) | {
    "в",
    "und",
    "and",
    "et",
    "e",
    "y",
    "i",
    "si",
    "és",
    "es",
    "ts",
    "jr",
    "j",
    "zu",
    "te",
    "bei",
    "bij",
}
_MENU = 4
"""Places of a first line that is the site's."""
_BULLET = "•"
"""What sets off the parts of an ad's own list rather than those of a menu."""
_SAID = 600
"""Characters behind a first line in which an ad says that it is where she goes."""
_GAP = 40
"""Characters between two places of a list."""
_BETWEEN = re.compile(
    r"(?P<sign>[^\w,;.!?]*(?:\(?\d{1,6}\)?)?[^\w,;.!?]*)"
    r"(?P<words>[^\W\d_]+(?: [^\W\d_]+){0,3} )?"
)
_LISTY = re.compile(r"[\n|•·»›>►▸●▪*()]|\s[-–—]\s")
_PROSE = re.compile(r"\s?[,;/&+]\s?|\s(?:en|and|und|et|y|e|și|si|és|i|и|ve|of|or|oder)\s")
_YEARS = r"(?:1[89]|[2-6]\d)(?![\d.:/€£%])"
_NO_MONTH = (
    r"[^\W\d_]*(?:jan|feb|mar|m[aä]r|apr|ma[iyjg]|jun|jul|aug|sep|o[ck]t|nov|de[czk])"
    r"[^\W\d_]{0,6}\b"
)
# "Lorena, 27 - Sevilla": a name and its age.
_NAME_AGE = re.compile(
    rf"[^\w\n]{{0,6}}[^\W\d_]+(?:[ &+]{{1,3}}[^\W\d_]+){{0,2}}[ ,(|–-]{{1,4}}{_YEARS}"
    rf"(?!\s?(?:min|uur|h\b|std|eur|€|£|\$|lei|zł|ft|%|{_NO_MONTH}))"
)
# "Kelly – Hengelo – 24 jr": the town between them.
_NAME_TOWN_AGE = re.compile(
    r"[^\w\n]{0,6}[^\W\d_]+(?: [^\W\d_]+){0,2}\s?[–,|(-]\s?[^\W\d_]+(?:[ -][^\W\d_]+){0,2}"
    rf"\s?[–,|)-]{{1,2}}\s?{_YEARS}(?!\s?(?:min|uur|eur|€|£|\$))"
)
_WEAK = re.compile(
    r"[^\n]*[–—|★•·,-][^\n]*\d|[^\n]*\d[^\n]*[–—|★•·,-]|[^\n]*[–—|★•·,-][^\n]*[–—|★•·,-]"
)


_LEAST = 2


class _Chain(NamedTuple):
    """Places that follow each other with nothing but signs, or the same words, between."""

    places: list[Span]
    signs: list[str]
    repeated: str | None


@cache
def _relations() -> Phrases[str]:
    return Phrases((row[1], row[0]) for _, row in folder(HERE / "relations"))


@cache
def _kind_words() -> frozenset[str]:
    """Words of the kinds of place, and of receiving and visiting: such a list is the ad's own."""
    cues = (row[1] for _, row in folder(HERE / "relations"))
    kinds = (row[1] for row in rows(HERE / "kinds.tsv"))
    found = {one.word for phrase in (*cues, *kinds) for one in tokens(phrase)}
    return frozenset(found - {"club", "studio", "salon", "casa", "haus"})


@cache
def _own_words() -> frozenset[str]:
    return words(HERE / "tours.txt")


@cache
def _heads() -> re.Pattern[str]:
    """A heading over all the places of a site, at the end of what leads a list."""
    parts = {"noun": set[str](), "which": set[str]()}
    for sort, word in rows(HERE / "site_lists.tsv"):
        parts[sort].add(re.escape(folded(word)).replace(r"\ ", r"\s"))
    nouns, which = (
        "|".join(sorted(parts[sort], key=len, reverse=True)) for sort in ("noun", "which")
    )
    return re.compile(
        rf"(?:^|[\n|:.])[^\w\n]{{0,8}}(?:(?:{which})\s)?(?:[^\W\d_]{{1,12}}\s)?(?:{nouns})"
        r"[^\w\n]{0,6}\n?[^\w\n]{0,4}$"
    )


class Lists(NamedTuple):
    """Starts of places: in lists that are not the ad's, and in long lists that are."""

    others: frozenset[int] = frozenset()
    own: frozenset[int] = frozenset()


_NONE = Lists()


def lists(text: str, named: Sequence[Span]) -> Lists:
    """Sorts all the places that a text names by the lists that they stand in."""
    if len(named) < _LEAST:
        return _NONE
    lined = "\n" in text
    every = lines_of(text, named)
    found, own = {*_in_items(text, every)}, set[int]()
    if lined:
        found.update(_in_cards(text, every), _in_menu(text, named))
        found.update(in_margins(text, every, _leads))
    for chain in _chains(text, named) if len(named) >= _LED else ():
        sort = found if _of_the_site(text, chain) else own
        if sort is found or len(chain.places) >= _OWN:
            sort.update(start for start, _ in chain.places)
    return Lists(frozenset(found), frozenset(own - found))


def _chains(text: str, named: Sequence[Span]) -> Iterator[_Chain]:
    places, signs, said = [named[0]], list[str](), list[str | None]()
    for span in named[1:]:
        link = _link(text, places[-1][1], span[0])
        apart = link is not None and signs and _blank(link[0]) and not _blank(signs[-1])
        if link is None or apart or (said and link[1] != said[-1]):
            yield _Chain(places, signs, said[-1] if said else None)
            places, signs, said = [span], [], []
        else:
            places.append(span)
            signs.append(link[0])
            said.append(link[1])
    yield _Chain(places, signs, said[-1] if said else None)


def _blank(sign: str) -> bool:
    return sign.count("\n") > 1


def _link(text: str, end: int, start: int) -> tuple[str, str | None] | None:
    """The signs between two places, and the words that a list repeats; None = they are apart."""
    if start - end > _GAP:
        return None
    if _PROSE.fullmatch(text, end, start):
        return text[end:start], None
    match = _BETWEEN.fullmatch(text, end, start)
    return (match["sign"], match["words"]) if match else None


def _of_the_site(text: str, chain: _Chain) -> bool:
    """Whether a chain is a list of all the towns of a site."""
    count = len(chain.places)
    if count < _LED:
        return False
    lead = _lead(text, chain.places[0][0])
    if sum("(" in sign for sign in chain.signs) >= _COUNTED and not _own(lead):
        return True
    if _heads().search(lead):
        return True
    listy = sum(1 for sign in chain.signs if _LISTY.search(sign))
    if 2 * listy < len(chain.signs):
        return False
    if chain.repeated and not _own(chain.repeated):
        return True
    lined = sum("\n" in sign for sign in chain.signs) * 2 > len(chain.signs)
    return count >= (_LINED if lined else _STROKED) and not _own(lead)


def _in_menu(text: str, named: Sequence[Span]) -> list[int]:
    """The places in a first line of short parts, strokes between, with no cue in it or behind."""
    first = len(text) - len(text.lstrip())
    end = text.find("\n", first)
    inside = [start for start, last in named if last <= end]
    line = text[first:end]
    if len(inside) < _LEAST or _BULLET in line or not is_row(folded(line), _MENU):
        return []
    return [] if _visits(text[end:]) else inside


def _in_items(text: str, every: Sequence[Line]) -> Iterator[int]:
    """The places in a line of people or houses with their towns ("Léa (Lyon), Ida (Annecy)")."""
    for start, end, inside in every:
        if len(inside) < _LEAST or inside[1][0] - inside[0][1] > _CARD:
            continue
        colon = text.rfind(":", start, inside[0][0])
        position, items, known = colon + 1 if colon >= 0 else start, list[int](), 0
        if inside[0][0] - position > _CARD:
            continue
        for place in inside:
            sort = _item(text[position : place[0]])
            if sort is None:
                break
            items.append(place[0])
            known += sort
            position = place[1]
        if len(items) > 1 and 2 * known >= len(items) and not _first_person(text, start, end):
            yield from items


def _item(text: str) -> bool | None:
    """Whether what stands before a place is somebody's name; None = it is no item of a list."""
    row = [one for one in tokens(text) if one.word.isalpha()]
    words_ = [one for one in row if one.word not in _SMALL]
    if not words_ or not all(capital(text, one) for one in words_):
        return None
    if any(one.word in dates() or one.word in _kind_words() for one in words_):
        return None
    return any(one.word in names() or one.word in listed() for one in words_)


def _visits(text: str) -> bool:
    """Whether a text says that somebody is visited, but not where: in the list before it then."""
    head = text[:_SAID]
    row = tokens(head)
    return any(
        hit.value == "outcall_to"
        and not any(
            one.word in word_set("denials.txt") for one in row[max(0, hit.first - 2) : hit.first]
        )
        for hit in _relations().find(head, row)
    )


def _lead(text: str, start: int) -> str:
    """What stands before a list, folded: its line up to there, or else the line above."""
    before = text[max(0, start - _LEAD) : start]
    line = before.rpartition("\n")
    if any(map(str.isalpha, line[2])):
        return folded(line[2])
    above = line[0].rstrip().rpartition("\n")[2]
    return folded(above) + "\n"


def _own(lead: str) -> bool:
    """Whether the advertiser leads a list: with a cue, in the first person, with a colon."""
    if lead.rstrip("\n •*-–").endswith(":"):
        return True
    row = tokens(lead)
    if not row.places.keys().isdisjoint(_own_words()):
        return True
    return any(hit.last > hit.first for hit in _relations().find(lead, row))


def _leads(words_: str) -> bool:
    """Whether words are the advertiser's: in the first person, of a tour, of meeting people."""
    row = tokens(words_)
    if not row.places.keys().isdisjoint(_own_words()):
        return True
    return any(_relations().find(words_, row))


def _in_cards(text: str, every: Sequence[Line]) -> Iterable[int]:
    """The places in rows of other advertisements, two or more lines one after the other."""
    run, strong, towns = list[int](), False, set[str]()
    for line, end, inside in every:
        kind = _card(text, line, end, inside) if inside else ""
        if kind:
            run += [start for start, _ in inside]
            towns.update(text[s:e] for s, e in inside)
            strong = strong or kind == "strong"
            continue
        if len(towns) > 1 and strong:
            yield from run
        run, strong, towns = [], False, set()
    if len(towns) > 1 and strong:
        yield from run


def _card(text: str, start: int, end: int, inside: list[Span]) -> str:
    """ "strong" where a name and an age begin a line, "weak" where it has such parts, or ""."""
    if end - start > _CARD or _first_person(text, start, end):
        return ""
    if _NAME_AGE.match(text, start, end) or _NAME_TOWN_AGE.match(text, start, end):
        return "strong"
    first = inside[0][0]
    begins = any(map(str.isalpha, text[start:first]))
    return "weak" if begins and _WEAK.match(text, start, end) else ""


def _first_person(text: str, start: int, end: int) -> bool:
    said = tokens(text[start:end]).places.keys()
    return not said.isdisjoint(_own_words())
