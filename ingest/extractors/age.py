"""The age that an advertisement claims, as a number; a fact for figures, whoever it is about.

A number is an age with a word for years or age beside it, beside a word for a person ("Man, 35"),
or in a title after a name. Ages of
clients ("vanaf 30 jaar") and years of experience are not taken.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ingest.extractors import Extractor
from ingest.extractors._age.introduced import describes, introduced
from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.children import of_children
from ingest.extractors._facts.persons import aged, figures, given, named
from ingest.extractors._facts.sought import theirs
from ingest.extractors._facts.staff import of_job
from ingest.extractors._facts.tables import HERE, keyed, last_words, phrases, word_set
from ingest.extractors._facts.years import ADULT, Number, aged_words, numbers
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import folded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row, Token, tokens
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "age", "12"
_found = finder(NAME, VERSION)

_IS = frozenset(
    (
        "is",
        "ist",
        "est",
        "es",
        "e",
        "este",
        "jest",
        "heeft",
        "hat",
        "has",
        "a",
        "ha",
        "tiene",
        "tem",
    )
)
_FILLERS = 4
_REACH, _AHEAD, _BRACKET = 4, 4, 2
"""Words before and behind a number that tell whose years they are; characters before a bracket."""
_WITHIN = frozenset(" '’-–:")
_BEING = 3
_OLDEST_IN_TITLE = 70
_IN_TITLE = re.compile(r"\s?[)\]|,✨💋❤•*-].*|\s*|\s(?:in|te|uit|nieuw|new|neu)\s.*", re.S)
_NEXT_NAME = re.compile(
    r"\)?(?:\s?(?:jaar|jahre|ans|anos|anni|ani|lat|eves|years|yo))?"
    r"(?:,\s|\s?[&+/]\s?|,?\s(?:en|and|und|et|y|e|i|si|es|и|ve)\s)"
)
"""What may part the years of one from the name of the next."""
_RANGE = re.compile(r"\s?[-–]\s?\d\d(?!\d)")
_LETTER = re.compile(
    r"(?:\A|\n)\s?(?:[fmvw]\s?/\s?(?P<behind>1[89]|[2-6]\d)(?=\s?/|\s?[,|\n]|\s[^\W\d]|\Z)"
    r"|[fmvw]\s(?P<seeks>1[89]|[2-6]\d)(?=\s(?:zoekt|zkt|sucht|seeks|looking|cherche|busca|cerca|szuka|caut)))"
    r"|(?<=[,(]\s)[fmvwkж]\s?[,/]\s?(?P<within>1[89]|[2-6]\d)(?=\s?[,)])"
    r"|(?<=\()[fmvwkж]\s?[,/]?\s?(?P<bracketed>1[89]|[2-6]\d)(?=\s?[,)])"
    r"|(?<![\w.,/-])(?P<before>1[89]|[2-6]\d)\s?/?[fvw](?![\w/])",
    re.IGNORECASE,
)
"""Years beside a letter for the gender: "f/24/Breda", "m 28 zoekt", "36 f"."""
_FIRST = re.compile(r"\s?(1[89]|[2-6]\d)(?:[.,](?!\d)|\s?[|•\n])")
_ROW_OF = re.compile(r"\s?\d+(?!\d|\s?(?:inch|cm|kg|\"|'))")
"""More numbers behind it that are no measures: it is one of several amounts ("50, 60 euro")."""
_LETTERS = frozenset("fmvwFMVW")
_SPACED = re.compile(r"[\s,.;!|)]|\Z")
_I = frozenset(("ik", "ich", "ja", "moi", "yo", "io", "eu", "me", "аз"))
_ALSO = re.compile(
    r"\s?(?:en|and|und|et|y|e|es|si|i|&|/|,|и|ve)\s?"
    r"|,?\s(?:(?:en|and|und|et|y|e|si|i)\s)?(?:zij|hij|she|he|sie|er|elle|lui|ella|el|lei|ona|on)\s"
)


def _before(text: str, row: Sequence[Token], position: int, key: str) -> bool:
    """Whether a phrase of the table ends right before the number."""
    if not position or row[position - 1].word not in last_words("ages", key):
        return False
    table = keyed("ages", key)
    for back in range(1, min(4, position) + 1):
        hit = table.at(text, row, position - back)
        if hit and hit.last == position - 1:
            return _near(text, row[position - 1].end, row[position].start)
    return False


def _after(text: str, row: Sequence[Token], position: int, key: str) -> int | None:
    """Where the phrase ends that starts right after the number."""
    if position + 1 >= len(row) or not _near(text, row[position].end, row[position + 1].start):
        return None
    hit = keyed("ages", key).at(text, row, position + 1)
    return hit.last if hit else None


def _near(text: str, left: int, right: int) -> bool:
    between = text[left:right]
    return len(between) <= 4 and not set(between) & set("\n.;!?+")


def _is_age(text: str, row: Sequence[Token], number: Number) -> bool:
    end = row[number.last].end
    if text[end : end + 1] in {"+", "%", "€"} or _before(text, row, number.first, "not_before"):
        return False
    if _of_person(text, row, number) or _short(text, row, number):
        return True
    if row[number.last].word in aged_words():
        return not (_others(text, row, number.first) or _spent(text, row, number.last))
    last = _after(text, row, number.last, "after")
    if last is not None and number.years < ADULT and not _of_child(text, row, number, last):
        return False
    if last is not None:
        theirs = _others(text, row, number.first) or _spent(text, row, last)
        return not theirs and _after(text, row, last, "not_after") is None
    if not (_closed(text, end) or _goes_on(text, row, number.last)):
        return False
    if _before(text, row, number.first, "before") or _of_somebody(text, row, number.first):
        return True
    return _past_fillers(text, row, number.first)


def _short(text: str, row: Sequence[Token], number: Number) -> bool:
    """ "27l" (lat): years with a letter that says so only where it is glued to them."""
    end, after = row[number.last].end, number.last + 1
    glued = after < len(row) and row[after].start == end
    if not glued or number.years < ADULT or not _SPACED.match(text, row[after].end):
        return False
    if _figures(text, row, number.first - 1, end) or _figures(text, row, after + 1, end):
        return False  # “o6 l23 42l 75”
    return row[after].word in last_words("ages", "glued")


def _figures(text: str, row: Sequence[Token], place: int, end: int) -> bool:
    """Whether a word holds figures, with no more than a space and a letter from it to `end`."""
    if not 0 <= place < len(row) or not any(map(str.isdigit, row[place].word)):
        return False
    between = text[row[place].end : end] if row[place].end < end else text[end : row[place].start]
    return between.strip(" ").isalnum() and between.count(" ") == 1


def _goes_on(text: str, row: Sequence[Token], last: int) -> bool:
    """ "im 22 bulgarian", "ik ben 29 kom uit polen", "im 28 slim": who she is follows."""
    if last + 1 >= len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    word = row[last + 1].word
    return word in word_set("coming.txt") or describes(word)


def _past_fillers(text: str, row: Sequence[Token], position: int) -> bool:
    """ "ben er toch echt 38", "I'm only 22": small words between being and the years."""
    first = position
    while first and position - first < _FILLERS and row[first - 1].word in word_set("fillers.txt"):
        if text[row[first - 1].end : row[first].start] != " ":
            return False
        first -= 1
    return first < position and _before(text, row, first, "being")


def _of_child(text: str, row: Sequence[Token], number: Number, last: int) -> bool:
    """Whether so few years are somebody's: said of a person, or with a word for being old."""
    said = {one.word for one in row[number.last + 1 : last + 1]}
    if not said.isdisjoint(word_set("old.txt")) or _before(text, row, number.first, "before"):
        return True
    near = [one.word for one in row[max(0, number.first - 2) : number.first]]
    return any(word in _persons() or word in given() for word in near)


