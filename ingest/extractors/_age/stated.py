"""Whether the words right around a number make it the age of somebody.

A word for years or age, or for being, stands beside it; not where clients are meant ("vanaf 30
jaar"), or years of experience.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ingest.extractors._age.dates import dated
from ingest.extractors._age.introduced import Span, describes, people
from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.age_words import age_words
from ingest.extractors._facts.persons import given
from ingest.extractors._facts.tables import keyed, last_words, phrases, word_set
from ingest.extractors._facts.years import ADULT, Number, aged_words
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tokens import Row, Token

_FILLERS, _ROUND, _TWO = 4, 10, 2
_OF = "of"
"""English, between years and what they were spent on; Dutch for "or"."""
_REACH, _AHEAD, _BRACKET = 4, 4, 2
"""Words before and behind a number that tell whose years they are; characters before a bracket."""
_AND = re.compile(rf" (?:{either(ANDS | age_words('both'))}) \w")
_WITHIN = frozenset(" '’-–:")
_BEING = 3
_TO_YEARS = re.compile(r"\s?[-–]\s?[1-9]\d(?!\d)")
_NO_YEARS = frozenset("+%€")
_SPACED = re.compile(r"[\s,.;!|)]|\Z")


def is_age(text: str, row: Row, number: Number) -> bool:
    """Whether the words around a number make it somebody's age."""
    if not _is_led(text, row, number):
        return False
    end = row[number.last].end
    if text[end : end + 1] in _NO_YEARS or dated(text, row, number.last):
        return False
    if before(text, row, number.first, "born") or _had(text, row, number):
        return True
    if _range(text, row, number) or _decade(text, row, number) or _behind_hers(text, row, number):
        return False
    if _is_label(text, row, number.first):
        return True
    if before(text, row, number.first, "not_before"):
        return False
    return _is_said(text, row, number)


def _is_led(text: str, row: Row, number: Number) -> bool:
    """Whether a word stands beside a number that may tell so: most numbers have none."""
    start, end, after = row[number.first].start, row[number.last].end, number.last + 1
    if number.first and row[number.first - 1].word in _leading():
        return True
    if text[start - 1 : start] == "(" or row[number.last].word in aged_words():
        return True
    return after < len(row) and (
        row[after].start == end or keyed("ages", "after").begins(row[after].word)
    )


@cache
def _leading() -> frozenset[str]:
    """Words right before a number with which it may be an age."""
    keys = ("born", "had", "mine", "before", "being")
    ends = (last_words("ages", key) for key in keys)
    said = ANDS | age_words("is") | age_words("label") | word_set("fillers.txt")
    return said.union(*ends)


def _is_said(text: str, row: Row, number: Number) -> bool:
    """Whether a word around a number, of which no limit is told, makes it an age."""
    if _of_person(text, row, number) or _short(text, row, number):
        return True
    if row[number.last].word in aged_words():
        return _is_aged(text, row, number)
    last = _after(text, row, number.last, "after")
    if last is not None:
        return _in_years(text, row, number, last)
    return _is_hers(text, row, number)


def _had(text: str, row: Row, number: Number) -> bool:
    """ "Ik heb 31 jaar, kom uit Colombia": years that are had, with nothing that they are of."""
    if not before(text, row, number.first, "had"):
        return False
    last = _after(text, row, number.last, "after")
    if last is None or not closed(text, row[last].end):
        return False
    return last + 1 == len(row) or row[last + 1].word != _OF


def _decade(text: str, row: Row, number: Number) -> bool:
    """ "musica anni 60": a round number that is a time, with no colon before it."""
    round_one = not number.years % _ROUND and before(text, row, number.first, "decade")
    return round_one and not _is_label(text, row, number.first)


def _is_label(text: str, row: Row, first: int) -> bool:
    """ "Yaşı: 42", "Anni: 36": behind a word for age and a colon."""
    if not first or row[first - 1].word not in age_words("label"):
        return False
    return text[row[first - 1].end : row[first].start].strip() == ":"


def _is_aged(text: str, row: Row, number: Number) -> bool:
    """Whether a word that is an age by itself is hers ("dertigjarige")."""
    start, end = row[number.first].start, row[number.last].end
    if text[max(0, start - 1) : start] == "-" or text[end : end + 1] == "?":
        return False  # "húsz-harmincéves fiatalemberek", "Cinquantenne? Quasi: 49."
    return not (others(text, row, number.first) or _spent(text, row, number.last))


def _is_hers(text: str, row: Row, number: Number) -> bool:
    """Whether the words before a number without a unit make it the years of who speaks."""
    if before(text, row, number.first, "mine") and not _units(text, row, number.last):
        return True
    if not (closed(text, row[number.last].end) or _goes_on(text, row, number.last)):
        return False
    if before(text, row, number.first, "before") or _of_somebody(text, row, number.first):
        return True
    return _past_fillers(text, row, number.first)


def _range(text: str, row: Sequence[Token], number: Number) -> bool:
    """ "yaş 23-40": a range behind a word for age is of who is sought."""
    labelled = number.first and row[number.first - 1].word in age_words("label")
    return bool(labelled and _TO_YEARS.match(text, row[number.last].end))


def _units(text: str, row: Sequence[Token], last: int) -> bool:
    """Whether the next word, with nothing but a space before it, makes a number no years."""
    if last + 1 >= len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    return row[last + 1].word in age_words("units")


