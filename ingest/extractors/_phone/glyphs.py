"""Folding: what a reader's eye makes of the characters, each with its place in the original."""

import unicodedata
from collections.abc import Iterable
from functools import cache

from ingest.models import Frozen

# Letters that Unicode does not decompose, and signs that stand for a letter or a digit.
_SPECIAL = {
    "ł": "l",
    "Ł": "l",
    "ø": "o",
    "Ø": "o",
    "ß": "ss",
    "ı": "i",
    "đ": "d",
    "æ": "ae",
    "œ": "oe",
    "🅾": "o",
    "⭕": "o",
    "🔟": "10",
    "➕": "+",
    "✚": "+",
    "№": "no",
}
# What the eye does not see: dropped, so that it parts neither words nor numbers.
_UNSEEN = frozenset({"Cf", "Mn", "Me", "Cc"})
_APART = "\u200b\u2060\ufeff\u00ad"  # of these, what stands on no sign
_LARGEST_ENCLOSED = 50  # ㊿ is the largest enclosed number of Unicode


class Folded(Frozen, frozen=True, kw_only=True):
    """Folded text; character `i` of it stands for `original[starts[i]:ends[i]]`.

    `starts` and `ends` are None when folding moved nothing.
    """

    text: str
    starts: list[int] | None = None
    ends: list[int] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of `text[start:end]`, which is not empty."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


@cache
def fold_character(character: str) -> str:
    """Small, without marks, digits of any kind as ASCII; '' for what is not seen."""
    if character in _SPECIAL:
        return _SPECIAL[character]
    if character in "\n\t":
        return character
    if unicodedata.category(character) in _UNSEEN:
        return " " if character in "\r\v\f\x1c\x1d\x1e\x85" else ""
    number = unicodedata.numeric(character, None)
    if number is not None and unicodedata.category(character) in ("Nd", "No"):
        whole = number.is_integer() and 0 <= number <= _LARGEST_ENCLOSED
        return str(int(number)) if whole else "½"
    return _plain(character)


def _plain(character: str) -> str:
    parts = unicodedata.normalize("NFKD", character.lower())
    seen = "".join(part for part in parts if unicodedata.category(part) not in _UNSEEN)
    return "".join(_SPECIAL.get(part, part) for part in seen)


class _Folding(dict[int, str]):
    """Code point -> what it is folded to, filled on first use."""

    def __missing__(self, point: int) -> str:
        self[point] = folded = fold_character(chr(point))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> Folded:
    """Fold a text; linear, and quick for plain ASCII."""
    if text.isascii() and text.isprintable():
        return Folded(text=text.lower())
    folded = text.translate(_FOLDING)
    if all(len(_FOLDING[ord(character)]) == 1 for character in set(text)):
        return Folded(text=folded)
    pieces = [_FOLDING[ord(character)] for character in text]
    starts: list[int] = []
    ends: list[int] = []
    begin = 0
    for place in [place for place, size in enumerate(map(len, pieces)) if size != 1]:
        starts += range(begin, place)
        ends += range(begin + 1, place + 1)
        begin = place + 1
        size = len(pieces[place])
        starts += [place] * size
        ends += [begin] * size
        # A mark belongs to the sign it stands on: the keycap goes with its digit.
        if not size and ends and ends[-1] == place and text[place] not in _APART:
            ends[-1] = begin
    starts += range(begin, len(text))
    ends += range(begin + 1, len(text) + 1)
    return Folded(text=folded, starts=starts, ends=ends)


def put_instead(folded: Folded, spans: Iterable[tuple[int, int, str]]) -> Folded:
    """The text with something else for each of `spans` (start, end, what), which are not empty, in
    order and apart."""
    text = folded.text
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    begin = 0
    for start, end, instead in (*spans, (len(text), len(text), "")):
        places = range(begin, start)
        pieces.append(text[begin:start])
        starts += [folded.starts[place] if folded.starts else place for place in places]
        ends += [folded.ends[place] if folded.ends else place + 1 for place in places]
        begin = end
        if start < end:
            first, last = folded.span(start, end)
            pieces.append(instead)
            starts += [first] * len(instead)
            ends += [last] * len(instead)
    return Folded(text="".join(pieces), starts=starts, ends=ends)


def without(folded: Folded, spans: Iterable[tuple[int, int]]) -> Folded:
    """The text with one space for each of `spans`, which are not empty, in order and apart."""
    return put_instead(folded, [(start, end, " ") for start, end in spans])
