"""What changed in an ad's text from one version to the next, word by word."""

import re
from difflib import SequenceMatcher

from components.marks import Segment
from components.visible import name, pieces

WORDS = re.compile(r"\s+|\w+|[^\w\s]")
MOST = 3000  # words; longer texts are compared line by line


def changed(before: str, after: str) -> list[Segment]:
    """`after` as segments, with what was added, and what was removed from `before`."""
    old, new = cut(before), cut(after)
    drawn: list[Segment] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            drawn += shown("".join(new[c:d]), "")
            continue
        drawn += shown("".join(old[a:b]), "removed")
        drawn += shown("".join(new[c:d]), "added")
    return drawn


def cut(text: str) -> list[str]:
    """Words, spaces and signs; whole lines where there are too many of them."""
    words = WORDS.findall(text)
    return words if len(words) <= MOST else text.splitlines(keepends=True)


def shown(text: str, role: str) -> list[Segment]:
    """Segments of one role; hidden characters stand out in each."""
    drawn: list[Segment] = []
    for piece, is_hidden in pieces(text, 0, len(text)):
        if is_hidden:
            drawn.append({"role": "control", "text": name(piece)})
        else:
            drawn.append({"role": role, "text": piece} if role else {"text": piece})
    return drawn
