"""Who is meant: words for a person, and the years that stand beside one ("Man, 35, masseert").

A noun of a nationality tells woman or man where its language does ("Rumänin", "Ukrainka"); an
adjective is of a person only where years, or the end of what is said, follow it ("Vlaamse, 41",
not "Griekse massage"). What is a country's name as well is no person behind a word that leads to a
country ("uit China").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._alias.words import listed, names
from ingest.extractors._facts.age_words import age_words, said_as
from ingest.extractors._facts.people import People
from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._facts.years import ADULT, OLDEST_UNSAID, Number, unsaid
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import fold, folded
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import folder, rows
from ingest.extractors._text.tokens import Row, Token, tokens

_SET_OFF = re.compile(r"\s?[,(|–—/:-]\s?|,?\s\(|\s[-–—|•]\s")
_ENDS = re.compile(
    r"\s?(?:[,;)|!•\n]|\.(?!\d)|[-–—]\s|\Z|:(?:[)D]|\s[^\W\d])|(?:en|and|und|et|y|e|i|si|és|és|и|ve|&)\s\d\d\b)"
)
_UNIT = rf"\s?(?:{said_as('years')})(?!\w)"
_OF_AGE = re.compile(_UNIT, re.IGNORECASE)
"""Words for years behind the number."""
_COUPLE = {language: frozenset(words.split("|")) for language, words in rows(HERE / "couple.tsv")}
"""What each of a couple is called before the years, by language."""
_ONE = either(word for words in _COUPLE.values() for word in words)


def one_of_two() -> str:
    """A pattern of what each of a couple is called."""
    return f"(?:{_ONE})"


_AND = r"\s?(?:,|/|&|\+|;|\s(?:en|and|und|et|y|e|i|si|es|и|ve)\s)?\s?"
_HAS = rf"(?:(?<=\w\w)(?:\s(?:{either(word_set('couple_verbs.txt'))})|['’]s))?[.:]?\s?"
"""What may stand between one of a couple and the years: "ella tiene 34", "she's 34"; not behind a
letter, which may be an hour ("10 h à 19 h")."""
_PAIR = re.compile(
    rf"([1-6]\d)(?:{_UNIT})?{_AND}(?<!\w)(?P<other>{_ONE}){_HAS}([1-6]\d)"
    r"(?!\w|[.,/]\d|\s?(?:€|eur|min|uur|cm|kg))"
)
_ONE_OF = re.compile(rf"(?<!\w)({_ONE}){_HAS}\Z")
"""Who and the years of both of a couple: "(m 44, v 39)", "ella 30, él 35"."""
_BOTH = re.compile(
    r"([1-6]\d)\s?(?:/|&|\+|(?:en|and|und|et|y|e|i|si|és|и|ve)\s)\s?([1-6]\d)"
    r"(?![\w/:]|[.,]\d|\s?(?:€|eur|min|uur|cm|kg))"
)
"""The years of both behind a word for a couple: "stel 34/29"."""
_AND_NAMES = re.compile(r"\s?(?:[&+/]|\s(?:en|and|und|et|y|e|i|si|și|és|и|ve))\s?")
_WE, _ARE, _WE_ARE = age_words("we"), age_words("are"), age_words("we_are")
_APPOSED = re.compile(r"\s?\(|,\s")
_LEADS = re.compile(r"\s?[,:(|–-]?\s?")
_FIGURE = re.compile(
    r"(?<![\w.,/-])(1[89]|[2-6]\d)\s?([/|-])\s?1[4-9]\d\s?\2\s?[4-9]\d(?![\w/-]|[.,]\d)"
)
"""Years, height and weight: "22/170/55"."""
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


_YEARS_REACH = 16
_YEARS_BEFORE = re.compile(
    rf"(?<![\d.,])(?:1[89]|[2-6]\d)\s?(?:{said_as('years')})?\s?[,|·–-]?\s\Z", re.IGNORECASE
)
_AM_BEHIND = age_words("am_behind")
"""Words for "I am" that stand behind a name: "Eszter vagyok, 33."."""
_BORN_IN = age_words("born_in")
_SIDES = age_words("parts")
"""Parts of a country before its adjective."""
_NO_NOUN = age_words("no_noun")
"""Words behind an adjective that no noun follows then."""
_OPENS = re.compile(r"(?:\A|[.!?\n|•*]\s*|[-–—]\s)\Z")
_AFTER = re.compile(r"\s([^\W\d_]+)")
_LINE_OPENS = re.compile(r"(?:\A|\n)\W{0,3}\Z")
_TWO = re.compile(r"\d\d")
_WORDS = re.compile(r"[\w '’-]*")
_TWO_REACH = 2
"""Words between "two" and those whose years follow."""
_ENDED = frozenset(".!?;\n|•")
"""What ends a sentence or an entry, so that what follows is no thing of it."""
_IN_CLAUSE = 7
"""Words from a couple to the years of both."""
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
    return Phrases(_nationals().items())


@cache
def _nationals() -> dict[str, Person]:
    """What a word for a nationality tells in every language that has it ("belga": no gender)."""
    said: dict[str, list[Person]] = {}
    for _, (country, word, gender, kind) in folder(HERE / "demonyms"):
        said.setdefault(folded(word), []).append(Person(country, gender, kind == "noun"))
    return {word: _agreed(persons) for word, persons in said.items()}


def _agreed(persons: list[Person]) -> Person:
    """A gender that all tell, and a noun where most say so."""
    genders = {person.gender for person in persons}
    noun = 2 * sum(person.noun for person in persons) > len(persons)
    return Person(persons[0].country, genders.pop() if len(genders) == 1 else "", noun)


@cache
def _persons() -> People[Person]:
    known: dict[str, Person] = {}
    for _, row in folder(HERE / "genders"):
        if row[0] != "none":
            known.setdefault(folded(row[1]), Person("", row[0], noun=True))
    return People((_nationals() | known).items())


@cache
def countries() -> Phrases[str]:
    """Names of countries in the languages of the ads, and their codes."""
    return Phrases(
        (name, row[0]) for row in rows(HERE / "countries.tsv") for name in row[1].split("|")
    )


def _of_country(row: Row, first: int) -> bool:
    """Whether the word at a place is a country's name there: "from China", "né en Argentine"."""
    if not first or not countries().begins(row[first].word):
        return False
    before = row[first - 1].word
    return before in _BORN_IN or before in word_set("out_of.txt")


