"""Words that are not all digits: number words, glued ones, letters and digits mixed (“O6l2”)."""

import re
from collections.abc import Iterator, Sequence

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.vocabulary import Vocabulary

_PIECE = re.compile(r"\d+|\D+")
# Letters that look like a digit. Those of _LOOSE are less sure: a price may end in “s”.
_LIKE = {"o": "0", "о": "0", "ο": "0", "i": "1", "l": "1", "і": "1", "ӏ": "1"}
_LOOSE = {"s": "5", "z": "2", "b": "8", "q": "9", "з": "3", "б": "6"}
_LOOKS = str.maketrans(_LIKE | _LOOSE)
_LOOKALIKES = frozenset(_LIKE | _LOOSE)
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
    sure = _LIKE.keys() if len(set(word)) > 1 else _LOOKALIKES
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
        found = _known(part, start, known)
        if found:
            yield found._replace(trick="glued")
        start += len(part)


def _known(word: str, start: int, known: Vocabulary) -> Item | None:
    """A word that is in the vocabulary, or is so once its repeated letters are dropped."""
    end = start + len(word)
    numerals = known.numerals.get(word)
    if numerals:
        return Item("numeral", start, end, word, numerals=numerals, trick="words")
    if word in known.twice:
        return Item("twice", start, end, word, repeats=known.twice[word], trick="doubles")
    if word in known.plus:
        return Item("plus", start, end, word, trick="words")
    if word in known.times:
        return Item("times", start, end, word)
    if word in known.fillers:
        return Item("filler", start, end, word)
    return None


def _unglued(word: str, known: Vocabulary) -> list[str] | None:
    """“nulzeseen” as nul, zes, een: the fewest words that fill it, None when nothing does.

    Costs at most the length of the word times the length of the longest number word.
    """
    best: list[tuple[int, int] | None] = [(0, 0)] + [None] * len(word)
    for end in range(2, len(word) + 1):
        for start in range(max(0, end - 20), end - 1):
            before = best[start]
            piece = word[start:end]
            if before is None or (piece not in known.numerals and piece not in known.twice):
                continue
            current = best[end]
            if current is None or before[0] + 1 < current[0]:
                best[end] = (before[0] + 1, start)
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
    letters = [character for character in word if not character.isdigit()]
    if all(letter in _LIKE for letter in letters):
        yield Item("digits", start, end, word, word.translate(_LOOKS), trick="letters")
        return
    if word in known.numerals:
        yield from of_letters(word, start, known)  # “6est”, as Bulgarians write it
        return
    pieces = list(_of_pieces(word, start, known))
    leet = _leet(word, start, known)
    if leet and (_is_strong(leet) or not _reads_fully(pieces)):
        yield leet
    elif not _reads_fully(pieces) and _loosely(word, letters):
        yield Item("letters", start, end, word, word.translate(_LOOKS), trick="letters")
    else:
        yield from pieces


def _loosely(word: str, letters: list[str]) -> bool:
    guessed = [letter for letter in letters if letter not in _LIKE]
    return len(word) >= len(guessed) * 2 and _LOOKALIKES.issuperset(letters)


def _reads_fully(pieces: list[Item]) -> bool:
    return all(piece.kind == "digits" or _is_strong(piece) for piece in pieces)


def _is_strong(item: Item) -> bool:
    return any(not numeral.weak for numeral in item.numerals)


def _of_pieces(word: str, start: int, known: Vocabulary) -> Iterator[Item]:
    for match in _PIECE.finditer(word):
        piece, place = match.group(), start + match.start()
        if piece.isdigit():
            yield Item("digits", place, start + match.end(), piece, piece)
        else:
            yield from of_letters(_swapped(piece, known), place, known)


def _swapped(piece: str, known: Vocabulary) -> str:
    """A number word in which l stands for i (“slx”), or a large i for l (“nuI”), put right."""
    if piece in known.numerals or len(piece) <= _SHORTEST:
        return piece
    meant = piece.replace("i", "l") if piece.startswith("nui") else piece.replace("l", "i")
    return meant if meant in known.numerals else piece


def _leet(word: str, start: int, known: Vocabulary) -> Item | None:
    for table in _LEET:
        numerals = known.numerals.get(word.translate(table))
        if numerals and len(word) > 1 and not any(numeral.counted for numeral in numerals):
            return Item("numeral", start, start + len(word), word, "", numerals, trick="leet")
    return None


def among_letters(text: str, items: Sequence[Item], place: int) -> Item:
    """The word at `place`, as digits if it only has letters that look like some, and stands among
    digits that are written with such letters: “O6 l2 34 lB”."""
    item = items[place]
    if not _LOOKALIKES.issuperset(item.text):
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
