"""The words of a text with what each could be: a known name, a name that is a word too, neither."""

import re
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
_TOUCHING = re.compile(r"\d[^\W\d_]|[^\W\d_]\d")
"""Letters and figures without a space: two tokens that are one word."""
_SPACED = re.compile(r"(?<!\w)[^\W\d_](?:[ .*][^\W\d_]){2,14}(?!\w)")
_SET_APART = re.compile(r"[ .*][^\W\d_][ .*][^\W\d_](?!\w)")
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


def _spelt_in_latin(form: str) -> bool:
    """Whether Cyrillic letters spell a name of the lists ("вики" is "viki")."""
    if form.isascii() or len(form) <= _SHORTEST_BASE:
        return False
    latin = form.translate(CYRILLIC)
    return latin in names() and latin not in WORD_NAMES


def _fond(form: str) -> bool:
    """Whether it is a name with the ending of endearment ("Daantje", "Carmencita")."""
    for ending in _ENDINGS:
        base = form.removesuffix(ending)
        if base != form and len(base) >= _SHORTEST_BASE:
            known = names()
            if {base, f"{base}a", f"{base}e"} & known and form not in NOT_NAMES:
                return True
    return False


_new = tuple.__new__  # a third of the time of Word(…), for every word of every text


class Word(NamedTuple):
    """A word: its folded and its normal form, the original span, whether it has a capital.

    `known`: a given name and nothing else; `doubtful`: a given name that is a word too.
    """

    folded: str
    normal: str
    known: bool
    doubtful: bool
    start: int
    end: int
    capital: bool

    @property
    def unknown(self) -> bool:
        """Possibly a name nobody has listed: with a capital, letters only, no common word."""
        return (
            self.capital
            and self.folded.isalpha()
            and 2 < len(self.folded) < 16
            and self.folded not in NOT_NAMES
        )


@lru_cache(maxsize=64)
def read(text: str) -> tuple[Word, ...]:
    """All words; letters set apart ("N A O M I") are one."""
    view = fold(text)
    spaced = _spaced(view)
    if view.offsets is None and not spaced and "@" not in view.text and "$" not in view.text:
        return _from_tokens(text)
    return _read_each(text, view, spaced)


def _from_tokens(text: str) -> tuple[Word, ...]:
    """The words of a text whose letters are only letters: its tokens, those that touch as one."""
    row = tokens(text)
    every = _as_one(row) if _touching(text, row) else row
    capitals = [text[start].isupper() for _, start, _ in every]
    return tuple(
        [
            _new(Word, (word, *(_with_capital if capital else _small)(word), start, end, capital))
            for (word, start, end), capital in zip(every, capitals, strict=True)
        ]
    )


def _touching(text: str, row: Row) -> bool:
    """Whether tokens touch: plain letters and figures do; other signs may be read as either."""
    if text.isascii():
        return _TOUCHING.search(text) is not None
    return not {start for _, start, _ in row}.isdisjoint([end for _, _, end in row])


def _as_one(row: Row) -> list[tuple[str, int, int]]:
    """Tokens that touch as one word."""
    words: list[tuple[str, int, int]] = []
    last = -1
    for word, start, end in row:
        if start == last:
            before, first, _ = words.pop()
            words.append((before + word, first, end))
        else:
            words.append((word, start, end))
        last = end
    return words


def _word(text: str, word: str, start: int, end: int) -> Word:
    capital = text[start].isupper()
    form, known, doubtful = _with_capital(word) if capital else _small(word)
    return _new(Word, (word, form, known, doubtful, start, end, capital))


@lru_cache(maxsize=8192)
def _with_capital(word: str) -> tuple[str, bool, bool]:
    """Normal form, known, doubtful: names of the wide list are names with a capital only."""
    form, known, doubtful, listed_ = _reading(word)
    return (form, True, False) if listed_ else (form, known, doubtful)


@lru_cache(maxsize=8192)
def _small(word: str) -> tuple[str, bool, bool]:
    return _reading(word)[:3]


def _spaced(view: Folded) -> dict[int, re.Match[str]]:
    """Names with their letters set apart, by where they start in the folded text."""
    if not _SET_APART.search(view.text):
        return {}
    return {m.start(): m for m in _SPACED.finditer(view.text) if _letters(m[0]) in names()}


def _read_each(text: str, view: Folded, spaced: dict[int, re.Match[str]]) -> tuple[Word, ...]:
    found: list[Word] = []
    following = 0
    for m in _WORD.finditer(view.text):
        start, end = m.span()
        if start < following:
            continue
        word = m[0]
        if start in spaced:
            end = following = spaced[start].end()
            word = _letters(spaced[start][0])
        if view.offsets is not None:
            start, end = view.span(start, end)
        found.append(_word(text, word, start, end))
    return tuple(found)


def _letters(spaced: str) -> str:
    return re.sub(r"[ .*]", "", spaced)


def _reading(word: str) -> tuple[str, bool, bool, bool]:
    """The normal form of a word; whether it is a name only, a name and a word, a listed name."""
    plain = word.isascii() and word.isalpha() and not _TRIPLE.search(word)
    form = word if plain else normal(word)
    name = form in names()
    doubtful = name and form in WORD_NAMES
    wide = not name and (form in listed() or _fond(form) or _spelt_in_latin(form))
    return form, name and not doubtful, doubtful, wide
