"""Places of somebody else whom an ad tells apart from her: a namesake, a colleague to call there.

"There is another Diane in Hull, she isn't me"; "if you are in Hull call my colleague Mara". Who is
in Hull and calls herself is a customer of hers.
"""

import re
from functools import cache

from ingest.extractors._location.gazetteer import HERE, word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Row, tokens

_BEFORE, _BEHIND = 70, 80
"""Characters before a place and behind it in which it is told whose it is."""
_SENTENCE = re.compile(r"[.!?\n](?=\s|\Z)")


@cache
def _table() -> dict[str, frozenset[str]]:
    return by_sort(HERE / "another.tsv")


@cache
def _any(sort: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(_table()[sort])}(?!\w)")


@cache
def _led() -> re.Pattern[str]:
    """ "If you are in", right before a place."""
    return re.compile(rf"(?<!\w){either(_table()['if in'])}\s\Z")


@cache
def _telling() -> frozenset[str]:
    """The last words of "another" and of whom one calls: a text without any tells of nobody."""
    every = _table()["another"] | _table()["whom"]
    return frozenset(tokens(phrase)[-1].word for phrase in every)


def tells_of_another(row: Row) -> bool:
    """Whether a text has words for somebody else at all."""
    return not row.said.isdisjoint(_telling())


def of_another(text: str, start: int, end: int) -> bool:
    """Whether what stands around a place says that somebody else is there."""
    before = _straight(text[max(0, start - _BEFORE) : start])
    behind = _straight(text[end : end + _BEHIND])
    return _namesake(before, behind) or _to_call(before, behind)


def _straight(text: str) -> str:
    return folded(text).replace("’", "'")


def _namesake(before: str, behind: str) -> bool:
    """Her sentence begins with "another", and that or the next says that she is not the one."""
    lead = _SENTENCE.split(before)[-1]
    follows = " ".join(_SENTENCE.split(behind)[:2])
    return bool(_any("another").search(lead) and _any("not me").search(follows))


def _to_call(before: str, behind: str) -> bool:
    """Whoever is there shall call her, before or behind it in one sentence."""
    if not _led().search(before):
        return False
    around = (_SENTENCE.split(before)[-1], _SENTENCE.split(behind)[0])
    return any(_calls().search(one) for one in around)


@cache
def _calls() -> re.Pattern[str]:
    """A word for calling and right beside it whom, who is not "me"."""
    call, whom = either(_table()["call"]), either(_table()["whom"])
    small = rf"(?:(?!{either(word_set('me.txt'))}(?!\w))\w{{1,5}}[ -]){{0,2}}"
    return re.compile(rf"(?<!\w)(?:{call}[ -]{small}{whom}|{whom} {call})(?!\w)")
