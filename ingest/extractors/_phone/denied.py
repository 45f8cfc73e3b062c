"""Figures of which a text says that they are no telephone number: “… ist keine Telefonnummer”.

The sentence must say it of the figures beside it: no other number stands between, and after “not
a phone number but this is” comes a way to reach somebody.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from ingest.extractors._phone.cues import contact_before
from ingest.extractors._phone.glyphs import fold
from ingest.extractors._text.either import either
from ingest.extractors._text.tables import folder

TABLES = Path(__file__).parent / "denials"
"""Phrases of each language by what they do: `not`, and `not behind` what it denies; how a number is
`called`; `whose` it is, where only that is denied ("… is geen telefoonnummer van een bureau")."""
_BEFORE, _BEHIND = 70, 100  # characters beside figures in which it is said


def _tables() -> dict[str, dict[str, list[str]]]:
    """The folded phrases by what they do, by language."""
    found: dict[str, dict[str, list[str]]] = {}
    for language, (doing, phrases) in folder(TABLES):
        some = found.setdefault(language, {}).setdefault(doing, [])
        some.extend(fold(phrases).text.split("|"))
    return found


def _every(doing: str) -> Iterator[str]:
    """The phrases that do something, of all languages."""
    return (phrase for table in _TABLES.values() for phrase in table.get(doing, ()))


def _denials() -> Iterator[str]:
    """Patterns for what denies and what is denied, in whatever way that is written together."""
    for table in _TABLES.values():
        called = _any(table["called"]).replace("\\ ", "[ -]?")
        if "not" in table:
            yield f"{_any(table['not'])} {called}"
        if "not behind" in table:
            yield f"{called} {_any(table['not behind'])}"


def _any(phrases: Iterable[str]) -> str:
    """A pattern for any of some phrases."""
    return either(phrases).replace("'", " ?['’] ?")


_TABLES = _tables()
_DENIED = re.compile(rf"(?<![^\W_])(?:{'|'.join(_denials())})")
_WHOSE = re.compile(rf"[^\W_]{{0,3}} {_any(_every('whose'))}(?:(?<=[ '’])|(?![^\W_]))")
_NO = tuple(
    {max(one.split("'"), key=len) for doing in ("not", "not behind") for one in _every(doing)}
)
"""What stands in every denial of a language: looked for first."""
_STOP = re.compile(r"[.!?\n](?:\s|\Z)")
_NUMBER = re.compile(r"\d[\d ./-]{4,}\d")


@lru_cache(maxsize=16)
def _denies(text: str) -> bool:
    """Whether anything may be denied in a whole folded text: it is asked for each of its
    numbers."""
    return _has_denial(text)


def _has_denial(part: str) -> bool:
    return any(map(part.__contains__, _NO))


def is_denied(text: str, start: int, end: int, cued: bool) -> bool:
    """Whether the folded text says of the figures at `start:end` that they are no number to
    call; `cued`: words announce one, so only the same sentence says so."""
    if not _denies(text) or not _has_denial(text[max(0, start - _BEFORE) : end + _BEHIND]):
        return False  # of most figures: told at once
    behind = _DENIED.search(text, end, end + _BEHIND)
    if behind and not _NUMBER.search(text, end, behind.start()):
        if _WHOSE.match(text, behind.end()):
            return False
        return not (cued and _STOP.search(text, end, behind.start()))
    before = max(
        _DENIED.finditer(text, max(0, start - _BEFORE), start), key=re.Match.end, default=None
    )
    if (
        before is None
        or _WHOSE.match(text, before.end())
        or _NUMBER.search(text, before.end(), start)
    ):
        return False
    return not contact_before(text, start)
