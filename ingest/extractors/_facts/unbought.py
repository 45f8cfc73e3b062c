"""Amounts that buy nothing of the advertiser's: what a site asks for an ad, rent, entry, a taxi.

And what comes on top of a price (`surcharges.py`), the price of before (`former.py`), what another
trade asks ("my plumber takes 80"), pounds that somebody weighs, and the years of a couple ("lui 44
lei 39").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise, takewhile

from ingest.extractors._facts.amounts import Amount
from ingest.extractors._facts.former import former, telling
from ingest.extractors._facts.lengths import hour_letters, timed_words, unit_words
from ingest.extractors._facts.partly_free import partly_free, rides
from ingest.extractors._facts.persons import figures
from ingest.extractors._facts.surcharges import (
    added,
    exchanged,
    goes_on,
    refused,
    surcharge,
    surcharges,
    telling_surcharge,
)
from ingest.extractors._facts.tables import HERE, sorts, word_set
from ingest.extractors._facts.years import ADULT, OLDEST
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Token, tokens

_REACH = 60
"""Characters of a clause before and behind an amount that are read."""
_SHORT = "".join(rf"(?<!(?i:\b{word})\.)" for word in ("ca", "inkl", "zzgl", "aprox", "env"))
"""Words that a stop shortens: "Taxi vom Bahnhof ca. 12 €"."""
_SENTENCE = re.compile(rf"[;\n!?•|]|\.(?!\d){_SHORT}")
_CLAUSE = re.compile(rf"[;\n!?•|]|\s/\s|,(?!\d)|\.(?!\d){_SHORT}")
_NO_SHOW = re.compile(r"(?<!\w)no[\s-]?shows?(?!\w)", re.IGNORECASE)
_SAID = re.compile(r"[;\n!?]|\.\s(?=[^\W\d_]{3})")
_RATE = re.compile(r"\s?/\s?([^\W\d_]+)")
"""Of what an amount is the rate, behind a stroke: "Zimmer ab 90 € / Tag"."""
_NEAR, _AFTER = 6, 3
"""Words before an amount, and behind it, that can say what it is for."""
_SMALL = frozenset(("bij", "op", "na", "ab", "vanaf", "from", "en", "and", "und", "no", "bez", "z"))
_OF_RATE = 2
"""Words behind an amount that are a rate: "per hour"."""
_WITH = {"ad": ("period", "cost"), "room": ("period",), "pay": ("period",)}


@cache
def _words() -> dict[str, frozenset[str]]:
    found = by_sort(HERE / "site_fees.tsv")
    return found | {"extra": found["extra"] | surcharges()["extra"]}


def extras() -> frozenset[str]:
    """Words for what an amount right beside them pays, and is no time."""
    return _words()["extra"]


@cache
def _telling() -> frozenset[str]:
    table = _words()
    found = table["ad"] | table["room"] | table["pay"] | table["other"] | table["extra"]
    found |= table["weight"] | table["show"]
    return found | telling() | telling_surcharge() | rides()


def bought(text: str, money: Sequence[Amount]) -> list[Amount]:
    """The amounts that are none of those."""
    row = tokens(text)
    near = [row[place].start for place in row.known(_telling())]
    years = sorted(start for start, _, _ in figures(text)) if any(map(_old, money)) else []
    kept, on_top = list[Amount](), None
    for one in money:
        if goes_on(text, on_top, one) or _or_so(text, on_top, one):
            on_top = one  # "travel to A 20, to B 30"
        elif _told(near, one) and _unbought(text, one):
            on_top = one
        elif not (_apart(text, one) or _holds(one, years)):
            kept.append(one)
    return kept


def _or_so(text: str, last: Amount | None, amount: Amount) -> bool:
    """ "El taxi ida y vuelta (15 o 20 €)": what the same may cost as well."""
    if last is None or not 0 <= amount.start - last.end <= _NEAR + 2:
        return False
    between = folded(text[last.end : amount.start])
    return between.strip() in sorts("rates.tsv")["or"]


def _for_instance(text: str, amount: Amount) -> bool:
    """ "30% deposit, e.g. €150 for the shortest date": what something on top comes to."""
    before = folded(text[max(0, amount.start - _REACH) : amount.start])
    if not _instance().search(before):
        return False
    said = tokens(_SAID.split(before)[-1]).said
    return not said.isdisjoint(extras()) and said.isdisjoint(unit_words())


@cache
def _instance() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(sorts('rates.tsv')['instance'])}\.?\s?[:,]?\s?\Z")


def _apart(text: str, amount: Amount) -> bool:
    """Whether what stands right before it makes it no price, whatever the words around."""
    return added(text, amount) or exchanged(text, amount) or refused(text, amount)


def _old(amount: Amount) -> bool:
    """Whether one of a couple may be as old: "lui 44 lei 39", no 44 lei."""
    return amount.currency is not None and ADULT <= amount.number <= OLDEST


def _holds(amount: Amount, places: Sequence[int]) -> bool:
    """Whether one of some places, in order, lies within it."""
    at = bisect_left(places, amount.start)
    return at < len(places) and places[at] < amount.end


def _told(telling: Sequence[int], amount: Amount) -> bool:
    """Whether a word that could make it such a one begins near; the words are in order."""
    place = bisect_left(telling, amount.start - _REACH)
    return place < len(telling) and telling[place] < amount.end + _REACH


def _unbought(text: str, amount: Amount) -> bool:
    """Whether the clause of an amount says that it buys nothing of the advertiser's."""
    before = text[max(0, amount.start - _REACH) : amount.start]
    behind = _CLAUSE.split(text[amount.end : amount.end + _REACH], maxsplit=1)[0]
    clause, table = _bare(tokens(_CLAUSE.split(before)[-1])), _words()
    behind = _beside(clause, behind)
    after = tokens(behind)
    if _for_instance(text, amount):
        return True
    if former(clause, after) or _extra(clause, tokens(behind.split("+")[0])):
        return True
    sentence = tokens(_SENTENCE.split(before)[-1])
    if surcharge(sentence, clause, after):
        return True
    if partly_free([one.word for one in sentence], [one.word for one in after]):
        return True
    if _weighed(tokens(text[amount.start : amount.end]), clause, after):
        return True
    said = {one.word for one in (*clause, *after)}
    drunk = not _own(clause, after).isdisjoint(table["other"])
    if drunk and not (_comes_with(clause) or _of_hours(clause)):
        return True
    if _NO_SHOW.search(_CLAUSE.split(before)[-1]) or _NO_SHOW.search(behind):
        return True
    rate = _RATE.match(text, amount.end)
    said |= {one.word for one in sentence} | ({folded(rate[1])} if rate else set())
    return any(
        not said.isdisjoint(table[sort]) and any(not said.isdisjoint(table[w]) for w in needed)
        for sort, needed in _WITH.items()
    )


