"""What the word itself is: a name of the lists, a word, a place."""

from collections.abc import Iterator
from functools import lru_cache

from ingest.extractors._alias.possible import Mention
from ingest.extractors._alias.view import hyphened, staged
from ingest.extractors._alias.words import NOT_NAMES, Word, names
from ingest.extractors._facts.tables import word_set
from ingest.extractors._location.gazetteer import spelled, spellings
from ingest.extractors._text.tokens import tokens

_SHORT = 3
_SOME = 3
"""Words with a capital of one who writes them."""
_STOPS = frozenset(".!?…\n|•*")
_BEFORE, _APART = 3, 2
"""Words of a place's name before a word; characters between two of them."""
_WIDE = "given name of the wide list"


def signs(mention: Mention) -> list[str]:
    """The signs of the word."""
    view = mention.view
    found = ["given name"] if mention.declined else [*_of_first(mention)]
    if mention.last > mention.first:
        found.append("name of the stage" if staged(view, mention.first) else "two names")
    if not view.row[mention.first].capital and len(view.capitals) > _SOME:
        found.append("in small letters among capitals")
    if "common word" in found and _stands_out(mention):
        found[found.index("common word")] = "common word, with a capital of its own"
    if mention.first and _in_a_place(mention):
        found.append("inside a place's name")
    if mention.end - mention.start > 2 and view.text[mention.start : mention.end].isupper():
        found.append("capitals in a text of capitals" if view.in_capitals else "capitals")
    return found


def _of_first(mention: Mention) -> Iterator[str]:
    """The signs of its first word; of two syllables those of the one that is a name ("Su-Yin")."""
    view, first = mention.view, mention.first
    if mention.last == first or not hyphened(view, first):
        return iter(_of(view.row[first]))
    named = first if view.row[first].known or view.row[first].doubtful else mention.last
    return (sign for sign in _of(view.row[named]) if sign != "common word")


def _stands_out(mention: Mention) -> bool:
    """Whether a capital is its own: neither a sentence nor a text in capitals gives it one."""
    view, first = mention.view, mention.first
    if not view.row[first].capital or not first or view.in_capitals:
        return False
    return _STOPS.isdisjoint(view.gaps[first])


def _in_a_place(mention: Mention) -> bool:
    """Whether the name of a place begins before it and goes on over it ("Vila Nova de Gaia")."""
    view, first, places = mention.view, mention.first, spellings()
    end = view.ends[mention.last]
    for back in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
        if "\n" in view.gaps[back + 1] or len(view.gaps[back + 1]) > _APART:
            return False
        begins = view.row[back].capital and places.begins(view.row[back].folded)
        if begins and spelled(view.text[view.starts[back] : end]):
            return True
    return False


@lru_cache(maxsize=4096)
def _of(word: Word) -> tuple[str, ...]:
    """The signs of a word wherever it stands."""
    found = [_listed(word)]
    if not word.capital:
        found.append("in small letters")
    if word.folded in NOT_NAMES:
        found.append("common word")
    if found[0] == _WIDE and word.normal in word_set("womens_names.txt"):
        found.append("woman's name of the wide list")
    found += place_signs(word)
    if len(word.folded) <= _SHORT:
        found.append("short")
    return tuple(found)


@lru_cache(maxsize=4096)
def place_signs(word: Word) -> tuple[str, ...]:
    """Whether a word begins the name of a place, and whether it is all of one."""
    places = spellings()
    if not places.begins(word.folded):
        return ()
    alone = tokens(word.folded)
    return ("place name", *(["a place's whole name"] if places.at(word.folded, alone, 0) else ()))


def _listed(word: Word) -> str:
    if word.known:
        return "given name" if word.normal in names() else _WIDE
    if word.doubtful:
        return "given name that is a word"
    return "no given name, ends in a" if word.folded.endswith("a") else "no given name"
