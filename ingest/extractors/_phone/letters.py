"""Words that are not all digits: number words, glued ones, letters and digits mixed (“O6l2”)."""

import re
import string
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.vocabulary import Begun, Vocabulary, vocabulary

_new = tuple.__new__  # a third of the time of Item(…), for every part of a glued word

_PIECE = re.compile(r"\d+|\D+")
# Letters that look like a digit. Those of _LOOSE are less sure: a price may end in “s”.
_LIKE = {"o": "0", "о": "0", "ο": "0", "i": "1", "l": "1", "і": "1", "ӏ": "1"}
_LOOSE = {"s": "5", "z": "2", "b": "8", "q": "9", "з": "3", "б": "6"}
_LOOKS = str.maketrans(_LIKE | _LOOSE)
_LIKE_LETTERS = frozenset(_LIKE)
_WITHOUT_DIGITS = str.maketrans("", "", string.digits)
LOOKALIKES = frozenset(_LIKE | _LOOSE)
"""All letters that may stand for a digit."""
_LEET = tuple(
    str.maketrans({"0": o, "1": i, "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s"})
    for o, i in (("o", "i"), ("o", "l"), ("о", "i"))
)
_SHORTEST = 2  # letters: “in” is no “ln”
_NEAR, _OTHERS = 5, 2  # items on either side, among which so many are written with letters
MOST_LETTERS = 4  # “OOO”, “lOI”: more is a word


def of_letters(word: str, start: int, known: Vocabulary) -> Iterator[Item]:
    """The items of a word of letters at `start`: what it says, its parts, or no digits."""
    end = start + len(word)
    item = _known(word, start, known)
    if item:
        yield item
        return
    # Several loose letters are a word (“Bis bald”); one of them, also repeated, may be a digit.
    sure = _LIKE.keys() if len(set(word)) > 1 else LOOKALIKES
    if len(word) <= MOST_LETTERS and sure >= set(word):
        yield Item("letters", start, end, word, word.translate(_LOOKS), trick="letters")
        return
    swapped = _swapped(word, known)
    if swapped != word and not all(each.weak for each in known.numerals[swapped]):
        numerals = known.numerals[swapped]
        yield Item("numeral", start, end, word, numerals=numerals, trick="leet")
        return
    parts = _unglued(word, known) if word[:2] in known.starts else None
    if parts is None:
        yield Item("other", start, end, word)
        return
    for part in parts:
        found = _known(part, start, known, "glued")
        if found:
            yield found
        start += len(part)


def _known(word: str, start: int, known: Vocabulary, trick: str = "") -> Item | None:
    """A word that is in the vocabulary; `trick`: how it is written, unless as usual."""
    end = start + len(word)
    numerals = known.numerals.get(word)
    if numerals:
        return _new(Item, ("numeral", start, end, word, "", numerals, 0, trick or "words"))
    if word in known.twice:
        repeats = known.twice[word]
        return Item("twice", start, end, word, repeats=repeats, trick=trick or "doubles")
    if word in known.plus:
        return Item("plus", start, end, word, trick=trick or "words")
    if word in known.times:
        return Item("times", start, end, word)
    if word in known.fillers:
        return Item("filler", start, end, word)
    return None


def _unglued(word: str, known: Vocabulary) -> list[str] | None:
    """“nulzeseen” as nul, zes, een: the fewest words that fill it, None when nothing does.

    Costs at most the length of the word times that of the longest number word.
    """
    best: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(word)
    for start in range(len(word) - 1):
        before = best[start]
        if before is None:
            continue
        count = before[0] + 1
        begun: Begun | None = known.parts
        for end, letter in enumerate(word[start:], start + 1):
            begun = begun.get(letter)
            if begun is None:
                break
            if begun.is_whole:
                current = best[end]
                if current is None or count < current[0]:
                    best[end] = (count, start)
    return _walk_back(word, best)


def _walk_back(word: str, best: list[tuple[int, int] | None]) -> list[str] | None:
    parts: list[str] = []
    end = len(word)
    while end:
        step = best[end]
        if step is None:
            return None
        parts.append(word[step[1] : end])
        end = step[1]
    return parts[::-1]


