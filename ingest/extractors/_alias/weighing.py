"""Which of the possible names of an ad are names of the advertiser: signs, weighed and summed.

`weights.tsv` holds what each sign weighs (the logarithm of how much likelier it makes a name), as
`benchmarks/fit_names.py` fits it to the cases. A value weighs what its best mention does; what
stands beside it in the ad then weighs too (`company`).
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ingest.extractors._alias import company
from ingest.extractors._alias.cues import stage_surnames
from ingest.extractors._alias.layout import Layout
from ingest.extractors._alias.possible import Mention, mentions
from ingest.extractors._alias.signs import (
    after,
    around,
    asked,
    before,
    both,
    men,
    page,
    row,
    things,
    word,
)
from ingest.extractors._alias.signs.ad import Ad, by_value
from ingest.extractors._alias.view import View
from ingest.extractors._alias.words import HERE
from ingest.extractors._page.others import of_house
from ingest.extractors._text.tables import rows

_SUREST = 0.99
_LEAST = 0.1
"""What a value weighs that is told: a little more than as likely as not."""
_MOST = 20
"""Mentions of a value that are weighed and told: more say nothing new."""
Texts = Sequence[tuple[str, View]]
_Signed = tuple[Mention, frozenset[str]]
Weights = Mapping[str, float]
Both = tuple[Weights, Weights]
"""What the signs of a mention weigh, and those of its company."""


class Weighed(NamedTuple):
    """A possible name: its list, its mentions outside what is of others, the signs of each."""

    value: str
    listed: str
    mentions: Sequence[Mention]
    signs: Sequence[frozenset[str]]


class Named(NamedTuple):
    """A name of the advertiser, its mentions, and how likely it is one."""

    value: str
    mentions: Sequence[Mention]
    likely: float


@cache
def _table(kind: str) -> Weights:
    return {
        sign: float(weight) for which, sign, weight in rows(HERE / "weights.tsv") if which == kind
    }


def tables() -> Both:
    """What the signs weigh as they are kept."""
    return _table("alone"), _table("company")


def weighed(texts: Texts, reader: bool) -> list[Weighed]:
    """Every possible name of an ad with its signs; `reader`: a reader or a client writes."""
    every = [*mentions(texts)]
    if not every:
        return []
    stands, labelled = _stand(every, texts, reader)
    own: dict[str, list[_Signed]] = {}
    for one in stands:
        own.setdefault(one[0].value, []).append(one)
    group = company.groups(stands)
    sizes = Counter(group.values())
    listed_as: dict[str, list[frozenset[str]]] = {}
    for value, listed in group.items():
        listed_as.setdefault(listed, []).append(own[value][0][1])
    lists = sum(any(map(_may_name, many)) for many in listed_as.values())
    found, some = by_value(every), list[Weighed]()
    ad = Ad(texts, (len(sizes), lists), found)
    longest = max(sum(map(_is_listed, many)) for many in listed_as.values()) if listed_as else 0
    for value, listed in group.items():
        if ad.is_a_thing(found[value]) or (value in labelled and not _announced(own[value])):
            continue
        if longest >= _HOUSE and sizes[listed] < _HOUSE and _only_asked_for(own[value]):
            continue
        shared = ad.signs(found[value], len(own[value])).union(
            company.of_list(sizes[listed]), company.of_places(listed_as[listed])
        )
        shared |= ad.agreed([signs for _, signs in own[value]])
        each = [signs | shared for _, signs in own[value]]
        some.append(Weighed(value, listed, [one for one, _ in own[value]], each))
    return some


def _stand(
    every: Sequence[Mention], texts: Texts, reader: bool
) -> tuple[list[_Signed], frozenset[str]]:
    """The mentions that may name somebody, with their signs; the values that a label says to be
    something else ("Göz: Ela", "Град: София")."""
    title = next((view.text for field, view in texts if field == "title"), "")
    layouts = {id(view): Layout(view.text) for _, view in texts}
    stands, said, labelled = list[_Signed](), dict[str, int](), set[str]()
    for one in every:
        layout = layouts[id(one.view)]
        if not one.value or said.get(one.value, 0) >= _MOST or _of_others(one, layout, title):
            continue
        told = _signs(one, layout, reader)
        if told >= _LABELLED:
            labelled.add(one.value)
            continue
        if _behind(one, stands[-1][0] if stands else None, layout):
            told |= {"behind a name in its line"}
        if stands and around.listed_with_others(one, *stands[-1]):
            told |= {"listed behind another's"}
        said[one.value] = said.get(one.value, 0) + 1
        stands.append((one, told))
    return stands, frozenset(labelled)


def _only_asked_for(own: Sequence[_Signed]) -> bool:
    """Whether callers ask for a name, and nothing else is said of it: at a house of many, who
    answers there ("ask for Helen or Marcus")."""
    return all(_ASKED in one.announced for one, _ in own)


def _announced(own: Sequence[_Signed]) -> bool:
    """Whether something announces a value, a list aside."""
    return any(one.announced - _JOINED for one, _ in own)


_PLACE, _GIVEN = "a place's whole name", frozenset(("given name", "given name that is a word"))
_HOUSE, _ASKED = 3, "announced by asking for it"
"""Names of the list of a house."""
_LABELLED = frozenset(("under a label for something else", "after a colon"))
"""Signs of what a label says that it is."""
_JOINED = frozenset(("joined to a name",))
_ALONG = "announced as who works along"
_OF_ANYBODY = frozenset(
    ("before a colon", "sentence of others", "cue: weak", "after what a page says")
)
"""Signs that tell nothing of a mate: she is told of behind the ad's own, and what is done with her
follows a colon ("met mijn collega Els: enkel op afspraak")."""
_NOBODY_LISTED = frozenset(("no given name", "no given name, ends in a"))


def _may_name(signs: frozenset[str]) -> bool:
    """Whether a given name is meant, or a word that something announces as one."""
    return _NOBODY_LISTED.isdisjoint(signs)


def _is_listed(signs: frozenset[str]) -> bool:
    """Whether it is a given name, and no place as well."""
    return _PLACE not in signs and not signs.isdisjoint(_GIVEN)


def _of_others(one: Mention, layout: Layout, title: str) -> bool:
    """Whether it stands in what is of others, and in no list of those who work at the house."""
    if not layout.of_others(one.field, one.start):
        return False
    return one.field != "body" or not of_house(title, layout.text, one.start)


def _behind(one: Mention, other: Mention | None, layout: Layout) -> bool:
    """Whether another name, that it is not joined to, stands before it in its line."""
    if other is None or other.field != one.field or other.value == one.value:
        return False
    return "joined to a name" not in one.announced and other.start >= layout.line(one.start)[0]


def _signs(mention: Mention, layout: Layout, reader: bool) -> frozenset[str]:
    """The signs of a mention, those of the whole ad aside."""
    found = [*mention.announced, *word.signs(mention), *before.signs(mention)]
    found += after.signs(mention)
    found += page.signs(mention, layout)
    found += around.signs(mention)
    found += row.signs(mention, layout)
    found += things.signs(mention, layout)
    found += asked.signs(mention, layout)
    found += men.signs(mention, found)
    if _ALONG in mention.announced:
        found = [sign for sign in found if sign not in _OF_ANYBODY]
    if reader:
        found.append("title of a reader" if mention.field == "title" else "text of a reader")
    return frozenset(both.together(found))


def alone(one: Weighed, weights: Weights) -> float:
    """What a value weighs by itself: as much as its best mention."""
    return weights["always"] + max(_sum(weights, signs) for signs in one.signs)


def _sum(weights: Weights, signs: frozenset[str]) -> float:
    """What signs weigh together: rounded once, so that no order of a set changes it."""
    return math.fsum([weights.get(sign, 0.0) for sign in signs])


def in_company(
    some: Sequence[Weighed], weights: Weights
) -> tuple[Mapping[str, float], Mapping[str, frozenset[str]]]:
    """What each value weighs by itself, and the signs of its company."""
    if not some:
        return {}, {}
    scores = {one.value: alone(one, weights) for one in some}
    return scores, company.signs(scores, {one.value: one.listed for one in some})


def likely(some: Sequence[Weighed], both: Both) -> Mapping[str, float]:
    """The values that more likely are names than not, and how likely each is."""
    if not some:
        return {}
    weights, beside = both
    scores, found = in_company(some, weights)
    chances: dict[str, float] = {}
    for value, score in scores.items():
        total = beside["always"] + beside["alone"] * score
        total += _sum(beside, found[value])
        if total > _LEAST:
            chances[value] = min(_SUREST, 1 / (1 + math.exp(-total)))
    parts = {value.split()[0] for value in chances if _of_two_names(value)}
    return {value: chance for value, chance in chances.items() if value not in parts}


def _of_two_names(value: str) -> bool:
    """Whether it is two given names, of which the first is no second name ("anna maria")."""
    first, *rest = value.split()
    return bool(first and rest) and rest[0] not in stage_surnames()


def named(texts: Texts, reader: bool) -> list[Named]:
    """The names of the advertiser, in the order in which they are first said."""
    some = weighed(texts, reader)
    chances = likely(some, tables())
    return [
        Named(one.value, one.mentions, chances[one.value]) for one in some if one.value in chances
    ]
