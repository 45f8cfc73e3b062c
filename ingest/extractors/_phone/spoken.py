"""How digits are said: “twenty six”, “zes en twintig”, “double 4”, “twee keer drie”."""

from functools import cache
from typing import NamedTuple

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.together import together
from ingest.extractors._phone.vocabulary import Numeral

_MOST_TIMES = 5
_EDGES = "oilоοіӏ"
_NOTHING = frozenset[str]()


class Mode(NamedTuple):
    """A way of reading: `together` takes “twenty six” as 26, `strict` leaves out weak words.

    `split` takes a number in one word apart: Hungarian “harmincegy” as 30 and 1.
    """

    together: bool
    strict: bool
    split: bool


class Spoken(NamedTuple):
    """Digits said by the items up to (not with) `next`, and the place of each digit."""

    digits: str
    places: tuple[tuple[int, int], ...]
    next: int
    said: bool = False
    loose: bool = False
    tricks: frozenset[str] = _NOTHING


def spoken(text: str, run: list[Item], place: int, language: str, mode: Mode) -> Spoken | None:
    """What the item at `place` says, with those after it that belong to it; None for no digits."""
    item = run[place]
    if item.kind == "twice":
        return _repeated(run, place + 1, item.repeats, language, item.start)
    times = _times(run, place, language) if _is_times(run, place + 1) else None
    if times:
        return times
    if item.kind == "digits" or (item.kind == "letters" and not mode.strict):
        return _plain(item, place, mode.strict)
    return _worded(text, run, place, language, mode) if item.kind == "numeral" else None


def _is_times(run: list[Item], place: int) -> bool:
    return place + 1 < len(run) and run[place].kind == "times"


def _worded(text: str, run: list[Item], place: int, language: str, mode: Mode) -> Spoken | None:
    numeral = meaning(run[place], language, mode.strict)
    if numeral is None:
        return None
    if mode.together and numeral.language == language:
        value, after = together(text, run, place, numeral.value, language)
        if after > place + 1:
            return _said(run, place, after, str(value), "tens")
    return _alone(run[place], place, numeral, mode.split)


def meaning(item: Item, language: str, strict: bool) -> Numeral | None:
    """What a number word means in a language; a word of another language only when strong."""
    for numeral in item.numerals:
        if numeral.language == language:
            return None if strict and numeral.weak else numeral
    strong = [numeral for numeral in item.numerals if not numeral.weak]
    return strong[0] if strong else None


def _plain(item: Item, place: int, strict: bool) -> Spoken:
    digits, start, end = item.digits, item.start, item.end
    if strict and item.trick:
        core = item.text.strip(_EDGES)
        if core != item.text and core.isdigit():
            # “6608I have …”: the letter belongs to what follows.
            start += item.text.index(core)
            digits, end = core, start + len(core)
    places = _each(start, end, len(digits))
    return Spoken(digits, places, place + 1, False, item.kind == "letters", _tricks(item.trick))


@cache
def _tricks(*names: str) -> frozenset[str]:
    """The tricks of that name, without the empty one."""
    return frozenset(names) - {""}


def _each(start: int, end: int, count: int) -> tuple[tuple[int, int], ...]:
    """One place per digit where each digit is one character, else the whole for each."""
    if count == 1:
        return ((start, end),)
    if end - start == count:
        return tuple(zip(range(start, end), range(start + 1, end + 1), strict=True))
    return ((start, end),) * count


def _said(run: list[Item], place: int, after: int, digits: str, trick: str) -> Spoken:
    whole = (run[place].start, run[after - 1].end)
    return Spoken(digits, (whole,) * len(digits), after, True, False, _tricks("words", trick))


def _alone(item: Item, place: int, numeral: Numeral, split: bool) -> Spoken:
    digits = str(numeral.value)
    if split and is_glued(numeral):
        # “harmincegy” may be 31, or 30 and 1 written as one word.
        digits = f"{numeral.value // 10 * 10}{numeral.value % 10}"
    tricks = _tricks(item.trick or "words", "tens" if len(digits) > 1 else "")
    places = ((item.start, item.end),) * len(digits)
    return Spoken(digits, places, place + 1, True, numeral.weak, tricks)


def is_glued(numeral: Numeral) -> bool:
    """Whether one word says tens and a unit: 21, 34, not 30."""
    return 20 < numeral.value < 100 and numeral.value % 10 > 0


def _digit(item: Item, language: str) -> str | None:
    """The single digit that an item says, if it says just one."""
    if item.kind in ("digits", "letters"):
        return item.digits if len(item.digits) == 1 else None
    if item.kind == "numeral":
        numeral = meaning(item, language, strict=False)
        return str(numeral.value) if numeral and numeral.value < 10 else None
    return None


def _repeated(run: list[Item], place: int, count: int, language: str, start: int) -> Spoken | None:
    """`count` times the single digit that comes at `place` or after one article."""
    for after in (place, place + 1):
        if after < len(run):
            digit = _digit(run[after], language)
            if digit and count <= _MOST_TIMES:
                whole = (start, run[after].end)
                places = (whole,) * count
                return Spoken(digit * count, places, after + 1, True, False, _tricks("doubles"))
            if run[after].kind != "filler":
                return None
    return None


def _times(run: list[Item], place: int, language: str) -> Spoken | None:
    """“twee keer drie”, “de două ori zero”, “2 x 5”: a word for “times” comes second."""
    count = _digit(run[place], language)
    if count is None or count not in "12345":
        return None
    return _repeated(run, place + 2, int(count), language, run[place].start)
