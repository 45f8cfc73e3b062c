"""What stands right before and after digits and says that they number something else.

“klantnummer 612345678”, “kamers 381 317 345”, “v2.12.555.0147”, “12345678-B”. A + or 00 says more
than any of these.
"""

import re
import string
from collections.abc import Sequence
from functools import lru_cache

from ingest.extractors._phone.areas import is_loose
from ingest.extractors._phone.numbered import Thing, is_counted, thing
from ingest.extractors._phone.windows import Window

_REACH = 64  # characters before digits that are looked at
_PAPER, _THING, _CODE = 60, 30, 30
_LISTLIKE = 45  # a thing, before digits that no 0 of a mobile number marks
_CUE = 25  # what “nr” in “factuur nr” seemed to say for a telephone
_MONEY, _UNIT = frozenset("$€£¥₺"), frozenset("$€£¥₺%‰°")
_LAW = re.compile(
    r"(?<![^\W_])(?:nach|gemass|laut|gem|according to|pursuant to|volgens|krachtens|conform\w*"
    r"|selon|segun|secondo|segundo|potrivit|zgodnie z|wg|szerint|съгласно)"
    r"(?: [^\W\d_]{2,20}){1,6} ?$"
)
_APART = frozenset((" ", "\n", ",", ":", ""))
_BEHIND = re.compile(r" {1,2}(?:de |die |les |los )?([^\W\d_]{3,16})")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = re.compile(
    r"[ .:#°º&/\n-]{0,4}[a-z]{0,2}[ #-]?(?:[\d./-]{0,15}|(?:\d{1,4}[ ,/+&.-]{1,3}){2,9})"
)
_ID = re.compile(r"(?<![^\W_])(?:id|code|codice|codigo|kod|cod|kodu) $")
_SHORT_WORD = 4  # letters of a word that may say no more than whose it is
_HYPHENED = re.compile(r"([^\W\d_]{3,})-$")
_PARTED = re.compile(r"\n\n|\.\n")
_LISTED = re.compile(r"[ .:#°º&/\n,;+\d-]*")
_MEASURED = re.compile(
    r" ?(?:px|mm|cm|dm|km|kg|mg|ml|cl|kb|mb|gb|tb|m2|m3|kcal|kj|kwh?|hp|pk|ps|rpm)(?![^\W_])"
)
_TOKEN = re.compile(r"[a-z\d]*")
_LETTERS_AND_FIGURES = f"{string.ascii_lowercase}{string.digits}"
_UNEVEN = re.compile(r"\d+(?:[a-f]\d+){1,6}")  # figures with single letters between
_SINGLE = re.compile(r"[a-f]")
_HEX = re.compile(r"[\da-f]+")
_MIXED = re.compile(r"[a-z]*\d{1,6}[a-z]{2,}")  # more figures are another number
_GROUPED = 3  # groups of a number that is written as one, whatever touches it
_CALLED = re.compile(r"(?:tel|fon|foon|phone|mob|gsm|call|text|txt|app|whats|bel|nr|num)$")
_CODED = frozenset("-/")  # between letters and the digits of a code
_OF_YEAR = re.compile(r"/(?:19|20)\d\d(?![\d/])|/\d\d\.\d\d\.\d{4}(?!\d)")
_OF_SHORT_YEAR = re.compile(r"/[0-3]\d(?![\d/-])")
_LETTERED = re.compile(
    r"(?:№ ?|(?<![^\W_])(?:nr|no|n)(?:[.°º] ?| ))[^\W\d_]{1,4}[-/]$|№ ?[^\W\d_]{1,4} $"
)
_SHORT = 9  # digits of a number that hardly anybody has
_CUT = re.compile(r"…|\.\.|[x*•·]{2,}")
_CRUMBS = re.compile(
    r"[^\W\d_][^\n>»›]{0,25} [>»›] ?[^\W\d_][^\n>»›]{0,30} ?[>»›] ?[^\n>»›\d]{0,25}$"
)
_RULERS = "\n -–—=_*•|·"
_LINE = 30  # characters of a line beside digits
_TABULAR_BEFORE = re.compile(r"\d[ \t|;,/-]{1,4}\Z")
_TABULAR_AFTER = re.compile(r"[ \t|;,/-]{1,4}\d")
_TABULAR = 5  # characters of the longest of these
_FIGURES = re.compile(r"\W{0,3}\d+(?:[ \t|;,/-]{1,4}\d+){2,20}\W{0,3}")
_GLUED_BEFORE = re.compile(r"(?<![^\W_])[a-z]{1,2}[.-]?(?:\d{1,4}[.-]){0,3}$")
_LETTER_BEFORE = re.compile(r"(?<![^\W_])[a-z]{1,3}[-/]$")
_LETTER_AFTER = re.compile(r"[-/][a-z]{1,2}(?![^\W_])")
_GLUED = 18  # characters of the longest of these
_GLUED_AFTER = re.compile(r"-?[a-z](?![^\W_'’.])")
_TELEPHONE = re.compile(r"(?<![^\W_])(?:t|m|p|f|tf|wa|nr|no|n|o|h)[-.]?$")


