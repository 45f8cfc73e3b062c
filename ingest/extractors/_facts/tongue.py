"""In which of some languages an ad is, where a word of it means another thing in each.

Told by the common words that only one of them has, by the language that the record states, and by
what is spoken where the site is.
"""

from collections import Counter
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from functools import cache

from ingest.extractors._facts.tables import word_set
from ingest.extractors._text.tokens import tokens
from ingest.models import AdVersion

_SPOKEN, _THERE = 3, 2
"""How many words a stated language is worth, and the country of the site."""
_REGIONS = {
    "at": ("de",),
    "be": ("nl", "fr"),
    "br": ("pt",),
    "ch": ("de", "fr", "it"),
    "gb": ("en",),
    "ie": ("en",),
    "us": ("en",),
}
"""What is spoken in a country whose code is not that of its language."""


def tongue(version: AdVersion, among: Collection[str]) -> str | None:
    """The language of an ad among some; None where nothing, or as much, speaks for another."""
    votes = Counter(dict.fromkeys(among, 0))
    for _, text in version.texts():
        said = tokens(text).said
        votes.update({one: len(said & words) for one, words in _only(frozenset(among)).items()})
    region = (version.region or "").lower()
    votes.update(dict.fromkeys(_REGIONS.get(region, (region,)), _THERE))
    votes.update({version.language or "": _SPOKEN})
    most = max(votes[one] for one in among)
    first = [one for one in among if votes[one] == most]
    return first[0] if most and len(first) == 1 else None


@cache
def _only(among: frozenset[str]) -> dict[str, frozenset[str]]:
    """The common words of each language that the others have not."""
    common = {one: word_set(f"common_words/{one}.txt") for one in sorted(among)}
    of = Counter(word for words in common.values() for word in words)
    return {one: frozenset(w for w in words if of[w] == 1) for one, words in common.items()}


def worded(said: AbstractSet[str], among: frozenset[str]) -> str | None:
    """In which of some languages words are, by the common words that only one of them has."""
    votes = {one: len(said & words) for one, words in _only(among).items()}
    most = max(votes.values())
    first = [one for one in sorted(among) if votes[one] == most]
    return first[0] if most and len(first) == 1 else None
