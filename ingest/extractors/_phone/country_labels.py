"""Codes of countries that label numbers in a list: “NL 06 12 34 01 75 / BE 0470 00 41 23”; in
brackets also behind them: “0470 00 41 23 (BE)”.

Two letters are words as well (“de”, “es”, “it”), so a code counts only where an item of a list
begins or a word for calling stands before it, and only with a colon, with such a word, or where
another country is labelled so in the same text.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extractors._phone.cues import contact_before

REACH = 3
"""Characters between a label and its number, at most."""

_CODES = "nl|be|de|at|ch|fr|lu|es|it|pt|gb|uk|ie|ro|hu|pl|bg|tr|gr|cz|sk"
_OF_CARS = {"d": "DE", "a": "AT", "b": "BE", "f": "FR"}
"""Letters on cars, and before numbers where other countries are labelled too: “D: 0151 …”."""
_WORDS = frozenset(("at", "de", "es", "it"))  # “leave a message at 0161 …”: needs a colon
_LABEL = re.compile(
    rf"(?<![^\W_])({_CODES}|[{''.join(_OF_CARS)}](?=:| \d(?:[ ./-]?\d){{7}}))"
    r"(?:[ .-]?(?:tel|gsm|nr|mob))?(:|[.)=-]?)[ \t]?(?=[(]?\+?[o\d])"
)
_BRACKETED = re.compile(rf"(?<=\d )\(({_CODES})\)(?! ?\d)")
_BEGINS = re.compile(
    r"(?:^|\n|[^\w\s.:]|\d (?=\Z)"
    r"|(?<![^\W_])(?:of|or|oder|ou|en|and|und|et|lub|sau|vagy|veya))[ \t]?\Z"
)
_TAXED = re.compile(  # where tax numbers stand, codes belong to those
    r"(?<![^\W_])(?:btw|vat|tva|iva|mwst|ust|kbo|bce|kvk|nif|cif|nip|rpr|rpm|tax|iban)(?![^\W_])"
)
_BESIDE = 30  # characters beside a code in which these are looked for
_BEFORE = 6  # characters in which an item of a list begins


class CountryLabel(NamedTuple):
    """A code at `start:end` of a folded text; `sure` when nothing else need be labelled, `place`
    is where it stands: “before” or “behind” its number."""

    region: str
    start: int
    end: int
    sure: bool
    place: str


def country_labels(text: str) -> list[CountryLabel]:
    """The codes that label what follows them; linear."""
    found = list(_found(text))
    several = len({label.region for label in found}) > 1
    return [label for label in found if several or label.sure]


def _found(text: str) -> Iterator[CountryLabel]:
    taxed = _TAXED.search(text) is not None  # of nearly all texts: told at once
    for match in _LABEL.finditer(text):
        start, end = match.span()
        if taxed and _TAXED.search(text, max(0, start - _BESIDE), end + _BESIDE):
            continue
        cued = contact_before(text, start)
        if cued or _BEGINS.search(text[max(0, start - _BEFORE) : start]):
            told = match.group(2) == ":" or (cued and match.group(1) not in _WORDS)
            sure = told and match.group(1) not in _OF_CARS
            yield CountryLabel(_region(match), start, end, sure, "before")
    for match in _BRACKETED.finditer(text):
        yield CountryLabel(_region(match), *match.span(), False, "behind")


def _region(match: re.Match[str]) -> str:
    return labelled(match.group(1)) or ""


@cache
def labelled(code: str) -> str | None:
    """The country that a folded code stands for before its numbers."""
    if code in _OF_CARS:
        return _OF_CARS[code]
    regions = {each: "GB" if each == "uk" else each.upper() for each in _CODES.split("|")}
    return regions.get(code)
