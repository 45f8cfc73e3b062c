"""Other ways in which people write the names of towns: "St. Pölten", "Muenster", "St-Etienne"."""

import re
from collections.abc import Iterator

_SAINT = re.compile(r"(Sankt|Saint|Sainte|Sint)([ -])(?=\w)")
_SHORT: dict[str, tuple[str, ...]] = {
    "Sankt": ("St. ", "St "),
    "Saint": ("St-", "St "),
    "Sainte": ("Ste-", "Ste "),
    "Sint": ("St-", "St. ", "St "),
}
_TWO_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
"""How German is written where a keyboard has no such letters."""
_GERMAN = frozenset(("de", "at", "ch"))


def shortened(country: str, name: str) -> Iterator[str]:
    """Further spellings of a name.

    >>> list(shortened("at", "Sankt Pölten"))
    ['St. Pölten', 'St Pölten', 'Sankt Poelten']
    """
    saint = _SAINT.match(name)
    if saint:
        yield from (short + name[saint.end() :] for short in _SHORT[saint[1]])
    plain = name.translate(_TWO_LETTERS) if country in _GERMAN else name
    if plain != name:
        yield plain
