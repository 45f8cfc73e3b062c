"""Who is meant: words for a person, and the years that stand beside one ("Man, 35, masseert").

A noun of a nationality tells woman or man where its language does ("Rumänin", "Ukrainka"); an
adjective is of a person only where years, or the end of what is said, follow it ("Vlaamse, 41",
not "Griekse massage").
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.extractors._alias.words import listed, names
from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._facts.years import ADULT
from ingest.extractors._text.fold import fold
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row, tokens

_OLDEST = 70
_LINKS = frozenset(("van", "von", "de", "di", "da", "of", "aged", "mit", "w"))
"""Words between a person and the years: "Roemeense van 29"."""
_SET_OFF = re.compile(r"\s?[,(|–—/:-]\s?|,?\s\(|\s[-–—|•]\s")
_ENDS = re.compile(
    r"\s?(?:[,;)|!•\n]|\.(?!\d)|[-–—]\s|\Z|(?:en|and|und|et|y|e|i|si|és|és|и|ve|&)\s\d\d\b)"
)
_GOES_ON = re.compile(
    r"\s(?!\d)(?!(?:uur|min\w*|eur\w*|cm|kg|km|maal|keer|x|std|stunden?|h|hours?|hrs?|u|ore|ora|horas?|"
    r"heures?|godz\w*|час\w*|saat|dk|lei|ron|zł|pln|ft|huf|лв\w*|tl|chf|pounds?|dagen|days?|tage?|"
    r"nights?|times|foto\S*|photos?|fotos)\b)\w",
    re.IGNORECASE,
)
"""What may follow years where no mark closes them: a word that is no unit."""
_SEX = (
    r"(?:[mvfwhke]|ж|м|zij|hij|vrouw|man|she|he|woman|sie|er|frau|mann|elle|lui|femme|homme|ella|el|"
    r"mujer|hombre|lei|donna|uomo|ela|ele|mulher|homem|ea|femeie|barbat|ona|on|kobieta|no|ferfi|"
    r"тя|той|kadin|erkek)"
)
_AND = r"\s?(?:,|/|&|\+|;|\s(?:en|and|und|et|y|e|i|si|es|и|ve)\s)?\s?"
_PAIR = re.compile(rf"([1-6]\d){_AND}(?<!\w){_SEX}[.:]?\s?([1-6]\d)(?!\w|[.,/]\d)")
_ONE_OF = re.compile(rf"(?<!\w){_SEX}[.:]?\s?\Z")
"""Who and the years of both of a couple: "(m 44, v 39)", "ella 30, él 35"."""
_BOTH = re.compile(
    r"([1-6]\d)\s?(?:/|&|\+|(?:en|and|und|et|y|e|i|si|és|и|ve)\s)\s?([1-6]\d)"
    r"(?![\w/:]|[.,]\d|\s?(?:€|eur|min|uur|cm|kg))"
)
"""The years of both behind a word for a couple: "stel 34/29"."""
_AND_NAMES = re.compile(r"\s?(?:[&+/]|\s(?:en|and|und|et|y|e|i|si|și|és|и|ve))\s?")
_LEADS = re.compile(r"\s?[,:(|–-]?\s?")
_FIGURE = re.compile(
    r"(?<![\w.,/-])(1[89]|[2-6]\d)\s?([/|-])\s?1[4-9]\d\s?\2\s?[4-9]\d(?![\w/-]|[.,]\d)"
)
"""Years, height and weight: "22/170/55"."""
_LABELS = frozenset(
    ("leeftijd", "age", "alter", "edad", "eta", "idade", "varsta", "wiek", "kor", "eletkor")
) | {"възраст", "yas"}
_UNDER = re.compile(r"[ \t:]{0,3}\n[ \t]{0,3}")
_ALONE = re.compile(r"[ \t]{0,3}(?:\n|\Z|[^\W\d_])")
"""A label at the end of its line and the years on the next."""


class Person(NamedTuple):
    """What a word for a person tells: its country and gender, where it does; whether a noun."""

    country: str
    gender: str
    noun: bool


class Aged(NamedTuple):
    """A person at words `first` to `last`, with years at a span of the text."""

    person: Person
    first: int
    last: int
    start: int
    end: int
    years: int


_NAMED_YEARS = re.compile(r"\s?[(,]\s?(?:1[89]|[2-6]\d)(?!\d)")
_TWO = re.compile(r"\d\d")
_APART = 12
"""Characters between the two of a pair, and before the first."""
_SOMEBODY = Person("", "", noun=True)


@cache
def given() -> frozenset[str]:
    """Given names, folded."""
    return names() | listed()


@cache
def demonyms() -> Phrases[Person]:
    """Nouns and adjectives of nationalities that tell who is meant."""
    known: dict[str, Person] = {}
    for _, (country, word, gender, kind) in folder(HERE / "demonyms"):
        known.setdefault(word, Person(country, gender, kind == "noun"))
    return Phrases(known.items())


@cache
def _persons() -> Phrases[Person]:
    known: dict[str, Person] = {}
    for _, row in folder(HERE / "genders"):
        if row[0] != "none":
            known.setdefault(row[1].lower(), Person("", row[0], noun=True))
    for _, (country, word, gender, kind) in folder(HERE / "demonyms"):
        known.setdefault(word.lower(), Person(country, gender, kind == "noun"))
    return Phrases(known.items())


@lru_cache(maxsize=16)
def aged(text: str, *, title: bool = False) -> tuple[Aged, ...]:
    """Every person of a text with the years that stand beside; in a title words may go on."""
    row = tokens(text)
    if row.places.keys().isdisjoint(_years()):
        return ()
    return tuple(_aged(text, row, title=title))


@cache
def _years() -> frozenset[str]:
    return frozenset(str(years) for years in range(ADULT, _OLDEST + 1))


def _aged(text: str, row: Row, *, title: bool) -> Iterator[Aged]:
    for place in row.known(_years()):
        hit = _person_before(text, row, place, title=title)
        if hit and not (hit.first and row[hit.first - 1].word in word_set("not_offered.txt")):
            token = row[place]
            yield Aged(hit.value, hit.first, hit.last, token.start, token.end, int(token.word))


def _person_before(text: str, row: Row, place: int, *, title: bool) -> Hit[Person] | None:
    """The person to whom years at a word belong."""
    start, end = row[place].start, row[place].end
    if not place or text[end : end + 1].strip(" ,;.)|!•\n-–—"):
        return None
    gap, before = text[row[place - 1].end : start], place - 1
    if gap == " " and before and row[before].word in _LINKS:
        spaced = text[row[before - 1].end : row[before].start] == " "
        closed = _ENDS.match(text, end) or _GOES_ON.match(text, end)
        return _person_at(text, row, before - 1) if spaced and closed else None
    set_off = _SET_OFF.fullmatch(gap)
    if not (gap == " " or set_off):
        return None
    if not (_ENDS.match(text, end) or (title and _GOES_ON.match(text, end))):
        return None
    if (set_off or title) and text[row[before].start].isupper() and row[before].word in given():
        return Hit(before, before, _SOMEBODY)
    return _person_at(text, row, before) or (_come_from(text, row, before) if set_off else None)


def _person_at(text: str, row: Row, last: int) -> Hit[Person] | None:
    """The longest phrase for a person that ends at a word."""
    for first in range(max(0, last - 2), last + 1):
        hit = _persons().at(text, row, first)
        if hit and hit.last == last:
            return hit
    return None


def _come_from(text: str, row: Row, last: int) -> Hit[Person] | None:
    """Who stands before "from" and one word: "Transsexuelle aus Spanien, 27"."""
    if last < 2 or row[last - 1].word not in word_set("out_of.txt"):
        return None
    if "\n" in text[row[last - 2].end : row[last].start]:
        return None
    return _person_at(text, row, last - 2)


def figures(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and years where their form says it: of a couple, a row of figures, a table."""
    row = tokens(text)
    if row.places.keys().isdisjoint(_years()):
        return
    places = row.known(_years())
    view = fold(text)
    for place in places:
        at = view.place(row[place].start)
        for match, groups in _formed(view.text, at, row, place, text):
            for group in groups:
                yield *view.span(*match.span(group)), int(match[group])


