"""What lets one conclude that people come to her, where nothing says where the meeting is.

"De straat krijg je als je belt", "3. Stock mit Lift", "ouvert tous les jours": who gives her
address, names her floor or has hours of opening has a place of her own. Each language has words
for the roles (`hints/*.tsv`); only words of one language go together.
"""

from collections.abc import Iterator
from functools import cache

from ingest.extractors._facts.tables import HERE
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row

_REACH = 5
"""Words over which an address and its giving, or opening and its hours, belong together."""
_ENDS = ("\n", ". ", "!", "?", ";")
"""What parts two sentences."""
_NONE = frozenset[tuple[str, str]]()
_LEADING = frozenset(("address", "floor", "open"))
_NUMBERED = frozenset(" .º°ª")


@cache
def _roles() -> dict[str, frozenset[tuple[str, str]]]:
    """Word -> its roles, each with its language."""
    found: dict[str, set[tuple[str, str]]] = {}
    for language, (role, words) in folder(HERE / "hints"):
        for word in words.split("|"):
            found.setdefault(folded(word), set()).add((language, role))
    return {word: frozenset(roles) for word, roles in found.items()}


@cache
def _leading() -> dict[str, list[tuple[str, str]]]:
    """The words that lead a hint, with those roles in order."""
    every = {
        word: sorted(one for one in said if one[1] in _LEADING) for word, said in _roles().items()
    }
    return {word: said for word, said in every.items() if said}


@cache
def _led() -> frozenset[str]:
    return frozenset(_leading())


@cache
def _words_of(language: str, role: str) -> frozenset[str]:
    every = _roles().items()
    return frozenset(word for word, said in every if (language, role) in said)


def hints(text: str, row: Row) -> Iterator[tuple[bool, int, int]]:
    """The first and last word of each, and whether it stands beside visits as well; opening
    hours do not: an agency that only sends out has them too."""
    for place in row.known(_led()):
        for language, role in _leading()[row[place].word]:
            if (role == "floor" and _numbered(text, row, place, language)) or (
                role == "address" and _given(text, row, place, language)
            ):
                yield True, place, place
            elif role == "open" and _hours(text, row, place, language):
                yield False, place, place


def _said(row: Row, place: int, language: str, role: str) -> bool:
    return (language, role) in _roles().get(row[place].word, _NONE)


def _numbered(text: str, row: Row, place: int, language: str) -> bool:
    """ "3. Stock", "tweede verdieping", "etaj 4"."""
    for at in (place - 1, place + 1):
        if not 0 <= at < len(row):
            continue
        left, right = sorted((at, place))
        if not _NUMBERED.issuperset(text[row[left].end : row[right].start]):
            continue
        word = row[at].word
        if (word.isdecimal() and len(word) < 3) or _said(row, at, language, "nth"):
            return True
    return (
        place > 1 and _said(row, place - 1, language, "suffix") and row[place - 2].word.isdecimal()
    )


def _around(text: str, row: Row, place: int, step: int) -> Iterator[int]:
    """The words of the sentence before or behind one, the nearest first."""
    at = place + step
    while 0 <= at < len(row) and abs(at - place) <= _REACH:
        left, right = sorted((at, at - step))
        gap = text[row[left].end : row[right].start]
        if any(end in gap for end in _ENDS):
            return
        yield at
        at += step


def _given(text: str, row: Row, place: int, language: str) -> bool:
    """ "Die Straße sage ich dir am Telefon"; not "stuur me je adres", nor a page's address."""
    if not row.said.isdisjoint(_words_of(language, "post")):
        return False
    if any(
        _said(row, at, language, "foreign") for at in (place - 1, place + 1) if 0 <= at < len(row)
    ):
        return False
    for step in (1, -1):
        for at in _around(text, row, place, step):
            if _said(row, at, language, "foreign"):
                break
            if _said(row, at, language, "given"):
                return True
    return False


def _hours(text: str, row: Row, place: int, language: str) -> bool:
    """ "open 10 till late, ten ladies", "täglich von 10 bis 24 Uhr geöffnet": of a house."""
    if row.said.isdisjoint(_words_of(language, "house")):
        return False
    figures = 0
    for step in (1, -1):
        for at in _around(text, row, place, step):
            if _said(row, at, language, "when"):
                return True
            figures += row[at].word.isdecimal() and len(row[at].word) <= 2
    return figures > 1
