"""The places in the margins of a page: before its first and behind its longest sentences.

A page that was read as a whole begins with the site's menus and ends with its other advertisements,
reviews and the firm behind it. What the ad says stands between, or leads to its places with a word
of its own (“Outcall: …”), or with days (a tour).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._location.gazetteer import HERE
from ingest.extractors._text.lines import Span, blocks, lines
from ingest.extractors._text.tables import words
from ingest.extractors._text.tokens import capital, tokens

_LINES, _SENTENCE, _AT_A_TIME = 6, 10, 4
"""Lines of a page that has margins; words of a line of sentences; words to a comma in one."""
_MENU, _AREA = 3, 5
"""Places of a line that is a menu; the same under a label that may be the ad's own area."""
_ROWS = 2
"""Lines one below the other that each name somebody's place."""
_ITEMS = 2
"""Of a line, the parts with a word and a place ("Lace Rooms Leeds, Hull Haven")."""
_LONGEST = 110
"""Characters of a line that is one of several advertisements."""
_BLOCKS = 4
"""Parts of a page, blank lines between, from which the last can be the site's own."""
_PARTING = re.compile(r"[|>»›/•·]|\s[-–—]\s|,")
_STRONG = re.compile(r"[|>»›/]|\s[-–—]\s")
_DATED = re.compile(r"\d\s?[-–./]\s?\d|\d(?:\.|st|nd|rd|th|e)?\s[^\W\d_]{3}")
_AREAS = re.compile(
    r"plaats|stad|werk|gebied|regio|zon[ae]|city|area|locat|town|ville|ort\b|stadt|ciudad|citt|oras"
    r"|miast|varos|град|sehir|cidade"
)
_REVIEWER = re.compile(
    r"[^\w\n]{0,4}[^\W\d_][\w.]{1,20}\s(?:uit|van|from|aus|von|de|da|di|din|z|ze|от|из)\s[^\n:]{2,40}"
    r"\s?[:,–—-]\s"
)


class Line(NamedTuple):
    """A line `start:end` with the places in it."""

    start: int
    end: int
    places: list[Span]


def in_margins(text: str, every: Sequence[Line], is_own: Callable[[str], bool]) -> Iterator[int]:
    """The starts of the places in the lines of a body that stand in its margins as a site puts
    them there.

    `is_own`: whether words (a label, a line) are those of the advertiser.
    """
    sentences = [place for place, line in enumerate(every) if _is_said(text, line)]
    if len(every) < _LINES or not sentences:
        return
    for line in every[: sentences[0]]:
        if len(line.places) >= _MENU and _is_menu(text, line, is_own):
            yield from (start for start, _ in line.places)
    longest = max(sentences, key=lambda place: every[place].end - every[place].start)
    yield from _behind(text, every[longest + 1 :], is_own)
    yield from _keeper(text, every, is_own)


def lines_of(text: str, named: Sequence[Span]) -> list[Line]:
    """The lines of a text that are not empty, with the places that it names."""
    found: list[Line] = []
    index = 0
    for start, end in lines(text):
        inside: list[Span] = []
        while index < len(named) and named[index][0] < end:
            inside.append(named[index])
            index += 1
        found.append(Line(start, end, inside))
    return found


def _is_said(text: str, line: Line) -> bool:
    """Whether a line holds sentences: many words, few of them parted from each other."""
    count = sum(one.word.isalpha() for one in tokens(text[line.start : line.end]))
    if count < _SENTENCE:
        return False
    parts = len(_PARTING.findall(text, line.start, line.end))
    return parts * _AT_A_TIME <= count


def _is_menu(text: str, line: Line, is_own: Callable[[str], bool]) -> bool:
    """Whether a line is nothing but places with signs between, under a label or with strokes."""
    colon = text.find(":", line.start, line.end)
    places = [place for place in line.places if place[0] > colon]
    if len(places) < _MENU:
        return False
    first, last = places[0][0], places[-1][1]
    label, rest = (
        text[line.start : max(colon, line.start)],
        text[max(colon + 1, line.start) : first],
    )
    if any(map(str.isalpha, rest)) and not _STRONG.search(rest):
        return False
    between = [text[one[1] : other[0]] for one, other in pairwise(places)]
    if len(places) > _MENU and all(each == " " for each in between):
        return not is_own(label or rest)
    listed = sum(bool(_PARTING.search(each)) and len(each) <= _LONGEST // 4 for each in between)
    strong = any(map(_STRONG.search, between))
    if listed < len(between) or not (label or strong) or _DATED.search(text, first, last):
        return False
    if is_own(label or rest) and ">" not in label:
        return False
    return len(places) >= (_AREA if _AREAS.search(label.lower()) else _MENU)


def _behind(text: str, tail: Sequence[Line], is_own: Callable[[str], bool]) -> Iterator[int]:
    """The places behind the ad's sentences: in rows of people and houses, or with a reviewer."""
    run: list[Line] = []
    for line in (*tail, Line(0, 0, [])):
        whole = text[line.start : line.end]
        if line.places and _REVIEWER.match(whole):
            yield from (start for start, _ in line.places)
        if line.places and _is_card(text, line) and not is_own(whole):
            run.append(line)
            continue
        if len(run) >= _ROWS:
            yield from (start for each in run for start, _ in each.places)
        run = []
        if line.places and _is_row_of_others(text, line) and not is_own(whole):
            yield from (start for start, _ in line.places)


def _is_card(text: str, line: Line) -> bool:
    """Whether a short line names somebody and a place, and no day: “Lena in Dresden ab 80”."""
    if (
        line.end - line.start > _LONGEST
        or len(line.places) > 1
        or ":" in text[line.start : line.end]
    ):
        return False
    start, end = line.places[0]
    beside = text[line.start : start] + text[end : line.end]
    return any(map(str.isalpha, text[line.start : start])) and not _dated(beside)


def _dated(text: str) -> bool:
    return _DATED.search(text) is not None or any(one.word in dates() for one in tokens(text))


@cache
def dates() -> frozenset[str]:
    """Months and days of the week."""
    return words(HERE / "months.txt") | words(HERE / "weekdays.txt")


def _is_row_of_others(text: str, line: Line) -> bool:
    """Whether a labelled line holds houses or people with their places, parted by commas."""
    label, colon, rest = text[line.start : line.end].partition(":")
    if not colon or len(label.split()) > _AT_A_TIME or line.end - line.start > 2 * _LONGEST:
        return False
    begin = line.start + len(label) + 1
    items = 0
    for start, end in line.places:
        before = re.split(r"[,;|–—•·]|\s-\s", text[begin:start])[-1]
        after = re.split(r"[,;|–—•·.]|\s-\s", text[end : line.end])[0]
        said = [one for one in tokens(before + " " + after) if one.word.isalpha()]
        items += any(capital(before + " " + after, one) for one in said)
    parted = len(re.findall(r"[,;|–—•·]|\s-\s", rest))
    return items >= _ITEMS and parted >= 1


def _keeper(text: str, every: Sequence[Line], is_own: Callable[[str], bool]) -> Iterator[int]:
    """The places in the last line of a page of many parts, which the site's firm has for itself."""
    last = every[-1]
    if not last.places or len(blocks(text)) <= _BLOCKS:
        return
    if len(every) > 1 and text.count("\n", every[-2].end, last.start) < _ROWS:
        return
    if not is_own(text[last.start : last.end]):
        yield from (start for start, _ in last.places)
