"""Places: towns, districts, provinces, airports, postcodes; never a home address.

The value is "country/name" ("nl/den-haag", "nl/charlois") or, for a postcode, "nl/1012" (the four
digits only) and "de/50667". Attributes: name, lat, lon, country, level, and where the text says so
`relation` (incall_at, outcall_to, from) and `type` (home, hotel, holiday_park, club, window,
street), which are those of the place in the whole ad; where she receives in a town and also visits
it, each mention has what is said there (`_relation/visited.py`).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.extractors import Extractor
from ingest.extractors._location.between import between, receives
from ingest.extractors._location.halves import halves
from ingest.extractors._location.mentions import Mention, mentions, people
from ingest.extractors._location.numbered import numbered
from ingest.extractors._location.own import own, titled
from ingest.extractors._location.postcodes import postcodes
from ingest.extractors._location.states import states
from ingest.extractors._page.others import of_others
from ingest.extractors._relation.evidence import Evidence, Named, evidence
from ingest.extractors._relation.reading import Placed
from ingest.extractors._relation.weighing import NOTHING, Said, answers, said
from ingest.extractors._relation.whole import meeting
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "location", "17"
_found = finder(NAME, VERSION)
_TOWNS = frozenset(("city", "district"))
_FROM = Said("from", None)
"""What is said of a place that an ad names only to tell where somebody is from."""
_WITHIN = frozenset((",", "(", "-", "–"))
"""What may part a town from its country."""


def _attributes(mention: Mention, relation: str | None, kind: str | None) -> dict[str, Scalar]:
    place = mention.place
    told: dict[str, Scalar] = {"country": place.country, "level": mention.level}
    if place.name:
        told |= {"name": place.name, "lat": place.lat, "lon": place.lon}
    if relation:
        told["relation"] = relation
    if kind:
        told["type"] = kind
    return told


def read(
    version: AdVersion, field: str, text: str, borne_names: frozenset[str]
) -> Iterator[Mention]:
    """Every place that a text names, whosever it is, in order."""
    named = mentions(version, field, text, borne_names)
    parts = (*numbered(text, named), *states(text, named), *halves(text, named))
    found = [*postcodes(text, (version.region or "").lower()), *named, *parts]
    following = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= following:
            following = mention.end
            yield mention


class Kept(NamedTuple):
    """A place of the advertiser's in a field."""

    field: str
    mention: Mention


class Places(NamedTuple):
    """The places of an ad: its own, and of each text all that it names, whosever they are."""

    own: Sequence[Kept]
    every: Mapping[str, Sequence[Mention]]


def places(version: AdVersion) -> Places:
    """The places that an ad names, in order."""
    borne_names = people(version)
    named: Sequence[Mention] = ()
    kept, every = list[Kept](), dict[str, Sequence[Mention]]()
    aside = dict[Kept, bool]()
    for field, text in version.texts():
        found = every[field] = [*read(version, field, text, borne_names)]
        if not found:
            continue
        if field == "title":
            named = found
        kept += [Kept(field, one) for one in _own(field, text, found, (version.title, named))]
        aside.update((Kept(field, one.mention), one.beside) for one in between(text, found))
    return Places(_besides(version, kept, aside) if aside else kept, every)


def _besides(
    version: AdVersion, kept: Sequence[Kept], aside: Mapping[Kept, bool]
) -> Sequence[Kept]:
    """Without towns between which something lies, if that stands right there (aside: whether it
    does), or the ad names another town where somebody receives.
    """
    others = [one for one in kept if one not in aside]
    values, texts = {one.mention.value for one in aside}, dict(version.texts())
    towns = [
        one for one in others if one.mention.level in _TOWNS and one.mention.value not in values
    ]
    told = towns and (
        any(aside.values()) or any(receives(texts[one.field], one.mention) for one in towns)
    )
    return others if told else kept


def _placed(one: Mention) -> Placed:
    return Placed(one.start, one.end, one.place.name, one.level, one.value)


def weighed(version: AdVersion, found: Places) -> dict[str, Evidence]:
    """What speaks for each relation and each kind of place, by the value of the ad's own places."""
    if not found.own:
        return {}
    region = (version.region or "").lower()
    named = [
        Named(
            field,
            _placed(mention),
            region not in {"", mention.place.country},
            mention.place.lat,
            mention.place.lon,
        )
        for field, mention in found.own
        if not (mention.of_town or mention.origin)
    ]
    every = {
        field: [_placed(one) for one in row if not one.of_town]
        for field, row in found.every.items()
    }
    texts, spoken = dict(version.texts()), (version.language or "").lower()
    return evidence(texts, named, every, spoken, meeting(version.title, texts))


def _own(
    field: str, text: str, found: Sequence[Mention], title: tuple[str, Sequence[Mention]]
) -> Iterable[Mention]:
    """title: its text, and what it names."""
    if field == "body":
        return own(text, found, titled(*title, text, found) if title[0].strip() else None)
    return [mention for mention in found if not of_others(field, text, mention.start)]


def _where_town_lies(texts: Mapping[str, str], found: Sequence[Kept]) -> set[tuple[str, int]]:
    """The countries that only say where the town before lies: "Cali, Colombia"."""
    return {
        (two.field, two.mention.start)
        for one, two in pairwise(found)
        if two.mention.level == "country" != one.mention.level
        and one.field == two.field
        and one.mention.place.country == two.mention.place.country
        and texts[one.field][one.mention.end : two.mention.start].strip() in _WITHIN
    }


def _without_country(
    texts: Mapping[str, str], found: Sequence[Kept], told: Mapping[str, Said]
) -> list[Kept]:
    """Without a country of which the ad names a town, unless somebody comes from it."""
    aside = _where_town_lies(texts, found)
    found = [one for one in found if (one.field, one.mention.start) not in aside]
    within = {one.mention.place.country for one in found if one.mention.level != "country"}
    return [
        one
        for one in found
        if one.mention.level != "country"
        or told.get(one.mention.value, NOTHING).relation == "from"
        or one.mention.place.country not in within
    ]


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every place that a text names, with what the ad says of it."""
    texts, found = dict(version.texts()), places(version)
    evidence = weighed(version, found)
    told = {value: said(one) for value, one in evidence.items()}
    for field, mention in _without_country(texts, found.own, told):
        of_it = evidence.get(mention.of_town or mention.value)
        start = mention.town_start if mention.of_town else mention.start
        if mention.origin and mention.value not in told:
            answer = _FROM
        else:
            answer = answers(of_it, (field, start)) if of_it else NOTHING
        yield _found(
            "location",
            mention.value,
            (field, texts[field]),
            (mention.start, mention.end),
            mention.confidence,
            _attributes(mention, *answer),
        )


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="location", label="Location", role="context"),),
    extract=bounded(NAME, extract),
)