def _others(text: str, row: Sequence[Token], position: int) -> bool:
    """Whether the words before it, in the same clause, are of clients, limits or relatives."""
    for back in range(position - 1, max(-1, position - 1 - _REACH), -1):
        if not _WITHIN.issuperset(text[row[back].end : row[back + 1].start]):
            return False
        if row[back].word in word_set("not_her_age.txt"):
            return True
    return False


def _spent(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether the years are of experience or the like ("12 years of massage", "15 г. опит")."""
    for ahead in range(last + 1, min(len(row), last + 1 + _AHEAD)):
        gap = text[row[ahead - 1].end : row[ahead].start]
        shortened = gap == ". " and ahead == last + 1 and text[row[ahead].start].islower()
        if gap != " " and not shortened:
            return False
        if row[ahead].word in word_set("years_of.txt"):
            return True
    return False


def _of_person(text: str, row: Sequence[Token], number: Number) -> bool:
    """ "vrouw (45)": a number in brackets right behind a word for a person or a given name."""
    start, end = row[number.first].start, row[number.last].end
    if not number.first or text[start - 1] != "(" or text[end : end + 1] != ")":
        return False
    word = row[number.first - 1].word
    near = row[number.first - 1].end >= start - _BRACKET
    return near and number.years >= ADULT and (word in given() or word in _persons())


@cache
def _persons() -> frozenset[str]:
    return frozenset(folded(row[1]) for _, row in folder(HERE / "genders"))


def _of_somebody(text: str, row: Sequence[Token], position: int) -> bool:
    """ "Bruna is 29": a given name with a capital and a word for is or has before the number."""
    table = phrases("nationalities")
    if (
        position > _BEING
        and row[position - 1].word in ANDS
        and table.begins(row[position - 2].word)
    ):
        position -= 2  # "Nadia is Spanish and 22"
    if position < 2 or row[position - 1].word not in _IS:
        return False
    name = row[position - 2]
    spaced = text[name.end : row[position - 1].start] == " "
    return spaced and text[name.start].isupper() and name.word in given()


def _closed(text: str, end: int) -> bool:
    """ "Ik ben 45." is an age, "ik ben 45 minuten weg" is not."""
    rest = folded(text[end : end + 6])
    return (
        not rest.strip()
        or rest.lstrip(" ")[0] in ".,;!|)(\n-–·•"
        or rest.startswith(" / ")
        or rest.startswith((" en ", " and ", " he ", " she ", " hij ", " zij ", " er ", " sie "))
    )


def _in_title(field: str, text: str, row: Sequence[Token], number: Number) -> bool:
    token, position = row[number.first], number.first
    if field != "title" or position == 0 or not token.word.isdecimal():
        return False
    if not ADULT <= number.years <= _OLDEST_IN_TITLE:
        return False
    before = text[row[position - 1].end : token.start]
    theirs = before == " " and row[position - 1].word in word_set("not_her_age.txt")
    if theirs or row[position - 1].word in word_set("sizes.txt") or _RANGE.match(text, token.end):
        return False
    return (
        row[position - 1].word.isalpha()
        and bool(set(before) & set(",|(-–✨💋❤•*") or position == 1)
        and bool(_IN_TITLE.fullmatch(text[token.end : token.end + 40]))
    )


def _also(text: str, row: Sequence[Token], number: Number, next_age: int | None) -> bool:
    """Whether only "and" parts it from the next age ("wij zijn 34 en 38 jaar")."""
    if next_age is None or next_age - number.last > 3:
        return False
    return _ALSO.fullmatch(folded(text[row[number.last].end : row[next_age].start])) is not None


def _ages(field: str, text: str) -> list[tuple[int, int, int]]:
    """Start, end and years of each age, in order."""
    row, found, next_age = tokens(text), list[tuple[int, int, int]](), None
    others = {one for one in numbers(text) if field != "age" and _of_another(text, row, one)}
    for number in numbers(text)[::-1]:
        if number in others:
            continue
        own = others and _own(text, row, number)
        alone = field == "age" or own or _is_age(text, row, number)
        joined = _also(text, row, number, next_age) and not (
            _before(text, row, number.first, "not_before") or _others(text, row, number.first)
        )
        if alone or joined or _in_title(field, text, row, number):
            next_age = number.first
            found.append((row[number.first].start, row[number.last].end, number.years))
    found += _partners(text, row, found)
    found += _next_names(text, row, found)
    found += _lettered(field, text)
    found += introduced(text)
    beside = [(one.start, one.end, one.years) for one in aged(text, title=field == "title")]
    formed = [one for one in figures(text) if one[2] >= ADULT]
    starts = {row[one.first].start for one in others}
    return sorted(one for one in {*found, *beside, *formed} if one[0] not in starts)


def _of_another(text: str, row: Row, number: Number) -> bool:
    return theirs(text, row, number) or of_children(text, row, number)


def _own(text: str, row: Row, number: Number) -> bool:
    """ "Szukam pana 50 lat, ja 25": who seeks, behind a comma and a word for "I"."""
    place = number.first
    if place < 2 or number.years < ADULT or row[place - 1].word not in _I:
        return False
    gaps = (text[row[at].end : row[at + 1].start] for at in (place - 2, place - 1))
    return [*gaps] == [", ", " "] and _closed(text, row[number.last].end)


def _partners(
    text: str, row: Row, found: list[tuple[int, int, int]]
) -> Iterator[tuple[int, int, int]]:
    """ "een stel van 44 en 39": the second of two who speak of themselves."""
    if not found or row.said.isdisjoint(word_set("of_two.txt")):
        return
    ends = {end for _, end, _ in found}
    for one, two in pairwise(numbers(text)):
        start, end = row[two.first].start, row[two.last].end
        if row[one.last].end not in ends or two.years < ADULT or not _closed(text, end):
            continue
        if _ALSO.fullmatch(folded(text[row[one.last].end : start])):
            yield start, end, two.years


def _next_names(
    text: str, row: Row, found: list[tuple[int, int, int]]
) -> Iterator[tuple[int, int, int]]:
    """ "Elena is 24, Ana 29": a name and years right behind the years of another."""
    ends = {end for _, end, _ in found}
    for one, two in pairwise(numbers(text)) if ends else ():
        name = two.first - 1
        start, end = row[two.first].start, row[two.last].end
        if row[one.last].end not in ends or name <= one.last or two.years < ADULT:
            continue
        beside = _NEXT_NAME.fullmatch(folded(text[row[one.last].end : row[name].start]))
        spaced = text[row[name].end : start] == " "
        if beside and spaced and named(text, row, name) and _closed(text, end):
            yield start, end, two.years
            ends.add(end)


def _lettered(field: str, text: str) -> Iterator[tuple[int, int, int]]:
    for m in _LETTER.finditer(text):
        name = m.lastgroup or "behind"
        if field == "title" or name != "before":
            yield *m.span(name), int(m[name])


def _under_name(version: AdVersion) -> Iterator[tuple[int, int, int]]:
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
            others = of_others(field, text, start, version.title)
            if not (others or of_job(version, text, start)):
                confidence = 0.97 if field == "age" else 0.9
                told: dict[str, Scalar] = {"years": age}
                yield _found("age", str(age), (field, text), (start, end), confidence, told)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="age", label="Age", role="fact"),),
    extract=bounded(NAME, extract),
)
