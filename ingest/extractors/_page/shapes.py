"""What the shape of a line says of the places in it."""

from collections.abc import Iterator, Mapping

from ingest.extractors._page.lines import Line
from ingest.extractors._page.page import Page

_FEW, _SOME, _MANY = 3, 9, 24
"""Words of a line up to which it holds few, some, many."""
_SHARE, _LITTLE, _MUCH = 0.2, 0.3, 0.45
"""Share of common words from which a row has many, under which sentences have few, over which
they have many."""
LIST, LABELLED, TRAIL = 4, 3, 3
"""Places of a row that is a list, of one under a label at least; of a trail at most."""

_PAGE = 3
"""Lines and blocks of a text beyond which it may have a menu."""


def sort_of(line: Line) -> str:
    """The beginning of the names of its evidence."""
    return "said" if line.said else "row"


def holding(told: Mapping[str, object]) -> list[str]:
    """The names of what holds."""
    return [name for name, holds in told.items() if holds]


def is_list(line: Line, page: Page) -> bool:
    """Whether a line may be a menu: it names many places, in a text long enough or with counts."""
    long = len(page.lines) + len(page.blocks) > _PAGE
    return line.differing >= LIST and (long or line.counts > 1)


def shape(line: Line, page: Page) -> Iterator[str]:
    """What a line of a page is."""
    yield from _said(line, page.posts) if line.said else _row(line)
    if is_list(line, page):
        yield f"{sort_of(line)}: four places or more"
    yield from holding(
        {
            "legal form": line.legal,
            "quoted": line.quoted,
            "signed": line.signed,
            "rated": line.rated,
        }
    )


def _said(line: Line, posts: int) -> Iterator[str]:
    yield from holding(
        {
            "said": True,
            "said: few small words": line.small < _LITTLE * line.words,
            "said: many small words": line.small > _MUCH * line.words,
            "said: long": line.words > _MANY,
            "said: three places or more": line.differing >= LABELLED,
            "said: of me": line.me,
            "said: to you": line.you,
            "said: strokes": line.strokes,
            "said: two names or more": line.names > 1,
            "said: no end": not line.ends,
            "said: behind a label": line.post,
            "said: one of several posts": line.post and posts > 1,
        }
    )


def _row(line: Line) -> Iterator[str]:
    many = line.small >= _SHARE * line.words
    yield from holding(
        {
            "row: no small words": not line.small,
            "row: few small words": line.small and not many,
            "row: many small words": line.small and many,
            "row: few words": line.words <= _FEW,
            "row: some words": _FEW < line.words <= _SOME,
            "row: many words": line.words > _SOME,
            "row: two places or more": line.differing > 1,
            "row: places alone": line.rest <= 1,
            "row: strokes": line.strokes > 1,
            "row: bullets": line.bullets and line.differing > 1,
            "row: commas": line.commas > 1,
            "row: two names or more": line.names > 1,
            "row: age": line.aged,
            "row: date": line.dated,
            "row: dates and places alone": line.dated and not (line.names or line.telling),
            "row: signs of a trail": line.trail,
            "row: a trail of many places": line.trail and line.differing >= LIST,
            "row: ends as a sentence": line.ends,
            "row: of me": line.me,
        }
    )
