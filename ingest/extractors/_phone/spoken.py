"""How digits are said: “twenty six”, “zes en twintig”, “double 4”, “twee keer drie”."""

from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors._phone.counted import MOST, counted, led, may_be_counted, near, single_digit
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.together import may_go_on, together
from ingest.extractors._phone.vocabulary import (
    Numeral,
    everyday_times,
    hundreds_of,
    joins_of,
    partitive_of,
)
from ingest.extractors._phone.words import lexicons

_PAIR = 2  # digits of a group that may come several times
_TEN = 10
_LARGEST = 9  # a digit that a product may be
_COUNTS = frozenset(map(str, range(1, MOST + 1)))
_WORDS = 8  # of one number: “cinq cent quatre - vingt - dix - huit”
_EDGES = "oilоοіӏ"
ROUND = "o"
"""A letter that is a 0 among number words, in languages in which it is none of them."""
_LEADING = ("filler", "letters")  # kinds of an article
_NOTHING = frozenset[str]()
PLAIN = frozenset({"digits", "plus", "filler", "twice"})
"""Kinds of items that leave a single figure before them what it is."""
_new = tuple.__new__  # a third of the time of Spoken(…), for every figure of every run


class Mode(NamedTuple):
    """A way of reading: `together` takes “twenty six” as 26, `strict` leaves out weak words.

    `counted` takes a number before a digit as its count wherever that may be: “een nul, üç sıfır”;
    `certain` when other digits of the run are surely counted. `pairs` repeats two digits behind a
    word for times (“trois fois zéro zéro”), `product` reckons: “three times three” is 9, “5+1” is
    6. `lines`: a number said in several words ends where its line ends (“trzydzieści” above
    “pięć”). `led`: a word for one between a word that leads on and a digit is an article (“en dan
    nog een 8”). `tens`: a figure behind tens belongs to them (“yetmiş 6”).
    `sums`: of what `product` reckons only sums, so that “twice 3” is 33 beside them.
    """

    together: bool
    strict: bool = False
    counted: bool = False
    certain: bool = False
    pairs: bool = False
    product: bool = False
    lines: bool = False
    led: bool = False
    tens: bool = False
    sums: bool = False


class Spoken(NamedTuple):
    """Digits said by the items up to (not with) `next`, at `start:end` of the folded text."""

    digits: str
    start: int
    end: int
    next: int
    said: bool = False
    loose: bool = False
    tricks: frozenset[str] = _NOTHING


SILENT = Spoken("", 0, 0, 0)
"""What says no digits."""


def spoken(text: str, run: list[Item], place: int, language: str, mode: Mode) -> Spoken | None:
    """What the item at `place` says, with those after it that belong to it; None for no digits."""
    item = run[place]
    reckons = (mode.product or mode.sums) and _is_operator(run, place + 1)
    if (
        item.kind == "digits"
        and not reckons
        and (len(item.digits) > 1 or place + 1 == len(run) or run[place + 1].kind in PLAIN)
    ):
        return _times_behind(text, run, place) or plain(run, place, mode.strict)
    twice = _twice(text, run, place, language, mode)
    if twice >= 0:
        repeats = run[twice].repeats
        return _repeated(text, run, twice + 1, repeats, language, mode, item.start)
    last = len(run) - 1
    if (
        reckons
        or (place < last and run[place + 1].kind == "times")
        or (place + 1 < last and run[place + 2].kind == "times")
        or (place + 2 < last and run[place + 3].kind == "times")
    ):
        times = _times(text, run, place, language, mode)
        if times:
            return times
    some = led(text, run, place, language) if mode.led else None
    some = some or counted(text, run, place, language, mode.counted)
    if some:
        count, digit, after = some
        sure = not mode.counted or counted(text, run, place, language, closely=False)
        article = count > 1 or item.numerals.weak
        sure = sure or (mode.certain and article)
        return _many(run, item.start, digit, count, after)._replace(loose=not sure)
    if item.kind == "letters" and item.text in joins_of(language):
        return None  # Polish “i”
    if item.kind == "digits" or (item.kind == "letters" and not mode.strict):
        return _hundreds(text, run, place, language) or plain(run, place, mode.strict)
    return _worded(text, run, place, language, mode) if item.kind == "numeral" else None


def word_alone(run: list[Item], place: int, language: str, strict: bool) -> Spoken | None:
    """What a number word says that goes with none of those beside it (no digits: nothing), however
    it is read but where words count or lead on; None where that must be asked."""
    item = run[place]
    numeral = item.numerals.meaning(language)
    may_count = numeral is not None and 1 <= numeral.value <= MOST and place + 1 < len(run)
    if may_count and may_be_counted(run, place, language):
        return None
    if strict:
        numeral = item.numerals.meaning(language, strict=True)
    if numeral is None:
        return SILENT if item.text != ROUND else None
    if numeral.language == language and may_go_on(run, place + 1, numeral.value, language):
        return None
    return _alone(item, place, numeral)


