"""Passages of somebody else (reviews, quotes, other ads on the page, the site's own address).

Nothing is read from there: reviewers and other third parties never asked to be on a page about
somebody else, and the towns of other ads are not this one's.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from ingest.extractors._text.either import either
from ingest.extractors._text.fold import fold, folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import tokens

_HERE = Path(__file__).parent


def _any(section: str) -> str:
    found = {folded(row[1]) for row in rows(_HERE / "reviews.tsv") if row[0] == section}
    return either(found).replace(r"\ ", r"\s")


# "Reviews:" or "Reacties (12)" alone on a line: what follows is of others, to the end.
_HEADING = re.compile(
    rf"^[^\w\n]{{0,8}}{_any('heading')}[^\w\n]{{0,4}}\d{{0,5}}[^\w\n]{{0,8}}$", re.M
)
# "Review door Jan: …", "Piet schreef: …": the rest of that line.
_BEFORE = re.compile(rf"(?<!\w){_any('before')}(?!\w)[^\n]{{0,2000}}")
_AFTER = re.compile(rf"(?<!\w)[\w.]{{2,30}}\s{_any('after')}(?!\w)[^\n]{{0,2000}}")
# “…”, - Kees: a quotation and the name that follows it.
_QUOTED = re.compile(r"[\"“”„«][^\"“”„«»\n]{3,600}[\"”“»][\s,]{0,2}[-,(~]\s?[\w. ]{2,30}")
# "Postbus 12, Breda · KvK 12345678": the line in which the firm behind a site names itself.
_COMPANY = re.compile(rf"(?<!\w){_any('company')}(?!\w)")
_LINES, _LONG = 5, 400
"""Lines of a text from which one of them can be the site's footer; characters of such a line."""
_ITEM = re.compile(r"\s?[^\W\d_][^\W\d_ ]{1,18}(?: [^\W\d_]{1,12})?\s?")
_FIELD = re.compile(_any("field"))
_PATTERNS = {"before": _BEFORE, "after": _AFTER}


def _first_words(section: str) -> frozenset[str]:
    return frozenset(
        tokens(row[1])[0].word for row in rows(_HERE / "reviews.tsv") if row[0] == section
    )


_WORDS = {section: _first_words(section) for section in ("heading", "before", "after", "company")}
"""The first words of the phrases: a text without any of them is not searched for the phrases."""
_QUOTES = frozenset('"“”„«')


@lru_cache(maxsize=64)
def third_party(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the passages of others, in order, apart from each other."""
    view, said = fold(text), tokens(text).places.keys()
    spans: list[tuple[int, int]] = []
    if not said.isdisjoint(_WORDS["heading"]):
        heading = next(
            (m for m in _HEADING.finditer(view.text) if not _in_menu(view.text, m)), None
        )
        spans += [view.span(heading.start(), len(view.text))] if heading else []
    for section, pattern in _PATTERNS.items():
        if not said.isdisjoint(_WORDS[section]):
            spans += [view.span(*m.span()) for m in pattern.finditer(view.text)]
    if not said.isdisjoint(_WORDS["company"]) and view.text.count("\n") >= _LINES:
        spans += [view.span(*line) for line in _footers(view.text)]
    if not _QUOTES.isdisjoint(view.text):
        spans += [view.span(*m.span()) for m in _QUOTED.finditer(view.text)]
    return tuple(_merged(sorted(spans)))


def _in_menu(text: str, heading: re.Match[str]) -> bool:
    """Whether the lines on both sides are as short: a menu of the site, no heading."""
    start, end = heading.span()
    before = text[max(0, start - _LONG) : max(0, start - 1)].rpartition("\n")[2]
    after = text[end + 1 : end + 1 + _LONG].partition("\n")[0]
    return bool(_ITEM.fullmatch(before) and _ITEM.fullmatch(after))


def _footers(text: str) -> Iterator[tuple[int, int]]:
    """The lines in which the site's firm names itself."""
    for match in _COMPANY.finditer(text):
        start = text.rfind("\n", max(0, match.start() - _LONG), match.start()) + 1
        end = text.find("\n", match.end(), match.end() + _LONG)
        if start:
            yield start, end if end >= 0 else min(len(text), match.end() + _LONG)


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Overlapping spans as one, in order."""
    left, right = -1, -1
    for start, end in spans:
        if start > right:
            if left >= 0:
                yield left, right
            left, right = start, end
        right = max(right, end)
    if left >= 0:
        yield left, right


def of_others(field: str, text: str, start: int) -> bool:
    """Whether position `start` lies in a passage, or in a field, of somebody else."""
    if field.startswith("fields.") and _FIELD.search(folded(field)):
        return True
    spans = third_party(text)
    if not spans:
        return False
    position = bisect_right(spans, (start, len(text) + 1)) - 1
    return position >= 0 and start < spans[position][1]
