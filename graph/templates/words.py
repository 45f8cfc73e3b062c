"""The words of a text, with what differs from ad to ad masked."""

import re
import unicodedata
from collections.abc import Iterable

Spans = Iterable[tuple[int, int]]
"""Parts of a text to mask, as code points: the extracted numbers, names, places, handles …"""

MASK = "#"
LEAST_WORDS = 8
"""With fewer words beside the masks a text is no template: such texts agree by chance."""

_FILL = f" {MASK} "
_WORD = re.compile(r"[^\W\d_]+|#|\d+")


def words(text: str, spans: Spans = ()) -> list[str]:
    """The words in lower case; masked parts and numbers are one MASK each, neighbours merged.

    >>> words("Bel Naomi: 06 1100 0001 (Utrecht)", [(4, 9), (25, 32)])
    ['bel', '#']
    """
    plain = unicodedata.normalize("NFKC", _masked(text, spans)).casefold()
    found: list[str] = []
    for word in _WORD.findall(plain):
        if word[0] != MASK and not word[0].isdigit():
            found.append(word)
        elif not found or found[-1] != MASK:
            found.append(MASK)
    return found


def enough(found: list[str]) -> bool:
    """Whether these words suffice to call a text like another."""
    return len(found) - found.count(MASK) >= LEAST_WORDS


def _masked(text: str, spans: Spans) -> str:
    parts: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end > max(start, done):
            parts += [text[done : max(start, done)], _FILL]
            done = end
    return "".join(parts) + text[done:]
