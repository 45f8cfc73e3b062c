"""Amounts on top of a price, and for what is no meeting: "plus 30 euro", "20 € más", "webcam 25".

The words of a language lie in `unbought/`. An amount right beside a time is the price of that.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from ingest.extractors._facts.amounts import Amount, names_money
from ingest.extractors._facts.lengths import hour_letters, timed_words, unit_words
from ingest.extractors._facts.tables import HERE, sorts, word_set
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import by_sort
from ingest.extractors._text.tokens import Token, tokens

_PLUS = re.compile(r"(?:(?<!\d)\+ ?|\+)\Z")
_EXCHANGE = re.compile(
    r"(?<![\d.,])(?:[€£$]\s?1|1\s?(?:[€£$]|(?P<name>[^\W\d_]{2,6})))\s?[=≈~]\s?\Z"
)
_NEAR, _BEHIND, _FAR = 2, 3, 9
"""Words before an amount and behind it that are read; of a sentence, behind the name of extras."""
_FAR_FOR = 4
"""Words before an amount, in which "extra for" may stand with what it is for."""
_REMOTE = 3
"""Words that are no time, between what is no meeting and what it costs."""
_BACK = 24
"""Characters before an amount, in which words refuse it."""
_JOINED = 32
"""Characters between two amounts on top of a price."""
_SENTENCE = re.compile(r"[;\n!?•|]|\.(?!\d)")


@cache
def surcharges() -> dict[str, frozenset[str]]:
    """The words of each sort, of all languages together."""
    found: dict[str, frozenset[str]] = {}
    for file in sorted((HERE / "unbought").glob("*.tsv")):
        for sort, words in by_sort(file).items():
            found[sort] = found.get(sort, frozenset()) | words
    return found


@cache
def telling_surcharge() -> frozenset[str]:
    """Words without one of which `surcharge` is of no amount."""
    table = surcharges()
    phrases = table["plus"] | table["ends"] | table["remote"] | table["further"] | table["period"]
    names = frozenset(phrase.split()[0] for phrase in table["extras"])
    return names.union(phrase.split()[-1] for phrase in phrases)


def surcharge(sentence: Sequence[Token], clause: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Whether the words before an amount, of its sentence or clause, or those behind it say so."""
    before, after = [one.word for one in clause], [one.word for one in behind]
    if _remote(before) or _further(before[-_BEHIND:]) or _further(after[:_BEHIND]):
        return True
    if not surcharges()["period"].isdisjoint(after[:_NEAR]):
        return True  # "500 a month"
    if not timed_words().isdisjoint(after[:_BEHIND]):
        return False  # "plus 50 euro per hour" may be a price
    table = surcharges()
    if not table["plus"].isdisjoint(before[-_NEAR:]) or _extra_for(before[-_FAR_FOR:]):
        return True
    near = before[-_NEAR:]
    timed = not (timed_words().isdisjoint(near) and hour_letters().isdisjoint(near))
    if not timed and any(" ".join(after[:n]) in table["ends"] for n in (1, 2) if _ends(after, n)):
        return True
    return _of_extras([one.word for one in sentence][-_FAR:])


def _extra_for(before: Sequence[str]) -> bool:
    """ "Extra voor anaal 50": over what it is for."""
    return any(
        one in surcharges()["plus"] and two in _for() for one, two in pairwise(before)
    ) and timed_words().isdisjoint(before)


def _further(near: Sequence[str]) -> bool:
    """Whether words beside an amount are of an hour more: "80 per bijkomend uur"."""
    return not surcharges()["further"].isdisjoint(near) and not timed_words().isdisjoint(near)


def _ends(after: Sequence[str], said: int) -> bool:
    """Whether the clause ends behind so many words, or goes on with what they are for."""
    return len(after) == said or (len(after) > said and after[said] in _for())


def _for() -> frozenset[str]:
    return sorts("rates.tsv")["for"]


def _of_extras(before: Sequence[str]) -> bool:
    """ "Extra's kosten 20": behind a name for what costs extra, no time between, none denied."""
    table = surcharges()["extras"]
    for place in range(len(before) - 1, -1, -1):
        if before[place] in timed_words():
            return False
        pair = " ".join(before[place : place + 2])
        if before[place] in table or pair in table:
            return not (place and before[place - 1] in word_set("denials.txt"))
    return False


def _remote(before: Sequence[str]) -> bool:
    """Whether what is bought is no meeting ("videollamada 15 min 25")."""
    others = 0
    for word in reversed(before):
        if word in surcharges()["remote"]:
            return True
        others += not (word.isdecimal() or word in timed_words())
        if others > _REMOTE:
            break
    return False


def added(text: str, amount: Amount) -> bool:
    """Whether a plus sign stands right before an amount ("150 +50")."""
    return _PLUS.search(text[max(0, amount.start - 3) : amount.start]) is not None


def exchanged(text: str, amount: Amount) -> bool:
    """Whether it says what another currency is worth ("1 € = 390 Ft")."""
    said = _EXCHANGE.search(text[max(0, amount.start - 12) : amount.start])
    return said is not None and (not said["name"] or names_money(said["name"]))


def refused(text: str, amount: Amount) -> bool:
    """ "Not even for 1000 euro"."""
    near = text[max(0, amount.start - _BACK) : amount.start].split()
    if len(near) < 2 or folded(near[-1]) not in _for():
        return False
    return not word_set("denials.txt").isdisjoint(map(folded, near[-3:-1]))


def goes_on(text: str, last: Amount | None, amount: Amount) -> bool:
    """Whether an amount goes on a list of some on top of a price: "travel to A 20, to B 30".

    Between them is no more than to where, and no time stands beside it.
    """
    if last is None or not last.end < amount.start <= last.end + _JOINED:
        return False
    between = text[last.end : amount.start]
    said = [one.word for one in tokens(between)]
    if not said or not (said[0] in word_set("towards.txt") or said[0] in _for()):
        return False
    if _SENTENCE.search(between):
        return False
    after = [one.word for one in tokens(text[amount.end : amount.end + _JOINED])]
    return unit_words().isdisjoint({*said, *after[:_BEHIND]})
