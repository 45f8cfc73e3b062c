"""Second numbers of which an ad gives the end alone: “030 23125 200 or -201”, “… 738 / 39”.

Where a dash or dots stand for what is the same, any end is meant so; without them only one that
counts on from that of the number before it, as lines of one place do, or one that is set as the
first and lacks its area code: “11 99955.1209 / 99955.1210”.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._phone.mask_words import CURRENCY, HOURS, SIZES, YEARS
from ingest.extractors._phone.numbers import international
from ingest.extractors._phone.side import Side
from ingest.extractors._text.either import by_head
from ingest.models import Extraction

_OR = by_head(
    r"of|or|oder|o\.|od\.|ou|o|oppure|ovvero|en|and|und|et|y|e|és|vagy|lub|albo|i|sau|si|și|ya da"
    r"|veya|ve|или|и|bzw\.?"
)
_ENDING = re.compile(
    rf"\s?(?:(?P<stroke>/)|(?P<dash>[-–])|[&+]|(?P<comma>[,;])|{_OR}(?![^\W\d_]))\s?"
    r"(?P<same>[-–~*]|\.{2,3}|…)?\s?(?P<digits>\d{1,4})"
    r"(?![\d%€$£°²½]|[ .,:/-]?\d)"
)
_WITHOUT_AREA = re.compile(
    rf"\s?(?:[/|&+,;–-]|{_OR}(?![^\W\d_]))\s?(?P<digits>\d{{3,5}}[ .-]?\d{{3,4}})(?![ .-]?\d)"
)
_FIGURE, _SIGN = re.compile(r"\d"), re.compile(r"\D")
_UNIT = re.compile(rf"\s?(?:{CURRENCY}|{HOURS}|{YEARS}|{SIZES}|uhr)(?![^\W_])")
_NEAR = 9  # how far ends are apart where nothing says that the rest is the same
_FEWEST = 2  # digits of an end
_PARTS = frozenset(" ()./-")
"""What stands between an area code and the rest."""
_REACH = 30  # characters behind a number


def endings(side: Side, found: Sequence[Extraction]) -> Iterator[Extraction]:
    """The numbers of one field that are told by their ends, behind those that were found."""
    values = {each.value for each in found}
    for each in found:
        if each.kind == "phone" and each.raw[-1:].isdigit():
            other = _with_ending(side, each)
            if other and other.value not in values and not _is_found(other, found):
                yield other


def _is_found(ending: Extraction, found: Sequence[Extraction]) -> bool:
    """Whether the figures of an ending are a number by themselves."""
    start, end = ending.spans[-1]
    return any(each.start < end and start < each.end for each in found)


def _with_ending(side: Side, number: Extraction) -> Extraction | None:
    behind = side.text[number.end : number.end + _REACH].lower()
    match = _ending(number, behind) or _without_area(number, behind)
    if match is None:
        return None
    digits = _SIGN.sub("", match["digits"])
    meant = international(number.value[1 : -len(digits)] + digits)
    first = international(number.value[1:])
    if meant is None or first is None or (meant.type, meant.region) != (first.type, first.region):
        return None
    start, end = (number.end + place for place in match.span("digits"))
    return Extraction(
        kind=number.kind,
        value=meant.e164,
        raw=side.text[number.start : end],
        field=number.field,
        start=number.start,
        end=end,
        extractor=number.extractor,
        version=number.version,
        confidence=number.confidence,
        spans=(*without_last(number.spans, len(digits)), (start, end)),
        attributes=number.attributes | {"obfuscated": True, "tricks": "ending"},
    )


def _ending(number: Extraction, behind: str) -> re.Match[str] | None:
    """The last digits of another number, at the beginning of what stands behind one."""
    match = _ENDING.match(behind)
    if match is None or _UNIT.match(behind, match.end()):
        return None
    size = len(match["digits"])
    if size < _FEWEST and match.start("digits") > 1:
        return None
    own, after = number.value[-size:], behind[match.end() :]
    return match if match["same"] or _counts_on(own, match, after) else None


def _without_area(number: Extraction, behind: str) -> re.Match[str] | None:
    """Another number without its area code, set as the end of the first."""
    match = _WITHOUT_AREA.match(behind)
    if match is None or _UNIT.match(behind, match.end()):
        return None
    shape = _FIGURE.sub("0", match["digits"])
    own = _FIGURE.sub("0", number.raw)
    return match if own.endswith(shape) and own[-len(shape) - 1 : -len(shape)] in _PARTS else None


def _counts_on(own: str, ending: re.Match[str], after: str) -> bool:
    """Whether an ending is the next line but few, with no word right behind it: the very next one
    where a dash could also mean “until”, or a single digit a part of something."""
    digits = ending["digits"]
    if ending["comma"] and len(digits) <= _FEWEST:
        return False  # “…, 21” is an age
    if after.lstrip(" ")[:1].isalpha():
        return False
    if ending["dash"] or len(digits) < _FEWEST:
        return bool(ending["dash"] or ending["stroke"]) and int(digits) - int(own) == 1
    return 0 < abs(int(digits) - int(own)) <= _limit(len(digits))


@cache
def _limit(size: int) -> int:
    return _NEAR if size > _FEWEST else 2


def without_last(spans: Sequence[tuple[int, int]], size: int) -> Iterator[tuple[int, int]]:
    """The places of all digits but the last so many."""
    left = sum(end - start for start, end in spans) - size
    for start, end in spans:
        if left <= 0:
            return
        yield start, min(end, start + left)
        left -= end - start
