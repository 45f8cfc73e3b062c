"""What a heading says of figures below it: a column of a table, a list, a row of serial numbers.

“Nr. | Aktenzeichen | Zimmer” over rows of cells, “Coupons this week” over lines, and values that
only count up from line to line.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from ingest.extractors._phone.cues import is_contact
from ingest.extractors._phone.numbered import is_own, thing

_BACK, _ROWS = 1500, 30
"""Characters and lines above figures in which their heading is looked for."""
_HEADING = 40
"""Characters of a line that is a heading."""
_WORD = re.compile(r"[^\W\d_]+")
_CELLS = "|"
_GAP = re.compile(r"\S(?: {2,}|\t)\S")
_COLUMN = re.compile(r"\S(?:\S| (?! ))*")
_SHIFT = 2  # characters by which a column may be out of line
_SAYING = ("paper", "close", "game", "id")


def is_headed(text: str, start: int) -> bool:
    """Whether what stands at `start` of a folded text is under a heading for papers."""
    line = text.rfind("\n", max(0, start - _BACK), start)
    if line < 0:
        return False
    cell = text.count(_CELLS, line, start)
    if cell:
        return _says(_cell(_first_row(text, line, is_row=_is_parted), cell))
    end = text.find("\n", start, start + _BACK)
    if _GAP.search(text, line, end if end >= 0 else start + _BACK):
        return _says(_over(_first_row(text, line, is_row=_is_aligned), start - line - 1))
    between = text[line + 1 : start]
    return not _WORD.search(between) and _says(_heading(text, line))


def _first_row(text: str, line: int, is_row: Callable[[str], bool]) -> str:
    """The first of the rows that stand above the line beginning behind `line`."""
    first = ""
    for row in _above(text, line):
        if not is_row(row):
            break
        first = row
    return first


def _is_parted(row: str) -> bool:
    return _CELLS in row


def _is_aligned(row: str) -> bool:
    return _GAP.search(row) is not None


def _heading(text: str, line: int) -> str:
    """The heading right above the line beginning behind `line`."""
    for row in _above(text, line):
        return row if len(row) <= _HEADING and not any(map(str.isdigit, row)) else ""
    return ""


def _above(text: str, line: int) -> Iterator[str]:
    """The lines above, the nearest first, up to a blank one."""
    lowest = max(0, line - _BACK)
    for _ in range(_ROWS):
        above = text.rfind("\n", lowest, line)
        row = text[max(above + 1, lowest) : line]
        if not row.strip():
            return
        yield row
        if above < 0:
            return
        line = above


def _cell(row: str, place: int) -> str:
    cells = row.split(_CELLS)
    return cells[place] if place < len(cells) else ""


def _over(row: str, place: int) -> str:
    """The cell of a row set in columns by spaces that stands over a place of the line below."""
    cells = list(_COLUMN.finditer(row))
    over = [cell for cell in cells if cell.start() <= place + _SHIFT]
    return over[-1].group() if over else ""


@lru_cache(maxsize=1 << 8)
def _says(heading: str) -> bool:
    """Whether a heading is of papers, and offers no way to reach somebody."""
    words = _WORD.findall(heading)
    kinds = [thing(word) for word in words]
    if any(
        is_own(word) or (not kind and is_contact(word))
        for word, kind in zip(words, kinds, strict=True)
    ):
        return False
    return any(kind in _SAYING for kind in kinds)