def of_mixed(word: str, start: int, known: Vocabulary) -> Iterator[Item]:
    """Letters and digits in one word: “O6l2”, “zes2”, “z3s”, “06x11”."""
    end = start + len(word)
    letters = word.translate(_WITHOUT_DIGITS)
    if _LIKE_LETTERS.issuperset(letters):
        yield Item("digits", start, end, word, word.translate(_LOOKS), trick="letters")
        return
    if word in known.numerals:
        yield from of_letters(word, start, known)  # “6est”, as Bulgarians write it
        return
    leet = _leet(word, start, known)
    if _loosely(word, letters):
        # No number word but everyday ones is written in such letters.
        guess = Item("letters", start, end, word, word.translate(_LOOKS), trick="letters")
        yield leet or guess
        return
    pieces = list(_of_pieces(word, start))
    begins = _is_zero(pieces[0]) and not word.endswith("0")  # “zer0” ends in no figure
    if leet and (not _read_fully(pieces) or (_is_strong(leet) and not begins)):
        yield leet
    else:
        yield from pieces


def _is_zero(item: Item) -> bool:
    """Whether it is a word for 0, with which numbers begin: “nul4 70 …” is no “nula”."""
    return bool(item.numerals) and all(each.value == 0 for each in item.numerals)


def _read_fully(pieces: Iterable[Item]) -> bool:
    return all(piece.kind == "digits" or _is_strong(piece) for piece in pieces)


def _loosely(word: str, letters: str) -> bool:
    guessed = sum([letter not in _LIKE for letter in letters])
    return len(word) >= guessed * 2 and LOOKALIKES.issuperset(letters)


def _is_strong(item: Item) -> bool:
    return item.numerals.strong is not None


def _of_pieces(word: str, start: int) -> Iterator[Item]:
    for match in _PIECE.finditer(word):
        piece, (begin, end) = match.group(), match.span()
        if piece.isdigit():
            yield Item("digits", start + begin, start + end, piece, piece)
        else:
            yield from (item.moved(start + begin) for item in _of_piece(piece))


@lru_cache(maxsize=1 << 12)
def _of_piece(piece: str) -> tuple[Item, ...]:
    """The items of letters beside digits, as if they stood at 0."""
    known = vocabulary()
    return tuple(of_letters(_swapped(piece, known), 0, known))


def _swapped(piece: str, known: Vocabulary) -> str:
    """A number word in which l stands for i (“slx”), or a large i for l (“nuI”), put right."""
    if piece in known.numerals or len(piece) <= _SHORTEST:
        return piece
    meant = piece.replace("i", "l") if piece.startswith("nui") else piece.replace("l", "i")
    return meant if meant in known.numerals else piece


def _leet(word: str, start: int, known: Vocabulary) -> Item | None:
    for table in _leet_tables(word[:2]):
        numerals = known.numerals.get(word.translate(table))
        if numerals and not numerals.counted:
            return Item("numeral", start, start + len(word), word, "", numerals, trick="leet")
    return None


@lru_cache(maxsize=1 << 12)
def _leet_tables(head: str) -> Sequence[dict[int, str]]:
    """Those tables by which a word with such a head begins as a number word does."""
    starts = vocabulary().starts
    return [table for table in _LEET if head.translate(table) in starts]


def among_letters(text: str, items: Sequence[Item], place: int) -> Item:
    """The word at `place`, as digits if it only has letters that look like some, and stands among
    digits that are written with such letters: “O6 l2 34 lB”."""
    item = items[place]
    if not LOOKALIKES.issuperset(item.text):
        return item
    around = items[max(0, place - _NEAR) : place + _NEAR + 1]
    before = items[place - 1] if place else None
    if before is None or before.kind not in ("digits", "letters"):
        return item
    close = item.start - before.end <= 1 and "\n" not in text[before.end : item.start]
    if not close or sum([1 for each in around if each.trick == "letters"]) < _OTHERS:
        return item
    digits = item.text.translate(_LOOKS)
    return item._replace(kind="letters", digits=digits, trick="letters")


def set_as_digit(text: str, items: Sequence[Item], place: int) -> Item:
    """A letter that is a word as well, as a digit if it stands among single figures as they do:
    “2.5.3.S.5”."""
    if not 0 < place < len(items) - 1:
        return items[place]
    before, item, after = items[place - 1 : place + 2]
    sign = text[before.end : item.start]
    alike = len(sign) == 1 and not sign.isspace() and text[item.end : after.start] == sign
    if not alike or len(before.digits) != 1 or len(after.digits) != 1:
        return item
    return item._replace(kind="letters", digits=item.text.translate(_LOOKS), trick="letters")