@lru_cache(maxsize=16)
def aged(text: str, *, title: bool) -> tuple[Aged, ...]:
    """Every person of a text with the years that stand beside; in a title words may go on."""
    return tuple(_aged(text, tokens(text), title=title))


@cache
def _years() -> frozenset[str]:
    return frozenset(str(years) for years in range(ADULT, OLDEST_UNSAID + 1))


def _aged(text: str, row: Row, *, title: bool) -> Iterator[Aged]:
    for number in unsaid(text):
        hit = _person_before(text, row, number, title=title)
        if hit and not (_of_thing(text, row, hit.first) or _sought(row, hit)):
            start, end = row[number.first].start, row[number.last].end
            yield Aged(hit.value, hit.first, hit.last, start, end, number.years)


def _sought(row: Row, hit: Hit[Person]) -> bool:
    """Whether the word before makes it somebody else; what describes clients may describe her."""
    before = row[hit.first - 1].word if hit.first else ""
    if hit.value.gender == "woman" and before in word_set("courteous.txt"):
        return False
    return before in word_set("not_offered.txt")


def _person_before(text: str, row: Row, number: Number, *, title: bool) -> Hit[Person] | None:
    """The person to whom years at a word belong."""
    place, start, end = number.first, row[number.first].start, row[number.last].end
    if not place or text[end : end + 1].strip(" ,;.:)|!•\n-–—"):
        return None
    gap, before = text[row[place - 1].end : start], place - 1
    if gap == " " and before and row[before].word in age_words("link"):
        spaced = text[row[before - 1].end : row[before].start] == " "
        closed = _ENDS.match(text, end) or _goes_on(text, row, number.last)
        return _person_at(text, row, before - 1) if spaced and closed else None
    set_off = _SET_OFF.fullmatch(gap)
    if not (gap == " " or set_off):
        return None
    unit = _OF_AGE.match(text, end)
    closed = _ENDS.match(text, unit.end() if unit else end) or (unit and _hers(text, unit.end()))
    opens = title or (gap == " " and _first(text, row, before))
    if not (closed or (opens and _goes_on(text, row, number.last))):
        return None
    if (set_off or title) and named(text, row, before):
        return Hit(before, before, _SOMEBODY)
    if set_off and before and row[before].word in _AM_BEHIND and named(text, row, before - 1):
        return Hit(before - 1, before, _SOMEBODY)
    return _person_at(text, row, before) or (_come_from(text, row, before) if set_off else None)


