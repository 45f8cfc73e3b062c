"""Readings that are not sure alone: a name is one where two different places of an ad agree on it.

A word of the title, a word after a weak cue, the subject of a receiving verb, the word that opens
the text, the word that closes it. So a name that no list knows, or that is a common word too
("April", "Gabriely"), is read when title and text present it, and a headline's noun is not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from ingest.extractors._alias.cues import being
from ingest.extractors._alias.view import AGE, Candidate, View, whole
from ingest.extractors._alias.words import HONORIFICS, NOT_NAMES, Word
from ingest.extractors._location.gazetteer import spellings

_RECEIVES = re.compile(
    r"\s(?:ontvangt|verwelkomt|verwent|masseert|komt|empfängt|verwöhnt|massiert|besucht|reçoit|"
    r"recoit|t'attend|vous|se déplace|recibe|atiende|te espera|riceve|ti aspetta|primește|primeste|"
    r"te așteaptă|te asteapta|vár|fogad|przyjmuje|zaprasza|czeka|приема|ви очаква|те очаква|"
    r"bekliyor|seni|recebe|atende|espera|welcomes|awaits|receives|visits|returns)(?!\w)"
)
_OPENED = re.compile(r"\s?[,:–—-]\s|\s?[^\w\s,.'’/&+-]")
_CLOSE = re.compile(r"[^\w]{0,8}\Z|[^\w\n]{0,6}\n")
_SIGNED = re.compile(
    r"(?:[.!?…]|\bx{1,3}|[^\w\s,.'’/&+:;()-])\s{0,2}[~–—-]?\s?\Z|\n\s?[~–—-]?\s?\Z"
)
_NOUNS = (
    *("frau", "mann", "ung", "heit", "keit", "schaft", "erin", "massage", "dame", "girl", "lady"),
    *("ster", "ing", "salon", "haus", "huis", "club"),
)
"""How words end that are nouns and no names."""
_CONFIDENCE = 0.72


class Half(NamedTuple):
    """A reading of a kind that needs another of another kind."""

    kind: str
    candidate: Candidate


def halves(field: str, view: View, repeated: AbstractSet[str]) -> Iterator[Half]:
    """All half readings of a text, of the words that the ad says more than once."""
    for position in view.capitals:
        word = view.row[position]
        if word.normal not in repeated or not _possible(word) or view.spoilt(position):
            continue
        for kind in _kinds(field, view, position):
            yield Half(kind, whole(view, position, _CONFIDENCE))


def repeated(views: Iterable[View]) -> frozenset[str]:
    """Normal forms of the words with a capital that stand in two places of an ad."""
    once, twice = set[str](), set[str]()
    for view in views:
        for position in view.capitals:
            form = view.row[position].normal
            (twice if form in once else once).add(form)
    return frozenset(twice)


def _possible(word: Word) -> bool:
    if word.known or word.doubtful:
        return True
    return not word.folded.endswith(_NOUNS) and word.unknown and not spellings().begins(word.folded)


def _kinds(field: str, view: View, position: int) -> list[str]:
    """How the word stands in its text; in a title every word may be the name."""
    if field == "title":
        return ["title"]
    word, rest, found = view.row[position], view.rest(position), list[str]()
    named = word.known or word.doubtful
    if position and _presented(view, position, named):
        found.append("cue")
    if _RECEIVES.match(rest):
        found.append("subject")
    if AGE.match(rest):
        found.append("age")
    if named and position == 0 and _OPENED.match(rest):
        found.append("opening")
    if _CLOSE.match(rest) and word.folded not in NOT_NAMES and _signs(view, position):
        found.append("signature")
    return found


def _presented(view: View, position: int, named: bool) -> bool:
    """Whether a cue stands before it; before a word that no list knows it must say "I am"."""
    before = view.row[position - 1]
    if before.end not in view.cues or view.gap(position) not in {" ", ", ", ": "}:
        return False
    return named or before.folded in being()


def _signs(view: View, position: int) -> bool:
    """Alone at the end of the text or of its line, behind a full stop, a mark or an x."""
    first = position
    while first and view.row[first - 1].folded in HONORIFICS and view.gap(first) == " ":
        first -= 1
    start = view.row[first].start
    return first > 0 and _SIGNED.search(view.text[max(0, start - 6) : start]) is not None


def agreed(found: Iterable[tuple[str, Half]]) -> Mapping[str, frozenset[str]]:
    """Of each value, the kinds of its readings, where there are two or more."""
    kinds: dict[str, set[str]] = {}
    for value, half in found:
        kinds.setdefault(value, set()).add(half.kind)
    return {value: frozenset(two) for value, two in kinds.items() if len(two) > 1}
