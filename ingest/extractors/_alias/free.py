"""Known names that stand free in running text: set apart on both sides, or the subject of a sentence.

In an advertisement a given name that belongs to nothing else (no street, house, likeness, surname,
client) is almost always the advertiser's: "Keress bátran, Niki", "Mo-Fr: Tina, Sa: Gabi".
"""

import re
from collections.abc import Iterator

from ingest.extractors._alias.view import Candidate, View, whole
from ingest.extractors._location.gazetteer import spellings

_CONFIDENCE = 0.7
_BEFORE = re.compile(r"(?:[.!?…,:;|•\n✔✅✨❤♥💋⭐★☆*~–—>/(]|\d[.)]|\s-)\s{0,2}\Z")
_AFTER = re.compile(r"\s{0,2}(?:[.!?…,;|•\n✖✨❤♥💋⭐★☆*~–—/)(&+]|-\s|\Z|\d[.)])")
_OPENS = re.compile(r"(?:[.!?…\n]|\A)\s{0,2}\Z")


def free(view: View) -> Iterator[Candidate]:
    """Every known name with a capital that nothing beside it claims."""
    for position in view.named:
        word = view.row[position]
        if not (word.known and word.capital) or spellings().begins(word.folded):
            continue
        if _set_apart(view, position) and not (view.spoilt(position) or view.labelled(position)):
            yield whole(view, position, _CONFIDENCE)


def _set_apart(view: View, position: int) -> bool:
    found = whole(view, position, _CONFIDENCE)
    start = view.row[position].start
    before, rest = view.text[max(0, start - 4) : start], view.rest(found.last)
    if position == 0 or _BEFORE.search(before):
        return _AFTER.match(rest) is not None or bool(_OPENS.search(before) and _follows(rest))
    return False


def _follows(rest: str) -> bool:
    """A word without a capital: the name is the subject of the sentence, not half of one."""
    return rest[:1] == " " and rest[1:2].isalpha() and not rest[1:2].isupper()
