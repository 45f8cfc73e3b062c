"""What puts a number right behind itself: the words for it, and the digits among them."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from ingest.extractors._phone.atoms import atoms
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.items import items
from ingest.extractors._phone.last_words import LAST
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.spoken import Mode
from ingest.extractors._text.tables import folder

TABLES = Path(__file__).parent / "corrections"
"""Words of each language by what they do: `mistake`; `no`, which says the same right behind a
number; `not` and `instead` before digits that are none, `not behind` and `instead behind` behind
them; `but`, between digits that are none and those that are; `link`, which may stand between one of
these and the digits."""
_BESIDE = re.compile(r"[ .-]?")  # between the digits of one end
_READ = Mode(together=True)


def _words(doing: str) -> frozenset[str]:
    """The words that do something, of all languages."""
    return folded_set(" ".join(words for _, (does, words) in folder(TABLES) if does == doing))


MISTAKE, NO, LINK = _words("mistake"), _words("no"), _words("link")
DENIES = _words("not") | _words("instead")
DENIES_BEHIND = _words("not behind") | _words("instead behind")
BUT = _words("but")
SAYS = MISTAKE | NO | DENIES | DENIES_BEHIND
TELLS = SAYS | LAST
TELLS_NEAR = TELLS | BUT


class Piece(NamedTuple):
    """A word behind a number, or `digits`, at `start:end` of the folded text."""

    word: str
    digits: str
    start: int
    end: int


def pieces_of(text: str, words: Sequence[re.Match[str]]) -> Iterator[Piece]:
    """Words, and digits that stand together, be they figures or number words."""
    run: list[Item] = []
    for word in words:
        of_word = [item.moved(word.start()) for item in items(word.group())]
        says = all(map(_says_digits, of_word))
        if run and not (says and _BESIDE.fullmatch(text, run[-1].end, word.start())):
            yield _of_run(text, run)
            run = []
        if says:
            run += of_word
        else:
            yield Piece(word.group(), "", *word.span())
    if run:
        yield _of_run(text, run)


def _says_digits(item: Item) -> bool:
    return item.kind == "digits" or (item.kind == "numeral" and item.text not in SAYS)


def _of_run(text: str, run: list[Item]) -> Piece:
    """The digits that some items say; a single everyday word says none."""
    language = next((item.numerals.strong.language for item in run if item.numerals.strong), "")
    plain = all(item.kind == "digits" for item in run)
    start, end = run[0].start, run[-1].end
    if not plain and not language:
        return Piece(text[start:end], "", start, end)
    said = atoms(text, run, language or "en", _READ)
    return Piece("", "".join([atom.digits for atom in said]), start, end)
