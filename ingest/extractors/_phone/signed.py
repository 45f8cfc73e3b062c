"""Number words in which signs stand for letters: “s!x”, “z€ven”, “$even”."""

import re
from collections.abc import Callable

from ingest.extractors._phone.glyphs import Folded

_MEANT = str.maketrans({"!": "i", "€": "e", "$": "s", "@": "a"})
_SIGN = re.compile(r"[!€$@](?:(?=[^\W\d_])|(?<=[^\W\d_][€$]))")  # not “zes!”
_LONGEST = 24  # characters of a word
_BEFORE = re.compile(r"[^\W_!€$@]*$")
_WORD = re.compile(r"[^\W_!€$@]*(?:[!€$@]{1,2}[^\W_]+)+[€$]?|[^\W_]+[€$]")


def with_letters(folded: Folded, is_said: Callable[[str], bool]) -> Folded:
    """The text with letters for signs in words that say a number then (`is_said`); linear."""
    seen: list[str] = []
    text, upto = folded.text, 0
    for sign in _SIGN.finditer(text):
        if sign.start() < upto:
            continue
        before = _BEFORE.search(text, max(upto, sign.start() - _LONGEST), sign.start())
        start = before.start() if before else sign.start()
        word = _WORD.match(text, start, start + _LONGEST)
        meant = word.group().translate(_MEANT) if word else ""
        if word and is_said(meant):
            seen += [text[upto:start], meant]
            upto = word.end()
    if not upto:
        return folded
    return Folded(text="".join([*seen, text[upto:]]), starts=folded.starts, ends=folded.ends)
