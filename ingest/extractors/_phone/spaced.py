"""Number words written letter by letter: “n u l  z e s”, “z.e.r.o”."""

import re
from collections.abc import Callable

from ingest.extractors._phone.glyphs import Folded

_SPREAD = re.compile(r"(?<![^\W_])[^\W\d_](?P<s>[ .*_-])[^\W\d_](?:(?P=s)[^\W\d_])*(?![^\W_])")
_HINT = re.compile(r"[ .*_-][^\W\d_][ .*_-][^\W\d_](?![^\W_])")
_BEFORE = re.compile(r"(?<![^\W_])([^\W\d_]{2,20})[ ,.*_-]{1,3}$")
_AFTER = re.compile(r"[ ,.*_-]{1,3}([^\W\d_]{2,20})(?![^\W_])")
_GOES_ON = re.compile(r"[ .*_-][^\W_]")
_WORD = 24  # characters of a word beside it, with what parts them
_LONGEST = 100  # letters
_SURE = 3  # letters of a word that alone shows that words are spelled
_SEVERAL = 3  # such words, beside which one of two letters is spelled as well: “o h  t w o”


def closed_up(folded: Folded, is_said: Callable[[str], bool]) -> Folded:
    """The text with letters closed up where together they say a number (`is_said`); linear."""
    text = folded.text
    if not _HINT.search(text):
        return folded
    found = [range(*match.span(), 2) for match in _SPREAD.finditer(text)]
    said = [each for spread in found for each in _said(text, spread, is_said)]
    several = sum(len(each) >= _SURE for each in said) >= _SEVERAL
    kept: list[range] = []
    begin = 0
    for letters in said:
        if not (several or len(letters) >= _SURE or _is_beside(text, letters, is_said)):
            continue
        kept += [range(begin, letters.start), letters]
        begin = letters.stop
    if not kept:
        return folded
    places = [place for each in (*kept, range(begin, len(text))) for place in each]
    return Folded(
        text="".join([text[place] for place in places]),
        starts=[folded.starts[place] if folded.starts else place for place in places],
        ends=[folded.ends[place] if folded.ends else place + 1 for place in places],
    )


def _said(text: str, spread: range, is_said: Callable[[str], bool]) -> list[range]:
    """The letters that say a number: all, or all but a word of one letter at an end: “è t r e”."""
    if len(spread) > _LONGEST:
        return []
    parts = (spread, spread[1:], spread[:-1])
    return [part for part in parts if len(part) > 1 and is_said(_word(text, part))][:1]


def _is_beside(text: str, letters: range, is_said: Callable[[str], bool]) -> bool:
    """Whether a number word stands before letters, one or no word behind: “six u n deux”."""
    before = _BEFORE.search(text, max(0, letters.start - _WORD), letters.start)
    after = _AFTER.match(text, letters.stop, letters.stop + _WORD)
    if before is None or not is_said(before.group(1)):
        return False
    return is_said(after.group(1)) if after else not _GOES_ON.match(text, letters.stop)


def _word(text: str, letters: range) -> str:
    return text[letters.start : letters.stop : letters.step]
