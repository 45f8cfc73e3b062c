"""Where a text names a place, and which of the places of that name it means."""

import re
from collections.abc import Container
from functools import cache, lru_cache
from itertools import pairwise

import msgspec

from ingest.extractors._alias.words import names
from ingest.extractors._location.aside import set_aside
from ingest.extractors._location.chains import chained
from ingest.extractors._location.context import context_of
from ingest.extractors._location.denied import Denials
from ingest.extractors._location.gazetteer import (
    EUROPE,
    HERE,
    Place,
    Spelling,
    area_codes,
    declined,
    spellings,
    word_set,
)
from ingest.extractors._location.inflection import HAILING
from ingest.extractors._location.local import local
from ingest.extractors._location.persons import asked_for, borne, name_of
from ingest.extractors._location.quarters import parted, within
from ingest.extractors._location.rivers import by_rivers
from ingest.extractors._location.scheduled import scheduled, stays
from ingest.extractors._location.scraps import entitled, in_scraps
from ingest.extractors._location.segments import alone
from ingest.extractors._location.signs import (
    NOBLE,
    OF,
    addressed,
    anded,
    asked_for_place,
    cued,
    dated,
    ends_clause,
    in_sentences,
    led_by,
    listed,
    loosely,
    of_noun,
    onward,
    opposed,
    product,
    quarter_led,
    quartered,
    says_town,
    set_apart,
    shouted,
    standing_alone,
    strung,
    trades,
)
from ingest.extractors._location.small import with_small
from ingest.extractors._location.state_letters import COUNTRY, behind
from ingest.extractors._text.fold import folded
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row, Token, tokens
from ingest.models import AdVersion, Frozen

_PLACE_FIELD = re.compile(
    r"^location$|^fields\.(?:.*(?:plaats|stad|city|locati|regio|place|town|ville|ort$|stadt|ciudad|"
    r"citta|oras|miasto|varos|provinc|area|wijk|region|werkgebied|land).*)$"
)
_PROSE = frozenset(("title", "body"))
NEIGHBOURS = {
    "nl": ("nl", "be", "de"),
    "be": ("be", "nl", "fr", "lu"),
    "de": ("de", "at", "ch", "nl"),
    "en": ("gb", "ie", "nl"),
    "fr": ("fr", "be", "lu", "ch"),
    "es": ("es",),
    "it": ("it",),
    "ro": ("ro",),
    "hu": ("hu", "ro"),
    "pl": ("pl",),
    "bg": ("bg",),
    "tr": ("tr",),
    "pt": ("pt", "br"),
}
"""Countries in the order of likelihood, by the region or language of the ad."""
HOME = ("nl", "be", "de")
_MEETING = frozenset(("incall_at", "outcall_to"))
_VERY_LARGE = 1000
"""Thousands of people of a town that is meant also where its name is often a word."""
_KNOWN = 20
"""Thousands of people of a town that is meant where a word of where leads to it."""
LED = 0.95
"""The confidence from which a word that leads to places, or a list, makes a name one."""


class Mention(Frozen, frozen=True, kw_only=True):
    """A place named at a span of a text.

    led: a word that leads to places says that it is one; listed: a list of places does; abroad: it
    lies in another country than the site; of_town: the value of the town right before it, at
    `town_start`, whose state it is: what is said there of the town is said of it too; origin: it is
    only told that somebody is from there.
    """

    place: Place
    value: str
    level: str
    start: int
    end: int
    confidence: float
    led: bool = False
    listed: bool = False
    abroad: bool = False
    of_town: str = ""
    town_start: int = 0
    origin: bool = False


def home_of(version: AdVersion) -> tuple[str, ...]:
    """The countries in which places of this ad most likely lie, the likeliest first."""
    region = (version.region or "").lower()
    language = (version.language or "").lower()
    if region:
        return (region, *NEIGHBOURS.get(region, ()), *NEIGHBOURS.get(language, ()))
    return (*NEIGHBOURS.get(language, ()), *HOME)


def _spoken(version: AdVersion) -> str:
    """The country of the language of an ad."""
    return NEIGHBOURS.get((version.language or "").lower(), ("",))[0]


