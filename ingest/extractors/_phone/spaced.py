"""Number words written letter by letter: “n u l  z e s”, “z.e.r.o”."""

import re
from collections.abc import Callable

from ingest.extractors._phone.glyphs import Folded

_SPREAD = re.compile(r"(?<![^\W_])[^\W\d_](?P<s>[ .*_-])[^\W\d_](?:(?P=s)[^\W\d_])*(?![^\W_])")
_HINT = re.compile(r"[ .*_-][^\W\d_][ .*_-][^\W\d_](?![^\W_])")
_LONGEST = 100  # letters
_SURE = 3  # letters of a word that alone shows that words are spelled
_SEVERAL = 3  # such words, beside which one of two letters is spelled as well: “o h  t w o”


def closed_up(folded: Folded, is_said: Callable[[str], bool]) -> Folded:
    """The text with letters closed up where together they say a number (`is_said`); linear."""
    text = folded.text
    if not _HINT.search(text):
        return folded
    found = [range(*match.span(), 2) for match in _SPREAD.finditer(text)]
    said = [each for each in found if len(each) <= _LONGEST and is_said(_word(text, each))]
    sure = [each for each in said if len(each) >= _SURE]
    if not sure:
        return folded
    kept: list[range] = []
    begin = 0
    for letters in said if len(sure) >= _SEVERAL else sure:
        kept += [range(begin, letters.start), letters]
        begin = letters.stop
    places = [place for each in (*kept, range(begin, len(text))) for place in each]
    return Folded(
        text="".join([text[place] for place in places]),
        starts=[folded.starts[place] if folded.starts else place for place in places],
        ends=[folded.ends[place] if folded.ends else place + 1 for place in places],
    )


def _word(text: str, letters: range) -> str:
    return text[letters.start : letters.stop : letters.step]