def _twice(text: str, run: list[Item], place: int, language: str, mode: Mode) -> int:
    """Where a word for twice stands that begins at `place`, with its article behind a word that
    leads on or where counts are read (“en een dubbele twee”); -1 for nowhere."""
    if run[place].kind == "twice":
        return place
    after = place + 1
    if after == len(run) or run[after].kind != "twice":
        return -1
    led = mode.counted or (place > 0 and run[place - 1].kind == "filler")
    one = led and single_digit(run[place], language) == "1"
    return after if one and near(text, run, after) else -1


def _worded(text: str, run: list[Item], place: int, language: str, mode: Mode) -> Spoken | None:
    numeral = run[place].numerals.meaning(language, strict=mode.strict)
    if numeral is None:
        item = run[place]
        if item.text != ROUND or mode.strict or not lexicons()[language].round_zero:
            return None
        return Spoken("0", item.start, item.end, place + 1, False, True, _tricks("letters"))
    if mode.tens and says_tens_apart(text, run, place, language):
        value = numeral.value + int(run[place + 1].digits)
        return _said(run, place, place + 2, str(value), "tens")
    hyphened = not mode.together and _is_hyphened(text, run, place)
    if (
        (mode.together or hyphened)
        and numeral.language == language
        and may_go_on(run, place + 1, numeral.value, language)
    ):
        words, at = (_rest_of_line(text, run, place), 0) if mode.lines else (run, place)
        if hyphened:
            words, at = run[place : place + 2], 0
        value, after = together(text, words, at, numeral.value, language)
        if after > at + 1:
            return _said(run, place, place + after - at, str(value), "tens")
    return _alone(run[place], place, numeral)


def says_tens_apart(text: str, run: list[Item], place: int, language: str) -> bool:
    """Whether a single figure stands behind tens, a space apart, in a language that says these
    first: “yetmiş 6”."""
    numeral = run[place].numerals.own.get(language)
    if numeral is None or numeral.value not in range(20, 100, _TEN) or place + 1 == len(run):
        return False
    figure, order = run[place + 1], lexicons()[language].order
    apart = text[run[place].end : figure.start] == " "
    return apart and order != "reversed" and figure.kind == "digits" and len(figure.digits) == 1


def says_several(text: str, run: list[Item], place: int, language: str) -> bool:
    """Whether a number begins at `place` that is said in several words."""
    numeral = run[place].numerals.meaning(language)
    if numeral is None or numeral.language != language:
        return False
    if not may_go_on(run, place + 1, numeral.value, language):
        return False
    return together(text, run, place, numeral.value, language)[1] > place + 1


def _is_hyphened(text: str, run: list[Item], place: int) -> bool:
    """Whether only a hyphen joins a word to the next, and none parts these from others: by “douze,
    trente-quatre, …” nobody means 30 and 4."""
    if place + 1 == len(run) or text[run[place].end : run[place + 1].start] != "-":
        return False
    start, end = run[place].start, run[place + 1].end
    return "-" not in (text[max(0, start - 1) : start], text[end : end + 1])


def _rest_of_line(text: str, run: list[Item], place: int) -> list[Item]:
    """What follows the item at `place` in its line, as far as one number may reach."""
    words = run[place : place + _WORDS]
    for count, (one, other) in enumerate(pairwise(words), 1):
        if "\n" in text[one.end : other.start]:
            return words[:count]
    return words


def plain(run: list[Item], place: int, strict: bool) -> Spoken:
    """Figures, or letters that look as such, as what they are; `strict`: without letters at their
    edges."""
    kind, start, end, text, digits, _, _, trick = run[place]
    core = without_edges(run, place) if strict and trick else ""
    if core:
        start += text.index(core)
        digits, end = core, start + len(core)
    tricks = _tricks(trick) if trick else _NOTHING
    return _new(Spoken, (digits, start, end, place + 1, False, kind == "letters", tricks))


def without_edges(run: list[Item], place: int) -> str:
    """The figures of a word without the letters at its edges that belong to what is beside it
    (“6608I have …”), '' for none."""
    if _is_joined(run, place):
        return ""
    word = run[place].text
    core = word.strip(_EDGES)
    return core if core != word and core.isdigit() else ""


def _is_joined(run: list[Item], place: int) -> bool:
    """Whether no more than a sign parts an item from the next: “3I-2349”."""
    return place + 1 < len(run) and run[place + 1].start - run[place].end <= 1


@cache
def _tricks(*names: str) -> frozenset[str]:
    """The tricks of that name, without the empty one."""
    return frozenset(names) - {""}