def against(text: str, window: Window, cued: bool) -> int:
    """How much speaks against a window because of what stands beside it in the folded text."""
    if window.form in ("plus", "idd"):
        return 0
    if _is_amount(text, window) or _is_cut_short(text, window):
        return _PAPER
    before = text[max(0, window.start - _REACH) : window.start]
    if _ends_crumbs(before):
        return _PAPER
    is_other = (
        _in_code(text, window, before)
        or _is_filed(text, window, before)
        or _is_lettered(text, window, before)
    )
    if is_other:
        return _PAPER + _CUE * cued
    line = before.rfind("\n")
    if line == len(before) - 1 and "\n" in text[window.start : window.end]:
        line = before.rstrip(_RULERS).rfind("\n")  # over lines, below their heading
    cost = _cost_named(before, line, cued, window) if _WORD.search(before) else 0
    mobile = _is_mobile(window)
    if cost or mobile:
        return cost if mobile or cost != _THING else _LISTLIKE
    behind = _BEHIND.match(text, window.end)
    counts = behind is not None and is_counted(behind.group(1)) and not cued
    if counts or _MEASURED.match(text, window.end) or _in_table(text, window):
        return _LISTLIKE
    return _cost_glued(text, window, before, cued)


def _cost_glued(text: str, window: Window, before: str, cued: bool) -> int:
    """What letters say that touch the digits; a word may begin right behind a number."""
    if _is_glued(before, len(window.atoms)) and not _TELEPHONE.search(before):
        return _CODE + _CUE * cued
    return _CODE if _GLUED_AFTER.match(text, window.end) else 0


def _is_cut_short(text: str, window: Window) -> bool:
    """Whether a number of a plan with short ones goes on where it is not shown: “030 / 2312…”."""
    if not _CUT.match(text, window.end) or not is_loose(window.number):
        return False
    return sum([len(atom.digits) for atom in window.atoms]) <= _SHORT


def _is_filed(text: str, window: Window, before: str) -> bool:
    """Whether the digits are filed under a year, or letters with a word for number before them
    go with them: “0612-34-5678/2021”, “№ РК-08-7000”."""
    if (before[-1:] in _CODED or "№" in before) and _LETTERED.search(before):
        return True
    if text[window.end : window.end + 1] != "/":
        return False
    if _OF_YEAR.match(text, window.end):
        return True
    return _OF_SHORT_YEAR.match(text, window.end) is not None and any(
        thing(word) == "paper" for word in _WORD.findall(before.rpartition("\n")[2])
    )


def _ends_crumbs(before: str) -> bool:
    """Whether it is the last of a way through a site: “Home > Dames > Utrecht > ”."""
    some = ">" in before or "»" in before or "›" in before
    return some and _CRUMBS.search(before) is not None


def is_numbered(text: str, start: int) -> bool:
    """Whether the words right before a place say that what stands there numbers a paper."""
    before = text[max(0, start - _REACH) : start]
    return _ends_crumbs(before) or _named(before, before.rfind("\n"), False) == _PAPER


