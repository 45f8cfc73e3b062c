"""Passages of somebody else (reviews, quotes, other ads on the page, the site's own address).

Nothing is read from there: reviewers and other third parties never asked to be on a page about
somebody else, and the towns of other ads are not this one's.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import islice
from pathlib import Path

from ingest.extractors._text import menus, other_ads
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import fold
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import tokens

_PHRASES = by_sort(Path(__file__).parent / "reviews.tsv")


def alternatives(section: str) -> str:
    """The phrases of a section of the table as a pattern, the longest first."""
    return either(_PHRASES[section]).replace(r"\ ", r"\s")


# "Reviews:" or "Reacties (12)" alone on a line: what follows is of others, to the end.
_HEADING = re.compile(
    rf"^[^\w\n]{{0,8}}{alternatives('heading')}[^\w\n]{{0,4}}\d{{0,5}}[^\w\n]{{0,8}}$", re.M
)
# "Review door Jan: …", "Piet schreef: …": the rest of that line.
_BEFORE = re.compile(rf"(?<!\w)(?:{alternatives('before')})(?!\w)[^\n]{{0,2000}}")
_AFTER = re.compile(rf"(?<!\w)[\w.]{{2,30}}\s(?:{alternatives('after')})(?!\w)[^\n]{{0,2000}}")
# “…”, - Kees, Goes: a quotation and who said it, with the town.
_QUOTED = re.compile(
    r"[\"“”„«][^\"“”„«»\n]{3,600}[\"”“»][\s,]{0,2}(?:[-,(~]\s?|(?:"
    rf"{alternatives('after')}|{alternatives('says')})\s)[\w.'-]{{1,20}}(?: [\w.'-]{{1,20}}){{0,3}}"
    r"(?:,\s?[\w'-]{2,20}(?: [\w'-]{1,20}){0,2})?"
)
# "Reviews: …": the rest of that line.
_LABELLED = re.compile(
    r"(?:^[^\w\n]{0,8}|(?<=[.!?\"”»)]\s))(?:"
    rf"{alternatives('heading')}|{alternatives('rating')})"
    r"(?:\s[^\W\d_]{1,15}){0,3}(?:\s?\(\d{1,5}\))?\s?:[^\n]{0,2000}",
    re.M,
)
# "Beliebt: …", "Anderen bekeken: …": other advertisements, and what follows is of the site.
_OTHERS = re.compile(
    r"(?:^[^\w\n]{0,8}|(?<=[.!?\"”»)]\s))(?:(?:"
    rf"{alternatives('label')})(?:\s[^\W\d_]{{1,15}}){{0,3}}|(?:{alternatives('bare')})"
    rf"|(?P<also>{alternatives('also')}))\s?:",
    re.M,
)
# "Zobacz też anonse Zabrze": other advertisements without a colon, to the end of the line.
_SEE = re.compile(
    rf"(?:^[^\w\n]{{0,8}}|(?<=[.!?|>)]\s))(?:{alternatives('see')})(?!\w)[^\n]{{0,2000}}", re.M
)
_FIGURES = re.compile(r"\d\d")
# 'Jan uit Meppel: "…"', 'Cor (Delft): "…"': who says it stands before.
_QUOTING = re.compile(
    r"^[^\w\n]{0,8}[\w.'-]{2,20}(?:\s(?:uit|van|from|aus|von|de|din|z|da|от)\s|,\s|\s\()"
    r"[\w' -]{2,25}\)?"
    r"\s?:\s?[\"“„«][^\n]{0,2000}",
    re.M,
)
# "Bericht 4: …", "Reply 1 by Harry: …": one message of a forum or a guestbook.
_MESSAGE = re.compile(
    rf"^[^\w\n]{{0,8}}(?:{alternatives('message')})\s?[#№]?\s?\d{{1,5}}"
    r"(?:\s[^\n:]{1,40})?\s?:[^\n]{0,2000}",
    re.M,
)
# "koala_073: …", "Henk64: …": a post under a name as nobody is called.
_POST = re.compile(r"^[^\w\n]{0,4}[^\W\d_]\w{1,20}(?:_\w{1,20}|\d{1,4})\s?:\s[^\n]{20,2000}", re.M)
_POSTS = 2
"""Posts from which a text is a forum's."""
# "Uitgever: …", "Impressum: …": a line at the end of a page that names who keeps the site.
_KEPT = re.compile(
    rf"^[^\w\n]{{0,8}}(?:[^\W\d_]{{1,15}}\s)?(?:{alternatives('keeper')})(?!\w)[^\n]{{0,400}}",
    re.M,
)
_LAST_LINES = 300
"""Characters at the end of a page in which its keeper is named."""
# "Postbus 12, Breda · KvK 12345678": the line in which the firm behind a site names itself.
_COMPANY = re.compile(rf"(?<!\w)(?:{alternatives('company')})(?!\w)")
# "Nachtuil Media B.V., Breda", "© 2019 Nachtuil": the firm by its form, near the end of a page.
_FIRM = re.compile(
    r"©|(?<= )(?:B\.?V\.?|N\.V\.|BVBA|GmbH|UG|Ltd|Limited|LLC|LLP|S\.L\.U?|SLU?|SPRL|S\.?R\.?L|srl|"
    r"S\.r\.l|SARL|SAS|SA|S\.A\.|Kft|Zrt|Bt\.|[Ss]p\. z o\.o|Lda|A\.Ş|Ltd\. Şti|E?ООД|ЕООД|E?OOD)"
    r"(?!\w)"
)
_NAMED_FIRM = re.compile(r"(?:^|\s)[A-ZÀ-ÞА-Я][\w&'-]{0,30}(?: [\w&'-]{1,30}){0,2},? \Z")
_TAIL = 1_200
"""Characters at the end of a text in which a firm stands as a page's own."""
# "Marc uit Hasselt gaf haar een 9": somebody else's mark, to the end of the sentence.
_MARKED = re.compile(
    rf"(?<!\w)[^\W\d_]{{2,20}}(?:\s(?:uit|van|from|aus|von|de|din|z|da|от)\s[^\W\d_]{{2,20}})?\s"
    rf"(?:{alternatives('marks')})(?:\s[^\W\d_]{{1,10}}){{0,3}}\s(?:10|[1-9](?:[.,]\d)?)"
    r"(?=\s?(?:/\s?10|[.,;!)\n\"”]|\Z|punkt|punt|sterr|star|stern|point|estrel|stell))[^\n.;]{0,200}"
)
_LINES, _LONG = 5, 400
"""Lines of a text from which one of them can be the site's footer; characters of such a line."""
_ITEM = re.compile(r"\s?[^\W\d_][^\W\d_ ]{1,18}(?: [^\W\d_]{1,12})?\s?")
_PATTERNS = {
    "before": _BEFORE,
    "after": _AFTER,
    "marks": _MARKED,
    "label": _LABELLED,
    "message": _MESSAGE,
    "see": _SEE,
}


