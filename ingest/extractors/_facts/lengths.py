"""Lengths of time in a text: "half uur", "1,5 Std.", "30 de minute", "un quart d'heure", "hh".

A word for a unit (`durations/*.tsv`), with what counts it right before: digits, a fraction, a word.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ingest.extractors._facts.numerals import number_words
from ingest.extractors._facts.tables import HERE, sorts, word_set
from ingest.extractors._location.gazetteer import word_set as place_words
from ingest.extractors._text.fold import fold
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Token, gap, tokens

NIGHT, SHORT_VISIT = 0, -1
_GLUE = frozenset(("de", "d", "di", "an", "a", "of", "o", "da"))
_ANDS = frozenset(("and", "en", "und", "et", "y", "e", "si", "i", "и", "es"))
_FRACTIONS = {("1", "2"): 0.5, ("1", "4"): 0.25, ("3", "4"): 0.75}
_HALF_SIGN = "½"
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_NEAR = frozenset(" '-./\xa0")
_SIGN = re.compile(r"(?<!\d)(?<!\d )[€£$₺] ?$")
_PRIME_SIGN = re.compile(r"\d ?['’′]")
_PRIME = re.compile(r"(?<![\w.,:])([1-9]\d0?|1[0-2]0) ?['’′](?=[\s:=,;./-]|$)")
_MINUTES = re.compile(r" (?:15|20|30|45)(?=\s?\)?\s?[:=→–|-]\s?(?:€\s?)?\d)")
"""Minutes behind an hour, set apart: what follows is the price of both."""
_ALONE = re.compile(r" (?:15|30|45)(?=\s?(?:[.,;)\n]|\Z)|\sà\s\d{2,3}\s?€)(?!,\d|\.\d)")
_FEW_HOURS = frozenset("123")
_ONES = frozenset(("un", "una", "une", "ein", "een", "uma", "um"))
_HOURS_REACH, _DEAR = 14, 40
_LONGEST_IN_M = 180
_DAYS = re.compile(r"\s?[-–]\s?[^\W\d_]{1,3}(?!\w)")
"""Behind a letter that is a day: "H-SZ" is Monday to Saturday."""
_SMALL = 3
"""Letters of what leads an hour: "per", "an", "€"."""
_OF_NAME = re.compile(r"\.?\s[^\W\d_]")
_NOWHERE = frozenset[str]()
_GERMAN = frozenset(("de", "at", "ch"))
_ONLY_THERE = "their "
"""Before the role of what is read only where the language of its table is spoken."""
_LATE = 7
"""From that number on, "from … hours" is a moment of the day."""


class Length(NamedTuple):
    """Minutes (or NIGHT, SHORT_VISIT) at a span; not `bought`: a clock time, a way to go."""

    minutes: int
    start: int
    end: int
    bought: bool = True


class _Words(NamedTuple):
    """Words for units with their minutes, letters that stand for one, and what counts them.

    `counted`: the units of more than one ("hours"), nothing without a count. `figured`: the rest
    of a unit that begins with a figure ("4as": час), with the figure. `past`: minutes right behind
    an hour ("une heure trente"). `mister`: whether German is spoken, in which "Hr" is Mr.
    """

    units: dict[str, int]
    letters: dict[str, int]
    counts: dict[str, float]
    counted: frozenset[str]
    figured: dict[str, str]
    past: dict[str, int]
    mister: bool


class _Count(NamedTuple):
    number: float
    first: int
    digits: bool


@cache
def _words(spoken: frozenset[str] = _NOWHERE) -> _Words:
    """The words of all languages, and the letters of `spoken` that others use for another thing."""
    roles = ("unit", "letter", "units", "past", "count")
    tables: dict[str, dict[str, float]] = {role: {} for role in roles}
    counts: dict[str, float] = dict(_SIGNS)
    for word, numerals in number_words().items():
        values = {numeral.value for numeral in numerals}
        if len(values) == 1 and not any(numeral.weak for numeral in numerals):
            counts[word] = values.pop()
    for language, (role, value, said) in folder(HERE / "durations"):
        if not role.startswith(_ONLY_THERE) or language in spoken:
            table = tables[role.removeprefix(_ONLY_THERE)]
            table |= dict.fromkeys(said.split("|"), float(value))
    units, letters, counted, past = (
        {word: int(value) for word, value in tables[role].items()} for role in roles[:-1]
    )
    figured = {word[1:]: word[0] for word in units if word[0].isdecimal()}
    units |= {rest: units[figure + rest] for rest, figure in figured.items()}
    counts |= tables["count"]
    mister = not spoken.isdisjoint(_GERMAN)
    return _Words(units | counted, letters, counts, frozenset(counted), figured, past, mister)


@cache
def _units(spoken: frozenset[str]) -> frozenset[str]:
    words = _words(spoken)
    return frozenset(words.units.keys() | words.letters.keys())


@cache
def timed_words() -> frozenset[str]:
    """The words for lengths of time and for what counts them, folded."""
    words = _words()
    return frozenset(words.units.keys() | words.counts.keys())


def hour_letters() -> frozenset[str]:
    """Letters alone that are an hour behind a figure, folded."""
    return word_set("hour_letters.txt")


@cache
def unit_words() -> frozenset[str]:
    """The words for units of time, folded, those of one language's own aside."""
    return frozenset(_words().units)


