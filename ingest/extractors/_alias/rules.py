"""Where a working name stands in a text, and which names go with it."""

import re
from collections.abc import Iterator

from ingest.extractors._alias.announced import addressed, asked_for, cued
from ingest.extractors._alias.standing import bodied, pairs, titled
from ingest.extractors._alias.view import ANDS, Candidate, View, is_and, whole
from ingest.extractors._alias.words import Word

_AND_WORDS = "|".join(sorted(ANDS, key=len, reverse=True))
_AND = re.compile(rf"\s?(?:[&+,/]|{_AND_WORDS}|și|és)\s(?:[oa]\s)?|[,/&+]\s?")


def candidates(field: str, text: str) -> list[Candidate]:
    """All names of one text in reading order, the surest reading of each."""
    if not text:
        return []
    view = View(text)
    best: dict[int, Candidate] = {}
    readings = titled(view) if field == "title" else bodied(view)
    for found in (*cued(view), *asked_for(view), *addressed(view), *pairs(view), *readings):
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


def partners(view: View, found: Candidate) -> Iterator[Candidate]:
    """Names joined to a found one ("Naomi & Kim", "Lisa, Sanne en Roos")."""
    position = found.last + 1
    for _ in range(8):
        target = position
        if target < len(view.row) and is_and(view.row[target]):
            target += 1
            if target < len(view.row) and view.row[target].folded in {"o", "a"}:
                target += 1  # Portuguese: "a Rita e o Pedro"
        if target >= len(view.row):
            return
        between = view.text[view.row[position - 1].end : view.row[target].start]
        word: Word = view.row[target]
        named = word.known or (word.doubtful and word.capital)
        if not named or not _AND.fullmatch(between) or view.spoilt(target):
            return
        partner = whole(view, target, min(found.confidence, 0.8))
        yield partner
        position = partner.last + 1
