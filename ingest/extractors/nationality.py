"""The nationality that an advertisement claims, as an ISO 3166 code; a fact for figures.

Not taken: languages spoken, services with a nationality in their name ("Franse kus"), clients.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors import Extractor
from ingest.extractors._alias.view import ANDS
from ingest.extractors._facts.persons import told
from ingest.extractors._facts.tables import HERE, flagged, phrases, word_set
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import folded
from ingest.extractors._text.found import finder
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import folder, rows
from ingest.extractors._text.tokens import Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "nationality", "7"
_found = finder(NAME, VERSION)
_TOGETHER = 6  # words over which several nationalities lead one thing
_FIRST_SIGN = 0x1F1E6
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_REACH = 16
"""Characters before a nationality in which her age stands."""
_YEARS = r"(?:j|jr|jaar|jahre|y|yo|y\.o\.|years|ans|años|anni|anos|ani|lat|éves)?"
_AGE_BEFORE = re.compile(rf"(?<![\d.,€£$])(?:1[89]|[2-6]\d)\s?{_YEARS}\s?[,|·/–-]?\s\Z", re.I)
_AGE_BEHIND = re.compile(
    rf"\s?[,|·/–-]\s(?:1[89]|[2-6]\d)\s?{_YEARS}(?!\w|[.:]\d|\s?(?:€|%|min))", re.I
)
_LISTED = re.compile(r"\s?(?:[,/&+]|and|und|en|et|y|e)\s[A-ZÀ-Þ]")
"""A list goes on with a capital: languages ("28, Spanish, English")."""
_NEAR = 3  # characters between a cue and its country ("Nationaliteit: …")


def _spoken(text: str, row: Sequence[Token], hit: Hit[str], spoken: set[int]) -> bool:
    """Named as a language, itself or as part of a list of them."""
    before = [row[i].word for i in range(max(0, hit.first - 2), hit.first)]
    if any(word in word_set("languages_spoken.txt") for word in before):
        return True
    return any(hit.first - step in spoken for step in (1, 2))


def _claimed(text: str, row: Sequence[Token], hit: Hit[str]) -> bool:
    before = row[hit.first - 1].word if hit.first else ""
    after = _led(text, row, hit.last)
    if after in word_set("not_people.txt") or before in word_set("not_offered.txt"):
        return False
    joined = hit.first and text[row[hit.first - 1].end : row[hit.first].start] == " "
    thing = before in word_set("not_people.txt") and before not in word_set("people.txt")
    if joined and thing:
        return False  # "massaggio thailandese", "tortilla española"
    raw = text[row[hit.first].start : row[hit.last].end]
    if folded(raw) not in _bare():
        return True
    people = _people()
    if before in people or after in people or (not after and not before):
        return True
    return _beside_age(text, row[hit.first].start, row[hit.last].end)


def _beside_age(text: str, start: int, end: int) -> bool:
    """Whether an age stands beside it in a list of what she is ("Iveta, 28, Slovak")."""
    if _AGE_BEFORE.search(text[max(0, start - _REACH) : start]):
        return _LISTED.match(text, end) is None
    return _AGE_BEHIND.match(text, end) is not None


@cache
def _people() -> frozenset[str]:
    """Words for a person and for being one."""
    return word_set("people.txt") | {folded(row[1]) for _, row in folder(HERE / "genders")}


def _led(text: str, row: Sequence[Token], last: int) -> str:
    """The word that a nationality leads, also as one of several ("Thaise en Zweedse massage")."""
    ahead, size = last + 1, len(row)
    while ahead + 1 < size and ahead - last <= _TOGETHER:
        joins = row[ahead].word in ANDS and text[row[ahead - 1].end : row[ahead].start] == " "
        following = ahead + 1 if joins else ahead
        listed = joins or text[row[ahead - 1].end : row[ahead].start] in {", ", "/", " / "}
        if not listed or not phrases("nationalities").begins(row[following].word):
            break
        ahead = following + 1
    return row[ahead].word if ahead < size else ""


@cache
def _bare() -> frozenset[str]:
    return frozenset(folded(word) for word in flagged("nationalities"))


@cache
def _countries() -> Phrases[str]:
    return Phrases(
        (name, row[0]) for row in rows(HERE / "countries.tsv") for name in row[1].split("|")
    )


@cache
def _origins() -> Phrases[str]:
    return Phrases((row[0], row[0]) for row in rows(HERE / "origins.tsv"))


def _from(text: str, row: Sequence[Token], first: int) -> bool:
    """Whether what stands before a country makes it the advertiser's ("ik kom uit", "meid uit")."""
    if first < 2 or row[first].start - row[first - 1].end > _NEAR:
        return first == 1 and _origins().at(text, row, 0) is not None
    if row[first - 1].word in word_set("out_of.txt") and row[first - 2].word in _people():
        return True
    starts = (back for back in range(1, min(4, first) + 1) if row[first - back].word)
    hits = (_origins().at(text, row, first - back) for back in starts)
    return any(hit is not None and hit.last == first - 1 for hit in hits)


def _claims(text: str) -> Iterator[tuple[str, int, int]]:
    row = tokens(text)
    for hit in _countries().find(text, row):
        if _from(text, row, hit.first):
            yield hit.value, row[hit.first].start, row[hit.last].end
    for one in told(text):
        before = row[one.first - 1].word if one.first else ""
        if before not in word_set("not_offered.txt"):
            yield one.value.country, row[one.first].start, row[one.last].end
    spoken: set[int] = set()
    for hit in phrases("nationalities").find(text, row):
        if _spoken(text, row, hit, spoken):
            spoken.add(hit.last)
        elif _claimed(text, row, hit):
            yield hit.value, row[hit.first].start, row[hit.last].end


def _flag(title: str) -> Iterator[tuple[str, int, int]]:
    """The country of the flag in a title, where one country's stand there alone."""
    flags = [*_FLAG.finditer(title)]
    if flags and len({flag[0] for flag in flags}) == 1:
        code = "".join(chr(ord(char) - _FIRST_SIGN + ord("a")) for char in flags[0][0])
        yield code, *flags[0].span()


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Each claimed nationality once a text."""
    for field, text in version.texts():
        seen: set[str] = set()
        flags = _flag(text) if field == "title" else ()
        for value, start, end in (*_claims(text), *flags):
            if value not in seen and not of_others(field, text, start):
                seen.add(value)
                yield _found("nationality", value, (field, text), (start, end), 0.85)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="nationality", label="Nationality", role="fact"),),
    extract=bounded(NAME, extract),
)
