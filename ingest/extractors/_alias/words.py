"""The words of a text with what each could be: a known name, a name that is a word too, neither."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from ingest.extractors._alias.normal import normal
from ingest.extractors._text.fold import Folded, fold
from ingest.extractors._text.tables import words
from ingest.extractors._text.tokens import Row, tokens

HERE = Path(__file__).parent
_WORD = re.compile(r"[^\W_]++(?:[@$][^\W_]++)*+|[@$][^\W_]++")
_TRIPLE = re.compile(r"(.)\1\1")
_SPACED = re.compile(
    r"(?<!\w)[^\W\d_](?:(?:[ .*][^\W\d_]){2,14}"
    r"|(\s?[^\x00-\x7f\w]\s?)[^\W\d_](?:\1[^\W\d_]){1,13})(?!\w)"
)
"""Letters set apart by a space, a dot or a star, or all by one mark ("✨ Z ✨ O ✨ Ë ✨")."""
_SET_APART = re.compile(
    r"[ .*][^\W\d_][ .*][^\W\d_](?!\w)|[^\x00-\x7f\w]\s?[^\W\d_]\s?[^\x00-\x7f\w]\s?[^\W\d_](?!\w)"
)
"""How letters that are set apart end: found sooner than where they begin."""

NOT_NAMES = words(HERE / "not_names.txt")
HONORIFICS = words(HERE / "honorifics.txt")
WORD_NAMES = words(HERE / "word_names.txt")
CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфх", "abvgdeziyklmnoprstufh", strict=True))
    | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "ю": "yu", "я": "ya", "ъ": "a", "ь": ""}
)
"""How Cyrillic letters are written in Latin ones."""
_ENDINGS = ("tje", "je", "ke", "ita", "ito", "inha", "inho", "chen", "lein", "etta")
_SHORTEST_BASE = 3


@cache
def names() -> frozenset[str]:
    """All given names of the lists, in normal form."""
    found = {normal(name) for table in (HERE / "names").glob("*.txt") for name in words(table)}
    return frozenset(name for name in found if len(name) > 1)


@cache
def listed() -> frozenset[str]:
    """Given names of the wide list (NOTICE); taken for one with a capital only."""
    return words(HERE / "listed.txt")


@cache
def _listed() -> frozenset[str]:
    """Those of the wide list that are no words of ads."""
    return listed() - NOT_NAMES


def _spelt_in_latin(form: str) -> bool:
    """Whether Cyrillic letters spell a name of the lists ("вики" is "viki")."""
    if form.isascii() or len(form) <= _SHORTEST_BASE:
        return False
    latin = form.translate(CYRILLIC)
    return latin in names() and latin not in WORD_NAMES


def _fond(form: str) -> bool:
    """Whether it is a name with the ending of endearment ("Daantje", "Carmencita")."""
    for ending in _ENDINGS if form.endswith(_ENDINGS) else ():
        base = form.removesuffix(ending)
        if base != form and len(base) >= _SHORTEST_BASE:
            known = names()
            if {base, f"{base}a", f"{base}e"} & known and form not in NOT_NAMES:
                return True
    return False


def _with_q(form: str) -> bool:
    """Whether it is a Bulgarian name in Latin letters with "q" for its last one ("Mariq")."""
    if not form.endswith("q") or len(form) <= _SHORTEST_BASE:
        return False
    return not names().isdisjoint(form[:-1] + ending for ending in ("a", "ia", "ya"))


class Word(NamedTuple):
    """A word as it is written, wherever it stands: its folded and its normal form.

    `known`: a given name and nothing else; `doubtful`: a given name that is a word too; `capital`:
    with one at its start; `unknown`: possibly a name nobody has listed: with a capital, letters
    only, no common word.
    """

    folded: str
    normal: str
    known: bool
    doubtful: bool
    capital: bool
    unknown: bool


class Words(NamedTuple):
    """The words of a text, and where in it each starts and ends."""

    row: Sequence[Word]
    starts: Sequence[int]
    ends: Sequence[int]


@lru_cache(maxsize=64)
def read(text: str) -> Words:
    """All words; letters set apart ("N A O M I") are one."""
    view = fold(text)
    spaced = _spaced(view)
    plain = view.offsets is None and not spaced and "@" not in view.text and "$" not in view.text
    found = _as_one(tokens(text)) if plain else _each(view, spaced)
    folded, starts, ends = zip(*found, strict=True) if found else ((), (), ())
    row = [
        _with_capital(word) if text[start].isupper() else _small(word)
        for word, start in zip(folded, starts, strict=True)
    ]
    return Words(row, starts, ends)


def _as_one(row: Row) -> Sequence[tuple[str, int, int]]:
    """The tokens of a text whose letters are only letters; those that touch are one word."""
    last, words = -1, list[tuple[str, int, int]]()
    for token in row:
        if token[1] == last:
            before, first, _ = words.pop()
            words.append((before + token[0], first, token[2]))
        else:
            words.append(token)
        last = token[2]
    return words


@lru_cache(maxsize=8192)
def _with_capital(word: str) -> Word:
    """As it is read with a capital: names of the wide list are names with one only."""
    form, known, doubtful, listed_ = _reading(word)
    unknown = 2 < len(word) < 16 and word.isalpha() and word not in NOT_NAMES
    return Word(word, form, known or listed_, doubtful and not listed_, True, unknown)


@lru_cache(maxsize=8192)
def _small(word: str) -> Word:
    return Word(word, *_reading(word)[:3], capital=False, unknown=False)


def _spaced(view: Folded) -> dict[int, re.Match[str]]:
    """Names with their letters set apart, by where they start in the folded text."""
    if not _SET_APART.search(view.text):
        return {}
    return {m.start(): m for m in _SPACED.finditer(view.text) if _letters(m[0]) in names()}


def _each(view: Folded, spaced: dict[int, re.Match[str]]) -> list[tuple[str, int, int]]:
    """The words of a text with signs in them, or with letters set apart."""
    found: list[tuple[str, int, int]] = []
    following = 0
    for m in _WORD.finditer(view.text):
        start, end = m.span()
        if start < following:
            continue
        word = m[0]
        if start in spaced:
            end = following = spaced[start].end()
            word = _letters(spaced[start][0])
        found.append((word, *view.span(start, end)))
    return found


def _letters(spaced: str) -> str:
    return re.sub(r"\W", "", spaced)


def _reading(word: str) -> tuple[str, bool, bool, bool]:
    """The normal form of a word; whether it is a name only, a name and a word, a listed name."""
    plain = word.isascii() and word.isalpha() and not _TRIPLE.search(word)
    form = word if plain else normal(word)
    name = form in names()
    doubtful = name and form in WORD_NAMES
    wide = not name and (form in _listed() or _fond(form) or _spelt_in_latin(form) or _with_q(form))
    return form, name and not doubtful, doubtful, wide
