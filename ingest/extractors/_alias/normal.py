"""The normal form of a working name: what two spellings of one name have in common."""

import re

from ingest.extractors._text.fold import folded

_LEET = str.maketrans("013457@$", "oieastas")
_MANY = re.compile(r"(.)\1\1+")
_NO_NAME = re.compile(r"[^\w@$' -]+")


def normal(raw: str) -> str:
    """Lower case, without diacritics, emoji and leet, runs of one letter cut down.

    >>> normal("✨N4omiii✨"), normal("Zoë-Lynn")
    ('naomi', 'zoe lynn')
    """
    text = _NO_NAME.sub(" ", folded(raw)).replace("_", " ").replace("-", " ")
    words = (_plain(word.strip("'")) for word in text.split())
    return " ".join(word for word in words if word)


def _plain(word: str) -> str:
    word = word.rstrip("0123456789") if word[:1].isalpha() else word
    if any(c.isalpha() for c in word):
        word = word.translate(_LEET)
    return _MANY.sub(r"\1", word)
