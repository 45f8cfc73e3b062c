"""Where a working name stands in a text, and which names go with it."""

import re
from collections.abc import Iterator

from ingest.extractors._alias.announced import addressed, asked_for, called, cued, ours
from ingest.extractors._alias.free import free
from ingest.extractors._alias.standing import bodied, pairs, titled
from ingest.extractors._alias.view import ANDS, Candidate, View, is_and, whole
from ingest.extractors._alias.words import HONORIFICS, Word

_AND_WORDS = "|".join(sorted(ANDS, key=len, reverse=True))
# What may stand between the names of a list: a mark or "and", an age or the hours of each before it
# ("Lisa 11-18, Eva (22), Puck").
_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_OF_EACH = rf"(?:\s?\(?{_HOUR}(?:\s?(?:-|–|/|tot|to|bis)\s?{_HOUR})?\s?(?:uur|u|h|jr?)?\)?)?"
_AND = re.compile(
    rf"{_OF_EACH}(?:\s?(?:[&+,/;|•]|{_AND_WORDS}|și|és)\s(?:[oa]\s)?|[,/&+;|]\s?|\s?\n[-•*\s]{{0,3}})"
)
_AGED = re.compile(r"\s?\((?:1[89]|[2-6]\d)\)")
"""An age in brackets: in a list of names it makes any word one ("Bo (22), Ylana (25)")."""
_FIGURE = re.compile(r"\d{1,2}|uur|u|h|jr?|tot|to|bis")


def candidates(field: str, view: View) -> list[Candidate]:
    """All names of one text in reading order, the surest reading of each."""
    best: dict[int, Candidate] = {}
    readings = titled(view) if field == "title" else (*bodied(view), *free(view))
    for found in (
        *cued(view),
        *asked_for(view),
        *addressed(view),
        *called(view),
        *ours(view),
        *pairs(view),
        *readings,
    ):
        known = best.get(found.first)
        if known is None or found.confidence > known.confidence:
            best[found.first] = found
    for found in list(best.values()):
        for partner in partners(view, found):
            best.setdefault(partner.first, partner)
    return _apart(sorted(best.values()))


def _apart(found: list[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    for candidate in found:
        if not kept or candidate.first > kept[-1].last:
            kept.append(candidate)
    return kept


def _past_figures(view: View, position: int) -> int:
    """Past the age or the hours of the name before: at most four figures and what counts them."""
    target = position
    while target < min(position + 4, len(view.row)) and _FIGURE.fullmatch(view.row[target].folded):
        target += 1
    return target


def partners(view: View, found: Candidate) -> Iterator[Candidate]:
    """Names joined to a found one ("Naomi & Kim", "Lisa, Sanne en Roos")."""
    position = found.last + 1
    for _ in range(24):
        target = _past_figures(view, position)
        if target < len(view.row) and is_and(view.row[target]):
            target += 1
            if target < len(view.row) and view.row[target].folded in {"o", "a"}:
                target += 1  # Portuguese: "a Rita e o Pedro"
        if target >= len(view.row):
            return
        between = view.text[view.row[position - 1].end : view.row[target].start]
        word: Word = view.row[target]
        named = (word.known and word.folded not in HONORIFICS) or (word.doubtful and word.capital)
        named = named or (
            word.unknown and word.capital and _AGED.match(view.rest(target)) is not None
        )
        if not named or not _AND.fullmatch(between) or view.spoilt(target):
            return
        partner = whole(view, target, min(found.confidence, 0.8))
        yield partner
        position = partner.last + 1
