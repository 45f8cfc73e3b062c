"""Years beside the name of somebody: "bin Lara 26 und neu", "Ruby here, 30", "Lisa 25 - Mo 44".

A number behind a name is as often an hour, a price or a house: so something has to say that
somebody is told of. Words by which she names herself stand before the name; or words for how
somebody looks or is stand behind the number; or name and number are set apart by marks or a line;
or other names with numbers stand beside. What is no years by its unit is none of them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._alias.words import NOT_NAMES, WORD_NAMES
from ingest.extractors._facts.age_words import age_words, said_as
from ingest.extractors._facts.persons import given, named
from ingest.extractors._facts.tables import HERE as FACTS
from ingest.extractors._facts.tables import phrases, word_set
from ingest.extractors._facts.years import Number, unsaid
from ingest.extractors._location.gazetteer import spellings
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row, Token, tokens

Span = tuple[int, int, int]
"""Start, end and years of an age."""
_BEHIND = 3
"""Words behind the years in which it must be told how she is."""
_SHORTEST = 3
"""Letters of a name in small letters."""
_CLOSED = re.compile(r"\s?(?:[,;()|!•\n]|\.(?!\d)|[-–—]\s|[&+/]\s?[^\W\d]|[:;]-?[)D]|\Z)")
_WORD = re.compile(r"\s(?:[^\W\d]|[46][^\W\d]{2})")
"""A word behind; Bulgarian in Latin letters has figures too ("4erna")."""
_MARK = re.compile(r"\s?[^\w\s.,:;/+€£$%#@&*°'’()\[\]-]")
"""An emoji, a bullet or a stroke behind the years."""
_MARKED = re.compile(r"(?:\A|\n|[^\w\s.,:;/+€£$%#@&*°'’()\[\]-])\s?\Z")
_LINE_ENDS = re.compile(r"[ \t]?(?:\n|\Z)")
_BETWEEN_MARKS = re.compile(r"\s?[^\w\s.,:;/+€£$%#@&*°'’()\[\]-]{1,3}\s?")
_STROKE = re.compile(r"\s?(?:/{1,2}|\|)\s?")
"""What sets years off on both sides: "Melisa/24/Ankara", "Tessa // 33 // Tilburg"."""
_UNIT = re.compile(rf"(?:{said_as('glued')})(?!\w)")
"""Letters for years, glued to them."""
_WORDS_BACK = 3
"""Words before somebody that may say that clients are meant."""
_ASIDE = re.compile(r",\s|\s?[–—-]\s|\s?\(")
_BESIDE = re.compile(r"\)?(?:\s?(?:[-–—&+/|•·,]|\n)\s?|\s)")
_APOSTROPHES = frozenset("'’")


def introduced(text: str) -> Iterator[Span]:
    """The years beside the names of a text."""
    row, members = tokens(text), list[tuple[Number, bool]]()
    for number in unsaid(text):
        name = number.first - 1
        if name < 0 or number.last != number.first:
            continue
        gap = text[row[name].end : row[number.first].start]
        if _BETWEEN_MARKS.fullmatch(gap) and _between_marks(text, row, number):
            yield _span(row, number)
        stroked = _STROKE.fullmatch(gap) and _STROKE.match(text, row[number.last].end)
        if stroked and named(text, row, name):
            yield _span(row, number)
        plain = gap == " " and _ends(text, row, number)
        told = plain and _is_name(text, row, name) and _told(text, row, number)
        told = told or (gap == " " and _from_there(text, row, number))
        linked = _linked(text, row, number)
        if told or linked or _is_here(text, row, number):
            yield _span(row, number)
        if linked and (other := _and_another(text, row, number)):
            yield _span(row, other)
        if (plain or _bracketed(text, row, number)) and text[row[name].start].isupper():
            members.append((number, row[name].word in given()))
    yield from _listed(text, row, members)


def _span(row: Row, number: Number) -> Span:
    return row[number.first].start, row[number.last].end, number.years


def _ends(text: str, row: Row, number: Number) -> bool:
    """Whether nothing behind a number makes it something else than years."""
    end, after = row[number.last].end, number.last + 1
    unit = _UNIT.match(text, end)
    if unit:
        end, after = unit.end(), after + 1
    if not (_CLOSED.match(text, end) or _WORD.match(text, end) or _MARK.match(text, end)):
        return False
    return not (after < len(row) and row[after].word in age_words("units")) or bool(
        _LINE_ENDS.match(text, end)
    )


def _between_marks(text: str, row: Row, number: Number) -> bool:
    """ "🍒 Nikoleta 🍒 21 🍒": set apart from a name as the name is from what is before."""
    start, end = row[number.first - 1].start, row[number.last].end
    marked = _MARKED.search(text, max(0, start - 3), start) and _MARK.match(text, end)
    return bool(marked) and named(text, row, number.first - 1)


def _linked(text: str, row: Row, number: Number) -> bool:
    """ "Lieve mama van 45", "a stewardess of 39, tall", "somos Nilda de 30 y Lourdes de 37"."""
    place = number.first - 2
    if place < 0 or row[place + 1].word not in age_words("link"):
        return False
    if text[row[place].end : row[place + 1].start] != " " or not _ends(text, row, number):
        return False
    small = _is_name(text, row, place) and _names_herself(text, row, place)
    if not (small or row[place].word in age_words("looks") or named(text, row, place)):
        return False  # "az sam mimi na 32"
    before = [one.word for one in row[max(0, place - _WORDS_BACK) : place]]
    return all(
        word not in word_set(f"{table}.txt")
        for word in before
        for table in ("not_offered", "not_her_age", "not_people", "seeking")
    )


def _and_another(text: str, row: Row, number: Number) -> Number | None:
    """ "Twee zusjes van 24 en 27.": the years of the other of two, with which a clause ends."""
    place = number.last + 2
    if place >= len(row) or row[place - 1].word not in ANDS:
        return None
    every = unsaid(text)
    at = bisect_left(every, place, key=_first)
    if at == len(every) or every[at].first != place:
        return None
    other = every[at]
    if text[row[place - 1].end : row[place].start] != " ":
        return None
    return other if _CLOSED.match(text, row[other.last].end) else None


def _first(number: Number) -> int:
    return number.first


def _bracketed(text: str, row: Row, number: Number) -> bool:
    """ "Lisa (25)": right behind a word and alone in brackets."""
    before = text[row[number.first - 1].end : row[number.first].start]
    end = row[number.last].end
    return before in {" (", "("} and text[end : end + 1] == ")"


def _is_name(text: str, row: Row, place: int) -> bool:
    """Whether a word is a given name; in small letters only one that is no other word."""
    if named(text, row, place):
        return True
    word = row[place].word
    small = len(word) >= _SHORTEST and word not in NOT_NAMES and word not in WORD_NAMES
    return small and word in given()


def _told(text: str, row: Row, number: Number) -> bool:
    """Whether what stands around a name and a number says that it is told of somebody."""
    end = row[number.last].end
    if _names_herself(text, row, number.first - 1) or _looks(text, row, number.last):
        return True
    start = row[number.first - 1].start
    before = _MARKED.search(text, max(0, start - 3), start)
    return (
        before is not None and (_MARK.match(text, end) or _LINE_ENDS.match(text, end)) is not None
    )


def _from_there(text: str, row: Row, number: Number) -> bool:
    """ "bin réka 30 aus Györ": who names herself and where she is from says her years between,
    whatever else her name or the word for "from" may be."""
    name, link, place = number.first - 1, number.last + 1, number.last + 2
    if place >= len(row) or row[link].word not in word_set("out_of.txt") | age_words("link"):
        return False
    if not (_spaced(text, row, number.last) and text[row[link].end : row[place].start] == " "):
        return False
    known = row[name].word in given() and len(row[name].word) >= _SHORTEST
    if not known or row[name].word in NOT_NAMES or not _names_herself(text, row, name):
        return False
    place_word = row[place].word
    return place_word not in place_words("months.txt") and spellings().begins(place_word)


def _names_herself(text: str, row: Row, name: int) -> bool:
    """ "Bin die Jessy", "it's Amy": words by which somebody names herself before the name."""
    place = name - 1
    if place >= 0 and row[place].word in age_words("small") and _spaced(text, row, place):
        place -= 1
    if place < 0 or not _spaced(text, row, place):
        return False
    word, start = row[place].word, row[place].start
    if start and text[start - 1] in _APOSTROPHES:
        return word in age_words("clipped")
    return word in age_words("introducing")


def _spaced(text: str, row: Row, place: int) -> bool:
    return text[row[place].end : row[place + 1].start] in {" ", ": ", ", "}


def _looks(text: str, row: Row, last: int) -> bool:
    """Whether the next words, in the same clause, say how somebody looks or who she is."""
    first = last + 1 + (_UNIT.match(text, row[last].end) is not None)
    for place in range(first, min(len(row), first + _BEHIND)):
        gap = text[row[place - 1].end : row[place].start]
        if gap != " " and not (gap == ", " and place == first):
            return False
        if describes(row[place].word):
            return True
    return False


def describes(word: str) -> bool:
    """Whether a folded word says who somebody is, how she looks or of what country she is."""
    return word in people() or word in age_words("looks") or phrases("nationalities").begins(word)


def _is_here(text: str, row: Row, number: Number) -> bool:
    """ "Ruby here, 30", "Eszter vagyok, 33": behind her name and a word for being there."""
    name = number.first - 2
    if name < 0 or row[name + 1].word not in age_words("here"):
        return False
    end = row[number.last].end
    aside = _ASIDE.fullmatch(text, row[name + 1].end, row[number.first].start) or (
        row[name + 1].word in word_set("am_behind.txt") and _spaced(text, row, name + 1)
    )
    spaced = text[row[name].end : row[name + 1].start] == " "
    return bool(aside and spaced and _CLOSED.match(text, end)) and _is_name(text, row, name)


def _listed(text: str, row: Row, members: Sequence[tuple[Number, bool]]) -> Iterator[Span]:
    """ "Lisa 25 - Tanja 30 - Mo 44": two names or more with numbers, of which half are known."""
    group = list[tuple[Number, bool]]()
    for one in members:
        if group and not _beside(text, row, group[-1][0], one[0]):
            yield from _row_of(text, row, group)
            group = []
        group.append(one)
    yield from _row_of(text, row, group)


def _row_of(text: str, row: Row, group: Sequence[tuple[Number, bool]]) -> Iterator[Span]:
    """The years of a row; none where they are prices ("Anna 50, Kim 60 pro Stunde")."""
    known = sum(is_given for _, is_given in group)
    after = group[-1][0].last + 1 if group else len(row)
    if after < len(row) and row[after].word in age_words("per"):
        return
    bracketed = all(_bracketed(text, row, number) for number, _ in group)
    if len(group) > 1 and 2 * known + bracketed > len(group):
        yield from (_span(row, number) for number, _ in group)


def _beside(text: str, row: Sequence[Token], left: Number, right: Number) -> bool:
    """Whether only marks or a word for "and" part a number from the next name."""
    name = right.first - 1
    if name - 1 == left.last:
        return _BESIDE.fullmatch(text, row[left.last].end, row[name].start) is not None
    joined = name - 2 == left.last and row[name - 1].word in ANDS
    return joined and text[row[left.last].end : row[name].start].strip(")").count(" ") == 2


@cache
def people() -> frozenset[str]:
    """Words for a person, folded."""
    return frozenset(folded(row[1]) for _, row in folder(FACTS / "genders"))
