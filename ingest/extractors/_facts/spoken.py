"""Amounts in words: "honderdvijftig euro", "cent cinquante euros", "dwieście złotych".

The words before the name of a currency are read backwards as far as they are numbers of one
language; words written as one are taken apart ("harmincezer"). Linear.
"""

from collections import defaultdict
from functools import cache, lru_cache

from ingest.extractors._facts.numerals import number_words
from ingest.extractors._facts.tables import HERE
from ingest.extractors._phone.vocabulary import joins_of
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import Row

_MOST, _LONGEST = 9, 32
"""Words of one amount, and letters of one word."""
_LEAST = 20
_BETWEEN = frozenset((" ", "-", "\xa0"))
_OF_SCORES = "fr"
"""The language that counts by twenties from eighty on: 4, 20."""
_WITHOUT_HUNDRED = "en"
"""The language that leaves out the hundred: "one eighty"."""


@cache
def _parts() -> dict[str, dict[str, int]]:
    """Language -> word -> number."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for word, numerals in number_words().items():
        for numeral in numerals:
            if numeral.value < 100 and word.isalpha():
                found[numeral.language][word] = numeral.value
    for language, value, words in rows(HERE / "number_words.tsv"):
        found[language] |= dict.fromkeys(words.split("|"), int(value))
    return dict(found)


@cache
def _only() -> dict[str, list[str]]:
    """The languages of some names of currencies that are another word elsewhere."""
    return {word: codes.split("|") for word, codes in rows(HERE / "currency_words.tsv")}


@lru_cache(maxsize=4096)
def _apart(word: str, language: str) -> tuple[int, ...] | None:
    """The numbers of which a word is made ("honderd|vijftig"), or None."""
    parts = _parts()[language]
    if word in parts:
        return (parts[word],)
    if len(word) > _LONGEST:
        return None
    reached: list[tuple[int, ...] | None] = [(), *([None] * len(word))]
    for end in range(2, len(word) + 1):
        for start in range(end - 1):
            so_far, value = reached[start], parts.get(word[start:end])
            if so_far is not None and value is not None:
                reached[end] = (*so_far, value)
                break
    return reached[-1]


@lru_cache(maxsize=4096)
def _languages(word: str) -> tuple[str, ...]:
    """The languages in which a word is a number."""
    return tuple(code for code in _parts() if _apart(word, code) is not None)


def _sum(numbers: tuple[int, ...], language: str) -> int | None:
    """What numbers said after each other come to: 2, 100, 50 is 250; None = they are no one."""
    total = current = 0
    for number in numbers:
        if number == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif number == 100:
            if current >= 20 or current == 10:
                return None
            current = max(current, 1) * 100  # "twelve hundred" too
        elif number == 20 and current % 100 == 4 and language == _OF_SCORES:
            current += 76  # "cent quatre-vingts"
        elif 0 < current < 10 <= number and language == _WITHOUT_HUNDRED:
            current = current * 100 + number
        elif current % 100 == 0 or (number < 20 and current % 10 == 0 and current % 100 >= 20):
            current += number
        else:
            return None
    return total + current


def spoken(text: str, row: Row, last: int, currency: str = "") -> tuple[int, int] | None:
    """The amount whose words end at word `last`, and the place of its first word.

    It is of a language in which the word that follows names a currency, if one does.
    None where a language that reads furthest to the left makes nothing of what it reads there.
    """
    only = _only().get(currency)
    codes = [code for code in _languages(row[last].word) if only is None or code in only]
    found = [one for one in (_said(text, row, last, code) for code in codes) if one]
    number, first = min(found, key=lambda one: one[1], default=(None, last))
    return None if number is None else (number, first)


def spoken_from(text: str, row: Row, first: int) -> tuple[int, int] | None:
    """The amount whose words begin at word `first`, and the place of its last word."""
    codes = _languages(row[first].word)
    last = max((_last(text, row, first, code) for code in codes), default=first)
    told = spoken(text, row, last)
    return (told[0], last) if told and told[1] == first else None


def _last(text: str, row: Row, first: int, language: str) -> int:
    """The last of the words from `first` on that are numbers of a language, joined or not."""
    last, joins = first, joins_of(language)
    for place in range(first + 1, min(len(row), first + _MOST)):
        if text[row[place - 1].end : row[place].start] not in _BETWEEN:
            break
        if _apart(row[place].word, language) is not None:
            last = place
        elif row[place].word not in joins or last < place - 1:
            break
    article = row[last - 1].word in joins and _apart(row[last].word, language) == (1,)
    return max(first, last - 2) if article else last  # "eighty and a kiss"


def _said(text: str, row: Row, last: int, language: str) -> tuple[int | None, int] | None:
    """The amount, its number None where the words go on to the left and come to nothing."""
    joins, numbers = joins_of(language), ()
    best: tuple[int, int] | None = None
    for place in range(last, max(-1, last - _MOST), -1):
        word = row[place].word
        between = text[row[place].end : row[place + 1].start] if place < last else " "
        if between not in _BETWEEN:
            break
        said = _apart(word, language)
        if said is None and not (numbers and word in joins):
            break
        numbers = (*(said or ()), *numbers)
        number = _sum(numbers, language)
        if number is None:
            parted = between == "-" or (place < last and row[place + 1].word in joins)
            return best if parted and _stands(said, language) else (None, place)
        if said and number >= _LEAST:
            best = (number, place)
    return best


def _stands(said: tuple[int, ...] | None, language: str) -> bool:
    """Whether a word is an amount by itself: "sixty-eighty pounds", no tail of a longer one."""
    return (_sum(said or (), language) or 0) >= _LEAST
