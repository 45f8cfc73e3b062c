"""Numbers that are put right behind themselves: “06 12 34 55 71, sorry 72 op het eind”.

A word for a mistake, and then what the last digits are; or which digits are denied and which stand
for them (“… 36 - finisce con 63 non 36”). Only what was meant is the number.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from msgspec.structs import replace

from ingest.extractors._phone.belonging import NEVER_HERS
from ingest.extractors._phone.correction_words import (
    BUT,
    DENIES,
    DENIES_BEHIND,
    LINK,
    MISTAKE,
    NO,
    TELLS,
    TELLS_NEAR,
    Piece,
    pieces_of,
)
from ingest.extractors._phone.endings import without_last
from ingest.extractors._phone.last_words import LAST
from ingest.extractors._phone.masking import masks_of
from ingest.extractors._phone.numbered import is_counted
from ingest.extractors._phone.numbers import international
from ingest.extractors._phone.side import Side, place_in_folded
from ingest.extractors._phone.vocabulary import vocabulary
from ingest.models import Extraction

_REACH = 90  # characters behind a number in which it is put right
_AT_ONCE = 5  # words behind a number, one of which is for a mistake
_MOST_BETWEEN = 4  # words that link what is said to digits
_MOST = 6  # digits that are put right
_ALIKE = 3  # digits in which a number given anew may differ
_KINDS = ("phone", "phone_candidate")
_WORD = re.compile(r"[^\W_]+")
_UNIT = re.compile(r" ?[+%€$£:/°]|[.,]?\d|h(?![^\W_])")


class _Fix(NamedTuple):
    """The digits that are meant, and the place in the number at which they stand."""

    meant: Piece
    place: int


def corrected(side: Side, found: Sequence[Extraction]) -> Sequence[Extraction]:
    """What was `found` in one field, with the numbers that are put right behind themselves."""
    meant = [*found]
    for place, number in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        behind = _behind(side, number, following) if _is_hers(number) else []
        if behind and following and _is_given_anew(side, number, following, behind):
            meant[place + 1] = replace(following, kind=number.kind)
            meant[place] = meant[place + 1]
        elif behind:
            meant[place] = _put_right(side, number, behind)
    if meant == found:
        return found
    values = [each.value for each in meant]
    return [
        each
        for place, each in enumerate(meant)
        if each is found[place] or each.value not in values[place + 1 :]
    ]


def _is_hers(number: Extraction) -> bool:
    """Whether a number may be put right: “that one is not mine. Mine: …” gives another."""
    return number.kind in _KINDS and number.attributes.get("reason") not in NEVER_HERS


def _behind(side: Side, number: Extraction, following: Extraction | None) -> list[Piece]:
    """What stands behind a number, up to the next one; nothing where no word puts it right."""
    text, begin = side.folded.text, place_in_folded(side.folded, number.end)
    end = begin + _REACH
    if following is not None and following.start < number.end + _REACH:
        end = place_in_folded(side.folded, following.start)
    parted = text.find("\n\n", begin, end)
    end = end if parted < 0 else parted
    near = following is not None and end < begin + _REACH
    if (TELLS_NEAR if near else TELLS).isdisjoint(_WORD.findall(text, begin, end)):
        return []
    return list(pieces_of(text, list(_WORD.finditer(text, begin, end))))


def _put_right(side: Side, number: Extraction, pieces: list[Piece]) -> Extraction:
    """A number as it was meant, where that is told and there is one of its kind; else as it is."""
    fix = _fix(side.folded.text, number.value, pieces)
    if fix is None:
        return number
    (_, digits, begin, end), place = fix
    first = international(number.value[1:])
    meant = international(number.value[1:place] + digits + number.value[place + len(digits) :])
    if meant is None or first is None or (meant.type, meant.region) != (first.type, first.region):
        return number
    span = side.folded.span(begin, end)
    return replace(
        number,
        value=meant.e164,
        raw=side.text[number.start : span[1]],
        end=span[1],
        spans=(*_left(side, number, len(number.value) - place), span),
        attributes=number.attributes | {"obfuscated": True, "tricks": "correction"},
    )


def _left(side: Side, number: Extraction, size: int) -> Sequence[tuple[int, int]]:
    """The places of the digits of a number without the last ones, where each has one of its own."""
    written = all(side.text[slice(*span)].isdigit() for span in number.spans)
    return tuple(without_last(number.spans, size)) if written else number.spans


def _fix(text: str, own: str, pieces: Sequence[Piece]) -> _Fix | None:
    """What a number is put right with."""
    given = [at for at, piece in enumerate(pieces) if piece.digits]
    denied = {
        at
        for at in given
        if _is_denied(pieces, at) and _place(own, pieces[at]) > 0 and _is_clear(text, pieces, at)
    }
    return _instead(text, own, pieces, given, denied) or (
        _told(text, own, pieces, given) if given and given[0] not in (0, *denied) else None
    )


def _instead(
    text: str, own: str, pieces: Sequence[Piece], given: Sequence[int], denied: Set[int]
) -> _Fix | None:
    """The digits beside such as are denied, as many as these."""
    for before, after in pairwise(given):
        wrong, right = (before, after) if before in denied else (after, before)
        if wrong not in denied or right in denied or _is_counted(text, pieces[right]):
            continue
        if len(pieces[wrong].digits) == len(pieces[right].digits):
            return _Fix(pieces[right], _place(own, pieces[wrong]))
    return None


def _told(text: str, own: str, pieces: Sequence[Piece], given: Sequence[int]) -> _Fix | None:
    """The digits that are told behind a word for a mistake, or before one: they are said to be the
    last ones, or are all but what stands there."""
    at = given[0] if not _counts(pieces, given) else given[1]
    meant, words = pieces[at].digits, [piece.word for piece in pieces[: given[0]]]
    size = len(meant)
    if not 1 < size <= _MOST or own.endswith(meant) or not _is_clear(text, pieces, at):
        return None
    close = all(word in MISTAKE | NO | LINK | LAST for word in words)
    wrong = not MISTAKE.isdisjoint(words[:_AT_ONCE]) or (close and words[0] in NO)
    alike = close and at == given[0] and _are_alike(own[-size:], meant)
    last = _is_said_last(pieces, at)
    sure = (
        (wrong and (alike or last))
        or (alike and not MISTAKE.isdisjoint(_linked(pieces, at, 1)))
        or (alike and last and sorted(own[-size:]) == sorted(meant))
    )
    return _Fix(pieces[at], len(own) - size) if sure else None


def _place(own: str, piece: Piece) -> int:
    """Where in a number digits stand: at its end, or nowhere else; -1 for no such place."""
    digits = piece.digits
    if own.endswith(digits):
        return len(own) - len(digits)
    return own.find(digits) if len(digits) > 1 and own.count(digits) == 1 else -1


def _is_denied(pieces: Sequence[Piece], at: int) -> bool:
    """Whether digits are said to be wrong."""
    behind = pieces[at + 1].word if at + 1 < len(pieces) else ""
    if behind in DENIES_BEHIND:
        return True
    return any(word in DENIES for word in _linked(pieces, at, -1, over=0))


def _is_said_last(pieces: Sequence[Piece], at: int) -> bool:
    """Whether digits are said to be the last ones."""
    return any(word in LAST for step in (-1, 1) for word in _linked(pieces, at, step))


def _linked(pieces: Sequence[Piece], at: int, step: int, over: int = 1) -> Iterator[str]:
    """The words before or behind digits as far as they link something to these, or count them in
    up to `over` figures."""
    for _ in range(_MOST_BETWEEN):
        at += step
        if not 0 <= at < len(pieces):
            return
        word, digits = pieces[at].word, pieces[at].digits
        if len(digits) > over:
            return
        if word:
            yield word
            if word not in LINK and word not in vocabulary().numerals:
                return


def _counts(pieces: Sequence[Piece], given: Sequence[int]) -> bool:
    """Whether the first digits only count those behind: “the last two are 72”."""
    if len(given) == 1:
        return False
    first, second = pieces[given[0]], pieces[given[1]]
    return first.digits == str(len(second.digits))


def _is_clear(text: str, pieces: Sequence[Piece], at: int) -> bool:
    """Whether digits are no hour, price or the like."""
    piece, behind = pieces[at], pieces[at + 1].word if at + 1 < len(pieces) else ""
    if _is_counted(text, piece):
        return False
    goes_on = behind in LINK or behind in LAST  # “33 a vége” is no house
    return goes_on or not masks_of(text, piece.start, piece.end)


def _is_counted(text: str, piece: Piece) -> bool:
    """Whether what stands behind digits says what they count."""
    word = _WORD.match(text, piece.end + 1)
    counted = word is not None and is_counted(word.group())
    return counted or _UNIT.match(text, piece.end) is not None


def _are_alike(one: str, other: str) -> bool:
    """Whether digits are the same but for one of them, or but for their order."""
    return sorted(one) == sorted(other) or _differing(one, other) == 1


def _differing(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=True))


def _is_given_anew(
    side: Side, number: Extraction, other: Extraction, between: Sequence[Piece]
) -> bool:
    """Whether another number behind a word for a mistake, or instead of one that is denied, is the
    same but for a few digits."""
    one, two = number.value, other.value
    if other.kind not in _KINDS or len(one) != len(two) or one == two:
        return False
    words = [piece.word for piece in between]
    if len(words) > _AT_ONCE or "" in words:
        return False
    if MISTAKE.isdisjoint(words) and not _is_denied_whole(side, number, words):
        return False
    return sorted(one) == sorted(two) or _differing(one, two) <= _ALIKE


def _is_denied_whole(side: Side, number: Extraction, behind: Sequence[str]) -> bool:
    """Whether it is said of a number that another is meant: “niet 06 … maar 06 …”."""
    if not DENIES_BEHIND.isdisjoint(behind):
        return True
    start = place_in_folded(side.folded, number.start)
    before = _WORD.findall(side.folded.text, max(0, start - _REACH), start)
    return bool(before) and before[-1] in DENIES and not BUT.isdisjoint(behind)