@cache
def counts() -> dict[str, float]:
    """What counts a unit, folded: "two", "half"."""
    return _words().counts


def lengths(text: str, spoken: frozenset[str] = _NOWHERE) -> list[Length]:
    """All lengths of time, from left to right, none inside another.

    `spoken`: codes of the language and the country of the ad, for letters that are a unit there.
    """
    row, found = tokens(text), list[Length]()
    words = _words(spoken)
    for place in row.known(_units(spoken)):
        if not found or row[place].start >= found[-1].end:
            length = _length(text, row, place, found[-1].end if found else 0, words)
            if length:
                found.append(length)
    return (
        sorted([*found, *_primes(text, found)], key=_start) if _PRIME_SIGN.search(text) else found
    )


def _start(length: Length) -> int:
    return length.start


def _primes(text: str, found: list[Length]) -> list[Length]:
    """Minutes with a prime: "30' 70€"; not those of a length already read."""
    taken = {place for length in found for place in range(length.start, length.end)}
    return [
        Length(int(m[1]), *m.span())
        for m in _PRIME.finditer(text)
        if int(m[1]) % 5 == 0 and m.start() not in taken
    ]


def _length(
    text: str, row: Sequence[Token], place: int, taken: int, words: _Words
) -> Length | None:
    word = row[place].word
    unit = words.units.get(word, words.letters.get(word, 0))
    at = _begins(row, place, unit, words)
    if at is None:
        return None
    if unit == 60 and place and _opening(text, row[place].start, row[place].end):
        return Length(unit, row[place - 1].start, row[place].end, bought=False)
    count = _count(text, row, at)
    if count and (row[count.first].start < taken or not _possible(unit, count)):
        count = None
    if count is None:
        return _uncounted(text, row, place, at, words)
    if word in words.letters and unit == 1 and count.number > _LONGEST_IN_M:
        return None  # "300 m"
    more, last = _more(text, row, place, words) if unit == 60 else (0, place)
    minutes = unit if unit <= 0 else round(unit * count.number) + more
    if word[0] == _HALF_SIGN:
        minutes = round(60 * count.number) + unit  # "1½h"
    if _moment(text, row, place, count):
        return Length(minutes, row[count.first].start, row[place + 1].end, bought=False)
    bought = not _clock(text, row, unit, count) and _sold(text, row, last + 1)
    bought = bought and not _often(text, row, count.first)
    return Length(minutes, row[count.first].start, row[last].end, bought)


def _begins(row: Sequence[Token], place: int, unit: int, words: _Words) -> int | None:
    """Where the word for a unit that ends at `place` begins; None = it is none there."""
    before = row[place - 1].word if place else ""
    if unit == 60 and before in word_set("no_length.txt"):
        return None
    if row[place].word not in words.figured:
        return place
    return place - 1 if place and _figured(row[place - 1], row[place], words) else None


def _uncounted(
    text: str, row: Sequence[Token], place: int, at: int, words: _Words
) -> Length | None:
    """A unit alone, which is one of it: an hour, a night."""
    word = row[place].word
    unit = words.units.get(word, words.letters.get(word, 0))
    alone = word not in words.letters or _per(text, row, place)
    if unit == 1 or word in words.counted or not alone:
        return None
    if words.mister and _is_mister(text, row, place):
        return None
    if place and _clock_minutes(text, row, place):
        return Length(unit, row[place - 1].start, row[place].end, bought=False)
    more, last = _more(text, row, place, words) if unit == 60 else (0, place)
    return Length(max(unit, unit + more), row[at].start, row[last].end, _sold(text, row, last + 1))


