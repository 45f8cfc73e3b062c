"""A country code of which it is said in words that a + goes before it: “trente-deux avec le plus
devant, quatre sept zéro …”, “met 32 en een plus ervoor”.

The text gets the sign where it is meant, and what says so is left out.
"""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extractors._phone.glyphs import Folded, put_instead
from ingest.extractors._phone.vocabulary import vocabulary
from ingest.extractors._text.either import by_head, either

_WITH = by_head(
    "met|mit|with|avec|con|col|com|cu|ze?|със?|preceded by|voorafgegaan door"
    "|precede(?:e|es)? (?:d|de|par)|precedid[oa] (?:de|por)|preceduto da|poprzedzone|precedat de"
    "|vorangestellt"
)
_AND = by_head("en|und|and|et|y|e|si|es|i")
_ARTICLE = by_head("le|la|un|une|een|de|het|the|a|an|dem|einem|ein|das|el|il|lo|o|um|uno")
FRONT = by_head(
    "ervoor|voorop|vooraan|davor|vorne|vorweg|in front|before|up front|devant|avant|delante|antes"
    "|davanti|prima|a frente|no inicio|in fata|inainte|z przodu|na poczatku|przed|elott|elol"
    "|ele|elejere|отпред|basina|onune"
)
"""Words for where a sign or a code is put: before the others."""
_CODE = re.compile(r"(?<![\d+])([1-9]\d{1,2})$")
_WORDS = re.compile(r"(?:[^\W\d_]+[ -]){0,3}[^\W\d_]+$")
_WORD = re.compile(r"[^\W\d_]+")
_BESIDE = frozenset(" '’")
_BEFORE, _BEHIND = 26, 30  # characters beside a word for plus of what is said
_LONGEST = 40  # characters of a code in words
_NUMBERS_BEFORE = re.compile(r"(?:\d|([^\W\d_]+))\W{0,2}$")


@cache
def _said() -> re.Pattern[str]:
    plus = either(vocabulary().plus - {"+"})
    return re.compile(
        rf"[ ,(]{{1,3}}(?:{_WITH}['’ ]{{1,2}}(?:{_ARTICLE} )?{plus}(?: {FRONT})?"
        rf"|{_AND} (?:{_ARTICLE} )?{plus} {FRONT})(?![^\W_])\)?"
    )


def with_code_signed(folded: Folded) -> Folded:
    """The text with a + before each country code that has one by what is said behind it; linear."""
    spans = [span for match in _found(folded.text) for span in _signed(folded.text, match)]
    return put_instead(folded, spans) if spans else folded


def _found(text: str) -> list[re.Match[str]]:
    """Where something is said of a +, in order: looked for beside the words for it alone."""
    found: dict[int, re.Match[str]] = {}
    for word in _plus_words():
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if text[at - 1 : at] in _BESIDE and not text[end : end + 1].isalnum():
                match = _said().search(text, max(0, at - _BEFORE), at + _BEHIND)
                if match:
                    found[match.start()] = match
            at = text.find(word, at + 1)
    ordered = [found[start] for start in sorted(found)]
    return [
        each
        for each, before in zip(ordered, (None, *ordered), strict=False)
        if not before or before.end() <= each.start() - _LONGEST
    ]


@cache
def _plus_words() -> tuple[str, ...]:
    return tuple(sorted(word for word in vocabulary().plus if word != "+"))


def _signed(text: str, match: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """The first sign of a code with a + before it, and what says so; nothing where no code does."""
    start = _code_start(text, match.start())
    if start >= 0:
        yield start, start + 1, f"+{text[start]}"
        yield *match.span(), " "


def _code_start(text: str, end: int) -> int:
    """Where the code that ends at `end` begins; -1 where none does: one that other digits stand
    before is the end of a number."""
    floor = max(0, end - _LONGEST)
    figures = _CODE.search(text, floor, end)
    if figures:
        start = figures.start()
    else:
        found = _WORDS.search(text, floor, end)
        words = list(_WORD.finditer(text, found.start(), end)) if found else []
        start = -1
        for word in reversed(words):
            if not _says_digits(word.group()):
                break
            start = word.start()
    if start < 0:
        return -1
    before = _NUMBERS_BEFORE.search(text, max(0, start - _LONGEST), start)
    is_end = before is not None and (before.group(1) is None or _says_digits(before.group(1)))
    return -1 if is_end else start


def _says_digits(word: str) -> bool:
    known = vocabulary().numerals.get(word, ())
    return bool(known) and not all(each.weak for each in known)