def _meant(spelling: Spelling, home: tuple[str, ...]) -> Place:
    """The place in the likeliest country, unless it is tiny against a famous namesake."""
    largest = spelling.places[0]
    for country in home:
        for place in spelling.places:
            if place.country == country and (
                place.level != "city"
                or not place.thousands
                or place.thousands * 100 >= largest.thousands
            ):
                return place
    return largest


def _accepted(
    spelling: Spelling,
    place: Place,
    home: tuple[str, ...],
    signs: int,
    *,
    given: bool,
    spoken: str = "",
) -> float:
    """How sure it is a place, 0 = it is not. `signs`: 1 capital, 2 cue, 4 list, 8 place field.

    `given`: people are called so too; then it is one far away only where a cue says so. `spoken`:
    the country of the ad's language.
    """
    if signs & 8:
        return 0.97
    near = place.country in home[:3] or place.country == spoken
    if (
        spelling.is_word(place, (home[0], spoken))
        or (spelling.common and not signs & 1)
        or (given and not near)
        or not (near or place.thousands >= 200 or place.level == "country")
    ):
        return 0.85 if signs & 1 and signs & 6 else 0.0
    if signs & 1:
        return LED if signs & 6 else 0.9
    if signs & 6:
        return 0.85
    return 0.75 if place.thousands >= 20 or place.level != "city" else 0.0


@lru_cache(maxsize=16)
def _written_small(text: str) -> frozenset[str]:
    """Names of one word that a text with capitals in its sentences writes small: words of it."""
    row = tokens(text)
    found = {
        row[hit.first].word
        for hit in _named(text)
        if hit.first == hit.last and text[row[hit.first].start].islower()
    }
    return frozenset(found) if found and in_sentences(text) else frozenset()


@lru_cache(maxsize=16)
def _named(text: str) -> tuple[Hit[Spelling], ...]:
    """Every spelling of a place in a text."""
    row = tokens(text)
    return by_rivers(text, row, (*spellings().find(text, row),))


def people(version: AdVersion) -> frozenset[str]:
    """Names of places that somebody bears in the ad, folded."""
    found: frozenset[str] = frozenset()
    for field, text in version.texts():
        if field in {"title", "body"}:
            hits = [(hit.first, hit.last) for hit in _named(text)]
            found |= borne(text, tokens(text), hits) if hits else frozenset()
    return found


def _signs(
    text: str,
    row: Row,
    hit: Hit[Spelling],
    last_end: int,
    in_capitals: bool,
    home: tuple[str, ...],
) -> int:
    """What makes it a place: 1 a capital, 2 a cue, 4 a list."""
    start = row[hit.first].start
    capital = text[start].isupper() or text[row[hit.last].start].isupper()
    signs = 1 if capital and not in_capitals else 0
    small = not capital and not in_sentences(text)
    word = hit.value.word and hit.value.places[0].level == "city"
    led = _led(text, row, hit, last_end, home) or (capital and _name_led(text, row, hit, home[0]))
    articled = _with_article(row, hit.first, home[0])
    articled = articled or _with_article(row, hit.first, hit.value.places[0].country)
    other = word and (loosely(row, hit.first) or articled)
    signs |= 2 if led and not other else 0
    beside = listed(text, row, last_end, hit.first) or anded(text, row, last_end, hit.first)
    beside = beside or (small and strung(text, row, last_end, hit.first, hit.last))
    signs |= 4 if beside else 0
    if small and _small_led(text, row, hit, home[0], last_end):
        return signs | 3
    if small and _part_in(text, row, hit, last_end, home):
        return signs | 3
    if small and word and signs & 6:
        here = signs & 2 and (
            _known_at_home(hit, home[0]) or _town_in(row, hit, home[0], word_set("always_cue.txt"))
        )
        signs |= 1 if here or _met_at(text, row, hit, beside=beside) else 0
    return signs


def _led(text: str, row: Row, hit: Hit[Spelling], last_end: int, home: tuple[str, ...]) -> bool:
    """Whether what stands before a name, or its ending, leads to a place."""
    first = hit.first - _coded(text, row, hit.first)
    if cued(text, row, first, last_end, not_and=local(home[0], "not and")):
        return True
    if quarter_led(text, row, hit.first) or dated(text, row, hit.first, hit.last):
        return True
    if led_by(local(home[0], "leads"), text, row, hit.first):
        return True
    if row[hit.last].word in declined() or _hailing(row, hit):
        return True
    return _in_case(text, row, hit.last, home[0])


