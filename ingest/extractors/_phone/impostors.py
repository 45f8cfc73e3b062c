"""Whether an ad says behind a number that somebody cheats by it in the name of who speaks.

“… vole mes photos”, “unter … meldet sich jemand mit meinem Namen. FAKE!”, “should anyone ask for a
deposit through … it is a scam”: what is said of the number before it is in copycats.py. A number to
call is hers, whatever she tells behind it (“bel …, iemand gebruikt mijn foto's”).
"""

import re

from ingest.extractors._phone.roles import Telling
from ingest.extractors._phone.whose import ALL, IT, LED, OF, ROLES, WORD

SAID = r"(?:[^\W\d_]+(?:['’][^\W\d_]+)? )"
"""A word of a sentence, and “she's”."""
MY_PHOTOS = rf"{OF['my photos']}(?:['’]s)?"
"""Pictures of who speaks: “mijn foto's” too."""
IMPOSTOR = rf"(?:{OF['of']}|{OF['be']}) (?:{OF['a']} )?{OF['impostor']}"
"""That somebody is an impostor, or something a scam."""
_TAKEN = (
    rf"(?:{OF['uses']} (?:(?!{OF['none']}){SAID}){{0,2}}{MY_PHOTOS}"
    rf"|{MY_PHOTOS} {SAID}{{0,3}}{OF['uses']})"
)
_STEALS = re.compile(
    rf"[\"'’”)\]]{{0,2}} {IT}(?:{OF['runs']},? )?{OF['uses']}"
    rf" (?:(?!{OF['none']}){SAID}){{0,2}}{MY_PHOTOS}"
)
_BY_AN_AD = re.compile(
    rf"[\"'’”)]? ?{OF['by']}(?: [\"'’”„“«»]?\w+[\"'’”„“«»]?){{0,5}}? {MY_PHOTOS} {SAID}{{0,2}}"
    rf"{OF['uses']}"
)
_WITH_HERS = re.compile(
    rf"(?:[\"'’”)] ?)?[^\d,.;:!?\n]{{1,30}}?{WORD}{MY_PHOTOS}(?:,|!| ?[–-])"
    rf" {OF['impostor']}(?= ?[!.,]|\Z)"
)
_ON = re.compile(rf"{WORD}(?:{OF['with']}|{OF['on']}){LED}")
_WHO = re.compile(rf"(?:[\"'’”)] ?)?[^\d,.;:!?\n]{{1,25}}?{WORD}{OF['somebody']}(?P<what>[^.!?]*)")
_DOES = re.compile(rf"{WORD}{OF['uses']}")
_MINE = re.compile(rf"{WORD}{MY_PHOTOS}")
_FAKE = re.compile(
    rf"[.!] (?:{OF['impostor']}|{OF['said not mine']}|{OF['i am not']}){ALL[:-1]}|[ .!])"
)
_SOMEBODY = re.compile(rf"{WORD}{OF['somebody']}")
_IF_ANYBODY = re.compile(
    rf"{WORD}(?:{OF['if']} {SAID}{{0,2}}{OF['somebody']}"
    rf"|{OF['somebody']}(?= )[^.!?]*?{WORD}{MY_PHOTOS})"
)
_CHEATS = re.compile(
    rf"(?P<what>[^\d]{{0,50}}?){WORD}"
    rf"(?:{IMPOSTOR}|{OF['scam']}|{_TAKEN})"
)
_NONE = re.compile(rf"{WORD}{OF['none']} \Z")
_REAL = re.compile(rf"{WORD}{OF['real']}")
_ANYBODY, _PHOTOS, _USES = (Telling(ROLES[role]) for role in ("somebody", "my photos", "uses"))


def is_of_impostor(before: str, behind: str, further: str) -> bool:
    """Whether somebody is said, `behind` figures in their sentence or in the next (`further`), to
    cheat by them."""
    if _PHOTOS.may_be_in(behind):
        if _USES.may_be_in(behind) and (_STEALS.match(behind) or _BY_AN_AD.match(behind)):
            return True
        if _ON.search(before) and not _is_hers(before) and _WITH_HERS.match(further):
            return True
        if _ANYBODY.may_be_in(behind) and _answers(before, behind, further):
            return True
    return _ANYBODY.may_be_in(before) and _cheats(before, behind)


def _answers(before: str, behind: str, further: str) -> bool:
    """Whether somebody answers as who speaks where the figures are called."""
    found = _WHO.match(behind)
    if found is None or not _ON.search(before) or _is_hers(before):
        return False
    if not _MINE.search(found["what"]):
        return False
    return bool(_DOES.search(behind) or _FAKE.match(further, len(behind)))


def _cheats(before: str, behind: str) -> bool:
    """Whether it is a scam if anybody asks for something by the figures."""
    found = _CHEATS.match(behind)
    if found is None or _IF_ANYBODY.search(before) is None:
        return False
    what = found["what"]
    return not (is_advised(before) or _is_hers(what) or _NONE.search(what))


def is_advised(before: str) -> bool:
    """Whether one is told to call the figures if somebody does something: “If anyone asks you for a
    deposit, call me on …, it's a scam”."""
    who = _SOMEBODY.search(before) if _ANYBODY.may_be_in(before) else None
    return who is not None and _is_hers(before[who.end() :])


def _is_hers(said: str) -> bool:
    """Whether a word of what is real, or for calling, is said; “a mio nome” is none."""
    return _REAL.search(_MINE.sub("", said)) is not None
