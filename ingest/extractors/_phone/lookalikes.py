"""Digits written with letters that look as them, throughout: “OIZI 496 OZZI”, “(2o6) S5S-ol33”.

So many letters are only taken for digits where a stretch of them goes on over a whole number.
"""

import re
from collections.abc import Iterator

from ingest.extractors._phone.glyphs import Folded

_LOOKS = str.maketrans(
    {"o": "0", "i": "1", "l": "1", "z": "2", "e": "3", "a": "4", "s": "5", "t": "7", "b": "8"}
)
_ONE = r"[\doilzeastb]"
_STRETCH = re.compile(
    rf"(?<![^\W_])\(?{_ONE}{{1,12}}(?:[ ./()·•*_~-]{{1,3}}{_ONE}{{1,12}}){{0,8}}(?![^\W_])"
)
_HINT = re.compile(  # beside a digit: a text without any has none
    r"\d(?:[oilzeastb]|(?<=[oilzeastb]\d)|[ .-][oilzs]{3,4}(?![^\W_]))"
)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dt\d\d:")  # “2024-04-02T21:15:09Z”: no letter is a digit
_TOKEN = re.compile(r"[^\W_]+")
_FEWEST, _MOST = 9, 13  # digits of a whole number
_SURE = 3  # of them that are digits
_EDGES = "oilzs"  # stand before or behind digits as digits
_FURTHER = "oilzsebat"  # the same where other parts are hidden so; else only between digits
_HIDDEN = re.compile(r"(?=\w*\d)\w*[oil]|[oil]+$")  # such a part: no unit or size ends in these
_OTHERS = 2
_SURE_LETTERS = frozenset("oil")  # make up a part between such
_WORD = (3, 4)  # letters of a part without a digit


def with_lookalikes(folded: Folded) -> Folded:
    """The text with digits for such letters; linear."""
    if not _HINT.search(folded.text):
        return folded
    seen = list(folded.text)
    changed = False
    for start, end in _stretches(folded.text):
        if _MOMENT.match(folded.text, start):
            continue
        seen[start:end] = folded.text[start:end].translate(_LOOKS)
        changed = True
    if not changed:
        return folded
    return Folded(text="".join(seen), starts=folded.starts, ends=folded.ends)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where digits and such letters stand for a whole number."""
    for match in _STRETCH.finditer(text):
        said = match.group()
        if len(said) < _FEWEST or sum(map(str.isdigit, said)) < _SURE:
            continue  # most of a text that is no number: told at once
        tokens = list(_TOKEN.finditer(text, *match.span()))
        hidden = sum([_HIDDEN.match(token.group()) is not None for token in tokens])
        several = hidden >= _OTHERS or (hidden > 0 and text.endswith("+", 0, match.start()))
        edges = _FURTHER if several else _EDGES
        while tokens and not _may_be_digits(tokens[-1].group(), edges):
            tokens.pop()
        while tokens and not _may_be_digits(tokens[0].group(), edges):
            tokens.pop(0)
        signs = "".join([token.group() for token in tokens])
        while len(signs) > _MOST and not any(map(str.isdigit, tokens[-1].group())):
            signs = signs.removesuffix(tokens.pop().group())  # “3I2 E45 O17E solo”
        if not _FEWEST <= len(signs) <= _MOST or sum(map(str.isdigit, signs)) < _SURE:
            continue
        parts = [token.group() for token in tokens]
        if not signs.isdigit() and all(
            _may_be_digits(part, edges) or (several and _SURE_LETTERS.issuperset(part))
            for part in parts
        ):
            yield tokens[0].start(), tokens[-1].end()


def _may_be_digits(token: str, edges: str) -> bool:
    """Whether a part of a stretch is neither a word nor digits with a unit or a letter behind;
    `edges` are letters that may stand there as digits."""
    core = token.strip(edges)
    if core:
        return core[0].isdigit() and core[-1].isdigit()
    return any(map(str.isdigit, token)) or len(token) in _WORD or set(token) == {"o"}