def named(text: str, row: Sequence[Token], place: int) -> bool:
    """Whether a word is a given name with a capital."""
    return text[row[place].start].isupper() and row[place].word in given()


def _person_at(text: str, row: Row, last: int) -> Hit[Person] | None:
    """The longest phrase for a person that ends at a word."""
    for first in range(max(0, last - 2), last + 1):
        hit = _persons().at(text, row, first)
        if hit and hit.last == last:
            return None if _of_country(row, first) or _unaccented(text, row[first]) else hit
    return None


def _unaccented(text: str, one: Token) -> bool:
    """Whether a word is a person with its accents only: "nő", not "no"."""
    return one.word in word_set("accented.txt") and text[one.start : one.end].isascii()


def _come_from(text: str, row: Row, last: int) -> Hit[Person] | None:
    """Who stands before "from" and one word: "Transe aus Spanien, 27", "Kim uit China, 25"."""
    if last < 2 or row[last - 1].word not in word_set("out_of.txt"):
        return None
    if countries().begins(row[last].word) and named(text, row, last - 2):
        return Hit(last - 2, last - 2, _SOMEBODY)
    for first in range(last - 2, max(-1, last - 4), -1):  # a word between: "girl visiting from"
        if not _WORDS.fullmatch(text, row[first].end, row[last].start):
            return None
        person = _person_at(text, row, first)
        if person:
            return person
    return None


def _goes_on(text: str, row: Row, last: int) -> bool:
    """Whether a word follows that is no unit: years that no mark closes."""
    after = last + 1
    if after >= len(row) or text[row[last].end : row[after].start] != " ":
        return False
    return not row[after].word[0].isdigit() and row[after].word not in age_words("units")


def _hers(text: str, end: int) -> bool:
    """Whether years in words go on with what is said of her: not "vingt ans de complicité"."""
    after = _AFTER.match(text, end)
    return after is not None and folded(after[1]) not in age_words("link")


def _first(text: str, row: Row, place: int) -> bool:
    """Whether a word opens a line, alone or behind another: "Homme 45", "irish lady 55"."""
    if (
        place
        and _adjective(text, row, place - 1)
        and row[place - 1].word not in word_set("not_offered.txt")
    ):
        place -= 1
    return _LINE_OPENS.search(text, max(0, row[place].start - 4), row[place].start) is not None


def _adjective(text: str, row: Row, place: int) -> bool:
    """Whether one word stands right before another."""
    return place >= 0 and text[row[place].end : row[place + 1].start] == " "


