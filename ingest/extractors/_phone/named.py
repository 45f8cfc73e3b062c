"""What the words before digits say that they number: “klantnummer”, “Vers.-Nr.”, “bijv. …”."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.extractors._phone.cues import is_contact
from ingest.extractors._phone.labels import begins, exemplified, is_liked, is_this, labelled
from ingest.extractors._phone.numbered import NUMBERS, Thing, is_own, thing

PAPER, THING = 60, 30
"""What a paper or a thing before digits costs them as a telephone number."""
LISTLIKE = 45
"""A thing, before digits that no 0 of a mobile number marks; what only may be a paper."""
CUE = 25
"""What “nr” in “factuur nr” seemed to say for a telephone."""
_WORD = re.compile(r"[^\W\d_]+")
_LAW = re.compile(
    r"(?<![^\W_])(?:nach|gemass|laut|gem|according to|pursuant to|volgens|krachtens|conform\w*"
    r"|selon|segun|secondo|segundo|potrivit|zgodnie z|wg|szerint|съгласно)"
    r"(?: [^\W\d_]{2,20}){1,6} ?$"
)
_BESIDE = re.compile(
    r"[ .:#°º&/\n-]{0,4}[a-z]{0,2}[ #-]?(?:[\d./-]{0,15}|(?:\d{1,4}[ ,/+&.-]{1,3}){1,9})"
)
_ID = re.compile(r"(?<![^\W_])(?:id|code|codice|codigo|kod|cod|kodu|ref)\.? $")
_SERIES = re.compile(
    r"(?<![^\W_])seri[ae] [^\W_]{1,5}(?:/[^\W_]{1,5}){0,4},? n(?:r|o)?[.°º]? ?$"
)  # Romanian
_SHORT_WORD = 4  # letters of a word that may say no more than whose it is
_JOINED = re.compile(r"([^\W\d_]+)(?:\.?-|\.)\Z")
_PARTED = re.compile(r"\n\n|\.\n|\d\.\s")  # “kamer 12. …”: what was named has its figures
_SPELT_OUT = 5  # letters of a word that a full stop hardly cuts short
_LISTED = re.compile(r"[ .:#°º&/\n,;+\d-]*")
_SHORT_WAYS = frozenset(("t", "m", "p", "h", "f", "tf", "tlf", "mob", "wa", "ws", "nr", "no"))
"""What joined to a word for number is a telephone's: “M-Nr.”."""
_IDLE = frozenset(("", "link", "own"))
"""Classes of words of which no number of them makes a paper or a thing."""


@lru_cache(maxsize=1 << 10)  # what may be a number often has more than one end
def cost_of_words(before: str, line: int, cued: bool) -> int:
    """What the words of folded text before digits cost them as a number.

    They stand right before the digits, as a label, or behind the place `line`, where draws and
    results are said; `cued`: a way to reach somebody is offered before.
    """
    shown = exemplified(before) or ("seri" in before and _SERIES.search(before) is not None)
    if not shown and _IDLE.issuperset(map(thing, _WORD.findall(before))):
        return 0  # as before most digits
    if is_liked(before):
        return PAPER + CUE * cued
    words = list(_WORD.finditer(before))
    kind, numbered, end = _governing(before, words)
    if kind == "thing":
        return THING
    label = "paper" if kind or shown else labelled(before)
    if label == "paper" or (numbered and _is_under_a_law(before[:end])):
        return PAPER + CUE * cued
    if cued:
        return 0
    return LISTLIKE if label else PAPER * _is_drawn(words, line)


def _is_under_a_law(before: str) -> bool:
    """Whether it is said of a paper under which law it is one: “certificate under the Act no.”,
    with the law right before a word for number."""
    found = _LAW.search(before)
    return found is not None and any(
        thing(word) == "paper" for word in _WORD.findall(before[: found.start()])
    )


def _is_numbered(before: str, end: int) -> bool:
    """Whether a word for number stands right before: “n° client”."""
    words = _WORD.findall(before[:end])
    return bool(words) and thing(words[-1]) in NUMBERS


def _governing(before: str, words: Sequence[re.Match[str]]) -> tuple[Thing, bool, int]:
    """Which paper or thing is named right before the digits, passing words for number and little
    ones, the last first; whether such a word is passed; and where what was passed begins."""
    end, numbered, passed, is_id = len(before), False, False, False
    for match in reversed(words):
        between = before[match.end() : end]
        if not (_BESIDE if not passed else _LISTED).fullmatch(between) or _PARTED.search(between):
            break
        kind = _kind(before, match, numbered)
        if end == len(before) and _is_mark(match.group(), kind, between):
            end = match.start()  # “serienr. SN0612…”, “Az. Ord 030…”
            continue
        if _ends_sentence(match.group(), kind, between):
            break
        if kind in ("paper", "thing"):
            return kind, numbered, end
        if kind not in (*NUMBERS, "link"):
            is_id = is_id and not (is_own(match.group()) or is_contact(match.group()))
            break
        # A little word alone numbers nothing: “reservas al 600 …” is where one calls.
        numbered = numbered or kind in NUMBERS
        passed, end, is_id = True, match.start(), is_id or kind == "id"
    return "paper" if is_id else "", numbered, end


def _is_mark(word: str, kind: Thing, between: str) -> bool:
    """Whether letters may only be the first part of what is numbered."""
    if kind or len(word) >= _SHORT_WORD or between not in ("", "-", "/", " "):
        return False
    return not (is_contact(word) or is_own(word))


def _ends_sentence(word: str, kind: Thing, between: str) -> bool:
    """Whether a full stop behind a word is no sign of a short form: “met kaart. 06…”."""
    if between[:1] != "." or not between[1:2].isspace():
        return False
    return kind == "card" or (len(word) >= _SPELT_OUT and not word.endswith("nr"))


def _kind(before: str, match: re.Match[str], numbered: bool) -> Thing:
    """What a word says that digits behind it number; `numbered`: a word for number follows it."""
    kind = thing(match.group())
    if kind in NUMBERS:
        kind = _of_compound(before, match, kind)
    if kind in ("holder", "member") and (numbered or _is_numbered(before, match.start())):
        return "paper"
    if kind == "card":
        return "paper" if numbered or begins(before[: match.start()]) else kind
    if kind == "ad":
        return "paper" if numbered or not is_this(before[: match.start()]) else kind
    if kind in ("close", "member") or (kind == "game" and not numbered):
        return "paper"  # “número premiado: 60037”
    if not kind and not numbered and _is_named_id(before, match):
        return "paper"
    return kind


def _of_compound(before: str, match: re.Match[str], kind: Thing) -> Thing:
    """What a word for number says with what is joined to it: “Betriebs-Nr.”, “Vers.-Nr.”."""
    joined = _JOINED.search(before, 0, match.start())
    if joined is None:
        return kind
    head = joined.group(1)
    whole = thing(f"{head}{match.group()}")
    if whole in ("own", "paper"):
        return whole
    is_way = head in _SHORT_WAYS or is_contact(head)
    return kind if is_way or thing(head) in NUMBERS else "paper"


def _is_named_id(before: str, match: re.Match[str]) -> bool:
    """Whether a word says of what an id or a code is one: “ID sessione”, “code dossier”."""
    return len(match.group()) > _SHORT_WORD and _ID.search(before, 0, match.start()) is not None


def _is_drawn(words: Sequence[re.Match[str]], line: int) -> bool:
    """Whether one of the words behind the place `line` is of a draw or a result."""
    return any(thing(word.group()) == "game" for word in words if word.start() > line)
