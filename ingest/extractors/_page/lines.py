"""The lines of a text with what stands in each: words, names, figures, signs, people who speak.

A line is *said* where it holds sentences, and a *row* where it is a label, a menu, an entry of a
list. Both are told by the share of the common words of twelve languages, not by phrases.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ingest.extractors._page.words import Words, counted
from ingest.extractors._text.lines import Span, blocks

_SAID, _SHORTEST, _SMALL, _APART = 7, 3, 5, 4
"""Words of a said line, and of one that ends as a sentence; it has a common word to so many words
and a sign that parts to no fewer."""
_QUOTED = 3
"""A line is quoted where more than one part in so many of it stands in quotes."""
_HEADING_WORDS, _HEADING = 6, 60
"""Words and characters of a heading at most."""
_LABEL_WORDS = 2
"""Words of a label that may be the name of who posts."""
_STROKE = re.compile(r"[|•·»›>►▸●▪*]|\s[-–—~/]\s|\t")
_SIGNS = re.compile(r"[|•·»›>►▸●▪*–—~/\t-]")
_TRAIL, _NO_TRAIL = re.compile(r"[>»›→]|\s/\s"), re.compile(r"[|•·*]|\d\s?[:/]\s?\d")
_LABEL = re.compile(r"\W{0,6}([^\W\d_][^\n:.!?]{0,34}?)\s?[:\t]\s*(?=\S)")
_ENDS = re.compile(r"[.!?…][^\w\n]{0,9}$")
_QUOTE = re.compile(r'"[^"\n]{3,400}"|[“”„][^“”„\n]{3,400}[“”]|«[^«»\n]{3,400}»')
_QUOTES = re.compile(r'["“”„«]')
_AGE = re.compile(
    r"(?<!\d)(?:1[89]|[2-6]\d)(?!\d|[.:,]\d|\s?(?:min|uur|€|eur|£|\$|h\b|km|%))", re.IGNORECASE
)
_PRICE = re.compile(
    r"(?:[€£$]|eur\b|euro|lei|zł|ft\b|лв|tl\b)\s?\d|\d\s?(?:[€£$]|eur\b|euro|lei|zł|ft\b|лв|tl\b)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"(?<!\d)\d{1,2}(?:st|nd|rd|th|e|er|\.)?\s?[-–/]\s?\d{1,2}(?!\d)|(?<!\d)\d{1,2}(?:st|nd|rd|th)\b"
)
_LEGAL = re.compile(
    r"©|\(c\)|(?<!\w)(?:B\.?V\.?|N\.?V\.?|bvba|BVBA|nv|GmbH|UG|KG|OG|AG|Ltd|Limited|LLC|LLP|Inc|"
    r"S\.?L\.?U?|SPRL|S\.?R\.?L|srl|Srl|SARL|SAS|S\.A\.|Kft|Zrt|Bt|[Ss]p\. z o\.o|Lda|A\.Ş|"
    r"Ltd\. Şti|E?ООД|E?OOD|KvK|VAT|BTW|P\.?\s?IVA|NIF|CIF|CUI|NIP)(?!\w)"
)


class Line(NamedTuple):
    """A line `start:end`, the `number`-th of those that are not blank, in a block of lines.

    differing: how many of its places are not the same word; words: of letters; of these `small` the
    common ones, `me` and `you` those of people who speak of themselves or to the reader, `own`
    those over an ad's own list, `names` given names, `rest` those outside places, `telling` those
    of the rest that are neither common nor dates. label: where what follows a label begins, -1
    without one. post: a long line behind a label that may be its writer's name. Only of lines with
    places: trail, dated, aged, priced, legal.
    """

    number: int
    start: int
    end: int
    block: int
    places: Sequence[Span]
    differing: int
    words: int
    small: int
    me: int
    you: int
    own: int
    names: int
    rest: int
    telling: int
    strokes: int
    commas: int
    bullets: bool
    trail: bool
    label: int
    label_words: int
    dated: bool
    aged: bool
    priced: bool
    legal: bool
    ends: bool
    quoted: bool
    heading: bool
    said: bool
    post: bool


def _is_trail(line: str) -> bool:
    """Whether a line says where on a site the page is ("Home > Limburg > Venlo")."""
    return _TRAIL.search(line) is not None and _NO_TRAIL.search(line) is None


class Lines(NamedTuple):
    """The lines of a text, and where people speak of themselves in it."""

    every: Sequence[Line]
    of_me: Sequence[int]


def lines_with(text: str, places: Sequence[Span]) -> Lines:
    """The lines of a text that are not blank; `places`: the spans of those it names, in order."""
    known, found, index = Words(text, places), list[Line](), 0
    for block, (start, end) in _numbered(text):
        first = index
        while index < len(places) and places[index][0] < end:
            index += 1
        found.append(_line(text, known, (len(found), start, end, block), places[first:index]))
    return Lines(found, [known.row[number].start for number in known.me])


def _numbered(text: str) -> Iterator[tuple[int, Span]]:
    for number, block in enumerate(blocks(text)):
        for span in block:
            yield number, span


def _line(
    text: str, known: Words, where: tuple[int, int, int, int], places: Sequence[Span]
) -> Line:
    _, start, end, _ = where
    whole, part = text[start:end], known.within(start, end)
    count, rest, telling = known.letters(*part)
    placed = len(places) > 0
    small, trail = counted(known.common, part), placed and _is_trail(whole)
    strokes = len(_STROKE.findall(whole)) if not trail and _SIGNS.search(whole) else 0
    match = _LABEL.match(whole) if ":" in whole or "\t" in whole else None
    ends = _ENDS.search(whole) is not None
    first, last = known.within(start, start + match.end(1)) if match else (0, 0)
    quotes = sum(map(len, _QUOTE.findall(whole))) if _QUOTES.search(whole) else 0
    dated = placed and (counted(known.dates, part) > 0 or _DATED.search(whole) is not None)
    sentence = count >= _SAID or (count >= _SHORTEST and ends and not match)
    parted = strokes * _APART > count or 2 * rest < count
    return Line(
        *where,
        places=places,
        differing=len({known.folded(*place) for place in places}),
        words=count,
        small=small,
        me=counted(known.me, part),
        you=counted(known.you, part),
        own=counted(known.own, part),
        names=counted(known.names, part),
        rest=rest,
        telling=telling,
        strokes=strokes,
        commas=whole.count(","),
        bullets="•" in whole,
        trail=trail,
        label=start + match.end() if match else -1,
        label_words=last - first,
        dated=dated,
        aged=placed and not dated and _AGE.search(whole) is not None,
        priced=placed and _PRICE.search(whole) is not None,
        legal=placed and _LEGAL.search(whole) is not None,
        ends=ends,
        quoted=quotes * _QUOTED > len(whole),
        heading=(
            not (places or ends)
            and count <= _HEADING_WORDS
            and strokes <= 1
            and len(whole) <= _HEADING
        ),
        said=sentence and small * _SMALL >= count and not parted,
        post=match is not None and last - first <= _LABEL_WORDS and count > _SAID,
    )