def _formed(
    said: str, at: int, row: Row, place: int, text: str
) -> Iterator[tuple[re.Match[str], tuple[int, ...]]]:
    """The forms that begin with years at `at` of a folded text."""
    if place + 1 < len(row) and row[place + 1].start - row[place].end <= _APART:
        pair = _PAIR.match(said, at)
        if pair and _ONE_OF.search(said, max(0, at - _APART), at):
            yield pair, (1, 2)
        both = _BOTH.match(said, at)
        if both and place and _of_couple(text, row, place):
            yield both, (1, 2)
        figure = _FIGURE.match(said, at)
        if figure:
            yield figure, (1,)
    if place and row[place - 1].word in _LABELS:
        under = _UNDER.fullmatch(text, row[place - 1].end, row[place].start)
        years = _TWO.match(said, at)
        if under and years and _ALONE.match(text, row[place].end):
            yield years, (0,)


def _of_couple(text: str, row: Row, place: int) -> bool:
    """Whether a word for a couple leads the years at a word."""
    if not _LEADS.fullmatch(text, row[place - 1].end, row[place].start):
        return False
    couple = _person_at(text, row, _past_names(text, row, place - 1))
    return couple is not None and couple.value.gender == "couple"


def _past_names(text: str, row: Row, place: int) -> int:
    """Back over the names of both ("stel Rob & Ineke 50/48")."""
    first = place - 1
    if not text[row[place].start].isupper() or not first or not place:
        return place
    between = text[row[first].end : row[place].start]
    first -= between == " "  # "Rob en Ineke": over the word for "and"
    names = first > 0 and text[row[first].start].isupper()
    return (
        first - 1
        if names and _AND_NAMES.fullmatch(text, row[first].end, row[place].start)
        else place
    )


@lru_cache(maxsize=16)
def told(text: str) -> tuple[Hit[Person], ...]:
    """The nationalities that surely mean a person: nouns, and adjectives with years beside."""
    hits = [*demonyms().find(text, tokens(text))]
    beside = {one.first for one in aged(text)} if hits else ()
    return tuple(
        hit
        for hit in hits
        if hit.value.noun or hit.first in beside or _before_name(text, tokens(text), hit.last)
    )


def _before_name(text: str, row: Row, last: int) -> bool:
    """Whether a given name and years follow: "Roemeense Elena (24)"."""
    if last + 1 >= len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    name = row[last + 1]
    return (
        text[name.start].isupper()
        and name.word in given()
        and _NAMED_YEARS.match(text, name.end) is not None
    )
