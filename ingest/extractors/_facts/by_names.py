"""Who is advertised by the working names of an ad, where all that tell it tell the same.

A name of women only, or of men only; what women of the trade call themselves is of women, where an
ad gives it as a name (`_alias`).
"""

from functools import cache
from typing import NamedTuple

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._alias.signs.men import men
from ingest.extractors._alias.told import Told, told
from ingest.extractors._facts.tables import word_set
from ingest.extractors._location.gazetteer import spellings
from ingest.extractors._text.tokens import tokens
from ingest.models import AdVersion

_COUPLE = 2
_SURELY = 0.9
"""From which likelihood a name that is a place's too tells it ("Florence")."""


class Named(NamedTuple):
    """The gender that the names of an ad tell, and the first of them."""

    gender: str
    first: Told


@cache
def genders_of_names() -> dict[str, str]:
    """Of whom each given name is that only women, or only men, bear."""
    women = dict.fromkeys(word_set("womens_names.txt"), "woman")
    return women | dict.fromkeys(men() - word_set("of_both.txt"), "man")


@cache
def _working() -> dict[str, str]:
    women = dict.fromkeys(word_set("womens_working_names.txt"), "woman")
    return women | dict.fromkeys(word_set("mens_working_names.txt"), "man") | genders_of_names()


def by_names(version: AdVersion) -> Named | None:
    """What the names of an ad tell; None = nothing, or not the same."""
    telling = [(gender, one) for one in told(version) if (gender := _gender(one))]
    if len({gender for gender, _ in telling}) != 1:
        return None
    return Named(*telling[0])


def of_two(version: AdVersion) -> Told | None:
    """ "Ela i Roman": the first of two names, a woman's and a man's, of those who tell of
    themselves together; None = there are others, or they stand apart."""
    names = told(version)
    if len(names) != _COUPLE or {_gender(one) for one in names} != {"woman", "man"}:
        return None
    one, two = sorted(names, key=lambda name: (name.field, name.start))
    joined = one.text is two.text and tokens(one.text[one.end : two.start])
    return one if joined and len(joined) == 1 and joined[0].word in ANDS else None


def _gender(one: Told) -> str | None:
    first = one.value.split()[0]
    if one.likely < _SURELY and spellings().begins(first):
        return None
    return _working().get(first)
