"""Names that stand in a list with another ("Naomi & Kim", "Lisa (22), Sanne en Roos")."""

import re

from ingest.extractors._alias.view import ANDS, Candidate, View, is_and, whole
from ingest.extractors._alias.words import HONORIFICS, Word

_AND_WORDS = "|".join(sorted(ANDS, key=len, reverse=True))
# What may stand between the names of a list: a mark or "and", the age or the hours of each before
# it ("Lisa 11-18, Eva (22), Puck", "Fay tot 02.00 | Kim vanaf 21.30").
_HOUR = r"\d{1,2}(?:[.:]\d\d)?"
_COUNTED = (
    "uur|u|h|jaar|jr?|years|year|yo|y|jahre|ans|anni|años|anos|lat|lata|éves|ani|de ani|г|год|"
    "години|yaş"
)
_FROM = "vanaf|van|tot|ab|von|bis|from|until|till|dès|de|jusqu'à|desde|hasta|dalle|fino|od|do|până"
_HOURS = rf"(?:(?:{_FROM})\s)?{_HOUR}(?:\s?(?:-|–|/|tot|to|bis)\s?{_HOUR})?"
_OF_EACH = rf"(?:,?\s?\(?{_HOURS}\s?(?:{_COUNTED})?\)?)?"
_JOINS = rf"\s?(?:[&+,/;|•]|{_AND_WORDS}|și|és)\s(?:[oa]\s)?|[,/&+;|]\s?|\s?\n[-•*\s]{{0,3}}"
_AND = re.compile(rf"{_OF_EACH}(?:{_JOINS})", re.IGNORECASE)
_AGED = re.compile(r"\s?\((?:1[89]|[2-6]\d)\)")
"""An age in brackets: in a list of names it makes any word one ("Bo (22), Ylana (25)")."""
_FURTHEST = 6
"""Words between two names of a list."""
_FIGURE = re.compile(rf"\d{{1,2}}|{_COUNTED}|{_FROM}|to")


def _past_figures(view: View, position: int) -> int:
    """Past the age or the hours of the name before: at most four figures and what counts them."""
    target = position
    while target < min(position + 4, len(view.row)) and _FIGURE.fullmatch(view.row[target].folded):
        target += 1
    return target


def partner(view: View, name: Candidate) -> Candidate | None:
    """The name that follows another in a list."""
    position = name.last + 1
    if position >= len(view.row) or not _leads_on(view, position):
        return None
    target = _past_figures(view, position)
    if target < len(view.row) and is_and(view.row[target]):
        target += 1
        if target < len(view.row) and view.row[target].folded in {"o", "a"}:
            target += 1  # Portuguese: "a Rita e o Pedro"
    if target >= len(view.row) or target - position > _FURTHEST:
        return None
    word = view.row[target]
    between = view.text[view.row[position - 1].end : word.start]
    if not _nameable(view, target, word) or not _AND.fullmatch(between) or view.spoilt(target):
        return None
    return whole(view, target)


def _leads_on(view: View, position: int) -> bool:
    """Whether the word behind a name can lead to another: a capital, "and", a figure, an hour."""
    word = view.row[position]
    return word.capital or word.known or is_and(word) or bool(_FIGURE.fullmatch(word.folded))


def _nameable(view: View, target: int, word: Word) -> bool:
    if word.known or (word.doubtful and word.capital):
        return word.folded not in HONORIFICS or not word.known
    return word.unknown and _AGED.match(view.rest(target)) is not None