def _coded(text: str, row: Row, first: int) -> bool:
    """ "In 1100 wien": whether a postcode stands between what leads to a name and it."""
    if first < 2 or not row[first - 1].word.isdecimal():
        return False
    beside = text[row[first - 1].end : row[first].start] == " "
    return beside and len(row[first - 1].word) in _POSTCODES


def _name_led(text: str, row: Row, hit: Hit[Spelling], country: str) -> bool:
    """Whether what stands beside a name with a capital says that it is that of a place."""
    start, end = row[hit.first].start, row[hit.last].end
    if row[hit.first].word not in NOBLE and scheduled(text, start, end):
        return True  # but "Van 5 tot 8 juni"
    if onward(text, row, hit.first) and stays(text, end):
        return True
    if _offered_at(text, row, hit, country) or addressed(text, row, hit.first):
        return True
    if says_town(text, row, hit.last) or (country == COUNTRY and behind(text, end)):
        return True
    if asked_for_place(text, row, hit.first):
        return True
    return quartered(text, end, local(hit.value.places[0].country, "quarter"))


def _small_led(text: str, row: Row, hit: Hit[Spelling], country: str, last_end: int) -> bool:
    """Whether a short text in small letters says of a name that it is a town of the country."""
    if all(place.country != country for place in hit.value.places):
        return False
    if in_scraps(text, row, hit, last_end):
        return True
    if quartered(text, row[hit.last].end, local(country, "quarter")):
        return True  # "je recois paris 17e"
    return entitled(text, row, hit.first, hit.last, country)


def _with_article(row: Row, first: int, country: str) -> bool:
    """ "Parken im Hof": whether what leads to it holds an article, so that it is the word."""
    return first > 0 and row[first - 1].word in local(country, "with article")


def _in_case(text: str, row: Row, last: int, country: str) -> bool:
    """ "Lara'da": whether an ending written apart says that somebody is there, or is from there."""
    endings = local(country, "case")
    if endings and set_apart(text, row, last):
        return True
    if not endings or text[row[last].end : row[last].end + 1] not in {"'", "’"}:
        return False
    behind = row[last + 1 : last + 3]
    if not behind or behind[0].start != row[last].end + 1 or behind[0].word not in endings:
        return False
    return len(behind) == 1 or behind[1].word not in local(country, "of another")


def _part_in(text: str, row: Row, hit: Hit[Spelling], last_end: int, home: tuple[str, ...]) -> bool:
    """ "antalya lara da": whether an ending written apart says of a part of the town before it that
    somebody is there."""
    if last_end != row[hit.first].start - 1 or hit.last + 1 == len(row):
        return False
    behind = row[hit.last + 1]
    beside = text[row[hit.last].end : behind.start] == " "
    return beside and behind.word in local(home[0], "case")


def _known_at_home(hit: Hit[Spelling], country: str) -> bool:
    """ "studio a pisa": whether it is a large town of the country, and rarely a word there."""
    return any(
        one.country == country and (one.uid in hit.value.plain or one.thousands >= _VERY_LARGE)
        for one in hit.value.places
    )


def _town_in(row: Row, hit: Hit[Spelling], country: str, always: frozenset[str]) -> bool:
    """ "in steyr", "a voghera": whether a word of where leads to a town of the country that is not
    small; "of" leads to words ("de ronda"), as does anything to those that always need a capital.
    """
    word = row[hit.last].word
    if not hit.first or row[hit.first - 1].word in OF or word in always or word in declined():
        return False
    return any(one.country == country and one.thousands >= _KNOWN for one in hit.value.places)


def _hailing(row: Row, hit: Hit[Spelling]) -> bool:
    """ "Szegedi lány vagyok": the first word is the town, the others say that she is from there."""
    return hit.first < hit.last and row[hit.last].word in HAILING


