"""What the word itself is: a name of the lists, a word, a place."""

from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.words import NOT_NAMES, Word, names
from ingest.extractors._location.gazetteer import spellings

_SHORT = 3
_MOST_CAPITALS = 0.6
"""Share of the letters of a text from which it is written in capitals."""


def signs(mention: Mention) -> list[str]:
    """The signs of the word."""
    view, word = mention.view, mention.view.row[mention.first]
    found = [_listed(word)]
    if not word.capital:
        found.append("in small letters")
    if word.folded in NOT_NAMES:
        found.append("common word")
    if spellings().begins(word.folded):
        found.append("place name")
    if len(word.folded) <= _SHORT:
        found.append("short")
    if mention.last > mention.first:
        found.append("two names")
    if mention.end - mention.start > 2 and view.text[mention.start : mention.end].isupper():
        found.append("capitals in a text of capitals" if _in_capitals(view.text) else "capitals")
    return found


def _listed(word: Word) -> str:
    if word.known:
        return "given name" if word.normal in names() else "given name of the wide list"
    if word.doubtful:
        return "given name that is a word"
    return "no given name, ends in a" if word.folded.endswith("a") else "no given name"


def _in_capitals(text: str) -> bool:
    head = text[:2_000]
    letters = sum(map(str.isalpha, head))
    return sum(map(str.isupper, head)) > _MOST_CAPITALS * letters
