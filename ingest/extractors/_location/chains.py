"""Long lists of places, in which even a name that is a word is one ("Leeds, Bath, York, Hull")."""

import re
from collections.abc import Sequence

Span = tuple[int, int]

_LONG = 4
"""Places of a long list."""
_GAP = 40
"""Characters between two places of a list."""
_PROSE = re.compile(r"\s?[,;/&+]\s?|\s(?:en|and|und|et|y|e|și|si|és|i|и|ve|of|or|oder)\s")
_SIGNS = re.compile(
    r"[^\w,;.!?]*(?:\(?\d{1,6}\)?)?[^\w,;.!?]*(?P<words>[^\W\d_]+(?: [^\W\d_]+){0,3} )?"
)


def chained(text: str, named: Sequence[Span]) -> frozenset[int]:
    """The starts of the places in long lists: nothing but signs, or the same words, between."""
    found, chain, said = set[int](), [*named[:1]], list[str | None]()
    for span in named[1:]:
        apart, words = _between(text, chain[-1][1], span[0])
        if apart or (said and words != said[-1]):
            found.update(_starts(chain))
            chain, said = [span], []
        else:
            chain.append(span)
            said.append(words)
    return frozenset(found.union(_starts(chain)))


def _starts(chain: Sequence[Span]) -> Sequence[int]:
    return [start for start, _ in chain] if len(chain) >= _LONG else []


def _between(text: str, end: int, start: int) -> tuple[bool, str | None]:
    """Whether two places are apart, and the words between them."""
    if start - end > _GAP:
        return True, None
    if _PROSE.fullmatch(text, end, start):
        return False, None
    match = _SIGNS.fullmatch(text, end, start)
    return match is None, match["words"] if match else None