def is_another(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` numbers a paper or is cut short: no number that does not exist."""
    return is_numbered(text, start) or _CUT.match(text, end) is not None


def _is_glued(before: str, groups: int) -> bool:
    """Whether digits go on what a letter or two began: “a.12-”, and, where they are no number in
    groups, “R-”."""
    if before[-1:] in _APART or (
        before[-1:] == "-" and before[-2:-1].isalpha() and groups >= _GROUPED
    ):
        return False
    return _GLUED_BEFORE.search(before, max(0, len(before) - _GLUED)) is not None


def _in_code(text: str, window: Window, before: str) -> bool:
    """Whether the digits stand within a word of letters and figures: “4155550162aab”, “3SXY06…”.

    A single letter before figures that a slash parts is one too: “J07/0000/1234”.
    """
    if _UNEVEN.fullmatch(text, window.start, window.end):
        sizes = {len(each) for each in _SINGLE.split(text[window.start : window.end])}
        return len(sizes) > 1
    if not text[window.end : window.end + 1].isalnum() and not before[-1:].isalnum():
        return False
    after = _TOKEN.match(text, window.end, window.end + _REACH)
    tail = after.group() if after else ""
    if not tail and not before[-1:].isalnum():
        return False
    head = before[len(before.removesuffix("\n").rstrip(_LETTERS_AND_FIGURES)) :].rstrip("\n")
    if len(head) == 1 and "/" in text[window.start : window.end]:
        return head.isalpha() and not _TELEPHONE.search(before)
    if _MIXED.fullmatch(head):
        # “M0ANA816-714-7617”, “$200tel336…”: codes are neither grouped nor end in a word for phone.
        return len(window.atoms) < _GROUPED and not _CALLED.search(head)
    word = head + tail
    return _HEX.fullmatch(word) is not None and not word.isdigit() and len(word) > 1


def _is_lettered(text: str, window: Window, before: str) -> bool:
    """Whether single letters begin and end it, as those of a file: “Z-06-12340056-D”."""
    head = window.atoms[0]
    if head.loose and not head.said and text[window.start : window.end][1:2] in _CODED:
        return True  # “B-00000386”
    return _LETTER_AFTER.match(text, window.end) is not None and bool(_LETTER_BEFORE.search(before))


def _is_mobile(window: Window) -> bool:
    """Whether it is a mobile number whose 0 is no figure of its own."""
    marked = window.form == "trunk" and window.number.type == "mobile"
    return marked and window.atoms[0].digits != "0"


def _in_table(text: str, window: Window) -> bool:
    """Whether it goes over the end of a line that has more figures beside it, or is a part of a
    line above or below which others hold only figures."""
    start, end = window.start, window.end
    if text.find("\n", max(0, start - _LINE), end + _LINE) < 0:
        return False
    if not (
        _TABULAR_BEFORE.search(text, max(0, start - _TABULAR), start)
        or _TABULAR_AFTER.match(text, end, end + _LINE)
    ):
        return False
    if "\n" in text[start:end]:
        return True
    before = text[max(0, start - _LINE) : start].rpartition("\n")[0]
    after = text[end : end + _LINE].partition("\n")[2]
    return any(map(_FIGURES.fullmatch, (before.rpartition("\n")[2], after.partition("\n")[0])))


def _is_numbered(before: str, end: int) -> bool:
    """Whether a word for number stands right before: “n° client”."""
    words = _WORD.findall(before[:end])
    return bool(words) and thing(words[-1]) == "number"


def _is_amount(text: str, window: Window) -> bool:
    """Whether a sign of money or a unit touches the digits; more than one are decoration."""
    before, after = text[max(0, window.start - 2) : window.start], text[window.end : window.end + 2]
    return (before[-1:] in _MONEY and len(set(before)) == len(before)) or (
        after[:1] in _UNIT and len(set(after)) == len(after)
    )


def _is_under_a_law(before: str) -> bool:
    """Whether it is said of a paper under which law it is one: “certificate under the Act no.”,
    with the law right before a word for number."""
    found = _LAW.search(before)
    return found is not None and any(
        thing(word) == "paper" for word in _WORD.findall(before[: found.start()])
    )


def _cost_named(before: str, line: int, cued: bool, window: Window) -> int:
    """What the words before say; nobody spells the number of a room."""
    cost = _named(before, line, cued)
    return 0 if cost == _THING and any(atom.said for atom in window.atoms) else cost


@lru_cache(maxsize=1 << 10)  # what may be a number often has more than one end
def _named(before: str, line: int, cued: bool) -> int:
    """What the words before say, the last first; words for number and little ones are passed.

    Draws and results are said behind the place `line`.
    """
    words = list(_WORD.finditer(before))
    end, numbered = len(before), False
    for match in reversed(words):
        between = before[match.end() : end]
        if not (_BESIDE if not numbered else _LISTED).fullmatch(between) or _PARTED.search(between):
            break
        kind = _kind(before, match, numbered)
        if kind == "game" and not numbered:
            kind = "paper"  # “número premiado: 60037”
        if kind in ("paper", "thing"):
            return _PAPER + _CUE * cued if kind == "paper" else _THING
        if kind not in ("number", "link"):
            break
        numbered, end = True, match.start()
    if numbered and _is_under_a_law(before[:end]):
        return _PAPER + _CUE * cued
    return 0 if cued else _PAPER * _is_drawn(words, line)


def _kind(before: str, match: re.Match[str], numbered: bool) -> Thing:
    """What a word says that digits behind it number; `numbered`: a word for number follows it."""
    kind = thing(match.group())
    if kind == "number":
        return thing(_compound(before, match))
    if kind == "holder" and (numbered or _is_numbered(before, match.start())):
        return "paper"
    if not kind and not numbered and _is_named_id(before, match):
        return "paper"
    return kind


def _is_named_id(before: str, match: re.Match[str]) -> bool:
    """Whether a word says of what an id or a code is one: “ID sessione”, “code dossier”."""
    return len(match.group()) > _SHORT_WORD and _ID.search(before, 0, match.start()) is not None


def _compound(before: str, match: re.Match[str]) -> str:
    """A word, with what a hyphen joins to it: “Betriebs-Nr.”."""
    joined = _HYPHENED.search(before, 0, match.start())
    return f"{joined.group(1)}{match.group()}" if joined else match.group()


def _is_drawn(words: Sequence[re.Match[str]], line: int) -> bool:
    """Whether one of the words behind the place `line` is of a draw or a result."""
    return any(thing(word.group()) == "game" for word in words if word.start() > line)
