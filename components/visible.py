"""Characters that do not show, or that turn text around, made visible: Trojan Source and kin."""

import re
import unicodedata
from collections.abc import Iterator

SHORT = {
    0x061C: "ALM",
    0x00AD: "SHY",
    0x200B: "ZWSP",
    0x200C: "ZWNJ",
    0x200D: "ZWJ",
    0x200E: "LRM",
    0x200F: "RLM",
    0x202A: "LRE",
    0x202B: "RLE",
    0x202C: "PDF",
    0x202D: "LRO",
    0x202E: "RLO",
    0x2060: "WJ",
    0x2066: "LRI",
    0x2067: "RLI",
    0x2068: "FSI",
    0x2069: "PDI",
    0xFEFF: "BOM",
}
SPACES = "\n\t"
MARKS = 8
"""Combining marks on one letter that are drawn; more say nothing, and a browser takes minutes."""
LINE_ENDS = re.compile(r"\s*[\r\n\t\v\f\x85\u2028\u2029]+\s*")


def hidden(text: str, position: int) -> bool:
    """Does the character at `position` fail to show itself?

    A joiner between emoji and the return of a Windows line end are part of ordinary text.
    """
    character = text[position]
    if character < "\x7f":
        return character < " " and character not in SPACES and not _line_end(text, position)
    if character == "\u200d":
        return not _in_emoji(text, position)
    return unicodedata.category(character) in ("Cf", "Cc", "Co", "Cn", "Cs")


def name(piece: str) -> str:
    """A few letters for what is hidden: RLO, U+E000, or +99 for so many combining marks."""
    if len(piece) > 1:
        return f"+{len(piece)}"
    return _name(piece)


def _name(character: str) -> str:
    return SHORT.get(ord(character), f"U+{ord(character):04X}")


def full_name(piece: str) -> str:
    """The Unicode name, for who hovers over it; of many combining marks that of the first."""
    character, more = piece[0], f" … ({len(piece)})" if len(piece) > 1 else ""
    return unicodedata.name(character, f"U+{ord(character):04X}").capitalize() + more


def visible(text: str, most: int = 300) -> str:
    """`text` for one line of a table: hidden characters as [RLO], lines joined, cut at `most`."""
    cut = text if len(text) <= most else text[:most] + "…"
    marked = "".join(
        f"[{name(character)}]" if hidden(cut, position) else character
        for position, character in enumerate(cut)
    )
    return LINE_ENDS.sub(" ", marked)


def pieces(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """`text[start:end]` cut into (characters, hidden?): hidden characters stand alone.

    Of combining marks upon one another those beyond MARKS are one hidden piece.
    """
    begin = position = start
    while position < end:
        if " " <= text[position] < "\x7f":  # most of most texts
            position += 1
            continue
        upto = position + 1 if hidden(text, position) else _past_marks(text, position, end)
        if upto > position:
            if begin < position:
                yield text[begin:position], False
            yield text[position:upto], True
            begin = position = upto
        else:
            position += 1
    if begin < end:
        yield text[begin:end], False


def _past_marks(text: str, position: int, end: int) -> int:
    """Where the marks end that begin at `position` and that MARKS others precede; else there."""
    before = text[max(0, position - MARKS) : position]
    if text[position] < "\u0300" or len(before) < MARKS or not all(map(_is_mark, before)):
        return position
    while position < end and _is_mark(text[position]):
        position += 1
    return position


def _is_mark(character: str) -> bool:
    return character >= "\u0300" and unicodedata.category(character) in ("Mn", "Me")


def _line_end(text: str, position: int) -> bool:
    return text[position] == "\r" and text[position + 1 : position + 2] == "\n"


def _in_emoji(text: str, position: int) -> bool:
    around = text[max(0, position - 1) : position + 2]
    return len(around) == 3 and all(ord(character) > 0x2190 for character in around[::2])
