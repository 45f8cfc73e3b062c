"""The state right behind a town of the United States: "Asbury Park, NJ", "Reno NV".

Americans tell towns of one name apart by it, so that it says which is meant, and of a word before
it that it is a town.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._location.gazetteer import HERE, Place
from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.state_letters import COUNTRY, behind
from ingest.extractors._text.tables import rows


@cache
def _states() -> dict[str, Place]:
    """The states by their letters."""
    return {
        letters: Place(
            uid=f"{COUNTRY}/{slug}",
            name=name,
            country=COUNTRY,
            level="region",
            lat=float(lat),
            lon=float(lon),
        )
        for letters, slug, name, lat, lon, *_ in rows(HERE / "states.tsv")
    }


def states(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The states behind those places of a text, in order, that have one."""
    for town in found:
        match = behind(text, town.end) if town.place.country == COUNTRY else None
        if match:
            state = _states()[match[1]]
            yield Mention(
                place=state,
                value=state.uid,
                level=state.level,
                start=match.start(1),
                end=match.end(1),
                confidence=town.confidence,
                led=town.led,
                listed=True,
                abroad=town.abroad,
                of_town=town.value,
                town_start=town.start,
            )