def _met_at(text: str, row: Row, hit: Hit[Spelling], *, beside: bool) -> bool:
    """Whether a word in small letters is a town, in a text without capitals: it ends a clause about
    who meets whom, or a list ("recebo em tomar, ligue"), or such a phrase follows its ending.
    """
    end = row[hit.last].end
    if row[hit.first].word in NOBLE:  # "van 14 tot 22 u."
        return False
    if row[hit.last].word in declined():
        return text[end : end + 1] == " " and end + 1 in _met(text)
    if not ends_clause(text, row, hit.last):
        return False
    lead = row[hit.first - 1]
    return beside or not _meeting(text).isdisjoint((lead.end, lead.start - 1))


def _offered_at(text: str, row: Row, hit: Hit[Spelling], country: str) -> bool:
    """Whether what is offered, or who comes to whom, stands right before a town of the country:
    "Massagens Faro", "Házhoz megyek Pécs"."""
    start, lead = row[hit.first].start, row[hit.first - 1].end if hit.first else 0
    if not hit.first or text[lead:start] not in {" ", ": ", " : "}:
        return False
    if text[lead:start] != " ":  # a label of where she comes to: "Komme auch zu dir: Oberwart"
        return lead in _coming(text) or _to_kind(text, lead)
    if all(place.country != country for place in hit.value.places):
        return False
    return row[hit.first - 1].word in trades() or lead in _meeting(text)


@lru_cache(maxsize=16)
def _meeting(text: str) -> frozenset[int]:
    """Where phrases end that say who comes to whom."""
    relations = context_of(text).relations
    return frozenset(end for _, end, told in relations if told in _MEETING)


def _to_kind(text: str, end: int) -> bool:
    """ "I visit your hotel or villa: ": whether a kind of place ends there to which she comes."""
    context = context_of(text)
    if all(until != end for _, until, _ in context.kinds):
        return False
    left, _ = context.sentence(end, end)
    return any(left <= until <= end for until in _coming(text))


@lru_cache(maxsize=16)
def _coming(text: str) -> frozenset[int]:
    """Where phrases end that say that she comes to somebody."""
    relations = context_of(text).relations
    return frozenset(end for _, end, told in relations if told == "outcall_to")


@lru_cache(maxsize=16)
def _met(text: str) -> frozenset[int]:
    """Where phrases begin that say who comes to whom."""
    relations = context_of(text).relations
    return frozenset(start for start, _, told in relations if told in _MEETING)


_POSTCODES = frozenset((4, 5))
"""Figures of postcodes."""


def mentions(
    version: AdVersion, field: str, text: str, borne_names: frozenset[str] = frozenset()
) -> list[Mention]:
    """All places named in one text; linear. `borne_names`: what `people` found in the ad."""
    row, home = tokens(text), home_of(version)
    hits, small_ones = with_small(text, row, _named(text), home)
    if not hits:
        return _area_codes(text, row, home)
    at = home, _spoken(version)
    place_field = 8 if field not in _PROSE and _PLACE_FIELD.search(field.lower()) else 0
    in_capitals, found, last_end = shouted(text), list[Mention](), -1
    small = _written_small(version.body) if not place_field else frozenset[str]()
    denials, last_person = Denials(text, row, local(home[0], "not a denial")), -1
    aside = set_aside(text, row, hits, denials, local(home[0], "leads"))
    around, fuller = (
        _around(field, text, row, hits, home[0], small_ones),
        _fuller(row, hits, home[0]),
    )
    for hit in hits:
        last = hit.first if _hailing(row, hit) else hit.last
        start, end = row[hit.first].start, row[last].end
        if not _a_name(text, row, hit, end):
            continue
        signs = place_field | _signs(text, row, hit, last_end, in_capitals, home)
        signs |= around.get(start, 0) | small_ones.get(start, 0)
        if borne_names and _a_person(text, row, hit, signs, borne_names, last_person):
            last_person = end
            continue
        if hit.first in aside or _no_place(text, row, hit, signs, small):
            continue
        place = fuller.get(hit.first) or _meant(hit.value, home)
        if _elsewhere(place, home) and (
            (not signs & 14 and field == "body") or _a_word(text, place, signs)
        ):
            continue
        confidence = _sure(text, row, hit, place, at, signs, small=start in small_ones)
        if confidence:
            last_end = end
            _first_listed(text, row, found, hit.first, signs)
            found.append(
                _mention(place, start, end, confidence, signs, abroad=_abroad(version, place))
            )
    return found + _area_codes(text, row, home)


