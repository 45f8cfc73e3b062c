"""Names of platforms in disguise: letters set apart or replaced ("tele-gram", "te1egr4m", "s n a p chat")."""

import re
from collections.abc import Iterator

_LIKE = {"l": "[l1i|]", "s": "[s5$]", "t": "[t7+]", "g": "[g9]"} | dict.fromkeys("aeio", "[aeio0-9@!*]")
_APART = r"[ .*_-]?"
_NAMES = ("telegram", "instagram", "snapchat", "onlyfans")


def _pattern(name: str) -> str:
    return f"(?P<{name}>" + _APART.join(_LIKE.get(letter, letter) for letter in name) + ")"


_DISGUISED = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(_pattern, _NAMES))})(?![^\W_])")


def disguised(text: str) -> Iterator[tuple[str, int, int]]:
    """Platform, start and end of each name in a folded text that is not written plainly."""
    for m in _DISGUISED.finditer(text):
        if m[0] not in _NAMES and m.lastgroup:
            yield m.lastgroup, *m.span()
