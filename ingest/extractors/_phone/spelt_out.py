"""Numbers that are said in words from the first digit to the last.

Nobody spells the number of a paper, an ad or a room: what labels figures as one of these says
nothing against such a number. Draws and denials are said in words as well.
"""

import re

from ingest.extractors._phone.denied import is_denied
from ingest.extractors._phone.numbered import thing
from ingest.extractors._phone.windows import Window

_REACH = 64  # characters before a number in which a draw is named
_WORD = re.compile(r"[^\W\d_]+")


def is_spelt_out(text: str, window: Window, cued: bool) -> bool:
    """Whether words alone say a number, and it is neither drawn nor denied."""
    if not window.atoms[0].said or not all(atom.said for atom in window.atoms):
        return False
    before = _WORD.findall(text, max(0, window.start - _REACH), window.start)
    drawn = any(thing(word) == "game" for word in before)
    return not drawn and not is_denied(text, window.start, window.end, cued)
