"""Who is advertised: woman, man, trans or couple; a fact for figures, as the ad words it.

A nationality tells it where its word does ("Schweizerin"; "Française, 29"). Words for the clients
that an ad is meant for ("voor mannen") do not count. A more telling word wins: couple over all,
trans over woman and man; a letter ("36 f") or a measure ("cup 75C") counts where no word tells.
A given name that only women, or only men, bear counts where nothing else does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from ingest.extractors import Extractor
from ingest.extractors._alias.signs.men import men
from ingest.extractors._facts.people import genders
from ingest.extractors._facts.persons import name_behind, named, served, told
from ingest.extractors._facts.refused import turned_away
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.windows import telling, windows
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row, Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "gender", "10"
_found = finder(NAME, VERSION)
_NOBODY = "none"
"""What the table says of a phrase that holds a word for a person and means none ("păr negru")."""
_PARA = frozenset(("para",))
_TWO_AGES = re.compile(r"\s(?:1[89]|[2-6]\d)(?:\s?/\s?|\si\s)(?:1[89]|[2-6]\d)(?!\d)")
"""Behind the Polish word for a couple, which is a small word of other languages: "Para 30/33"."""
_LEAST, _BY_NAME = 0.6, 0.5
_WORDS = 0.8
"""The confidence from which a word tells it."""
_BEHIND = 4
_AS = frozenset(("als", "as", "comme", "como", "come", "ca", "jako", "kato"))
_ONE_OF = frozenset(("a", "een", "eine", "une", "un", "una", "o"))
_LEADS = _AS | _ONE_OF
_QUOTES = tuple("\"“”„«»'‘’")
_WORKED = 6
"""Words over which a word for working reaches "as"."""
_PERHAPS = "perhaps "
"""What the table says of a word that is of the other as well, where another word says so
("masajista", "masszőr")."""
_RANK = {"couple": 0, "trans": 1, "woman": 2, "man": 2}
_SPELT = {"no": "nő", "par": "pár"}
"""Words that are for a person only with their accents."""
_SIZE = re.compile(r"[\s:=-]{1,4}(?:\d{2,3}\s?)?(?:[A-Ha-h]{1,2}|\d{1,3})(?!\w)")
"""A size of what is measured: "75C", "D", "3"."""
_ADJECTIVES = frozenset(("junge",))
"""Words for a person that are adjectives before a noun ("junge Dame")."""
_ONE = re.compile(
    r"(?<![\w/])(?:(?:1[89]|[2-6]\d)\s?/?\s?(?P<behind>[fmvw])|(?P<before>[fmvw])\s?[/,]\s?(?:1[89]|[2-6]\d))"
    r"(?![\w/]|[.,]\d|\s?/\s?[fmvw]\b)",
    re.IGNORECASE,
)
"""A letter for the gender beside the years, in a title: "Mature 36 f", "m/28"."""


def _for_others(row: Sequence[Token], first: int) -> bool:
    """Whether the one or two words before, or a welcome behind, make it a client."""
    before = {row[i].word for i in range(max(0, first - 2), first)}
    if first and row[first - 1].word in _LEADS and _works(row, first):
        return False
    behind = {token.word for token in takewhile(_no_number, row[first + 1 : first + 1 + _BEHIND])}
    return bool(before & word_set("not_offered.txt") or behind & word_set("welcomed.txt"))


def _no_number(token: Token) -> bool:
    """ "Woman, 29, couples welcome": what stands behind years is of others."""
    return not token.word.isdecimal()


def _works(row: Sequence[Token], first: int) -> bool:
    """ "werk al jaren als masseuse", "work as a masseuse": what somebody works as is she."""
    lead = first - 2 if first > 1 and row[first - 1].word in _ONE_OF else first - 1
    if lead < 0 or row[lead].word not in _AS:
        return False
    near = (one.word for one in row[max(0, lead - _WORKED) : lead])
    return any(word in word_set("working.txt") for word in near)


def _offers(version: AdVersion) -> Iterator[Extraction]:
    for field, text in version.texts():
        row = tokens(text)
        for hit in genders().find(text, row):
            start, end = row[hit.first].start, row[hit.last].end
            if hit.value == _NOBODY or _for_others(row, hit.first) or _adjective(text, row, hit):
                continue
            if turned_away(text, row, hit.last):
                continue
            if not of_others(field, text, start):
                value, sure = hit.value.removeprefix(_PERHAPS), not hit.value.startswith(_PERHAPS)
                yield _found("gender", value, (field, text), (start, end), 0.85 if sure else _LEAST)
        yield from _polish_couple(field, text, row)
        for one in told(text):
            start, end = row[one.first].start, row[one.last].end
            theirs = _for_others(row, one.first) or of_others(field, text, start)
            gender = _names().get(name_behind(text, row, one)) or one.value.gender
            if gender and not theirs:
                yield _found("gender", gender, (field, text), (start, end), _WORDS)


def _polish_couple(field: str, text: str, row: Row) -> Iterator[Extraction]:
    for place in row.known(_PARA):
        pair = _TWO_AGES.match(text, row[place].end)
        if pair and not of_others(field, text, row[place].start):
            span = (row[place].start, row[place].end)
            yield _found("gender", "couple", (field, text), span, 0.85)


def _adjective(text: str, row: Sequence[Token], hit: Hit[str]) -> bool:
    """Whether it is no word for a person there: "junge Dame", "no" for "nő", "par sms"."""
    token = row[hit.first]
    if hit.last == hit.first and token.word in _SPELT:
        return text[token.start : token.end].lower() != _SPELT[token.word]
    if token.word not in _ADJECTIVES or hit.last + 1 >= len(row):
        return False
    following = row[hit.last + 1]
    return text[token.end : following.start] == " " and text[following.start].isupper()


def _by_letter(version: AdVersion) -> Iterator[Extraction]:
    """ "Mature 36 f": where no word tells it."""
    m = _ONE.search(version.title)
    if m:
        name = "behind" if m["behind"] else "before"
        value = "man" if m[name].lower() == "m" else "woman"
        if name == "behind" and value == "man" and "/" not in m[0]:
            return  # "36 m" is a measure
        yield _found("gender", value, ("title", version.title), m.span(name), _LEAST)


def _by_measure(version: AdVersion) -> Iterator[Extraction]:
    """ "Cup: 75C", and less surely "achter het raam": where no word tells it."""
    for field, text in version.texts():
        row = tokens(text)
        if row.said.isdisjoint(_measures()):
            continue
        spans = [(row[place].start, row[place].end, _LEAST) for place in _sized(text, row)]
        behind = windows(text, row)
        spans += [(row[first].start, row[last].end, _BY_NAME) for first, last in behind]
        for start, end, confidence in spans:
            if not of_others(field, text, start):
                yield _found("gender", "woman", (field, text), (start, end), confidence)


@cache
def _measures() -> frozenset[str]:
    """Words without one of which neither is said."""
    return word_set("bust.txt") | telling()


def _sized(text: str, row: Row) -> Iterator[int]:
    """The places of words for a measure with a size behind."""
    for place in row.known(word_set("bust.txt")):
        if _SIZE.match(text, row[place].end):
            yield place


@cache
def _names() -> dict[str, str]:
    """Of whom each given name is that only women, or only men, bear."""
    women = dict.fromkeys(word_set("womens_names.txt"), "woman")
    return women | dict.fromkeys(men() - word_set("of_both.txt"), "man")


def _by_name(version: AdVersion) -> Iterator[Extraction]:
    """ "Natasha in Leeds": the names of a title, where all are of one gender."""
    text, row = version.title, tokens(version.title)
    known = row.known(_names().keys())
    told_by = [place for place in known if _somebody(text, row, place)]
    said = {_names()[row[place].word] for place in told_by}
    if len(said) == 1:
        one = row[told_by[0]]
        span = (one.start, one.end)
        yield _found("gender", said.pop(), ("title", text), span, _BY_NAME)


def _somebody(text: str, row: Row, place: int) -> bool:
    """Whether a name is written as one, and no thing or station is called so."""
    quoted = text[: row[place].start].endswith(_QUOTES)
    return named(text, row, place) and not quoted and not served(text, row, place)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """One gender an ad: the most telling word, the first of its rank."""
    offers = [*_offers(version), *_by_letter(version), *_by_measure(version)]
    if all(found.confidence == _BY_NAME for found in offers):
        offers = [*_by_name(version)] or offers
    best = min(offers, key=lambda found: (-_sure(found), _RANK[found.value]), default=None)
    if best is not None:
        yield best


def _sure(found: Extraction) -> float:
    return min(found.confidence, _WORDS)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="gender", label="Gender", role="fact"),),
    extract=bounded(NAME, extract),
)
