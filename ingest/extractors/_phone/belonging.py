"""Whose a number is, as the ad says: no longer hers, or never.

A neighbour's, a colleague's own (colleagues.py), a taxi's (taxis.py), a stranger's who copies her
(copycats.py), the site's help desk (site_desk.py).

“Mijn oude nummer … werkt niet meer” ties an ad to the older ones of who speaks; “… is van mijn
dochter” and “Probleme mit der Seite: …” tie it to nobody. What is said must be said of this number:
in one sentence, with no other number between, and right beside the figures but for words that only
lead to them (“…, that one is …”). An old number of which only the new one is given says nothing
(“oude nummer weg, bel 06 …”).
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from ingest.extractors._phone import colleagues, copycats, site_desk, taxis
from ingest.extractors._phone.colleagues import is_of_colleague
from ingest.extractors._phone.copycats import is_of_copycat, may_copy
from ingest.extractors._phone.roles import Telling
from ingest.extractors._phone.site_desk import is_of_site
from ingest.extractors._phone.taxis import is_of_taxi
from ingest.extractors._phone.whose import (
    ALL,
    BESIDE,
    IT,
    LED,
    MORE,
    NUMBER,
    OF,
    ROLES,
    WORD,
)

Belonging = Literal["former", "kept", "of somebody else", "help desk of the site", ""]
NEVER_HERS: tuple[Belonging, ...] = ("of somebody else", "help desk of the site")
"""What a number is that is nobody's who speaks."""

_BEFORE, _BEHIND = 90, 90  # characters beside figures in which it is said
_SOON = 24  # of those behind them in which a number is said to work again
_END = r"\n|[!;](?=\s|\Z)|(?<![^\W_]nr)(?<![^\W_]no)(?<!tel)(?<!num)(?<!mob)\.(?=\s|\Z)"
_LAST_STOP = re.compile(rf"(?s:.*)(?:{_END}|\?(?=\s)|{NUMBER})")
_LAST_NUMBER = re.compile(rf"(?s:.*)(?:{_END}|{NUMBER})")
_STOP = re.compile(rf"{_END}|\?(?=\s|\Z)|\+?{NUMBER}")
_OLD = re.compile(
    rf"{WORD}(?:(?:{OF['old']}|ex)[ -](?:[^\W\d_]+ )?{OF['number']}"
    rf"|{OF['number']}(?: {OF['article']})? {OF['old']}"
    rf"|{OF['article']} ?{OF['old']}|(?:(?<=\()|\A[ ,–—-]{{0,3}}){OF['old']}){LED}"
)
_ONCE = re.compile(rf"\( ?{OF['once']}{LED}")
_LEAVE = re.compile(rf"{WORD}{OF['leave']}(?: {OF['link']}){{0,3}}[ (\"]{{1,3}}\Z")
_AGAIN = re.compile(rf"{WORD}{OF['again']}")
_UNTIL = rf"{MORE}(?! (?:{OF['until']}|{OF['times']}|\d))"
_FOR_HOURS = rf"{MORE}(?! (?:(?:{OF['until']}[^,.;!?\d]{{0,9}})?\d|{OF['times']}))"
_GONE = re.compile(rf"{BESIDE}{IT}(?:{OF['gone']}{_FOR_HOURS}|{OF['all gone']}{ALL})")
_MINE_GONE = re.compile(rf"[\"')]? {IT}{OF['mine gone']}{_UNTIL}")
_AT_TIMES = re.compile(rf" (?:{OF['until']}|{OF['times']})")
_ONLY = re.compile(rf"{WORD}{OF['only']}")
_WHOSE = (
    rf"(?:{OF['of']} ){{1,2}}(?:{OF['mine']} (?:[^\W\d_]+ )?)?{OF['kin']}"
    rf"|(?:{OF['article']} )?{OF['own kin']}|{OF['not mine']}{MORE}"
    rf"|{OF['i am not']}{ALL}"
)
_OTHERS = re.compile(rf"{BESIDE}{IT}(?:{_WHOSE})")
_NOT_MINE = re.compile(rf"[^\d]{{0,40}}{WORD}{OF['said not mine']}{MORE}")
_SAID_OTHERS = re.compile(rf"{WORD}(?:{_WHOSE})")
_SPARE = re.compile(rf"{WORD}{OF['spare']}{LED}")
_BOOKINGS = re.compile(rf"{WORD}{OF['bookings']}")
_ALAS = re.compile(rf"{WORD}{OF['alas']},? ")
_LEAVING, _OLDER, _SPARED, _DENIED = (
    Telling(ROLES[role]) for role in ("leave", "old", "spare", "said not mine")
)
_ANYWHERE = (
    *("old", "once", "leave", "gone", "all gone", "mine gone"),
    *("kin", "own kin", "not mine", "i am not", "said not mine"),
)
_ANYTHING = Telling(
    [
        *(
            phrase
            for role in (
                *_ANYWHERE,
                *copycats.ANYWHERE,
                *site_desk.ANYWHERE,
                *taxis.ANYWHERE,
                *colleagues.ANYWHERE,
            )
            for phrase in ROLES[role]
        ),
        "ex",
    ]
)
"""What stands wherever anything is said of whose a number is: looked for first."""


