"""Whether an ad warns of a number: of somebody who copies her, of a scam, of one that is not hers.

Women whose pictures are stolen say so in their ads, and name the number (“hay alguien usando mis
fotos con el …, no soy yo”). Nothing ties it to her, and an ad of hers that told it as one of hers
would tie her to who robs her. It has to be said of that very number: “don't believe fakes, only
this one is mine: …” is her own.
"""

import re

from ingest.extractors._phone.impostors import IMPOSTOR, MY_PHOTOS, is_advised, is_of_impostor
from ingest.extractors._phone.roles import Telling
from ingest.extractors._phone.whose import (
    ALL,
    BESIDE,
    IT,
    LED,
    MORE,
    NUMBER,
    OF,
    ROLES,
    SIGNS,
    WORD,
)

ANYWHERE = ("fake", "warned", "impostor", "not mine", "i am not", "none mine", "scam")
"""Roles of which one is said wherever a number is told to be a stranger's, but where `may_copy`."""
_COPIED = re.compile(
    rf"{WORD}(?:{OF['uses']} (?:[^\W\d_]+ ){{0,2}}{MY_PHOTOS}"
    rf"|{MY_PHOTOS} (?:[^\W\d_]+ ){{0,3}}{OF['uses']}"
    rf"|{OF['fake']})"
)
_NONE_OF = re.compile(rf"{WORD}{OF['none']} (?:[^\W\d_]+ )?\Z")
_WITH = re.compile(rf"(?:(?<!, ){WORD}{OF['with']}|{WORD}{OF['theirs']}){LED}")
_ON = re.compile(rf" {OF['on']}{LED}")
_NUMBERED = re.compile(rf", (?:{OF['article']} )?{OF['number']}{LED}")
_CARE = re.compile(rf"[ ,!–-]{{1,3}}{OF['care']}")
_BY = re.compile(rf"[\"'’”)]? ?{OF['by']}")
_BY_WHOM = re.compile(rf"{_BY.pattern} (?:[^\W\d_]+ ){{0,2}}{OF['uses']}")
_MINE = re.compile(rf"{WORD}{OF['my photos']}")
_REAL = re.compile(rf"{WORD}{OF['real']}")
_WARNED = re.compile(rf"{WORD}{OF['warned']}{LED}")
_NOT_MINE = rf"(?:{OF['not mine']}{MORE}|{OF['i am not']}{ALL}|{OF['none mine']}{MORE})"
_TOLD = re.compile(rf"{BESIDE}{IT}(?:{IMPOSTOR}|{OF['none mine']}{MORE})")
_ELSEWHERE = re.compile(
    rf"(?P<what>[\"'’”)]?[^\d,.;!?\n]{{0,15}}?,?[^\d,.;!?\n]{{0,40}}?){WORD}(?:{OF['elsewhere']}|{_COPIED.pattern})"
    rf"(?: [^\W\d_]+){{0,3}},? {_NOT_MINE}"
)
_PHOTOS = re.compile(rf"{WORD}{OF['photos']}")
_ALL_OF_THEM = re.compile(
    rf"(?:{SIGNS}(?:{OF['and']} )?(?:{OF['link']} ){{0,2}}\+?{NUMBER}){{1,3}}"
    rf"{BESIDE}{IT}{OF['none mine']}{MORE}"
)
_THEN = re.compile(rf"[\"'’”)]{{0,2}}[.!]{{1,3}} (?:{OF['said not mine']}|{OF['i am not']}){ALL}")
_USES, _PHOTOS_OF_MINE, _FAKE, _WARNING, _TELLING, _DENIAL, _NONE = (
    Telling([phrase for role in some for phrase in ROLES[role]])
    for some in (
        ("uses",),
        ("my photos",),
        ("fake",),
        ("warned",),
        ("impostor", "none mine"),
        ("not mine", "i am not", "none mine"),
        ("none mine",),
    )
)


def may_copy(part: str) -> bool:
    """Whether somebody may use her photos in some text: told by its words."""
    return _PHOTOS_OF_MINE.may_be_in(part) and _USES.may_be_in(part)


def is_of_copycat(before: str, behind: str, further: str) -> bool:
    """Whether figures are warned of in their sentence, `before` them or `behind`; `further`: all
    that stands behind them, in the next sentence too."""
    if _WARNING.may_be_in(before) and _WARNED.search(before):
        return True
    may_be_copied = _FAKE.may_be_in(before) or _PHOTOS_OF_MINE.may_be_in(before)
    if may_be_copied and _is_copied(before, further):
        return True
    if _TELLING.may_be_in(behind) and _TOLD.match(behind) and not is_advised(before):
        return True
    if _DENIAL.may_be_in(behind) and _is_elsewhere(behind):
        return True
    if is_of_impostor(before, behind, further):
        return True
    return _NONE.may_be_in(further) and _ALL_OF_THEM.match(further) is not None


def _is_copied(before: str, behind: str) -> bool:
    """Whether somebody who copies her is said to be reached by the figures."""
    for copied in _COPIED.finditer(before):
        if _NONE_OF.search(before[: copied.start()]) or _REAL.search(before, copied.end()):
            continue
        if _WITH.search(before, copied.end()) or _BY.match(behind) or _THEN.match(behind):
            return True
        if _ON.match(before, copied.end()):  # “iemand doet zich voor als mij op …”
            return True
        if _CARE.match(behind) and _NUMBERED.search(before, copied.end()):
            return True
    mine = _MINE.search(before)  # “fotoğraflarımı … numarasıyla kullanıyor”
    return mine is not None and _BY_WHOM.match(behind) is not None


def _is_elsewhere(behind: str) -> bool:
    """Whether figures that stand in other ads are said not to be hers."""
    found = _ELSEWHERE.match(behind)
    return found is not None and not _PHOTOS.search(found["what"])
