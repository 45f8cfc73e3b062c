"""Words without the endings that say "in", "to" or "from" in languages that put them behind a name.

For tables too large to hold each name in each case (inflection.py makes those of the gazetteer):
Hungarian ("Balatonföldvárra", "Szovátára"), also where an ad of another country is written in it,
and Turkish ("Çayırovada").
"""

import re
from collections.abc import Container, Iterator
from functools import cache

from ingest.extractors._location.inflection import HUNGARIAN
from ingest.extractors._text.fold import folded

DECLINING = frozenset(("hu", "tr"))
"""Countries whose language does so."""
_SHORTEST = 4
"""Letters of a name that has an ending."""
_TURKISH = re.compile(r"(?:[dt][ae](?:n|y[iı]m)?|y?[ae])\Z")


@cache
def _hungarian() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(sorted(set(map(folded, HUNGARIAN))))})\Z")


def stripped(home: Container[str], word: str) -> Iterator[str]:
    """What a folded word may be without its ending; home: the countries whose languages an ad has.

    >>> list(stripped(("hu",), "balatonfoldvarra"))
    ['balatonfoldvar']
    """
    for country, ending in (("hu", _hungarian()), ("tr", _TURKISH)):
        if country in home:
            for size in range(1, min(6, len(word) - _SHORTEST + 1)):
                if ending.fullmatch(word, len(word) - size):
                    yield word[:-size]
