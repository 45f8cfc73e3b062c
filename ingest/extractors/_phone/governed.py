"""What stands right before and after digits and says that they number something else.

“klantnummer 612345678”, “kamers 381 317 345”, “v2.12.555.0147”, “12345678-B”. A + says more than
any of these; 00 says more than all but words or a heading for a paper.
"""

import re
import string

from ingest.extractors._phone.cues import is_contact
from ingest.extractors._phone.denied import is_denied
from ingest.extractors._phone.headed import is_headed
from ingest.extractors._phone.named import CUE, LISTLIKE, PAPER, THING, cost_of_words
from ingest.extractors._phone.numbered import is_counted, thing
from ingest.extractors._phone.offers import is_offered
from ingest.extractors._phone.otherwise import is_answered_otherwise
from ingest.extractors._phone.windows import Window

_REACH = 64  # characters before digits that are looked at
_CODE = 30
_ARTICLE, _COUNT, _LETTER = 10, 20, 20
_MONEY, _UNIT = frozenset("$€£¥₺"), frozenset("$€£¥₺%‰°")
_APART = frozenset((" ", "\n", ",", ":", ""))
_BEHIND = re.compile(r" {1,2}(?:de |die |les |los )?([^\W\d_]{3,16})")
_WORD = re.compile(r"[^\W\d_]+")
_NEXT_WORD = re.compile(r"(?: |['’])[^\W\d_]")
_MEASURED = re.compile(
    r" ?(?:px|mm|cm|dm|km|км|кг|kg|mg|ml|cl|kb|mb|gb|tb|m2|m3|kcal|kj|kwh?|hp|pk|ps|rpm)(?![^\W_])"
)
_TOKEN = re.compile(r"[a-z\d]*")
_LETTERS_AND_FIGURES = f"{string.ascii_lowercase}{string.digits}"
_UNEVEN = re.compile(r"\d+(?:[a-f]\d+){1,6}")  # figures with single letters between
_SINGLE = re.compile(r"[a-f]")
_HEX = re.compile(r"[\da-f]+")
_GOES_ON = re.compile(r"[a-z]{1,3}\d")
_MIXED = re.compile(r"[a-z]*\d{1,6}[a-z]{2,}")  # more figures are another number
_GROUPED = 3  # groups of a number that is written as one, whatever touches it
_CALLED = re.compile(r"(?:tel|fon|foon|phone|mob|gsm|call|text|txt|app|whats|bel|nr|num)$")
_CODED = frozenset("-/")  # between letters and the digits of a code
_OF_YEAR = re.compile(r"/(?:19|20)\d\d(?![\d/])|/\d\d\.\d\d\.\d{4}(?!\d)")
_FILE_OF_YEAR = re.compile(r"\d{3,6}/(?:19|20)\d\d")
_OF_SHORT_YEAR = re.compile(r"/[0-3]\d(?![\d/-])")
_LETTERED = re.compile(
    r"(?:№ ?|(?<![^\W_])(?:nr|no|n)(?:[.°º] ?| ))[^\W\d_]{1,4}[-/]$|№ ?[^\W\d_]{1,4} $"
)
_FILED = re.compile(r"(?<![^\W_])([^\W\d_]{1,4})/$")
_SHORT = 9  # digits of a number that hardly anybody has
_CUT = re.compile(r"…|\.\.|(?:[ ./-]?\d{1,4}){0,2} ?[x*•]{2,}|·{2,}")
_CRUMBS = re.compile(
    r"[^\W\d_][^\n>»›]{0,25} [>»›] ?[^\W\d_][^\n>»›]{0,30} ?[>»›] ?[^\n>»›\d]{0,25}$"
)
_RULERS = "\n -–—=_*•|·"
_LINE = 30  # characters of a line beside digits
_LISTED = re.compile(  # between numbers that one label is for
    r"\d(?: ?[,;&/] ?|[,;]? (?:en|of|nu|and|or|now|und|oder|jetzt|et|ou|maintenant|y|o|ahora|e|ora"
    r"|adesso|si|sau|acum|es|vagy|most|i|lub|teraz|и|или|сега|ve|veya|simdi|agora) )\Z"
)
_LONGEST_LINK, _MOST_LISTED = 16, 12  # characters of one; numbers that are looked at
_FIGURE = re.compile(r"\d")
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
    if is_denied(text, window.start, window.end, cued):
        return PAPER + CUE * cued
    if window.form == "plus":
        return 0
    before = text[max(0, window.start - _REACH) : window.start]
    if window.form == "idd":  # only a paper has as many figures
        cost = cost_of_words(before, before.rfind("\n"), cued)
        return cost if cost >= PAPER else PAPER * is_headed(text, window.start)
    if _is_none(text, window) or _ends_crumbs(before):
        return PAPER
    if _is_other(text, window, before):
        return PAPER + CUE * cued
    cost, mobile = _cost_before(text, window, before, cued), _is_mobile(window)
    if cost or mobile:
        return cost if mobile or cost != THING else LISTLIKE
    behind = _BEHIND.match(text, window.end)
    counts = behind is not None and is_counted(behind.group(1)) and not cued
    said = all(atom.said for atom in window.atoms)
    if counts or _MEASURED.match(text, window.end) or (not said and _in_table(text, window)):
        return LISTLIKE
    return _cost_glued(text, window, before, cued)


