"""Whose a number is, as the ad says: no longer hers, or never: a neighbour's, the site's help desk.

“Mijn oude nummer … werkt niet meer” ties an ad to the older ones of who speaks; “… is van mijn
dochter” and “Probleme mit der Seite: …” tie it to nobody. What is said must be said of this number:
in one sentence, with no other number between, and right beside the figures but for words that only
lead to them (“…, that one is …”). An old number of which only the new one is given says nothing
(“oude nummer weg, bel 06 …”).
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from ingest.extractors._phone.roles import Telling, patterns, roles

TABLES = Path(__file__).parent / "belonging"
"""Phrases of each language by their role.

`old` with a `number`, or with an `article`, and then only `link` words before the figures: no
longer hers, but kept where `again` says that it works. `once` says so in brackets. `gone`, behind
the figures and words for `it`, `all gone` where no more is said, and `mine gone`, right behind the
figures, say so as well, but not for a time of the day (`until`, `times`), with `more`, or where
`only` tells of another way to use it; so does `leave` before them. Fillers (`alas`) are passed by.

`of` and `kin`, with `mine` between or not, `own kin`, `not mine` and, further on, `said not mine`:
somebody else's, who takes no `bookings`; before the figures where `spare` leads to them. `support`
of a `site` which is not that of `us`.
"""
Belonging = Literal["former", "kept", "of somebody else", "help desk of the site", ""]
NEVER_HERS: tuple[Belonging, ...] = ("of somebody else", "help desk of the site")
"""What a number is that is nobody's who speaks."""

_BEFORE, _BEHIND = 90, 90  # characters beside figures in which it is said
_SOON = 24  # of those behind them in which a number is said to work again
_NUMBER = r"\d[\d ()/.-]{4,}\d"
_END = r"\n|[!;](?=\s|\Z)|(?<![^\W_]nr)(?<![^\W_]no)(?<!tel)(?<!num)(?<!mob)\.(?=\s|\Z)"
_LAST_STOP = re.compile(rf"(?s:.*)(?:{_END}|\?(?=\s)|{_NUMBER})")
_LAST_NUMBER = re.compile(rf"(?s:.*)(?:{_END}|{_NUMBER})")
_STOP = re.compile(rf"{_END}|\?(?=\s|\Z)|\+?{_NUMBER}")
_SIGNS = r"[ ,:=(\"'’”–—-]{0,4}"
_BESIDE = r"[\"'’”)\]]{0,2} ?[,(–—:-]? ?"
_ROLES = roles(TABLES)
_OF = patterns(_ROLES)
_LED = rf"(?:{_SIGNS}{_OF['link']}){{0,3}}{_SIGNS}\Z"
_WORD = r"(?<![^\W_])"
_OLD = re.compile(
    rf"{_WORD}(?:(?:{_OF['old']}|ex)[ -](?:[^\W\d_]+ )?{_OF['number']}"
    rf"|{_OF['number']}(?: {_OF['article']})? {_OF['old']}"
    rf"|{_OF['article']} ?{_OF['old']}|(?:(?<=\()|\A[ ,–—-]{{0,3}}){_OF['old']}){_LED}"
)
_ONCE = re.compile(rf"\( ?{_OF['once']}{_LED}")
_LEAVE = re.compile(rf"{_WORD}{_OF['leave']}(?: {_OF['link']}){{0,3}}[ (\"]{{1,3}}\Z")
_AGAIN = re.compile(rf"{_WORD}{_OF['again']}")
_IT = rf"(?:{_OF['it']}[ ,]{{1,2}}){{0,3}}"
_MORE = rf"(?![ ,]{{1,2}}{_OF['more']})"
_UNTIL = rf"{_MORE}(?! (?:{_OF['until']}|{_OF['times']}|\d))"
_FOR_HOURS = rf"{_MORE}(?! (?:(?:{_OF['until']}[^,.;!?\d]{{0,9}})?\d|{_OF['times']}))"
_ALL = r"(?= ?(?:[,()–—-]|\Z))"
_GONE = re.compile(rf"{_BESIDE}{_IT}(?:{_OF['gone']}{_FOR_HOURS}|{_OF['all gone']}{_ALL})")
_MINE_GONE = re.compile(rf"[\"')]? {_IT}{_OF['mine gone']}{_UNTIL}")
_AT_TIMES = re.compile(rf" (?:{_OF['until']}|{_OF['times']})")
_ONLY = re.compile(rf"{_WORD}{_OF['only']}")
_WHOSE = (
    rf"(?:{_OF['of']} ){{1,2}}(?:{_OF['mine']} (?:[^\W\d_]+ )?)?{_OF['kin']}"
    rf"|(?:{_OF['article']} )?{_OF['own kin']}|{_OF['not mine']}{_MORE}"
)
_OTHERS = re.compile(rf"{_BESIDE}{_IT}(?:{_WHOSE})")
_NOT_MINE = re.compile(rf"[^\d]{{0,40}}{_WORD}{_OF['said not mine']}{_MORE}")
_SAID_OTHERS = re.compile(rf"{_WORD}(?:{_WHOSE})")
_SPARE = re.compile(rf"{_WORD}{_OF['spare']}{_LED}")
_BOOKINGS = re.compile(rf"{_WORD}{_OF['bookings']}")
_DESK = re.compile(
    rf"{_WORD}(?:{_OF['support']}[ ?,](?:[^\W\d_]+['’ ]{{1,2}}){{0,3}}{_OF['site']}"
    rf"|{_OF['site']}[ ,](?:[^\W\d_]+ ){{0,2}}{_OF['support']})"
)
_US = re.compile(rf"{_WORD}{_OF['us']}")
_ALAS = re.compile(rf"{_WORD}{_OF['alas']},? ")
_LEAVING, _OLDER, _SPARED, _SUPPORT, _SITE, _DENIED = (
    Telling(_ROLES[role]) for role in ("leave", "old", "spare", "support", "site", "said not mine")
)
_ANYTHING = Telling(
    [
        *(phrase for role in ("old", "once", "leave") for phrase in _ROLES[role]),
        *(phrase for role in ("gone", "all gone", "mine gone") for phrase in _ROLES[role]),
        *(phrase for role in ("kin", "own kin", "not mine") for phrase in _ROLES[role]),
        *(phrase for role in ("said not mine", "support") for phrase in _ROLES[role]),
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
    if not _ANYTHING.may_be_in(before, behind):
        return ""  # of most numbers: told at once
    said = _around(before, behind)
    if _is_of_others(said):
        return "of somebody else"
    return _of_herself(said) or ("help desk of the site" if _is_of_site(said) else "")


@lru_cache(maxsize=16)
def _may_say(text: str) -> bool:
    """Whether a whole folded text may say whose any number is: it is asked for each of its
    numbers."""
    return _ANYTHING.may_be_in(text)


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


def _is_of_site(said: _Around) -> bool:
    if not (_SUPPORT.may_be_in(said.asked) and _SITE.may_be_in(said.asked)):
        return False
    return _DESK.search(said.asked) is not None and not _US.search(said.asked)
