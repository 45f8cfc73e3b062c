"""What the line or sentence of a name is: a row under a label or a day, a thing, an account."""

import re

from ingest.extractors._alias.cues import being, sort
from ingest.extractors._alias.layout import Layout
from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.view import AGE, View, is_and
from ingest.extractors._text.fold import folded

_WORD = re.compile(r"[^\W\d_]+")
_LABEL = re.compile(r"[^\w\n]{0,4}([^\W\d_][^\n:|]{0,25}?)(?:\s?[:|]|\.{3,8}|\s{2,8}|\t)")
_PARTED, _LONGEST = re.compile(r"[:|\t]|\s\s|\.{3}"), 36
"""What parts a label from what it is of, and the characters in which that begins and ends."""
_COUNTED = r"jaar|jr|j\b|years|yo\b|y/o|jahre|j\.|ans|anni|años|anos|ani|lat|éves|г|год|yaş"
_AGED = re.compile(
    rf"\n[^\n]{{0,24}}?(?<![\d.,€])(?:1[89]|[2-6]\d)\s?(?:{_COUNTED})", re.IGNORECASE
)
_BEHIND = re.compile(
    rf"[^.!?\n:;€\d]{{2,40}}+(?:1[89]|[2-6]\d)\s?(?:{_COUNTED})(?!\w)", re.IGNORECASE
)
"""An age that is said of her further on in her sentence ("Kiara, jolie métisse de 24 ans")."""
_BELOW = 60
"""Characters in which the line below says an age."""


def signs(mention: Mention, layout: Layout) -> list[str]:
    """The signs of the line."""
    titled, text = mention.field == "title", layout.text
    left, right = (0, len(text)) if titled else layout.line(mention.start)
    found: list[str] = []
    if mention.view.holds(sort("account"), left, right):
        found.append("in a line of an account")
    start, end = layout.sentence(mention.start, mention.end)
    told = _says_who(mention)
    if not told and _of_things(mention, start, end):
        found.append("in a sentence of a thing")
    if AGE.match(mention.view.rest(mention.last)) is None and _BEHIND.match(text, mention.end):
        found.append("her age further on")
    if not titled:
        found += _labelled(text, left, mention.start)
        if layout.lines > 1 and _AGED.match(text, right, right + _BELOW):
            found.append("above a line with an age")
    return found


def _of_things(mention: Mention, start: int, end: int) -> bool:
    """Whether its sentence names a thing beside it, and beside who "and" joins it to, for some
    names are things themselves ("wij zijn Bas en Fleur")."""
    view, first, last = mention.view, mention.first, mention.last
    if first > 1 and is_and(view.row[first - 1]) and _is_named(view, first - 2):
        first -= 2
    if last + 2 < len(view.row) and is_and(view.row[last + 1]) and _is_named(view, last + 2):
        last += 2
    table = sort("things")
    return view.holds(table, start, view.starts[first]) or view.holds(table, view.ends[last], end)


def _is_named(view: View, place: int) -> bool:
    word = view.row[place]
    return word.capital and (word.known or word.doubtful)


def _says_who(mention: Mention) -> bool:
    """Whether her age stands behind it, or "I am" before."""
    view, first = mention.view, mention.first
    led = first > 0 and view.row[first - 1].folded in being()
    return led or AGE.match(view.rest(mention.last)) is not None


def _labelled(text: str, left: int, start: int) -> list[str]:
    """What the label of the line says."""
    label = _PARTED.search(text, left, min(start, left + _LONGEST)) and _LABEL.match(
        text, left, start
    )
    if not label:
        return []
    said, found = [folded(word) for word in _WORD.findall(label[1])], list[str]()
    if said[0] in sort("weekdays"):
        found.append("under a day")
    if not sort("labels").isdisjoint(said):
        found.append("under a label for a name")
    if said[0] in sort("else labels"):
        found.append("under a label for something else")
    return found
