"""Names in the lists of a house: who is there on which day, and who is new.

"ma  Jolanda, Roxan & Fay": on lines that begin with days and go on with nothing but a list, any
word with a capital is a name where given names stand on others; a tour lists towns so. "Zizi – új
nálunk": who is new has no age yet, so the word that opens a line is a name where the line before
or behind begins with a given name; and so is what a form of address leads to ("★ LADY VERA,
Russin").
"""

import re
from collections.abc import Iterator

from ingest.extractors._alias.common import common_words
from ingest.extractors._alias.cues import JOINS, sort, titles
from ingest.extractors._alias.view import Candidate, View, hyphened, is_place, whole
from ingest.extractors._alias.words import NOT_NAMES
from ingest.extractors._text.either import either

_LONGEST = 120
"""Characters of a line of such a list."""
_DAYS = 2
"""Lines of days, and of those the ones on which a given name stands."""
_LABEL = re.compile(r"[^\w\n]{0,4}([^\W\d_]{1,12})[^\S\n]?[^\w\n]{0,3}[^\S\n]{0,12}")
_DAYS_LABEL = re.compile(
    r"[^\w\n]{0,4}([^\W\d_]{1,12})(?:\s?[-–—/&+]\s?|\s[^\W\d_]{1,4}\s)([^\W\d_]{1,12})"
    r"\s?[:–—-][^\S\n]{0,12}"
)
"""The days of a line: "Lundi - mardi :", "Mercredi à vendredi :"."""
_AGED = re.compile(r"(?<![\d.,:])(?:1[89]|[2-6]\d)(?![\d:.,])")
_BRACKETS = re.compile(r"\([^()\n]{0,40}\)")
_PARTS = re.compile(rf"\s?[,;&+/|·•]\s?|\s(?:{either(JOINS)})\s|[\s,;.!☆★✨*]+\Z", re.IGNORECASE)
_ITEM = re.compile(r"[^\W\d_]+(?:[ -][^\W\d_]+)?")
_OPENING = re.compile(
    r"[^\w\n]{0,4}(?:[^\W\d_]{4,12}\s(?=[^\W\d_]))?([^\W\d_]{2,15})(?:-[^\W\d_]{2,4})?(?:\s?[(:,]|\s[–—-])[^\w\n]{0,2}"
)


def rota(view: View) -> Iterator[Candidate]:
    """Who is there on the days of a list."""
    if "\n" not in view.text or view.said.isdisjoint(sort("weekdays")):
        return
    rows = [row for line in _lines(view) if (row := _of_a_day(view, *line))]
    named = [sum(_is_named(view, place) for place in row) for row in rows]
    towns = sum(is_place(view.row[place]) for row in rows for place in row)
    if sum(map(bool, named)) < _DAYS or towns >= sum(named):
        return
    for row in rows:
        for place in row:
            word = view.row[place]
            if word.known or word.doubtful or (word.unknown and word.folded not in common_words()):
                yield whole(view, place)


def newcomers(view: View) -> Iterator[Candidate]:
    """Who opens a line that says that she is new, or one with a form of address, beside lines that
    name others, and those others."""
    if "\n" not in view.text:
        return
    if view.said.isdisjoint(sort("new")) and view.said.isdisjoint(titles()):
        return
    lines = [*_lines(view)]
    openings = [_opens(view, *line) for line in lines]
    for number, opening in enumerate(openings):
        if opening is None or not _may_be_new(view, lines[number], opening):
            continue
        beside = (*openings[max(0, number - 1) : number], *openings[number + 1 : number + 2])
        others = [other for other in beside if other is not None and _is_named(view, other)]
        yield from (whole(view, one) for one in sorted((*others, opening)) if others)


def _may_be_new(view: View, line: tuple[int, int], opening: int) -> bool:
    """Whether a line says that who opens it is new, or a form of address leads to a given name."""
    word, before = view.row[opening], view.row[opening - 1].folded if opening else ""
    if view.starts[opening] - line[0] > 1 and before in titles() and view.gaps[opening] == " ":
        return word.known or word.doubtful
    return _is_new(view, line, opening)


def _lines(view: View) -> Iterator[tuple[int, int]]:
    """The lines that are not blank and no longer than such a list's."""
    start = 0
    for line in view.text.split("\n"):
        if line.strip() and len(line) <= _LONGEST:
            yield start, start + len(line)
        start += len(line) + 1


def _is_named(view: View, place: int) -> bool:
    word = view.row[place]
    return hyphened(view, place) or (word.known and word.capital and not is_place(word))


def _place(view: View, start: int) -> int | None:
    """The word that starts there."""
    return view.at.get(start)


def _behind_days(view: View, start: int, end: int) -> int | None:
    """Where a line goes on behind the day, or the days, that begin it."""
    for pattern in (_DAYS_LABEL, _LABEL):
        label = pattern.match(view.text, start, end)
        days = (
            [_place(view, label.start(group)) for group in range(1, pattern.groups + 1)]
            if label
            else []
        )
        if label and all(
            day is not None and view.row[day].folded in sort("weekdays") for day in days
        ):
            return label.end()
    return None


def _of_a_day(view: View, start: int, end: int) -> list[int] | None:
    """The words that begin the items of a line that a day begins; None = it is no list."""
    begins = _behind_days(view, start, end)
    if begins is None:
        return None
    said = _BRACKETS.sub(lambda m: " " * len(m[0]), view.text[begins:end])
    places, left = list[int](), 0
    for part in (*_PARTS.finditer(said), None):
        right = part.start() if part else len(said)
        item = said[left:right].strip()
        if item:
            at = _place(view, begins + left + said[left:right].index(item))
            if at is None or not view.row[at].capital or not _ITEM.fullmatch(item):
                if places and _AGED.search(said, left):
                    break  # "Sandra, française, 38 ans"
                return None
            places.append(at)
        left = part.end() if part else right
    return places or None


def _opens(view: View, start: int, end: int) -> int | None:
    """The word with a capital that opens a line and that a mark sets off."""
    opening = _OPENING.match(view.text, start, end)
    place = _place(view, opening.start(1)) if opening else None
    if opening is None or place is None or not view.row[place].capital:
        return None
    led = place > 0 and view.starts[place - 1] >= start
    return None if led and view.row[place - 1].folded not in titles() else place


def _is_new(view: View, line: tuple[int, int], opening: int) -> bool:
    """Whether the first word behind what opens a line says that she is new."""
    word, behind = view.row[opening], opening + 1
    if word.folded in NOT_NAMES and not word.known:
        return False
    if behind >= len(view.row) or view.starts[behind] >= line[1]:
        return False
    nameable = word.known or word.doubtful or word.unknown
    told = {one.folded for one in view.row[behind : behind + 2]}
    return nameable and word.folded not in common_words() and not told.isdisjoint(sort("new"))
