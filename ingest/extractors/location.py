"""Places: towns, districts, provinces, airports, postcodes; never a home address.

The value is "country/name" ("nl/den-haag", "nl/charlois") or, for a postcode, "nl/1012" (the four
digits only) and "de/50667". Attributes: name, lat, lon, country, level, and where the text says so
`relation` (incall_at, outcall_to, from) and `type` (home, hotel, holiday_park, club, window,
street).
"""

from collections.abc import Iterable, Iterator, Sequence, Set

from ingest.extractors import Extractor
from ingest.extractors._location.context import context_of
from ingest.extractors._location.mentions import Mention, mentions, people
from ingest.extractors._location.own import own
from ingest.extractors._location.postcodes import postcodes
from ingest.extractors._location.spread import Told, spread
from ingest.extractors._location.withheld import withheld
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind, Scalar

NAME, VERSION = "location", "7"
_found = finder(NAME, VERSION)


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
    found = postcodes(text) + mentions(version, field, text, borne_names)
    following = 0
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if mention.start >= following:
            following = mention.end
            yield mention


def _told(version: AdVersion) -> Iterator[Told]:
    """Every place of the advertiser's with what its own sentence says of it."""
    borne_names = people(version)
    titled = set[str]() if version.title.strip() else None
    for field, text in version.texts():
        found = [*read(version, field, text, borne_names)]
        if not found:
            continue
        context, spans = context_of(text), [(mention.start, mention.end) for mention in found]
        if field == "title" and titled is not None:
            titled.update(mention.value for mention in found)
        for mention in _own(field, text, found, titled):
            relation, kind = context.at(mention.start, mention.end, spans)
            if field != "body" or relation or not withheld(text, mention):
                yield Told(field, mention, relation, kind)


def _own(
    field: str, text: str, found: Sequence[Mention], titled: Set[str] | None
) -> Iterable[Mention]:
    if field == "body":
        return own(text, found, titled)
    return [mention for mention in found if not of_others(field, text, mention.start)]


def _without_country(found: list[Told]) -> list[Told]:
    """Without a country of which the ad names a town, unless somebody comes from it."""
    within = {one.mention.place.country for one in found if one.mention.level != "country"}
    return [
        one
        for one in found
        if one.mention.level != "country"
        or one.relation == "from"
        or one.mention.place.country not in within
    ]


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every place that a text names, with what the text says of it."""
    texts = dict(version.texts())
    for field, mention, relation, kind in _without_country(spread([*_told(version)], texts)):
        yield _found(
            "location",
            mention.value,
            (field, texts[field]),
            (mention.start, mention.end),
            mention.confidence,
            _attributes(mention, relation, kind),
        )


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="location", label="Location", role="context"),),
    extract=bounded(NAME, extract),
)