def _beside(clause: Sequence[Token], behind: str) -> str:
    """What is said behind an amount of what it buys: a bracket behind that of a time only says what
    comes with it ("90 min 500 lei (prosecco)")."""
    timed = not timed_words().isdisjoint(one.word for one in clause)
    return behind.partition("(")[0] if timed else behind


def _comes_with(clause: Sequence[Token]) -> bool:
    """Whether it comes with a time that stands right before the amount ("con bottiglia un'ora")."""
    said = {one.word for one in clause}
    timed = bool(clause) and clause[-1].word in unit_words()
    return timed and not said.isdisjoint(word_set("with_time.txt"))


def _of_hours(clause: Sequence[Token]) -> bool:
    """ "the one-hour coffee at $350": what is drunk or eaten is as long as a visit."""
    table = _words()["other"]
    return any(
        one.word in unit_words() and two.word in table and two.start - one.end == 1
        for one, two in pairwise(clause)
    )


def _bare(clause: Sequence[Token]) -> Sequence[Token]:
    """The words before an amount, up to a time that something comes with ("2 heures avec
    champagne")."""
    for place, (one, two) in enumerate(pairwise(clause)):
        if two.word in word_set("with_time.txt") and one.word in timed_words():
            return clause[: place + 1]
    return clause


def _own(clause: Sequence[Token], behind: Sequence[Token]) -> set[str]:
    """The words around an amount, up to what is with it or not in it ("200 Euro die Stunde mit
    einer Flasche Sekt")."""
    besides = word_set("besides.txt") - _SMALL
    near = [one.word for one in behind]
    return {*(one.word for one in clause), *takewhile(lambda word: word not in besides, near)}


def _extra(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether what stands right beside the amount is no time with her: a taxi, entry, a deposit."""
    extra, besides = _words()["extra"], word_set("besides.txt")
    rate = [one.word for one in behind[:_OF_RATE]]
    if not (hour_letters().isdisjoint(rate) and unit_words().isdisjoint(rate)):
        return False  # "trip to you 100/h"
    near, back = [one.word for one in before[-_NEAR:]][::-1], sorts("rates.tsv")["back"]
    for place, word in enumerate(near):
        if place and near[place - 1] in back and word in besides:
            continue  # "taxi ida y vuelta"
        if place == 0 and word in word_set("with_time.txt"):
            continue  # "Anfahrt ab 30 km mit 15 Euro"
        if word in extra:
            return True
        if (word in besides and word not in _SMALL) or word in timed_words():
            break
        if word in hour_letters():
            break  # "1h 220"
    return _extra_behind([one.word for one in behind[: _AFTER + 2]])


def _extra_behind(behind: Sequence[str]) -> bool:
    """ "25 euro taxi", not "150 (taxi included)", nor "150 reiskosten 25"."""
    extra, besides = _words()["extra"], word_set("besides.txt")
    for place, word in enumerate(behind[:_AFTER]):
        if word in besides:
            return False
        if word in extra:
            following = behind[place + 1 : place + 3]
            told = not surcharges()["included"].isdisjoint(following)
            return not (told or (following and following[0].isdecimal()))
    return False


def _weighed(amount: Sequence[Token], before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """ "I weigh 120 pounds", "120 pounds body weight": the money's word is a weight too.

    Not where other pounds stand between, nor where it buys time ("200 pounds an hour").
    """
    table = _words()
    after = [one.word for one in behind[:_AFTER]]
    if amount[-1].word not in table["pound"] or not timed_words().isdisjoint(after):
        return False
    near = {one.word for one in before[-_NEAR:]}.union(after)
    return not near.isdisjoint(table["weight"]) and near.isdisjoint(table["pound"])
