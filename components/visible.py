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


def name(character: str) -> str:
    """A few letters for the mark: RLO, or U+E000."""
    return SHORT.get(ord(character), f"U+{ord(character):04X}")


def full_name(character: str) -> str:
    """The Unicode name, for who hovers over the mark."""
    return unicodedata.name(character, f"U+{ord(character):04X}").capitalize()


def visible(text: str, most: int = 300) -> str:
    """`text` for one line of a table: hidden characters as [RLO], lines joined, cut at `most`."""
    cut = text if len(text) <= most else text[:most] + "…"
    marked = "".join(
        f"[{name(character)}]" if hidden(cut, position) else character
        for position, character in enumerate(cut)
    )
    return LINE_ENDS.sub(" ", marked)


def pieces(text: str, start: int, end: int) -> Iterator[tuple[str, bool]]:
    """`text[start:end]` cut into (characters, hidden?): hidden characters stand alone."""
    begin = start
    for position in range(start, end):
        if hidden(text, position):
            if begin < position:
                yield text[begin:position], False
            yield text[position], True
            begin = position + 1
    if begin < end:
        yield text[begin:end], False


def _line_end(text: str, position: int) -> bool:
    return text[position] == "\r" and text[position + 1 : position + 2] == "\n"


def _in_emoji(text: str, position: int) -> bool:
    around = text[max(0, position - 1) : position + 2]
    return len(around) == 3 and all(ord(character) > 0x2190 for character in around[::2])