def _is_mister(text: str, row: Sequence[Token], place: int) -> bool:
    """ "Büro (Hr. Brandl)": German for Mr, before a name and behind no amount, rate nor article;
    of "Hr Outcall" it is the hour."""
    start, end = row[place].start, row[place].end
    name = _OF_NAME.match(text, end) if text[start:end] == "Hr" else None
    if name is None or not name[0][-1].isupper():
        return False
    meetings = sorts("rates.tsv")["met"] | sorts("rates.tsv")["where"]
    if place + 1 < len(row) and row[place + 1].word in meetings:
        return False
    before = row[place - 1].word if place else ""
    beside = start and text[start - 1] == " " and (before.isdecimal() or len(before) <= _SMALL)
    return not beside and text[max(0, start - 1) : start] not in {"/", *"€£$"}


def _moment(text: str, row: Sequence[Token], place: int, count: _Count) -> bool:
    """ "19 h 30": minutes set apart behind an hour of the day, no price behind them."""
    after = place + 1
    if row[place].word != "h" or not count.digits or count.number < _LATE or after == len(row):
        return False
    minutes = row[after].word
    told = minutes.isdecimal() and len(minutes) == 2 and int(minutes) < 60
    return told and text[row[place].end : row[after].start] == " "


def _figured(figure: Token, rest: Token, words: _Words) -> bool:
    """Whether the figure of a unit that begins with one stands right before the rest of it."""
    return figure.word == words.figured[rest.word] and figure.end == rest.start


def _often(text: str, row: Sequence[Token], first: int) -> bool:
    """Whether it is how often something comes ("every 30 minutes"), no "RATES (in)" above it."""
    if not first or row[first - 1].word not in word_set("every.txt"):
        return False
    return text[row[first - 1].end : row[first].start].isspace()


def _possible(unit: int, count: _Count) -> bool:
    if unit == 1:
        return count.number >= 5 and count.number <= 600
    return 0 < count.number <= 24 and (count.digits or unit > 0)


def _count(text: str, row: Sequence[Token], place: int) -> _Count | None:
    """What counts the unit at `place`: the number or word before it, one small word between."""
    before = place - 1
    if before >= 1 and row[before].word in _GLUE and _close(text, row, before + 1):
        counted = row[before - 1].word.isdecimal() or row[before - 1].word in _words().counts
        before -= counted or row[before].word not in _words().counts  # "300 lei o ora"
    if before < 0 or not _close(text, row, before + 1):
        return None
    token = row[before]
    if token.word in _words().counts and "." not in text[token.end : row[before + 1].start]:
        half = _SIGNS.get(token.word)
        if half and before and row[before - 1].word.isdecimal() and _close(text, row, before):
            return _Count(int(row[before - 1].word) + half, before - 1, digits=True)
        number = _words().counts[token.word]
        times = _words().counts.get(row[before - 1].word, 0) if before and number == 0.25 else 0
        if times == 3 and _close(text, row, before):
            return _Count(0.75, before - 1, digits=False)  # "tre quarti d'ora"
        return _Count(number, before, digits=False)
    if not token.word.isdecimal() or len(token.word) > 3 or _priced(text, token):
        return None
    return _digits(text, row, before)


def _digits(text: str, row: Sequence[Token], place: int) -> _Count | None:
    """ "2", "1/2", "1,5"; None for the minutes of a clock ("8.00 uur")."""
    number = row[place].word
    between = gap(text, row[place - 1], row[place]) if place else " "
    whole = row[place - 1].word if place else ""
    if between == "/" and (whole, number) in _FRACTIONS:
        return _Count(_FRACTIONS[whole, number], place - 1, digits=True)
    if between in {".", ",", ":"} and whole.isdecimal():
        if number == "5" and between != ":":
            return _Count(int(whole) + 0.5, place - 1, digits=True)
        return None
    return _Count(int(number), place, digits=True)


def _close(text: str, row: Sequence[Token], place: int) -> bool:
    """Whether nothing but a space, an apostrophe or a dot stands before the token."""
    left, right = row[place - 1], row[place]
    if text[left.end : right.start] == ". " and text[right.start].isupper():
        return False  # "1.72. Uur 140": another sentence
    return right.start - left.end <= 2 and _NEAR.issuperset(text[left.end : right.start])


def _priced(text: str, token: Token) -> bool:
    """Whether a sign of money stands before the number that is not of a number before it."""
    return _SIGN.search(text[max(0, token.start - 4) : token.start]) is not None