class _Around(NamedTuple):
    """What stands in the sentence of figures, as far as the next number: `before` them also behind
    a question, in `asked`."""

    before: str
    asked: str
    behind: str


def belonging(text: str, start: int, end: int) -> Belonging:
    """Whose the number at `start:end` of a folded text is; "" where that is not said."""
    if not _may_say(text):
        return ""
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEHIND]
    around = text[max(0, start - _BEFORE) : end + _BEHIND]
    if not (_ANYTHING.may_be_in(before, behind) or may_copy(around)):
        return ""  # of most numbers: told at once
    said = _around(before, behind)
    if _is_of_others(said) or is_of_copycat(said.before, said.behind, behind):
        return "of somebody else"
    if is_of_colleague(said.asked, said.behind):
        return "of somebody else"
    if is_of_taxi(said.before, behind, before.removesuffix("+").removesuffix(said.before)):
        return "of somebody else"
    return _of_herself(said) or ("help desk of the site" if is_of_site(said.asked) else "")


@lru_cache(maxsize=16)
def _may_say(text: str) -> bool:
    """Whether a whole folded text may say whose any number is: it is asked for each of its
    numbers."""
    return _ANYTHING.may_be_in(text) or may_copy(text)


def _around(before: str, behind: str) -> _Around:
    before = before.removesuffix("+")
    stop, number = _LAST_STOP.match(before), _LAST_NUMBER.match(before)
    ends = _STOP.search(behind)
    return _Around(
        before[stop.end() if stop else 0 :],
        before[number.end() if number else 0 :],
        _ALAS.sub("", behind[: ends.start()] if ends else behind),
    )


def _of_herself(said: _Around) -> Belonging:
    """Whether a number is no longer hers, or an old one that is still."""
    if _GONE.match(said.behind):
        return "former"
    if _MINE_GONE.match(said.behind) and not _ONLY.search(said.behind):
        return "former"
    if _LEAVING.may_be_in(said.before) and _LEAVE.search(said.before) and not _is_for_hours(said):
        return "former"
    if "(" in said.before and _ONCE.search(said.before):
        return "former"
    older = _OLDER.may_be_in(said.before) or "ex" in said.before
    if not (older and _OLD.search(said.before)):
        return ""
    again = _AGAIN.search(said.before) or _AGAIN.search(said.behind, 0, _SOON)
    return "kept" if again else "former"


def _is_for_hours(said: _Around) -> bool:
    """Whether a number is not to be used at some time, or only in some way."""
    return bool(_AT_TIMES.match(said.behind) or _ONLY.search(said.behind))


def _is_of_others(said: _Around) -> bool:
    denied = _DENIED.may_be_in(said.behind) and _NOT_MINE.match(said.behind)
    if denied or _OTHERS.match(said.behind):
        return not _BOOKINGS.search(said.behind)
    if not _SPARED.may_be_in(said.before) or not _SPARE.search(said.before):
        return False
    return _SAID_OTHERS.search(said.before) is not None
