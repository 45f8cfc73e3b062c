"""Which of the places that a body names are the advertiser's: what the page as a whole says."""

from collections.abc import Container, Iterable, Iterator, Sequence, Set
from typing import NamedTuple

from msgspec.structs import replace

from ingest.extractors._location.beside_town import neighbours
from ingest.extractors._location.context import Context, context_of
from ingest.extractors._location.gazetteer import word_set
from ingest.extractors._location.local import anywhere
from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.origin import of_country, of_listed, of_nation
from ingest.extractors._location.studying import studies_there
from ingest.extractors._location.withheld import withheld
from ingest.extractors._page.cues import Cue, Cues, Named
from ingest.extractors._page.others import of_others
from ingest.extractors._page.page import Page
from ingest.extractors._page.weighing import Reasons
from ingest.extractors._text.lines import Span, is_one
from ingest.extractors._text.tokens import tokens

_WRITTEN = 0.9
"""The confidence from which a name is written as one, with a capital."""
_CLOSE = -2.0
"""The weight above which a place is the ad's own too where it belongs to one right beside it."""
_LEVELS = frozenset(("country", "district"))
"""Levels of places that are named more, or less, than towns are."""


def own(text: str, found: Sequence[Mention], titled: Set[str] | None) -> Iterator[Mention]:
    """The places of a body that are its advertiser's.

    `found`: all that it names, in order; `titled`: the values of those that the title names; None =
    there is no title. A text of one line has no parts, so that a phrase about others holds for all.
    """
    if is_one(text):
        found = [one for one in found if not of_others("body", text, one.start)]
    weights = [1.0 if one is None else one.weight for one in weighed_in(text, found, titled)]
    kept = [
        one
        for one, weight in zip(found, weights, strict=True)
        if weight > 0
        or (one.abroad and one.level == "country" and of_country(text, one.start, one.end))
    ]
    if len(kept) < len(found):
        close = [one for one, weight in zip(found, weights, strict=True) if weight > _CLOSE]
        values = {one.value for one in kept} | (titled or set())
        kept += neighbours(text, close, values)
        kept += _told_plainly(text, found, close, kept, titled or frozenset())
    yield from sorted(kept, key=_start)


def _told_plainly(
    text: str,
    found: Sequence[Mention],
    close: Iterable[Mention],
    kept: Iterable[Mention],
    titled: Set[str],
) -> Iterator[Mention]:
    """Of the places of which the page leaves it open whose they are, those of which a sentence says
    that she studies there, visits them or is from there; found: all, kept: the ad's without them.
    """
    spans, starts = [(one.start, one.end) for one in found], {one.start for one in kept}
    values = titled | {one.value for one in kept}
    for one in close:
        if one.start in starts or of_others("body", text, one.start):
            continue
        if studies_there(text, one.start) or _is_visited(text, one, spans):
            yield one
        elif one.value not in values and _is_origin(text, one):
            yield replace(one, origin=True)


def _is_visited(text: str, one: Mention, spans: Sequence[Span]) -> bool:
    """Whether the sentence of a place says that it is visited."""
    if one.abroad or one.level == "country" or not (one.led or one.listed):
        return False
    return context_of(text).at(one.start, one.end, spans)[0] == "outcall_to"


def _is_origin(text: str, one: Mention) -> bool:
    """Whether somebody is from there by what stands right before it."""
    return of_nation(text, one.start, one.place.country) or of_listed(text, one.start, one.end)


def _start(one: Mention) -> int:
    return one.start


def titled(title: str, named: Iterable[Mention], text: str, found: Iterable[Mention]) -> set[str]:
    """The values of the places that a title names, and of those of the body that it holds.

    named: what is read as a place in the title, found: in the body. A word that leads tells in the
    body what a title, which has none, leaves unsure ("Lugano Alessia", "a Lugano centro").
    """
    held = _words(title)
    led = (one for one in found if one.led and _words(text[one.start : one.end]) in held)
    return {one.value for one in (*named, *led)}


def _words(text: str) -> str:
    return " ".join(("", *(token.word for token in tokens(text)), ""))


class Weighed(NamedTuple):
    """A place that is weighed."""

    reasons: Reasons
    named: Named
    others: bool

    @property
    def weight(self) -> float:
        """Above 0 it is the advertiser's."""
        return self.reasons.weight(self.named, others=self.others)

    @property
    def why(self) -> list[str]:
        """The evidence for and against it."""
        return self.reasons.of(self.named, others=self.others)


def weighed_in(
    text: str, found: Sequence[Mention], titled: Set[str] | None
) -> Iterator[Weighed | None]:
    """Each place of a body as it is weighed.

    None = it need not be, for its line stands for the title of an ad that has none.
    """
    context = context_of(text)
    spans = [(one.start, one.end) for one in found]
    named = [
        Named(
            one.start,
            one.end,
            one.value,
            context.sentence(one.start, one.end),
            one.led or one.listed,
            [*_told(text, one, titled or (), *context.at(one.start, one.end, spans))],
        )
        for one in found
    ]
    page = Page(text, spans)
    heads = [one for one in named if titled is None and page.heads(one.start)]
    stated = frozenset(one.value for one in heads) if titled is None else titled
    reasons = Reasons(page, named, _cues(text, context, found), stated)
    yield from (None for _ in heads)
    for one in named[len(heads) :]:
        yield Weighed(reasons, one, of_others("body", text, one.start))


def _told(
    text: str, one: Mention, titled: Container[str], relation: str | None, kind: str | None
) -> Iterator[str]:
    """What its own part of the sentence, its name and its level say of a place."""
    yield f"told: {relation or 'nothing'}"
    if kind:
        yield "told: kind of place"
    if one.confidence < _WRITTEN and not (one.listed or one.value in titled):
        yield "name: unsure"
    if one.level in _LEVELS:
        yield f"level: {one.level}"
    if one.level == "country" and relation == "from":
        yield "level: country, told from"
    if one.abroad and one.level != "country":
        yield "level: abroad"
    if withheld(text, one):
        yield "told later"


def _cues(text: str, context: Context, found: Sequence[Mention]) -> Cues:
    row, starts = tokens(text), {one.start for one in found}
    leading = {  # "no Porto": right before a place it is Portuguese
        row[n].start
        for n in row.known(anywhere("not a denial"))
        if n + 1 < len(row) and row[n + 1].start in starts
    }
    denials = (row[place].start for place in row.known(word_set("denied.txt")))
    return Cues(
        relations=[Cue(*one) for one in context.relations],
        kinds=[Cue(*one) for one in context.kinds],
        denials=[start for start in denials if start not in leading],
        guests=[row[place].start for place in row.known(word_set("guests.txt"))],
    )
