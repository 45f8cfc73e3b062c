"""A field of an ad, with what is worked out of it once."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extractors._phone.century import without_century
from ingest.extractors._phone.code_said import with_code_signed
from ingest.extractors._phone.glyphs import Folded, fold
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.items import items, says_number
from ingest.extractors._phone.legend import by_signs
from ingest.extractors._phone.links import contact_starts, without_entities
from ingest.extractors._phone.runs import runs
from ingest.extractors._phone.signed import with_letters
from ingest.extractors._phone.spaced import closed_up
from ingest.extractors._phone.steps import with_steps_joined
from ingest.extractors._phone.told import as_told


class Side(NamedTuple):
    """A field with its original and folded text, its runs, and where links begin a number."""

    field: str
    text: str
    folded: Folded
    runs: list[list[Item]]
    contacts: frozenset[int]


def side_of(field: str, text: str) -> Side:
    """A field, read as far as its runs."""
    folded = fold(text)
    seen = without_entities(folded.text)
    if seen != folded.text:
        folded = Folded(text=seen, starts=folded.starts, ends=folded.ends)
    folded = closed_up(with_letters(folded, says_number), says_number)
    folded = with_steps_joined(with_code_signed(without_century(folded)))
    folded = as_told(by_signs(folded))
    return Side(field, text, folded, *runs_of(folded.text))


def runs_of(text: str) -> tuple[list[list[Item]], frozenset[int]]:
    """The runs of a folded text, and where a link says that a country code begins."""
    contacts = contact_starts(text)
    every = _with_contacts(text, contacts) if contacts else items(text)
    return list(runs(text, every)), contacts


def _with_contacts(text: str, contacts: frozenset[int]) -> Iterator[Item]:
    """The items of a text, with a + where a link says that a country code begins."""
    for item in items(text):
        if item.start in contacts:
            yield Item("plus", item.start, item.start, "")
        yield item


def place_in_folded(folded: Folded, place: int) -> int:
    """Where a place in the original text is in the folded one."""
    return place if folded.starts is None else bisect_left(folded.starts, place)
