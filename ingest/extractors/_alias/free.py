"""Known names that stand free: set apart on both sides, or the subject of a sentence.

In an advertisement a given name that belongs to nothing else (no street, house, likeness, surname,
client) is almost always the advertiser's: "Keress bátran, Niki", "Mo-Fr: Tina, Sa: Gabi".
"""

import re
from collections.abc import Iterator

from ingest.extractors._alias.cues import words_too
from ingest.extractors._alias.view import Candidate, View, whole
from ingest.extractors._location.gazetteer import spellings

_CONFIDENCE = 0.7
_BACK = 6
"""Characters before a name that tell how it stands."""
_BEFORE = re.compile(r"(?:[^\w \t'’\"“”„&-]|\d[.)]|\s[-–—])\s{0,2}\Z")
_AFTER = re.compile(r"\s{0,2}(?:[^\w\s'’\"“”-]|[-–—]\s|\d[.)])|\s{0,2}(?:\n|\Z)")
_OPENS = re.compile(r"(?:[.!?…\n]|\A)\s{0,2}(?:(?:A|O|La|El|Il|Die|Der|De)\s)?\Z")


def free(view: View) -> Iterator[Candidate]:
    """Every known name with a capital that nothing beside it claims."""
    for position in view.named:
        word = view.row[position]
        if not (word.known and word.capital) or spellings().begins(word.folded):
            continue
        if _set_apart(view, position) and not (view.spoilt(position) or view.labelled(position)):
            yield whole(view, position, _CONFIDENCE)


def _set_apart(view: View, position: int) -> bool:
    word = view.row[position]
    before = view.text[max(0, word.start - _BACK) : word.start]
    apart = position == 0 or _BEFORE.search(before)
    if not (apart or _OPENS.search(before)):
        return False
    rest = view.rest(whole(view, position, _CONFIDENCE).last)
    return bool(apart and _AFTER.match(rest)) or _is_subject(word.folded, before, rest)


def _is_subject(word: str, before: str, rest: str) -> bool:
    """Opens a sentence that goes on in small letters, an article before it or not."""
    if word in words_too() or not _OPENS.search(before):
        return False
    return rest[:1] == " " and rest[1:2].isalpha() and not rest[1:2].isupper()
