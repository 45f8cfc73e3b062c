"""Postcodes, cut so that they never point at a house: four digits in the Netherlands.

Dutch ones are known by their form; those of other countries by the town that stands right beside
them ("1100 Wien", "Marseille (13006)"), or by a label.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from ingest.extractors._location.gazetteer import HERE, Place, Spelling, by_uid, spellings
from ingest.extractors._location.mentions import Mention
from ingest.extractors._location.small import small_at
from ingest.extractors._text.fold import fold
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tables import rows, words
from ingest.extractors._text.tokens import Row, Token, tokens

_BRACKETED = {
    "hu": re.compile(r"\((1(?:[01]\d|2[0-3])\d)\)"),
    **dict.fromkeys(("de", "fr", "it", "es"), re.compile(r"(?<=[^\W\d_] )\((\d{5})\)")),
}
"""Figures alone in brackets, by country."""
# Lower-case letters count only when they are glued to the digits ("1012ab", not "1500 in").
_DUTCH = re.compile(r"(?<![\w.,+€$£-])(?<!\d\s)([1-9]\d{3})(?:\s?([A-Z]{2})|([a-z]{2}))(?![\w-])")
_BEFORE_PLACE = re.compile(
    r"(?<![\w.,+€$£-])(?<![\d€$£]\s)(?:(?:B|D|A|CH|F|L|H)-)?([1-9]\d{3}|\d{5})\s(?=\w)"
)
_BEHIND_PLACE = re.compile(
    r"(?<=\w)(?:,? |,? ?\(|: ?)(\d{5}|(?<=\()[1-9]\d{3})(?![\w€$£-]|[.,:]\d|"
    r"\s?(?:\d|[€$£]|[A-Z]{3}\b|(?i:euro|eur|lei|tl)))"
)
_LABELLED = r"\b(?:{words})\W{{1,3}}(\d{{5}}|[1-9]\d{{3}})(?!\d|[.,]\d|\s?[€$£])"
_FIGURES = {
    **dict.fromkeys(("nl", "be", "at", "ch", "lu", "hu", "bg"), 4),
    **dict.fromkeys(("de", "fr", "es", "it", "tr"), 5),
}
"""How many figures a postcode of a country has."""
_BESIDE = ("be", "de")
"""Countries whose postcodes are read before their towns on sites of any country."""
_YEARS = range(2010, 2040)
"""What is rather a year, but for where so many people live under it."""
_UNDER = frozenset(("be", "nl"))
_NO_PRICES = frozenset(("de", "fr", "es", "it"))
"""Where nobody asks for five figures, so that they may follow a town without a bracket."""
_WORDS = 4
"""Words of the name of a town at most."""
_FOUR = re.compile(r"\d{4}")
_NOT = words(HERE / "nl_not_postcode.txt")


@cache
def _ranges() -> tuple[list[int], list[tuple[int, str]]]:
    table = sorted((int(r[0]), int(r[1]), r[2]) for r in rows(HERE / "postcodes_nl.tsv"))
    return [first for first, _, _ in table], [(last, uid) for _, last, uid in table]


def dutch_place(digits: str) -> Place | None:
    """The town of a four-digit Dutch postcode, where the table knows it."""
    firsts, towns = _ranges()
    position = bisect_right(firsts, int(digits)) - 1
    if position < 0 or int(digits) > towns[position][0]:
        return None
    return by_uid().get(towns[position][1])


def _mention(country: str, digits: str, place: Place | None, span: tuple[int, int]) -> Mention:
    nowhere = Place(uid=country, name="", country=country, level="postcode", lat=0.0, lon=0.0)
    return Mention(
        place=place or nowhere,
        value=f"{country}/{digits}",
        level="postcode",
        start=span[0],
        end=span[1],
        led=True,
        confidence=0.95,
    )


def _dutch(text: str) -> list[Mention]:
    return [
        _mention("nl", m[1], dutch_place(m[1]), m.span(1))
        for m in _DUTCH.finditer(text)
        if (m[2] or m[3]).lower() not in _NOT
    ]


def _before_place(text: str, countries: Sequence[str]) -> list[Mention]:
    """ "2000 Antwerpen", "75015 paris": digits right before a town of one of the countries."""
    row, found = tokens(text), list[Mention]()
    for m in _BEFORE_PLACE.finditer(text):
        if text[m.end()].isupper() or len(m[1]) > len("1000"):
            hit = _at(text, row, bisect_left(row, m.end(), key=_start), countries[0])
            place = _town(hit, m[1], countries) if hit else None
            if place and _known(place, m[1]):
                found.append(_mention(place.country, m[1], place, m.span(1)))
    return found


def _behind_place(text: str, country: str) -> list[Mention]:
    """ "MARSEILLE 13006", "Wien (1100)": digits right behind a town of the country."""
    row, found = tokens(text), list[Mention]()
    for m in _BEHIND_PLACE.finditer(text):
        bracket = text[m.start(1) - 1] == "("
        place = _town_before(text, row, m.start(), m[1], country)
        if place and (bracket or country in _NO_PRICES):
            found.append(_mention(country, m[1], place, m.span(1)))
    return found


def _town_before(text: str, row: Row, end: int, digits: str, country: str) -> Place | None:
    """The town whose name ends there."""
    last = bisect_left(row, end, key=_start) - 1
    for first in range(last, max(-1, last - _WORDS), -1):
        hit = _at(text, row, first)
        if hit and hit.last == last:
            return _town(hit, digits, (country,))
    return None


def _start(token: Token) -> int:
    return token.start


def _at(text: str, row: Row, first: int, country: str = "") -> Hit[Spelling] | None:
    """The town that begins with a word; a small one in this country only."""
    if first == len(row):
        return None
    return spellings().at(text, row, first) or small_at(text, row, first, country)


def _town(hit: Hit[Spelling], digits: str, countries: Sequence[str]) -> Place | None:
    """The town of one of the countries whose postcodes have so many figures."""
    for place in hit.value.places:
        if place.country in countries and place.level == "city" and _fits(place.country, digits):
            return place
    return None


def _fits(country: str, digits: str) -> bool:
    year = len(digits) == len("2024") and int(digits) in _YEARS and country not in _UNDER
    return _FIGURES.get(country) == len(digits) and not year


def _known(place: Place, digits: str) -> bool:
    """Whether digits before a town are no price, by the table where there is one."""
    return place.country != "nl" or dutch_place(digits) == place


@cache
def _label() -> re.Pattern[str]:
    listed = sorted(words(HERE / "postcode_words.txt"))
    return re.compile(_LABELLED.format(words="|".join(word.replace("_", r"\s") for word in listed)))


def _labelled(text: str, country: str) -> list[Mention]:
    """ "PLZ: 50667", "code postal 75015"; on a site of no country German where there are five."""
    view, found = fold(text), list[Mention]()
    for m in _label().finditer(view.text):
        meant = country if country in _FIGURES else "de"
        meant = "de" if len(m[1]) > _FIGURES[meant] and m[0].startswith("plz") else meant
        if _FIGURES[meant] == len(m[1]):
            place = dutch_place(m[1]) if meant == "nl" else None
            found.append(_mention(meant, m[1], place, view.span(*m.span(1))))
    return found


def _bracketed(text: str, country: str) -> list[Mention]:
    """ "(59000)", "(1137)": figures alone in brackets, five, or such as begin as no year does and
    name a district of Budapest."""
    pattern = _BRACKETED.get(country)
    found = pattern.finditer(text) if pattern else ()
    return [_mention(country, match[1], None, match.span(1)) for match in found]


def postcodes(text: str, region: str = "") -> list[Mention]:
    """All postcodes of one text, on a site of that country."""
    if not _FOUR.search(text):
        return []
    countries = (region, *_BESIDE)
    return [
        *_dutch(text),
        *_before_place(text, countries),
        *_behind_place(text, region),
        *_labelled(text, region),
        *_bracketed(text, region),
    ]
