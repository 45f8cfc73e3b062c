"""Amounts that buy nothing of the advertiser's: what a site asks for an ad, rent, entry, a taxi.

And the price of before ("normally 130, this month 110").
"""

import re
from functools import cache

from ingest.extractors._facts.amounts import Amount
from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import tokens

_REACH = 60
"""Characters of a clause before and behind an amount that are read."""
_SENTENCE = re.compile(r"[;\n!?•|]|\.(?!\d)")
_CLAUSE = re.compile(r"[;\n!?•|]|[.,](?!\d)")
_WITH = {"ad": ("period", "cost"), "room": ("period",), "pay": ("period",)}


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sort, word in rows(HERE / "site_fees.tsv"):
        found.setdefault(sort, set()).add(folded(word))
    return {sort: frozenset(words) for sort, words in found.items()}


@cache
def _telling() -> frozenset[str]:
    table = _words()
    return (
        table["ad"] | table["room"] | table["pay"] | table["other"] | word_set("former_price.txt")
    )


def speaks_of_costs(text: str) -> bool:
    """Whether a text has a word that could make an amount such a one."""
    return not tokens(text).places.keys().isdisjoint(_telling())


def unbought(text: str, amount: Amount) -> bool:
    """Whether the clause of an amount says that it buys nothing of the advertiser's."""
    before, behind = text[max(0, amount.start - _REACH) : amount.start], text[amount.end :][:_REACH]
    clause, table = tokens(_CLAUSE.split(before)[-1]), _words()
    if clause and clause[-1].word in word_set("former_price.txt"):
        return True
    said = {one.word for one in (*clause, *tokens(_CLAUSE.split(behind)[0]))}
    if not said.isdisjoint(table["other"]):
        return True
    said |= {one.word for one in tokens(_SENTENCE.split(before)[-1])}
    return any(
        not said.isdisjoint(table[sort]) and any(not said.isdisjoint(table[w]) for w in needed)
        for sort, needed in _WITH.items()
    )
