"""Names of platforms in disguise: letters set apart or replaced ("tele-gram", "te1egr4m")."""

import re
from collections.abc import Iterator

from ingest.extractors._text.tokens import Row

_LIKE = {"l": "[l1i|]", "s": "[s5$]", "t": "[t7+]", "g": "[g9]"} | dict.fromkeys(
    "aeio", "[aeio0-9@!*]"
)
_APART = r"[ .*_()\[\]-]{0,2}"
_NAMES = {"telegram": "telegram", "instagram": "instagram", "snapchat": "snapchat"} | {
    "onlyfans": "onlyfans",
    "insta": "instagram",
    "snap": "snapchat",
}


def _pattern(name: str) -> str:
    return f"(?P<{name}>" + _APART.join(_LIKE.get(letter, letter) for letter in name) + ")"


_DISGUISED = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(_pattern, _NAMES))})(?![^\W_])")


_PARTS = frozenset(
    part
    for name in _NAMES
    for cut in range(3, len(name))
    for part in (name[:cut], name[cut - 2 :])
    if len(part) > 2
)
_LETTERS = frozenset("".join(_NAMES))
_FEWEST_LETTERS = 4


_SHORT = {"of": "onlyfans", "sc": "snapchat", "ig": "instagram", "tg": "telegram", "kik": "kik"}
_APART_SHORT = re.compile(
    r"(?<![\w.@/])(?P<short>o[. ]f|s[. ]c|i[. ]g|t[. ]g|k[ .-]i[ .-]?k|ki[ .-]k|k[!1*|]k)\.?"
    r"(?=\s?[:=@>→👉➡]|\. |\s(?:[a-z']{1,6}\s){0,2}[→👉➡>]?\s?[a-z][a-z.]{0,30}[_\d])"
)
_SEPARATE = re.compile(r"[ .-]")
_MASKED_KIK = re.compile(r"k(?<!\w.)[!1*|]k(?!\w)")
# What may stand before is asked behind the sign: so the pattern starts with a set.
_MASKED = re.compile(r"[@!$*|+0-9](?:(?<=[a-z].)[a-z|]|(?<=[1579|!$])(?<![^\W_].)n?[a-z]{2})")
"""A sign among letters, or for the first of them: "sn@p", "1nsta"."""
_PIECES = (("o", "f"), ("s", "c"), ("i", "g"), ("t", "g"), ("k", "i"))


def short_apart(text: str, row: Row) -> Iterator[tuple[str, str, int, int]]:
    """Platform, word, start and end of abbreviations with their letters apart ("O.F. : naam")."""
    said = row.said
    pieces = "ki" in said or any(one in said and two in said for one, two in _PIECES)
    if not pieces and not ("k" in said or "k1k" in text) and not _MASKED_KIK.search(text):
        return
    for m in _APART_SHORT.finditer(text):
        word = _SEPARATE.sub("", m["short"])
        word = "kik" if word[0] == "k" else word
        yield _SHORT[word], word, *m.span()


def _hinted(row: Row) -> bool:
    """Whether a part of such a name stands as a word, or single letters that could make one."""
    places = row.places
    if not row.said.isdisjoint(_PARTS):
        return True
    return sum(len(places[letter]) for letter in row.said & _LETTERS) >= _FEWEST_LETTERS


def disguised(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """Platform, start and end of each name in a folded text that is not written plainly."""
    if not (_hinted(row) or _MASKED.search(text)):
        return
    for m in _DISGUISED.finditer(text):
        if m[0] not in _NAMES and m.lastgroup:
            yield _NAMES[m.lastgroup], *m.span()