def _per(text: str, row: Sequence[Token], place: int) -> bool:
    """A letter alone is an hour after a stroke or "per"; an "h" is one wherever it stands, but in
    the days of a week ("H-SZ 9-21")."""
    led = place > 0 and row[place - 1].word in {"p", "per", "pro"}
    start = row[place].start
    if led or text[max(0, start - 1) : start] == "/":
        return True
    return row[place].word == "h" and not _DAYS.match(text, row[place].end)


def _more(text: str, row: Sequence[Token], place: int, words: _Words) -> tuple[int, int]:
    """Minutes said behind the hour, and the last word of them: "1h30", "hora y media"."""
    after = place + 1
    if after < len(row) and row[after].word in words.past and _close(text, row, after):
        return words.past[row[after].word], after  # "une heure trente"
    if after < len(row) and row[after].start == row[place].end and len(row[after].word) == 2:
        word = row[after].word
        if word.isdecimal() and int(word) < 60:
            return int(word), after
    if row[place].word == "h" and (
        _MINUTES.match(text, row[place].end) or _apart(text, row, place)
    ):
        return int(row[after].word), after  # "1 h 30 : 110 €", "170 € les 1 h 30"
    if after + 1 < len(row) and row[after].word in _ANDS:
        small = row[after + 1].word in _GLUE or row[after + 1].word in _ONES
        half = after + 1 + small
        part = words.counts.get(row[half].word, 0) if half < len(row) else 0
        following = row[half + 1].word if half + 1 < len(row) else ""
        if 0 < part < 1 and following not in words.units and following not in words.letters:
            return round(60 * part), half
    return 0, place


def _apart(text: str, row: Sequence[Token], place: int) -> bool:
    """ "les 1 h 30.", "1 h 15 à 130 €": minutes set apart behind an hour or a few, with nothing
    that makes them money or another thing."""
    few = place > 0 and row[place - 1].word in _FEW_HOURS
    return few and _ALONE.match(text, row[place].end) is not None


def _clock_minutes(text: str, row: Sequence[Token], place: int) -> bool:
    """ "22.00 uur": the number before the unit is the minutes of a clock."""
    number = row[place - 1]
    return (
        number.word.isdecimal()
        and len(number.word) == 2
        and _close(text, row, place)
        and text[number.start - 1 : number.start] in {".", ":", ","}
    )


@cache
def _hours() -> re.Pattern[str]:
    """Two hours of a day, or of waiting, in folded text."""
    to = rf"\s?(?:-|–|/|{'|'.join(sorted(word_set('hours_to.txt')))})\s?"
    return re.compile(
        rf"(?<!\d)(?:\d{{1,2}}\s?[hu](?:\d\d)?{to}\d{{1,2}}\s?[hu]|24{to}48\s?[hu])(?!\w)"
    )


def _opening(text: str, start: int, end: int) -> bool:
    """ "9h-18h", "24 à 48 h": hours of a day, or of waiting, one of their numbers at the span."""
    near = max(0, start - _HOURS_REACH)
    view = fold(text[near : end + _HOURS_REACH])
    spans = (view.span(*m.span()) for m in _hours().finditer(view.text))
    return any(near + left <= start < near + right for left, right in spans)


def _clock(text: str, row: Sequence[Token], unit: int, count: _Count) -> bool:
    """ "vanaf 20 uur", "10-22 uur", "zaterdag 20u": a moment of the day."""
    if unit != 60 or not count.digits or count.number < _LATE:
        return False
    if not count.first:
        return False
    before = row[count.first - 1]
    ranged = before.word.isdecimal() and gap(text, before, row[count.first]).strip() in {"-", "/"}
    return (
        ranged
        or before.word in word_set("clock_words.txt")
        or before.word in place_words("weekdays.txt")
    )


def _sold(text: str, row: Sequence[Token], after: int) -> bool:
    """No word behind it that makes it a way to go or a notice ("20 min lopen")."""
    if after >= len(row) or row[after].start - row[after - 1].end > 2:
        return True
    parted = set(text[row[after - 1].end : row[after].start]) - {" "}
    if row[after].word in word_set("from.txt") and _dear(row, after + 1):
        return True  # "overnights from £800"
    return bool(parted) or row[after].word not in word_set("not_bought.txt")


def _dear(row: Sequence[Token], place: int) -> bool:
    """Whether a word is a figure that only a price is."""
    return place < len(row) and row[place].word.isdecimal() and int(row[place].word) >= _DEAR