def _fuller(row: Row, hits: tuple[Hit[Spelling], ...], country: str) -> dict[int, Place]:
    """The places of names that are one elsewhere, and here the beginning of that of a town that the
    text names in full: "Foz do Iguaçu … hotel em Foz"."""
    full = {
        row[hit.first].word: place
        for hit in hits
        if hit.first < hit.last
        for place in hit.value.places[:1]
        if place.country == country and place.level == "city"
    }
    return {
        hit.first: full[row[hit.first].word]
        for hit in hits
        if hit.first == hit.last and row[hit.first].word in full
        if all(place.country != country for place in hit.value.places)
    }


def _first_listed(text: str, row: Row, found: list[Mention], first: int, signs: int) -> None:
    """The first of a list is as much one of it as those behind ("Leeds, York and Hull").

    first, signs: of the next place.
    """
    if signs & 4 and found and not found[-1].listed:
        end = found[-1].end
        if listed(text, row, end, first) or anded(text, row, end, first):
            found[-1] = msgspec.structs.replace(found[-1], listed=True)


def _sure(
    text: str,
    row: Row,
    hit: Hit[Spelling],
    place: Place,
    at: tuple[tuple[str, ...], str],
    signs: int,
    *,
    small: bool,
) -> float:
    """How sure a name is its place; at: the countries of the ad, and that of its language; small:
    it is one of the small places."""
    given = hit.first == hit.last and row[hit.first].word in names()
    sure = _accepted(hit.value, place, at[0], signs, given=given, spoken=at[1])
    return _sure_of_small(text, row, hit, sure) if small else sure


def _sure_of_small(text: str, row: Row, hit: Hit[Spelling], sure: float) -> float:
    """The same of a small place: what is of it may be a thing ("queso de Idiazábal"), and what led
    to it is as sure as any other place."""
    country = hit.value.places[0].country
    if not sure or of_noun(text, row, hit.first, OF - local(country, "to")):
        return 0.0
    return sure if hit.value.common else max(sure, LED)


def _around(
    field: str,
    text: str,
    row: Row,
    hits: tuple[Hit[Spelling], ...],
    country: str,
    small: Container[int],
) -> dict[int, int]:
    """What other places beside it say of a name, by where it begins, as `_signs` does; small: where
    the small places begin."""
    chain = _chained(text, row, hits) if field == "body" else ()
    if field == "title" and not shouted(text):
        starts = ((row[hit.first].start, hit) for hit in hits)
        chain = [
            start
            for start, hit in starts
            if alone(text, row, hit, country, small=start in small and not hit.value.common)
        ]
    # where nobody writes capitals a quarter beside its town needs none
    beside = 4 if in_sentences(text) else 5
    return dict.fromkeys(chain, 4) | dict.fromkeys(_quarters(text, row, hits, country), beside)


def _chained(text: str, row: Row, hits: tuple[Hit[Spelling], ...]) -> frozenset[int]:
    named = [(row[hit.first].start, row[hit.last].end) for hit in hits]
    return chained(text, [span for span in named if text[span[0]].isupper()])


def _quarters(text: str, row: Row, hits: tuple[Hit[Spelling], ...], country: str) -> frozenset[int]:
    """Where the names of parts of a town begin that stand right beside it."""
    found = set[int]()
    for one, other in pairwise(hits):
        if parted(text, row, one, other):
            small = text[row[other.first].start].islower()  # "VERONA (borgo roma)"
            if (other.value.word or small) and within(other, one, row, country):
                found.add(row[other.first].start)
            elif one.value.word and within(one, other, row, country):
                found.add(row[one.first].start)
    return frozenset(found)


