"""Bulgarian that is typed in Latin letters ("az sym sama, 4akam te v kvartirata si").

Everybody spells it another way: ч is "ch" or 4, ш "sh" or 6, щ "sht" or "6t", ъ "a", "u" or "y",
я "ya", "ia" or "q". So common words are kept in Cyrillic and spelled in every way. Words that no
table holds still show it by a figure or a q where other languages have none ("po4iva6", "pqni").
"""

import re
from collections.abc import Iterable
from functools import cache
from itertools import islice, product

from ingest.extractors._facts.tables import HERE

_SPELLED = {
    **dict(zip("абвгдезиклмнопрстуф", "abvgdeziklmnoprstuf", strict=True)),
    **{"в": "v w", "ж": "j zh", "й": "i y j", "х": "h x", "ц": "c ts", "ч": "ch 4", "ш": "sh 6"},
    **{"щ": "sht 6t 6", "ъ": "a u y", "ь": "i y", "ю": "u iu yu", "я": "q ya ia"},
}
_MOST = 96
"""Spellings of a word."""
_SHORTEST = 3
_WORD = re.compile(r"(?<![\w@./])(?=[a-z]{0,20}[46q])[a-z46]{2,20}(?![\w@])")
_READ = 2_000
"""Characters of a text in which it is looked for."""
_TYPED = re.compile(
    r"[a-z]{1,12}[46][aeioqvnlrkht][a-z46]{0,12}|[46][aeiouq][a-z46]{2,12}|6te"
    r"|[a-z46]{0,12}q[bvgdjzklmnprstfhc46][a-z46]{0,12}|[a-z46]{2,12}[aeio]q"
)
"""A word with a figure or a q for a letter."""
_ELSEWHERE = frozenset(("4all", "4ever", "4real", "6pack", "b4", "m4", "u4", "v4", "v6", "x4"))
"""What other languages write with a figure."""


@cache
def spellings(file: str = "bulgarian.txt") -> frozenset[str]:
    """Every way to spell the common words in Latin letters."""
    lines = (HERE / file).read_text(encoding="utf-8").splitlines()
    said = (word for line in lines if not line.startswith("#") for word in line.split())
    found = (one for word in said for one in islice(_ways(word), _MOST))
    return frozenset(one for one in found if len(one) >= _SHORTEST)


def _ways(word: str) -> Iterable[str]:
    return map("".join, product(*(_SPELLED.get(letter, letter).split() for letter in word)))


def typed(text: str) -> int:
    """How many different words have a figure or a q where Bulgarian has a letter."""
    words = {found[0] for found in _WORD.finditer(text[:_READ].lower())}
    return sum(_is_typed(word) for word in words - _ELSEWHERE)


def _is_typed(word: str) -> bool:
    return word in spellings() or _TYPED.fullmatch(word) is not None