def _telling(*sections: str) -> frozenset[str]:
    """The longest word of each phrase: a text without any is not searched for the phrases."""
    phrases = (phrase for section in sections for phrase in _PHRASES[section])
    return frozenset(max((t.word for t in tokens(phrase)), key=len) for phrase in phrases)


_SECTIONS = {section: (section,) for section in (*_PATTERNS, "heading", "company", "keeper")} | {
    "label": ("heading", "rating"),
    "others": ("label", "bare", "also"),
}
_WORDS = {name: _telling(*sections) for name, sections in _SECTIONS.items()}
_LABELS = _WORDS["label"] | _WORDS["others"] | _WORDS["message"] | other_ads.telling()
_ANY = _LABELS.union(*_WORDS.values(), menus.telling())
_QUOTES = '"“”„«'
_Spans = Iterator[tuple[int, int]]


@lru_cache(maxsize=16)
def third_party(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the passages of others, in order, apart from each other."""
    view, said = fold(text), tokens(text).said
    lines = view.text.count("\n")
    spans = [*_quotations(view.text)] if any(sign in view.text for sign in _QUOTES) else []
    if lines > _POSTS and ":" in view.text:
        spans += _posts(view.text)
    if not said.isdisjoint(_ANY):
        spans += _phrased(view.text, said)
        if ":" in view.text and not said.isdisjoint(_LABELS):
            spans += _labelled(view.text, said)
        if not said.isdisjoint(menus.telling()):
            spans += menus.menus(view.text) if lines else menus.trails(view.text)
        if lines >= _LINES:
            spans += _kept(view.text, said)
    spans = [view.span(*span) for span in spans]
    if lines >= _LINES:
        spans += _firms(text)
    return tuple(merged(sorted(spans)))


def _quotations(text: str) -> _Spans:
    """What somebody is quoted with, a name before or behind."""
    yield from (m.span() for m in _QUOTED.finditer(text))
    yield from (m.span() for m in _QUOTING.finditer(text))


def _posts(text: str) -> _Spans:
    """The posts of a forum, two or more."""
    found = [m.span() for m in _POST.finditer(text)]
    yield from found if len(found) >= _POSTS else ()


def _phrased(text: str, said: AbstractSet[str]) -> _Spans:
    """What stands under a heading, to the end, and what a phrase says to be of somebody."""
    if not said.isdisjoint(_WORDS["heading"]):
        headings = (m for m in _HEADING.finditer(text) if not _in_menu(text, m))
        yield from ((m.start(), len(text)) for m in islice(headings, 1))
    if not said.isdisjoint(other_ads.telling()):
        yield from ((m.start(), len(text)) for m in islice(other_ads.headings(text), 1))
    for section in ("before", "after", "marks", "see"):
        if not said.isdisjoint(_WORDS[section]):
            yield from (m.span() for m in _PATTERNS[section].finditer(text))


def _labelled(text: str, said: AbstractSet[str]) -> _Spans:
    """Lines with a label and a colon; from other advertisements on, to the end."""
    for section in ("label", "message"):
        if not said.isdisjoint(_WORDS[section]):
            yield from (m.span() for m in _PATTERNS[section].finditer(text))
    if not said.isdisjoint(other_ads.telling()):
        yield from ((m.start(), len(text)) for m in islice(other_ads.lines(text), 1))
    if not said.isdisjoint(_WORDS["others"]):
        found = (m for m in _OTHERS.finditer(text) if not m["also"] or _of_several(text, m.end()))
        yield from ((m.start(), len(text)) for m in islice(found, 1))


def _of_several(text: str, start: int) -> bool:
    """Whether a list of people with figures follows ("Ook: Mia 27 | Sven 41")."""
    line = text[start : start + _LONG].partition("\n")[0]
    return len(_FIGURES.findall(line)) > 1 and any(sign in line for sign in "|,;")


def _kept(text: str, said: AbstractSet[str]) -> _Spans:
    """The lines in which a site names its firm or who keeps it."""
    if not said.isdisjoint(_WORDS["company"]):
        yield from _footers(text)
    if not said.isdisjoint(_WORDS["keeper"]):
        last = max(0, len(text) - _LAST_LINES)
        yield from (m.span() for m in _KEPT.finditer(text, last))


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


def _firms(text: str) -> _Spans:
    """The lines near the end that name a firm by its form, in the original text."""
    for match in _FIRM.finditer(text, max(0, len(text) - _TAIL)):
        named = text[max(0, match.start() - _LAST_LINES) : match.start()].rpartition("\n")[2][-60:]
        if match[0] == "©" or _NAMED_FIRM.search(named):
            start = text.rfind("\n", max(0, match.start() - _LONG), match.start()) + 1
            end = text.find("\n", match.end(), match.end() + _LONG)
            yield start, end if end >= 0 else min(len(text), match.end() + _LONG)


def merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
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
