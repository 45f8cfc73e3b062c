"""Digits that are counted: “three zeros”, “dos sietes”, “trei de zero”, “een nul”.

A count before a digit that stands as a thing (a plural, in most languages) says how often it comes.
"""

from functools import cache, lru_cache
from itertools import pairwise

from ingest.extractors._phone.item import Item
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.vocabulary import Numerals, everyday_times, partitive_of
from ingest.extractors._phone.words import lexicons

MOST = 6
"""How often a digit may be said to come: more is no part of a number."""

SURE = -3
"""What speaks against counts where digits stand as things: it speaks for them."""
_SAID, _MEANT = 4, 12
_TEN = 10
_NEAR = 2  # characters between a count and what it counts
_CAN_BE_COUNTED = frozenset({"numeral", "filler", "digits", "letters"})
_PLURALS = frozenset(("s", "er", "ern", "en", "n", "ek", "as", "es", "os"))
_PARTING = frozenset(",\n/;.|")


def counted(
    text: str, run: list[Item], place: int, language: str, closely: bool
) -> tuple[int, str, int] | None:
    """How often which digit comes, and the place after it; None where nothing is counted.

    `closely` also takes a count of one, a zero in languages in which what is counted looks as what
    is not, and a number and a digit that stand by themselves (“…, due sette, …”).
    """
    of = place + 1
    if of == len(run) or run[of].kind not in _CAN_BE_COUNTED:
        return None
    if not (closely or may_be_counted(run, place, language)):
        return None
    count = None if run[place].kind == "letters" else single_digit(run[place], language)
    if count is None or not 1 <= int(count) <= MOST or not near(text, run, of):
        return None
    figure = _figures(text, run, of) if _is_figure(run[of]) else None
    if figure:
        return int(count), *figure
    if run[of].text in partitive_of(language) and near(text, run, of + 1):
        digit = single_digit(run[of + 1], language)
        return (int(count), digit, of + 2) if digit else None
    digit = single_digit(run[of], language)
    if digit is None:
        return None
    sure = run[place].text in _articles(language)
    sure = sure or _is_counted(
        run[of], digit, int(count), language, closely=closely, figure=bool(run[place].digits)
    )
    meant = sure or (closely and _are_alone(text, run, place, of))
    return (int(count), digit, of + 1) if meant else None


def may_be_counted(run: list[Item], place: int, language: str) -> bool:
    """Whether what stands behind a number may be what it counts: of most words told at once."""
    _, _, _, text, digits, numerals, _, _ = run[place + 1]
    return (
        numerals.counted
        or digits != ""
        or text in partitive_of(language)
        or run[place].text in _articles(language)
        or text[:1].isdigit()
    )


def _is_figure(item: Item) -> bool:
    return bool(item.digits) or item.text[:1].isdigit()


def _figures(text: str, run: list[Item], of: int) -> tuple[str, int] | None:
    """A figure in the plural, and the place after it: “7s”, “5’s”, “7er”."""
    item = run[of]
    if _is_plural(item.text):
        return item.text[0], of + 1
    after = run[of + 1] if of + 1 < len(run) else None
    if after is None or after.text != "s" or len(item.digits) != 1:
        return None
    return (item.digits, of + 2) if text[item.end : after.start] in ("'", "’") else None


def _is_plural(word: str) -> bool:
    """Whether a word is a figure in the plural."""
    return word[1:] in _PLURALS and word[0].isdigit()


def _are_alone(text: str, run: list[Item], place: int, of: int) -> bool:
    """Whether a number and a digit stand by themselves, between commas or words for “and”."""
    if run[of].kind not in ("numeral", "digits") or run[place].kind != "numeral":
        return False
    before = place == 0 or _parts(text, run, place)
    return before and (of + 1 == len(run) or _parts(text, run, of + 1))


def _parts(text: str, run: list[Item], place: int) -> bool:
    """Whether a comma or a word stands before the item at `place`, or it is a word between."""
    between = text[run[place - 1].end : run[place].start]
    kinds = (run[place - 1].kind, run[place].kind)
    return "filler" in kinds or not _PARTING.isdisjoint(between)


def _is_counted(
    item: Item, digit: str, count: int, language: str, *, closely: bool, figure: bool
) -> bool:
    """Whether a digit is a thing that is counted; `figure`: by a figure, which is no article."""
    known = item.numerals.meaning(language)
    if known and known.counted:
        return True
    if not closely or item.kind != "numeral":
        return False
    return (count == 1 and not figure) or (digit == "0" and lexicons()[language].counts_singular)


def single_digit(item: Item, language: str) -> str | None:
    """The single digit that an item says, if it says just one."""
    kind, _, _, _, digits, numerals, _, _ = item
    if digits:
        return digits if len(digits) == 1 and kind in ("digits", "letters") else None
    known = numerals.meaning(language) if kind == "numeral" else None
    return str(known.value) if known and known.value < 10 else None


def near(text: str, run: list[Item], place: int) -> bool:
    """Whether an item stands at `place`, right after the one before it."""
    if place >= len(run):
        return False
    between = text[run[place - 1].end : run[place].start]
    return len(between) <= _NEAR and _PARTING.isdisjoint(between)


def led(text: str, run: list[Item], place: int, language: str) -> tuple[int, str, int] | None:
    """One of a digit, and the place after it, where an everyday word for one stands between a word
    that leads on and that digit, as an article does."""
    if not 0 < place < len(run) - 1 or run[place - 1].kind != "filler":
        return None
    one = run[place].numerals.own.get(language)
    if one is None or one.value != 1 or not one.weak or not near(text, run, place + 1):
        return None
    digit = single_digit(run[place + 1], language)
    return (1, digit, place + 2) if digit else None


@cache
def _articles(language: str) -> frozenset[str]:
    return folded_set(lexicons()[language].articles)


def counts(run: list[Item]) -> int | None:
    """What speaks against taking numbers before digits for counts; None where nothing is counted.

    Less than nothing where a digit stands as a thing, little where a word says how often, much
    where only a zero after a number may be meant so, in a language in which what is counted looks
    as what is not.
    """
    may_be, said = _has_articles(run), False
    for before, item in zip((None, *run), run, strict=False):
        kind, _, _, text, _, numerals, _, trick = item
        said = said or (kind == "times" and text not in everyday_times())
        if kind == "twice" or (trick and _is_plural(text)):
            return SURE if said and may_be else _SAID
        if numerals:
            counted, singular = _counted_at_all(numerals)
            if counted:
                return SURE
            may_be = may_be or (singular and before is not None and _is_count(before))
    if said:
        return _SAID
    return _MEANT if may_be else None


@lru_cache(maxsize=1 << 12)
def _counted_at_all(numerals: Numerals) -> tuple[bool, bool]:
    """Whether a word is a digit that is counted, and a zero that may be so in its language."""
    return numerals.counted, any(
        numeral.value == 0 and lexicons()[numeral.language].counts_singular for numeral in numerals
    )


def _has_articles(run: list[Item]) -> bool:
    """Whether more than one digit has a word for one before it, as an article (“een nul”)."""
    found = 0
    for before, item in pairwise(run):
        if before.numerals and item.numerals and item.start - before.end == 1:
            one, digit = before.numerals[0], item.numerals[0]
            found += one.value == 1 and one.weak and digit.value < _TEN
    return found > 1


def _is_count(item: Item) -> bool:
    return item.kind == "numeral" or (item.kind == "digits" and len(item.digits) == 1)
