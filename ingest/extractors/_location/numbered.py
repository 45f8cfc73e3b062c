"""Parts of towns that are known by a number right behind the town: "Lyon 3ème", "Dublin 8", and the
outward code of a British postcode: "Bayswater W2".

They lie, for want of better, where their town does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._location.gazetteer import HERE, Place, spellings, word_set
from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.shortened import number
from ingest.extractors._text.tables import rows
from ingest.extractors._text.tokens import tokens

_BEHIND = r"(?![\w€£/:]|[.,]\d)"
_BRITISH = "gb"


@cache
def _parts() -> dict[str, tuple[int, str, re.Pattern[str]]]:
    """How many parts with a number a town has, their slug, and how they are written."""
    return {
        town: (int(parts), slug, re.compile(f"{written}{_BEHIND}"))
        for town, parts, slug, written in rows(HERE / "numbered.tsv")
    }


@cache
def _outward(*, small: bool) -> re.Pattern[str]:
    areas = "|".join(sorted(word.upper() for word in word_set("outward.txt")))
    return re.compile(
        rf",? ?\(?((?:{areas})[1-9]\d?[A-HJ-NP-Z]?)(?: \d[A-Z]{{2}})?{_BEHIND}",
        re.IGNORECASE if small else 0,
    )


def numbered(text: str, found: Sequence[Mention]) -> Iterator[Mention]:
    """The parts of those places of a text, in order, that have one right behind."""
    for town in found:
        part = _british(text, town) if town.place.country == _BRITISH else _counted(text, town)
        if part:
            yield part


def _british(text: str, town: Mention) -> Mention | None:
    match = _outward(small=text[town.start].islower()).match(text, town.end)
    return _part(town, match[1].lower(), match[1], match.span(1)) if match else None


def _counted(text: str, town: Mention) -> Mention | None:
    parts, slug, written = _parts().get(town.value, (0, "", None))
    match = written.match(text, town.end) if written else None
    if not match:
        return None
    count = int(match[1]) if match[1].isdecimal() else number(match[1])
    if not 0 < count <= parts:
        return None
    if slug[0] == "=" and town.abroad:
        return None  # "Anna aus Budapest, 10. Bezirk" is in Vienna
    if slug[0] == "=":
        known = _known(slug[1:].format(_roman(count)))
        return _placed(town, known, match.span(1)) if known else None
    shown = f"{town.place.name} {count}"
    return _part(town, slug.format(count), shown, match.span(1))


def _roman(count: int) -> str:
    """A small number as Romans wrote it.

    >>> _roman(14)
    'XIV'
    """
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (count // 10) + ones[count % 10]


def _known(name: str) -> Place | None:
    """The place of a name that no other has."""
    hits = spellings().find(name, tokens(name))
    return next((hit.value.places[0] for hit in hits), None)


def _part(town: Mention, slug: str, name: str, span: tuple[int, int]) -> Mention:
    place = Place(
        uid=f"{town.place.country}/{slug}",
        name=name,
        country=town.place.country,
        level="district",
        lat=town.place.lat,
        lon=town.place.lon,
    )
    return _placed(town, place, span)


def _placed(town: Mention, place: Place, span: tuple[int, int]) -> Mention:
    return Mention(
        place=place,
        value=place.uid,
        level=place.level,
        start=span[0],
        end=span[1],
        confidence=town.confidence,
        led=town.led,
        listed=True,
        abroad=town.abroad,
    )