def _said(run: list[Item], place: int, after: int, digits: str, trick: str) -> Spoken:
    start, end = run[place].start, run[after - 1].end
    return Spoken(digits, start, end, after, True, False, _tricks("words", trick))


def _alone(item: Item, place: int, numeral: Numeral) -> Spoken:
    digits = str(numeral.value)
    tricks = _tricks(item.trick or "words", "tens" if len(digits) > 1 else "")
    return _new(Spoken, (digits, item.start, item.end, place + 1, True, numeral.weak, tricks))


def _hundreds(text: str, run: list[Item], place: int, language: str) -> Spoken | None:
    """“5 yüz”: a figure with a word for hundred after it."""
    after = place + 1
    if after == len(run) or run[after].kind != "numeral" or len(run[place].digits) != 1:
        return None
    if run[after].text not in hundreds_of(language) or not near(text, run, after):
        return None
    value, end = together(text, run, place, int(run[place].digits), language)
    return _said(run, place, end, str(value), "tens") if end > after else None


def _repeated(
    text: str, run: list[Item], place: int, count: int, language: str, mode: Mode, start: int
) -> Spoken | None:
    """`count` times the single digit that comes at `place` or after an article."""
    if count > MOST:
        return None
    for after in (place, place + 1):
        digit = single_digit(run[after], language) if after < len(run) else None
        whole = not digit or _says_tens(text, run, after, language, mode)
        inner = _group(text, run, after, language, mode) if whole else None
        if inner and len(inner.digits) * count <= MOST:
            return _many(run, start, inner.digits, count, inner.next)
        if digit and run[after].kind == "letters" and _is_article(text, run, after, language):
            continue  # “quatro vezes o zero”
        if digit == "1" and mode.counted and _is_article(text, run, after, language):
            continue
        if digit:
            return _multiplied(text, run, (start, after), digit, count, language, mode)
        if after >= len(run) or not (run[after].kind in _LEADING or run[after].text == "o"):
            return None  # neither “le” nor “lo”, which looks as 10
    return None


def _multiplied(
    text: str,
    run: list[Item],
    span: tuple[int, int],
    digit: str,
    count: int,
    language: str,
    mode: Mode,
) -> Spoken:
    """A digit `count` times; with the one behind it, or as a product, where it is read so. `span`:
    where in the text that begins, and at which item the digit stands."""
    start, place = span
    if mode.pairs and near(text, run, place + 1) and 2 * count <= MOST:
        second = single_digit(run[place + 1], language)
        if second:
            return _many(run, start, digit + second, count, place + 2)
    if mode.product and 1 < count * int(digit) <= _LARGEST:
        return _many(run, start, str(count * int(digit)), 1, place + 1)
    return _many(run, start, digit, count, place + 1)


def _says_tens(text: str, run: list[Item], place: int, language: str, mode: Mode) -> bool:
    """Whether a digit is but the beginning of a number of two: “quatre-vingts”."""
    said = _worded(text, run, place, language, mode) if run[place].kind == "numeral" else None
    return said is not None and said.next > place + 1


def _group(text: str, run: list[Item], place: int, language: str, mode: Mode) -> Spoken | None:
    """What is said several times as a whole: “deux fois double zéro”, “twee keer twee nullen”."""
    if place >= len(run):
        return None
    item = run[place]
    if item.kind == "twice" and not _is_times(run, place + 1):
        return _repeated(text, run, place + 1, item.repeats, language, mode, item.start)
    if len(item.digits) == _PAIR and item.kind == "digits":
        return plain(run, place, mode.strict)
    if item.kind == "numeral":
        said = _worded(text, run, place, language, mode)
        return said if said and len(said.digits) == _PAIR else None
    return None


def _is_article(text: str, run: list[Item], place: int, language: str) -> bool:
    """Whether a word for one leads to another digit: “een nul”."""
    leads = near(text, run, place + 1) and run[place + 1].kind in ("numeral", "digits")
    return (
        leads
        and not _is_times(run, place + 2)
        and single_digit(run[place + 1], language) is not None
    )


def _many(run: list[Item], start: int, digit: str, count: int, after: int) -> Spoken:
    end = run[after - 1].end
    return Spoken(digit * count, start, end, after, True, False, _tricks("doubles"))