@cache
def _exact() -> dict[str, frozenset[str]]:
    """Short names as they must be written, folded."""
    found: dict[str, set[str]] = {}
    for line in (HERE / "exact.txt").read_text(encoding="utf-8").splitlines():
        for name in () if line.startswith("#") else line.split():
            found.setdefault(folded(name), set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def _otherwise_written(text: str, row: Row, hit: Hit[Spelling]) -> bool:
    """ "NO rush": whether a word looks like a short name that is not written so."""
    exact = _exact().get(row[hit.first].word)
    return exact is not None and text[row[hit.first].start : row[hit.last].end] not in exact


def _a_name(text: str, row: Row, hit: Hit[Spelling], end: int) -> bool:
    """Whether it stands as a name and is not that of a thing."""
    if not standing_alone(text, row[hit.first].start, end) or _a_product(text, row, hit):
        return False
    if _day_of_row(text, row, hit):
        return False
    return not _otherwise_written(text, row, hit)


def _day_of_row(text: str, row: Row, hit: Hit[Spelling]) -> bool:
    """ "Pazartesi – Çarşamba: Lina": whether the name is a day, and another stands right beside."""
    days = word_set("weekdays.txt")
    if hit.first < hit.last or row[hit.first].word not in days:
        return False
    return any(
        row[one].word in days and not text[row[one].end : row[one + 1].start].strip(" -–—/,&")
        for one in (hit.first - 1, hit.first)
        if one >= 0 and one + 1 < len(row) and row[one + 1].word in days
    )


def _a_product(text: str, row: Row, hit: Hit[Spelling]) -> bool:
    """Whether it is a thing with the name of a place."""
    region = hit.value.places[0].level == "region"
    return product(text, row, hit.first, hit.last, region=region)


def _a_person(
    text: str, row: Row, hit: Hit[Spelling], signs: int, people: frozenset[str], last_person: int
) -> bool:
    """Whether somebody bears the name, or one joined to it, and no cue says that it is a place."""
    if name_of(text, row, hit.first, hit.last) in people:
        return not signs & 10 or asked_for(text, row, hit.first)
    if signs & 8 or last_person < 0:
        return False
    named = row[hit.first].word in names()
    listed_ = named and listed(text, row, last_person, hit.first)
    return listed_ or anded(text, row, last_person, hit.first)


def _no_place(text: str, row: Row, hit: Hit[Spelling], signs: int, small: frozenset[str]) -> bool:
    """Whether something without a cue is a side of a match, or a word in small letters.

    `small`: names that the ad writes small elsewhere.
    """
    if signs & 10:
        return False
    if row[hit.first].word in small or opposed(row, hit.first, hit.last):
        return True
    return not signs and in_sentences(text)


def _abroad(version: AdVersion, place: Place) -> bool:
    """Whether a place lies in another country than the site."""
    return (version.region or place.country).lower() != place.country


def _elsewhere(place: Place, home: tuple[str, ...]) -> bool:
    """Whether a town lies in none of the countries that the ad is likely about."""
    return place.level != "country" and place.country not in home


def _a_word(text: str, place: Place, signs: int) -> bool:
    """Whether a town out of Europe is written small in a text with capitals ("a mesa")."""
    return not signs & 9 and place.country not in EUROPE and in_sentences(text)


def _mention(
    place: Place, start: int, end: int, confidence: float, signs: int = 2, *, abroad: bool = False
) -> Mention:
    return Mention(
        place=place,
        value=place.uid,
        level=place.level,
        start=start,
        end=end,
        confidence=confidence,
        led=signs & 2 > 0,
        listed=signs & 4 > 0,
        abroad=abroad,
    )


def _area_codes(text: str, row: Row, home: tuple[str, ...]) -> list[Mention]:
    """Area codes after a cue ("regio 020"), also in a list ("020, 030 en 070")."""
    if home[0] != "nl":
        return []
    codes, found, last_end = area_codes(), list[Mention](), -1
    for position in row.known(codes.keys()):
        token = row[position]
        if _dialled(text, row, position):
            continue
        if cued(text, row, position, last_end) or listed(text, row, last_end, position):
            last_end = token.end
            found.append(_mention(codes[token.word], token.start, token.end, 0.8))
    return found


def _dialled(text: str, row: tuple[Token, ...], position: int) -> bool:
    """Whether more figures follow at once: the start of a telephone number."""
    if position + 1 == len(row) or not row[position + 1].word[0].isdigit():
        return False
    return not set(text[row[position].end : row[position + 1].start]) & set(",/&+;")