def figures(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and years where their form says it: of a couple, a row of figures, a table."""
    row = tokens(text)
    if row.said.isdisjoint(_years()):
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
        one = _ONE_OF.search(said, max(0, at - _APART), at) if pair else None
        if pair and one and one[1] != pair["other"] and _of_one_language(one[1], pair["other"]):
            yield pair, (1, 3)
        both = _BOTH.match(said, at)
        if both and place and (_of_couple(text, row, place) or _of_two(text, row, place)):
            yield both, (1, 2)
        figure = _FIGURE.match(said, at)
        if figure:
            yield figure, (1,)
    if place and row[place - 1].word in age_words("label"):
        under = _UNDER.fullmatch(text, row[place - 1].end, row[place].start)
        years = _TWO.match(said, at)
        if under and years and _ALONE.match(text, row[place].end):
            yield years, (0,)


def _of_one_language(one: str, other: str) -> bool:
    """ "lui … lei" is a couple, "pentru el 50 lei" a price."""
    return any(one in words and other in words for words in _COUPLE.values())


def _of_couple(text: str, row: Row, place: int) -> bool:
    """Whether a word for a couple leads the years at a word."""
    if not _LEADS.fullmatch(text, row[place - 1].end, row[place].start):
        return False
    if _of_us(text, row, place):
        return True
    couple = _person_at(text, row, _past_names(text, row, place - 1))
    if couple is not None and couple.value.gender == "couple":
        return True
    if _both_named(text, row, place - 1):
        return True
    return _APPOSED.fullmatch(text, row[place - 1].end, row[place].start) is not None and any(
        one.word in couples() for one in _clause(text, row, place - 1)
    )


def _both_named(text: str, row: Row, place: int) -> bool:
    """ "Fermín y Pilar, 47 y 45": the names of two before the years of both."""
    if place < 2 or row[place - 1].word not in ANDS or not named(text, row, place):
        return False
    return named(text, row, place - 2) and text[row[place].end : row[place + 1].start] == ", "


def _clause(text: str, row: Row, last: int) -> Iterator[Token]:
    """The words before, up to a mark: "a real couple living in Leeds, 29 and 33"."""
    for place in range(last, max(-1, last - 1 - _IN_CLAUSE), -1):
        yield row[place]
        if not place or text[row[place - 1].end : row[place].start] not in {" ", "-"}:
            return


@cache
def couples() -> frozenset[str]:
    """Single words for a couple."""
    said = (folded(row[1]) for _, row in folder(HERE / "genders") if row[0] == "couple")
    return frozenset(word for word in said if word.isalpha())


def _of_two(text: str, row: Row, place: int) -> bool:
    """ "Twee Roemeense dames, 24 en 30", "zwei Freundinnen, 26 und 28", "para 35/41"."""
    last = place - 1
    if row[last].word == "para":
        return text[row[place].end : row[place].end + 1] == "/"
    pair = row[max(0, last - _TWO_REACH) : last]
    if not any(one.word in word_set("two.txt") for one in pair):
        return False
    if not _WORDS.fullmatch(text, pair[0].start, row[last].end):
        return False
    return row[last].word in word_set("friends.txt") or _person_at(text, row, last) is not None


def _of_us(text: str, row: Row, place: int) -> bool:
    """ "wij (51 en 47)", "Wir, 31 und 36,", "we're 38 & 41": two who speak of themselves."""
    last, gap = row[place - 1], text[row[place - 1].end : row[place].start]
    if last.word in _WE:
        return _APPOSED.fullmatch(gap) is not None
    before = row[place - 2].word if place > 1 else ""
    return gap == " " and (last.word in _WE_ARE or (last.word in _ARE and before in _WE))


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
    """The nationalities that surely mean a person.

    Nouns; adjectives with years beside or before a name, those that tell a woman in a Romance
    language at the start of what is said ("Française raffinée"), and Dutch and German ones that
    stand as a noun ("Nederlandse met humor").
    """
    row = tokens(text)
    hits = [hit for hit in demonyms().find(text, row) if not _of_country(row, hit.first)]
    beside = {one.first for one in aged(text, title=False)} if hits else ()
    return tuple(
        hit
        for hit in hits
        if hit.value.noun
        or hit.first in beside
        or _before_name(text, row, hit.last)
        or (hit.value.gender and _behind_years(text, row, hit.first))
        or (hit.value.gender == "woman" and (_opens(text, row, hit) or _as_noun(text, row, hit)))
    )


def _of_thing(text: str, row: Row, first: int) -> bool:
    """ "cuisine italienne, 20 ans": the years are of something else."""
    if not first or text[row[first - 1].end : row[first].start] != " ":
        return False
    word = row[first - 1].word
    return word in word_set("not_people.txt") and word not in word_set("people.txt")


def _behind_years(text: str, row: Row, first: int) -> bool:
    """ "Yuli, 24 años, colombiana", "Kim 33 West-Vlaamse"."""
    start = row[first].start
    if first and text[row[first - 1].end : start] == "-" and row[first - 1].word in _SIDES:
        start = row[first - 1].start
    return _YEARS_BEFORE.search(text, max(0, start - _YEARS_REACH), start) is not None


def _opens(text: str, row: Row, hit: Hit[Person]) -> bool:
    """Whether it opens a text, a line or a sentence, and no thing follows it."""
    start = row[hit.first].start
    if row[hit.first].word not in _romance() or not _OPENS.search(text[max(0, start - 4) : start]):
        return False
    return not (served(text, row, hit.last) or _of_pair(row, hit.last))


def served(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether a thing or an end follows that makes it a service: "Cubana hasta el final"."""
    if last + 1 >= len(row):
        return False
    gap = text[row[last].end : row[last + 1].start]
    if row[last + 1].word in word_set("not_people.txt"):
        return _ENDED.isdisjoint(gap)
    return gap == " " and _served().at(text, row, last + 1) is not None


def _as_noun(text: str, row: Row, hit: Hit[Person]) -> bool:
    """ "Nederlandse met humor", "een Belgische uit Gent": a small word follows and no noun."""
    after = hit.last + 1
    if row[hit.first].word not in _nouns() or after >= len(row):
        return False
    if text[row[hit.last].end : row[after].start] != " " or row[after].word not in _NO_NOUN:
        return False
    start = row[hit.first].start
    if _OPENS.search(text[max(0, start - 4) : start]):
        return True
    before = row[hit.first - 1]
    return text[before.end : start] == " " and before.word in word_set("before_noun.txt")


@cache
def _nouns() -> frozenset[str]:
    """Dutch and German adjectives that are nouns of a woman where no other noun follows."""
    tables = folder(HERE / "demonyms")
    return frozenset(
        folded(row[1]) for code, row in tables if code in {"nl", "de"} and row[3] == "adjective"
    )


def _of_pair(row: Row, last: int) -> bool:
    """Whether another nationality follows: they are services ("Spagnola e francese")."""
    behind = [one.word for one in row[last + 1 : last + 3]]
    if behind and behind[0] in ANDS:
        del behind[0]
    return bool(behind) and demonyms().begins(behind[0])


@cache
def _served() -> Phrases[str]:
    return Phrases((row[0], row[0]) for row in rows(HERE / "served.tsv"))


@cache
def _romance() -> frozenset[str]:
    """Adjectives that stand behind what they tell of, so that one in front is a person."""
    tables = folder(HERE / "demonyms")
    said = ((code, row) for code, row in tables if row[3] == "adjective" and row[2] == "woman")
    return frozenset(folded(row[1]) for code, row in said if code in {"fr", "es", "it", "pt", "ro"})


def _before_name(text: str, row: Row, last: int) -> bool:
    """Whether the name of somebody follows, and no thing: "Roemeense Elena", "Polish Magda"."""
    name = last + 1
    if name >= len(row) or text[row[last].end : row[name].start] != " ":
        return False
    return named(text, row, name) and not served(text, row, name)


def name_behind(text: str, row: Row, hit: Hit[Person]) -> str:
    """The folded name of somebody right behind a nationality, "" where none stands there."""
    return row[hit.last + 1].word if _before_name(text, row, hit.last) else ""