def _times(text: str, run: list[Item], place: int, language: str, mode: Mode) -> Spoken | None:
    """“twee keer drie”, “de două ori zero”, “2 x 5”; the count may also follow: “cero tres veces”.

    A word for “times” comes second, or third.
    """
    apart = _times_behind(text, run, place) or _glued_behind(text, run, place, language)
    apart = apart or (_sum(run, place, language) if mode.product or mode.sums else None)
    if apart:
        return apart
    if _is_times(run, place + 1):
        count = single_digit(run[place], language)
        if count and 1 <= int(count) <= MOST and not _is_preposition(run, place + 1):
            # “drie keer een nul”
            mode = mode._replace(counted=True)
            return _repeated(text, run, place + 2, int(count), language, mode, run[place].start)
    parted = _counted_behind(text, run, place, language)
    if parted:
        return parted
    if not _is_times(run, place + 2) or (near(text, run, place + 3) and run[place + 3].text):
        return None
    if run[place + 2].text in everyday_times():
        return None  # “cinque, cinque per appuntamenti”
    digit, count = (single_digit(run[at], language) for at in (place, place + 1))
    if not (digit and count and 1 <= int(count) <= MOST and run[place + 1].kind == "numeral"):
        return None
    return _many(run, run[place].start, digit, int(count), place + 3)


def _glued_behind(text: str, run: list[Item], place: int, language: str) -> Spoken | None:
    """“Zéro x4”: a digit and, a space behind it, how often it comes."""
    if place + 2 >= len(run):
        return None
    item, times, count = run[place : place + 3]
    if times.kind != "times" or times.end != count.start or count.digits not in _COUNTS:
        return None
    digit = single_digit(item, language) if item.kind == "numeral" else None
    if not digit or text[item.end : times.start] != " ":
        return None
    return _many(run, item.start, digit, int(count.digits), place + 3)


def _counted_behind(text: str, run: list[Item], place: int, language: str) -> Spoken | None:
    """“Zero de patru ori, …”: a digit and, behind what counts it, how often it comes; a comma or
    the end follows, for “zero, de patru ori opt” counts the 8."""
    after = place + 4
    if not _is_times(run, place + 3) or run[place + 1].text not in partitive_of(language):
        return None
    if text[run[place].end : run[place + 1].start] != " ":
        return None
    if after < len(run) and "," not in text[run[place + 3].end : run[after].start]:
        return None
    digit, count = (single_digit(run[at], language) for at in (place, place + 2))
    if not (digit and count and 1 <= int(count) <= MOST):
        return None
    return _many(run, run[place].start, digit, int(count), after)


def _sum(run: list[Item], place: int, language: str) -> Spoken | None:
    """A sum of two small figures, or of tens and one: “5+1”, “vijf plus een”, “kırk artı iki”."""
    after = place + 2
    if after >= len(run) or not _is_operator(run, place + 1):
        return None
    if (run[place + 1].start - run[place].end) != (run[after].start - run[place + 1].end):
        return None
    one, other = _addend(run[place], language), single_digit(run[after], language)
    if one is None or not other or (one < _TEN and one + int(other) > _LARGEST):
        return None
    return _said(run, place, after + 1, str(one + int(other)), "sum")


def _addend(item: Item, language: str) -> int | None:
    """A digit, or tens: “forty plus two”."""
    digit = single_digit(item, language)
    if digit:
        return int(digit)
    numeral = item.numerals.own.get(language)
    tens = int(item.digits) if item.digits.isdecimal() else numeral.value if numeral else 0
    return tens if tens in range(2 * _TEN, 10 * _TEN, _TEN) else None


def _times_behind(text: str, run: list[Item], place: int) -> Spoken | None:
    """Digits of which figures behind them say how often they come: “7(2x)”, “0 (x5)”, “0x3”."""
    if place + 2 >= len(run) or "times" not in (run[place + 1].kind, run[place + 2].kind):
        return None
    item, one, other = run[place : place + 3]
    if item.kind != "digits" or len(item.digits) > _PAIR:
        return None
    count = other if one.kind == "times" else one
    if count.digits not in _COUNTS:
        return None
    bracketed = text[item.end : one.start].strip() == "(" and text[other.end : other.end + 1] == ")"
    if not bracketed and not _is_no_count(item, one, other):
        return None
    return _many(run, item.start, item.digits, int(count.digits), place + 3)


def _is_no_count(item: Item, times: Item, count: Item) -> bool:
    """Whether a digit before a word for times, all in one word, says not how often: “0x3”."""
    close = item.end == times.start and times.end == count.start and times.kind == "times"
    return close and len(item.digits) == 1 and item.digits not in _COUNTS


def _is_operator(run: list[Item], place: int) -> bool:
    """Whether a plus stands there."""
    return place < len(run) and (run[place].kind == "plus" or run[place].text == "+")


def _is_times(run: list[Item], place: int) -> bool:
    return place < len(run) and run[place].kind == "times"


def _is_preposition(run: list[Item], place: int) -> bool:
    """Whether a word for times leads to an article, not to a digit: “3 per un appuntamento”."""
    after = run[place + 1 : place + 2]
    weak = after and after[0].numerals and all(each.weak for each in after[0].numerals)
    return bool(weak) and run[place].text in everyday_times()
