"""Which ways to read a run tell anything apart in a language: others would be read in vain."""

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.spoken import (
    ROUND,
    Mode,
    says_several,
    says_tens_apart,
    without_edges,
)


def is_distinct(text: str, run: list[Item], language: str, mode: Mode) -> bool:
    """Whether a way may read a run otherwise than the same one without its strictness, or with
    words taken together, does."""
    if mode.tens:
        return any(
            item.kind == "numeral" and says_tens_apart(text, run, place, language)
            for place, item in enumerate(run)
        )
    if mode.strict and not _has_unsure(run, language):
        return False
    return mode.together or _says_together(text, run, language)


def _has_unsure(run: list[Item], language: str) -> bool:
    """Whether something stands in a run that is left out where it is read strictly."""
    return any(
        item.kind == "letters"
        or item.text == ROUND
        or (bool(item.numerals) and _is_weak(item, language))
        or (item.kind == "digits" and bool(item.trick) and without_edges(run, place) != "")
        for place, item in enumerate(run)
    )


def _is_weak(item: Item, language: str) -> bool:
    own = item.numerals.own.get(language)
    return own is not None and own.weak


def _says_together(text: str, run: list[Item], language: str) -> bool:
    """Whether several words of a run say one number."""
    return any(
        item.kind == "numeral" and says_several(text, run, place, language)
        for place, item in enumerate(run)
    )