def _in_years(text: str, row: Sequence[Token], number: Number, last: int) -> bool:
    """Whether a number with a word for years up to `last` is hers, and no time or client's."""
    if number.years < ADULT and not _of_child(text, row, number, last):
        return False
    if _lasting(text, row, last) or _after(text, row, last, "not_after") is not None:
        return False
    return not (others(text, row, number.first) or _spent(text, row, last))


def _behind_hers(text: str, row: Sequence[Token], number: Number) -> bool:
    """ "Ilse, 45, twenty years of tantra": behind her years in figures those in words, with what
    they were spent on, are a time."""
    place = number.first - 1
    if place < 0 or row[number.first].word.isdecimal() or not row[place].word.isdecimal():
        return False
    if text[row[place].end : row[number.first].start] != ", " or len(row[place].word) != _TWO:
        return False
    last = _after(text, row, number.last, "after")
    if last is None or last + 1 == len(row):
        return False
    spent = text[row[last].end : row[last + 1].start] == " "
    return spent and row[last + 1].word not in (ANDS - {_OF}) | word_set("old.txt")


def is_shared(text: str, row: Row, age: Span) -> bool:
    """ "amigas, veinte años juntas": years that some have spent together."""
    last = _after(text, row, bisect_left(row.starts, age[1]) - 1, "after")
    return last is not None and _after(text, row, last, "together") is not None


def before(text: str, row: Sequence[Token], position: int, key: str) -> bool:
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


def _short(text: str, row: Sequence[Token], number: Number) -> bool:
    """ "27l" (lat): years with a letter that says so only where it is glued to them."""
    end, after = row[number.last].end, number.last + 1
    glued = after < len(row) and row[after].start == end
    if not glued or number.years < ADULT or not _SPACED.match(text, row[after].end):
        return False
    if _figures(text, row, number.first - 1, end) or _figures(text, row, after + 1, end):
        return False  # “o6 l23 42l 75”
    if row[after].word in last_words("ages", "glued"):
        return True
    return row[after].word in _letters() and _is_told_of(text, row, number)


@cache
def _letters() -> frozenset[str]:
    """Letters for years that are as often something else."""
    return last_words("ages", "letter") | last_words("ages", "letter_described")


def _is_told_of(text: str, row: Sequence[Token], number: Number) -> bool:
    """ "mec 25a", ", 24a, rubia", "sum vili na 22g": of somebody; no house ("Hauptstr. 25a") nor a
    cup ("36A natural")."""
    start, letter = row[number.first].start, number.last + 1
    before = number.first - 1
    if before < 0 or not text[row[letter].start].islower():
        return False
    gap = text[row[before].end : start]
    if row[letter].word not in last_words("ages", "letter_described"):
        return gap == " " and row[before].word in age_words("link")
    if gap == " " and (describes(row[before].word) or row[before].word in age_words("link")):
        return True
    behind = letter + 1
    return (
        gap == ", "
        and behind < len(row)
        and text[row[letter].end : row[behind].start] == ", "
        and describes(row[behind].word)
    )


def _figures(text: str, row: Sequence[Token], place: int, end: int) -> bool:
    """Whether a word holds figures, with no more than a space and a letter from it to `end`."""
    if not 0 <= place < len(row) or not any(map(str.isdigit, row[place].word)):
        return False
    between = text[row[place].end : end] if row[place].end < end else text[end : row[place].start]
    return between.strip(" ").isalnum() and between.count(" ") == 1


def _lasting(text: str, row: Sequence[Token], last: int) -> bool:
    """ "38 Jahre lang": with nothing but a space to a word that makes it a time."""
    if last + 1 >= len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    return row[last + 1].word in last_words("ages", "lasting")


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
    return before(text, row, first, "being")


def _of_child(text: str, row: Sequence[Token], number: Number, last: int) -> bool:
    """Whether so few years are somebody's: said of a person, or with a word for being old."""
    said = {one.word for one in row[number.last + 1 : last + 1]}
    if not said.isdisjoint(word_set("old.txt")) or before(text, row, number.first, "before"):
        return True
    near = [one.word for one in row[max(0, number.first - 2) : number.first]]
    return any(word in people() or word in given() for word in near)


def others(text: str, row: Sequence[Token], position: int) -> bool:
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
        if row[ahead].word in ANDS:
            return False  # "j'ai 44 ans et je pratique"
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
    return near and number.years >= ADULT and (word in given() or describes(word))


def _of_somebody(text: str, row: Sequence[Token], position: int) -> bool:
    """ "Bruna is 29": a given name with a capital and a word for is or has before the number."""
    table = phrases("nationalities")
    if (
        position > _BEING
        and row[position - 1].word in ANDS
        and table.begins(row[position - 2].word)
    ):
        position -= 2  # "Nadia is Spanish and 22"
    if position < 2 or row[position - 1].word not in age_words("is"):
        return False
    name = row[position - 2]
    spaced = text[name.end : row[position - 1].start] == " "
    return spaced and text[name.start].isupper() and name.word in given()


def closed(text: str, end: int) -> bool:
    """ "Ik ben 45." is an age, "ik ben 45 minuten weg" is not."""
    rest = folded(text[end : end + 8])
    return (
        not rest.strip()
        or rest.lstrip(" ")[0] in ".,;!|)(\n-–·•"
        or rest.startswith(" / ")
        or _AND.match(rest) is not None
    )
