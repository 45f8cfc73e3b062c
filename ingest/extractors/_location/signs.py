"""What stands about a word that makes it a place or none: a cue, a list, capitals, an address."""

import re
from functools import cache

from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._text.fold import fold
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Token

_GREETINGS = frozenset(("kiss", "kisses", "kus", "kusjes", "love", "liefs", "groetjes", "besos"))
"""Before "from" these lead to a name, not to a place."""
_ANDS = frozenset(("en", "and", "und", "et", "y", "e", "i", "si", "и", "of", "or", "oder", "ou"))
_LIST_REACH = 30
_ADDRESS = re.compile(r"[.:][^\s]{0,60}$")


@cache
def _cues() -> Phrases[str]:
    entries = {
        word.replace("_", " ")
        for _, columns in folder(HERE / "cues", ".txt")
        for word in columns[0].split()
    }
    return Phrases((entry, entry) for entry in sorted(entries))


def cued(text: str, row: tuple[Token, ...], first: int, last_place_end: int = -1) -> bool:
    """Whether a cue ("in", "regio") stands right before the token.

    "And" is one only behind a place ("Eindhoven en Best", not "Sydney en Chelsea").
    """
    for back in (1, 2, 3):
        if first - back < 0:
            return False
        hit = _cues().at(text, row, first - back)
        signed = back < first and row[first - back - 1].word in _GREETINGS
        if hit and hit.last == first - 1 and not signed:
            joins = row[first - 1].word in _ANDS and back == 1
            if joins and last_place_end < max(0, row[first - 1].start - _LIST_REACH):
                return False
            gap = fold(text[row[hit.last].end : row[first].start]).text
            return len(gap) <= 4 and "\n" not in gap and not set(gap) & set(".!?")
    return False


def listed(text: str, row: tuple[Token, ...], last_place_end: int, first: int) -> bool:
    """Whether only a comma, slash or hyphen parts it from the place before."""
    if last_place_end < 0:
        return False
    between = text[last_place_end : row[first].start]
    return 0 < len(between) <= 3 and bool(set(between) & set(",/&+")) and "\n" not in between


def shouted(text: str) -> bool:
    """Whether a text is in capitals throughout, so that a capital says nothing."""
    head = text[:300]
    return sum(map(str.isupper, head)) > 3 * sum(map(str.islower, head))


def standing_alone(text: str, start: int, end: int) -> bool:
    """No part of an address, a handle or a number ("@paris", "london.com")."""
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before == "/" and _ADDRESS.search(text[max(0, start - 60) : start]):
        return False
    glued = after[:1] in {"@", "_"} or (after[:1] == "." and after[1:].isalpha())
    return before not in {"@", "_", "."} and not glued


def product(row: tuple[Token, ...], first: int) -> bool:
    """ "Made in Italy": what comes from a place is not there."""
    return first > 1 and row[first - 1].word == "in" and row[first - 2].word == "made"
