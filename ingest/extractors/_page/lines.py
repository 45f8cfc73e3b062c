"""The lines of a text with what stands in each: words, names, figures, signs, people who speak.

A line is *said* where it holds sentences, and a *row* where it is a label, a menu, an entry of a
list. Both are told by the share of the common words of twelve languages, not by phrases.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ingest.extractors._page.words import Words, counted
from ingest.extractors._text.either import by_head
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
# These begin with a set of signs, so that what holds none of them is passed over at once.
_STROKE = re.compile(r"[|•·»›>►▸●▪*\s](?:(?<!\s)|[-–—~/]\s|(?<=\t))")
_SIGNS = re.compile(r"[|•·»›>►▸●▪*–—~/\t-]")
_TRAIL = re.compile(r"[>»›→\s](?:(?<!\s)|/\s)")
_NO_TRAIL = re.compile(r"[|•·*]|\d\s?[:/]\s?\d")
_LABEL = re.compile(r"\W{0,6}([^\W\d_][^\n:.!?]{0,34}?)\s?[:\t]\s*(?=\S)")
_ENDS, _END = re.compile(r"[.!?…][^\w\n]{0,9}$"), 12
"""How a line ends that is a sentence; characters of a line in which that is seen."""
QUOTE = re.compile(r'"[^"\n]{3,400}"|[“”„][^“”„\n]{3,400}[“”]|«[^«»\n]{3,400}»')
_QUOTES = re.compile(r'["“”„«]')
AGE = re.compile(
    r"[1-6]\d(?<!1[^89])(?<!\d\d\d)"
    r"(?!\d|[.:,]\d|\s?(?:min|uur|perc|мин|dak|dk|€|eur|£|\$|h\b|km|%))",
    re.IGNORECASE,
)
"""Years between 18 and 69. It begins with a figure, as the next two do, so that what is none is
passed over at once."""
PRICE = re.compile(
    r"\d(?:\s?(?:[€£$]|eur\b|euro|lei|zł|ft\b|лв|tl\b)|(?<=[€£$]\d)|(?<=[€£$]\s\d)"
    r"|(?<=(?:euro|eur\s)\d)|(?<=euro\s\d)|(?<=(?:ft|tl)\s\d)|(?<=(?:zł|лв)\d)|(?<=(?:zł|лв)\s\d)"
    r"|(?<=lei\d)|(?<=lei\s\d))",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_DATED = re.compile(
    r"\d(?<!\d\d)\d?(?:(?:st|nd|rd|th|e|er|\.)?\s?[-–/]\s?\d{1,2}(?!\d)|(?:st|nd|rd|th)\b"
    r"|\s(?:al?|au|to|till|until|bis|tot|t/m|do|la|até)\s(?:[1-9]|[12]\d|3[01])"
    r"(?!\d|[.,:]\d|\s?(?:h|u|uur|uhr|hrs?|uren|horas?|heures?|ore|min|€|euro?|km)\b))"
)
"""Days of a month, also told in words: "12–14", "del 3 al 7"."""
_FORMS = (
    r"B\.?V\.?|N\.?V\.?|bvba|BVBA|nv|GmbH|UG|KG|OG|AG|Ltd|Limited|LLC|LLP|Inc|S\.?L\.?U?|SPRL|"
    r"S\.?R\.?L|srl|Srl|SARL|SAS|S\.A\.|Kft|Zrt|Bt|Sp\. z o\.o|sp\. z o\.o|Lda|A\.Ş|Ltd\. Şti|"
    r"ООД|EООД|OOD|EOOD|KvK|VAT|BTW|P\.?\s?IVA|NIF|CIF|CUI|NIP"
)
"""Forms of firms, and what leads the number under which one is known."""
_ALONE = (rf"{form[0]}(?<!\w.){form[1:]}(?!\w)" for form in _FORMS.split("|"))
_LEGAL = re.compile(by_head("|".join(("©", r"\(c\)", *_ALONE))))
# “… zeker terug.” – Kees; "Komme wieder" (Uwe)
_SIGNED = re.compile(
    r"(?:[\"“”»]\s{0,2}[-–—~(,]{0,2}\s?|[.!?…★☆]\s{0,2}[-–—~(]\s?)\w[\w.'’ ,-]{0,30}\)?[\s.]*$"
)
_STARS = re.compile(r"[★☆⭐]")
_MARK = re.compile(r"\d(?<![\d/].)(?:(?<=1)0|[.,]\d)?\s?/\s?(?:5|10)(?![\d/])")
_COUNTED = re.compile(r"\(\d{1,6}\)")
_FIELD = re.compile(r"[^\W\d_][\w .'’-]{0,24}:\s")


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
    signed: bool
    rated: bool
    fields: int
    counts: int
    asked: bool

    @property
    def of_one(self) -> bool:
        """Whether its label asks where, or it holds nothing but a label and a place."""
        return self.asked or self.rest <= self.label_words

    @property
    def of_guest(self) -> bool:
        """Whether it is quoted, signed or rated, as what a guest writes is."""
        return self.quoted or self.signed or self.rated


def _is_trail(line: str) -> bool:
    """Whether a line says where on a site the page is ("Home > Limburg > Venlo")."""
    return _TRAIL.search(line) is not None and _NO_TRAIL.search(line) is None


def _is_rated(line: str) -> bool:
    """Whether a line holds stars or a mark out of five or ten."""
    return _STARS.search(line) is not None or ("/" in line and _MARK.search(line) is not None)


class Lines(NamedTuple):
    """The lines of a text, and where people speak of themselves and of dates in it.

    forum, shop: how many different words of a forum and of a shop it has.
    """

    every: Sequence[Line]
    of_me: Sequence[int]
    dates: Sequence[int]
    forum: int
    shop: int


@lru_cache(maxsize=16)
def _plain(_: str, _of_places: object) -> dict[int, Line]:
    """The lines of a text that were read without places, by number: no other place changes them.

    _of_places: whether the text has any, and its common words are counted so.
    """
    return {}


def lines_with(text: str, places: Sequence[Span]) -> Lines:
    """The lines of a text that are not blank; `places`: the spans of those it names, in order."""
    known, plain = Words(text, places), _plain(text, bool(places))
    found, index = list[Line](), 0
    for block, (start, end) in _numbered(text):
        first = index
        while index < len(places) and places[index][0] < end:
            index += 1
        line = plain.get(len(found)) if first == index else None
        if line is None:
            line = _line(text, known, (len(found), start, end, block), places[first:index])
            if first == index:
                plain[line.number] = line
        found.append(line)
    of_me, dates = ([known.row[n].start for n in sort] for sort in (known.me, known.dates))
    return Lines(found, of_me, dates, known.different("forum"), known.different("shop"))


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
    figures = placed and _FIGURE.search(whole) is not None
    small, trail = counted(known.common, part), placed and _is_trail(whole)
    strokes = len(_STROKE.findall(whole)) if not trail and _SIGNS.search(whole) else 0
    match = _LABEL.match(whole) if ":" in whole or "\t" in whole else None
    ends = _ENDS.search(whole, max(0, len(whole) - _END)) is not None
    first, last = known.within(start, start + match.end(1)) if match else (0, 0)
    quotes = sum(map(len, QUOTE.findall(whole))) if _QUOTES.search(whole) else 0
    dated = placed and (
        counted(known.dates, part) > 0 or (figures and _DATED.search(whole) is not None)
    )
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
        aged=figures and not dated and AGE.search(whole) is not None,
        priced=figures and PRICE.search(whole) is not None,
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
        post=known.letters(first, last)[1] > 0 and last - first <= _LABEL_WORDS and count > _SAID,
        signed=not trail and _SIGNED.search(whole) is not None,
        rated=_is_rated(whole),
        fields=len(_FIELD.findall(whole)) if match else 0,
        counts=len(_COUNTED.findall(whole)) if placed else 0,
        asked=match is not None and counted(known.where, (first, last)) > 0,
    )