def leads_on(text: str, window: Window) -> int:
    """What it costs that the last word may be of what follows, as its article or its count: “…
    zeven een uur”, “030 23125 123, zwei Damen”; or a letter by itself that is one: “030 23125131
    and I answer”."""
    last = window.atoms[-1]
    if not last.said:
        return _LETTER * (last.loose and _is_word(text, window))
    after = text[window.end : window.end + 2]
    if after[:1] != " " or not after[1:].isalpha():
        return 0
    if not any(atom.said for atom in window.atoms[:-1]):
        return _COUNT
    return _ARTICLE * (last.digits == "1" and last.loose and last.gap > 1)


def _is_word(text: str, window: Window) -> bool:
    """Whether the letter with which a number ends is a word: a word follows it at once, and one
    stands before it too, or no other letter of the number stands for a digit."""
    head, last = window.atoms[:-1], window.atoms[-1]
    if last.gap == 0 or _NEXT_WORD.match(text, last.end) is None:
        return False
    return "fillers" in last.tricks or not any("letters" in atom.tricks for atom in head)


def _is_none(text: str, window: Window) -> bool:
    """Whether the digits are something else, or go on, whatever stands before them."""
    return _is_amount(text, window) or _is_cut_short(text, window) or _is_of_year(text, window)


def _is_other(text: str, window: Window, before: str) -> bool:
    """Whether the digits are a part of a code or a file."""
    return (
        _in_code(text, window, before)
        or _is_filed(text, window, before)
        or _is_lettered(text, window, before)
    )


def _cost_before(text: str, window: Window, before: str, cued: bool) -> int:
    """What the words before a window and the heading above it cost it."""
    line = before.rfind("\n")
    if line == len(before) - 1 and "\n" in text[window.start : window.end]:
        line = before.rstrip(_RULERS).rfind("\n")  # over lines, below their heading
    cost = cost_of_words(before, line, cued) if _WORD.search(before) else 0
    cost = cost or _cost_of_list(text, window, before, cued)
    if cost == THING and (any(atom.said for atom in window.atoms) or is_offered(before)):
        cost = 0  # nobody spells the number of a room, and its second line is none
    if cost or cued:
        return cost
    return LISTLIKE * (is_headed(text, window.start) or is_answered_otherwise(text))


def _cost_of_list(text: str, window: Window, before: str, cued: bool) -> int:
    """What the words before the first of some numbers cost the others: “dossiers 06…, 06… en 06…”,
    all written alike."""
    start, shape = window.start, ""
    for _ in range(_MOST_LISTED):
        link = _LISTED.search(before, max(0, len(before) - _LONGEST_LINK))
        if link is None:
            break
        shape = shape or _shape(text[window.start : window.end])
        end = start - len(link.group()) + 1
        begin = end - len(shape)
        if begin < 0 or _shape(text[begin:end]) != shape or text[begin - 1 : begin].isdigit():
            break
        start, before = begin, text[max(0, begin - _REACH) : begin]
    return cost_of_words(before, before.rfind("\n"), cued) if start != window.start else 0


def _shape(figures: str) -> str:
    return _FIGURE.sub("0", figures)


def _cost_glued(text: str, window: Window, before: str, cued: bool) -> int:
    """What letters say that touch the digits; a word may begin right behind a number."""
    if _is_glued(before, len(window.atoms)) and not _TELEPHONE.search(before):
        return _CODE + CUE * cued
    return _CODE if _GLUED_AFTER.match(text, window.end) else 0


def _is_cut_short(text: str, window: Window) -> bool:
    """Whether a number of a plan with short ones goes on where it is not shown: “030 / 2312…”."""
    if not window.number.loose or not _CUT.match(text, window.end):
        return False
    return sum([len(atom.digits) for atom in window.atoms]) <= _SHORT


def _is_of_year(text: str, window: Window) -> bool:
    """Whether the figures are a file and, behind their only stroke, a year: “32000/2019”."""
    start, end = window.start, window.end
    return text.count("/", start, end) == 1 and bool(_FILE_OF_YEAR.fullmatch(text, start, end))


def _is_filed(text: str, window: Window, before: str) -> bool:
    """Whether the digits are filed under a year, or letters with a word for number before them
    go with them: “0612-34-5678/2021”, “№ РК-08-7000”."""
    if (before[-1:] in _CODED or "№" in before) and _LETTERED.search(before):
        return True
    if before[-1:] == "/" and "/" in text[window.start : window.end]:
        letters = _FILED.search(before)
        if letters is not None and not is_contact(letters.group(1)):
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
    return _ends_crumbs(before) or cost_of_words(before, before.rfind("\n"), False) == PAPER


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
    if head.isalpha() and _GOES_ON.match(tail):
        return True  # “WDX03023125A40800”
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


def _is_amount(text: str, window: Window) -> bool:
    """Whether a sign of money or a unit touches the digits; more than one are decoration, and one
    behind a sum belongs to that: “140€600 00 …”."""
    before, after = text[max(0, window.start - 2) : window.start], text[window.end : window.end + 2]
    of_sum = before[-1:] in _MONEY and before[:1].isdigit()
    return (before[-1:] in _MONEY and len(set(before)) == len(before) and not of_sum) or (
        after[:1] in _UNIT and len(set(after)) == len(after)
    )
