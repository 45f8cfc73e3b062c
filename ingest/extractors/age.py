"""The age that an advertisement claims, as a number; a fact for figures, whoever it is about.

A number is an age with a word for years or age beside it (`_age/stated.py`), beside a word for a
person ("Man, 35"), beside the name of who introduces herself (`_age/introduced.py`) or that opens
what is said (`_age/opening.py`), set off in what she says of herself (`_age/set_off.py`), among the
years of several (`_age/several.py`), or in a title after a name. Ages of clients ("vanaf 30
jaar") and years of experience are not taken.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Set
from operator import itemgetter

from ingest.extractors import Extractor
from ingest.extractors._age.birthday import birthday
from ingest.extractors._age.columns import columns
from ingest.extractors._age.fragments import fragments
from ingest.extractors._age.introduced import Span, introduced
from ingest.extractors._age.letters import lettered
from ingest.extractors._age.lived import lived
from ingest.extractors._age.measures import measured
from ingest.extractors._age.not_hers import not_expected
from ingest.extractors._age.opening import opening
from ingest.extractors._age.set_off import set_off
from ingest.extractors._age.several import several
from ingest.extractors._age.stated import before, closed, is_age, is_shared, others
from ingest.extractors._age.together import also, next_names, partners
from ingest.extractors._facts.age_words import age_words
from ingest.extractors._facts.children import names_children, of_children
from ingest.extractors._facts.persons import aged, figures, given, named
from ingest.extractors._facts.sought import theirs
from ingest.extractors._facts.staff import of_job
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.years import ADULT, OLDEST_UNSAID, Number, numbers
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.either import either
from ingest.extractors._text.found import finder
from ingest.extractors._text.tokens import Row, tokens
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "age", "16"
_found = finder(NAME, VERSION)

_IN_TITLE = re.compile(rf"\s?[)\]|,✨💋❤•*-].*|\s*|\s(?:{either(age_words('title'))})\s.*", re.S)
_TEN = 10
_RANGE = re.compile(r"\s?[-–]\s?\d\d(?!\d)")
_FIRST = re.compile(r"\s?(1[89]|[2-6]\d)(?:[.,](?!\d)|\s?[|•\n])")
_ROW_OF = re.compile(r"\s?\d+(?!\d|\s?(?:inch|cm|kg|\"|'))")
"""More numbers behind it that are no measures: it is one of several amounts ("50, 60 euro")."""


def _in_title(field: str, text: str, row: Row, number: Number) -> bool:
    token, position = row[number.first], number.first
    if field != "title" or position == 0 or not token.word.isdecimal():
        return False
    if not ADULT <= number.years <= OLDEST_UNSAID:
        return False
    gap = text[row[position - 1].end : token.start]
    theirs = gap == " " and row[position - 1].word in word_set("not_her_age.txt")
    if theirs or row[position - 1].word in word_set("sizes.txt") or _RANGE.match(text, token.end):
        return False
    return (
        row[position - 1].word.isalpha()
        and bool(set(gap) & set(",|(-–✨💋❤•*") or position == 1)
        and bool(_IN_TITLE.fullmatch(text[token.end : token.end + 40]))
    )


def _ages(field: str, text: str) -> list[Span]:
    """Start, end and years of each age, in order."""
    row, found, next_age = tokens(text), list[Span](), None
    theirs = set[Number]() if field == "age" else _of_others(text, row)
    for number in numbers(text)[::-1]:
        if number in theirs:
            continue
        own = theirs and _own(text, row, number)
        alone = field == "age" or own or is_age(text, row, number)
        joined = also(text, row, number, next_age) and not (
            before(text, row, number.first, "not_before") or others(text, row, number.first)
        )
        if alone or joined or _in_title(field, text, row, number):
            next_age = number.first
            found.append((row[number.first].start, row[number.last].end, number.years))
    found += partners(text, row, found)
    found += next_names(text, row, found)
    no_ages = {row[one.first].start for one in theirs}
    listed, tables = columns(text)
    every = {one for one in (*found, *_formed(field, text, row)) if one[0] not in no_ages}
    every = {one for one in every if not _within(tables, one[0])}.union(listed)
    kept = sorted(one for one in every if not _of_nobody(text, row, one))
    oldest = max((one[2] for one in kept), default=0)
    kept = [one for one in kept if not lived(text, row, one, oldest)] or [*measured(text)]
    years = {(start, told) for start, _, told in kept}
    return [one for one in kept if not _told_closer(text, one, years)]


def _within(spans: list[tuple[int, int]], start: int) -> bool:
    """Whether a position lies in one of some spans that are in order."""
    at = bisect_right(spans, start, key=itemgetter(0)) - 1
    return at >= 0 and start < spans[at][1]


def _told_closer(text: str, one: Span, every: Set[tuple[int, int]]) -> bool:
    """ "Trentenne (33)": a decade in a word, of which the years follow in brackets."""
    start, end, years = one
    if years % _TEN or text[start].isdecimal() or text[end : end + 2] != " (":
        return False
    return any((end + 2, years + more) in every for more in range(1, _TEN))


def _formed(field: str, text: str, row: Row) -> Iterator[Span]:
    """The ages that a name, a person or the form of what is said beside them tells."""
    yield from lettered(field, text, row)
    yield from introduced(text)
    yield from set_off(text)
    yield from opening(text)
    yield from several(text)
    yield from fragments(text)
    yield from birthday(text, row)
    yield from ((one.start, one.end, one.years) for one in aged(text, title=field == "title"))
    yield from (one for one in figures(text) if one[2] >= ADULT)


def _of_nobody(text: str, row: Row, age: Span) -> bool:
    """Whether the years are a time that some have shared, or somebody's whom nobody meets."""
    return is_shared(text, row, age) or not_expected(text, row, age)


def _of_others(text: str, row: Row) -> set[Number]:
    """The numbers that are of somebody who is sought, or of children."""
    children = names_children(row)
    return {
        one
        for one in numbers(text)
        if theirs(text, row, one) or (children and of_children(text, row, one))
    }


def _own(text: str, row: Row, number: Number) -> bool:
    """ "Szukam pana 50 lat, ja 25": who seeks, behind a comma and a word for "I"."""
    place = number.first
    if place < 2 or number.years < ADULT or row[place - 1].word not in age_words("i"):
        return False
    gaps = (text[row[at].end : row[at + 1].start] for at in (place - 2, place - 1))
    return [*gaps] == [", ", " "] and closed(text, row[number.last].end)


def _under_name(version: AdVersion) -> Iterator[Span]:
    """A title that names somebody, and years that open the body ("Vivienne", "34. You visit …")."""
    m = _FIRST.match(version.body)
    if m is None or _ROW_OF.match(version.body, m.end()):
        return
    title = tokens(version.title)
    alone = len(title) == 1 and title[0].word in given()
    if alone or (
        any(named(version.title, title, place) for place in range(len(title)))
        and not any(one.word.isdecimal() for one in title)
    ):
        yield *m.span(1), int(m[1])


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every claimed age, as "23"."""
    for field, text in version.texts():
        if field.startswith(("phones", "emails", "handles")):
            continue
        more = _under_name(version) if field == "body" else ()
        for start, end, age in sorted({*_ages(field, text), *more}):
            of_other = of_others(field, text, start, version.title)
            if not (of_other or of_job(version, text, start)):
                confidence = 0.97 if field == "age" else 0.9
                told: dict[str, Scalar] = {"years": age}
                yield _found("age", str(age), (field, text), (start, end), confidence, told)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="age", label="Age", role="fact"),),
    extract=bounded(NAME, extract),
)
