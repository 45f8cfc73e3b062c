"""Who is advertised: woman, man, trans or couple; a fact for figures, as the ad words it.

A nationality tells it where its word does ("Schweizerin"; "Française, 29"). Words for the clients
that an ad is meant for ("voor mannen") do not count. A more telling word wins: couple over all,
trans over woman and man. Where no word tells, what somebody says of herself does ("sono nuova"),
then a letter ("36 f") or a measure ("cup 75C"), then the working names of the ad that only women,
or only men, bear. A man or a couple of whom the ad does not say that they offer ("kiedy facet ma
poczucie humoru", "pareja 150") count where nothing else does.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile

from ingest.extractors import Extractor
from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.by_names import by_names, genders_of_names, of_two
from ingest.extractors._facts.members import members
from ingest.extractors._facts.offering import offers
from ingest.extractors._facts.people import genders
from ingest.extractors._facts.persons import name_behind, told
from ingest.extractors._facts.refused import turned_away
from ingest.extractors._facts.speaking import said
from ingest.extractors._facts.tables import word_set
from ingest.extractors._facts.windows import telling, windows
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.phrases import Hit
from ingest.extractors._text.tokens import Row, Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "gender", "15"
_found = finder(NAME, VERSION)
_NOBODY = "none"
"""What the table says of a phrase that holds a word for a person and means none ("păr negru")."""
_PAIR = "couple"
_PARA = frozenset(("para",))
_TWO_AGES = re.compile(r"\s(?:1[89]|[2-6]\d)(?:\s?/\s?|\si\s)(?:1[89]|[2-6]\d)(?!\d)")
"""Behind the Polish word for a couple, which is a small word of other languages: "Para 30/33"."""
_WE_ARE = frozenset(("jestesmy",))
_DESCRIBED = 5
"""Words from "we are" to the couple: "jesteśmy normalną, zadbaną parą"."""
_OF_WHAT_WE_ARE = frozenset((" ", ", "))
_OF_ONESELF, _LEAST, _BY_NAME, _UNLESS_SAID = 0.7, 0.6, 0.5, 0.45
_MEANT = 0.4
"""Of a man or a couple of whom nothing says that they offer: so little that it tells nothing."""
_NAMED_SURELY = 0.75
"""Of men's names alone: more than a word for women of whom the ad does not say that they offer."""
_WORDS = 0.8
"""The confidence from which a word tells it."""
_BEHIND = 4
_AS = frozenset(("als", "as", "comme", "como", "come", "ca", "jako", "kato"))
_ONE_OF = frozenset(("a", "een", "eine", "une", "un", "una", "o"))
_LEADS = _AS | _ONE_OF
_QUOTES = tuple("\"“”„«»'‘’")
_SOUGHT = 4
"""Words from a verb of seeking to whom it seeks."""
_WORKED = 6
"""Words over which a word for working reaches "as"."""
_PERHAPS = "perhaps "
"""What the table says of a word that is of the other as well, where another word says so
("masajista", "masszőr")."""
_RANK = {"couple": 0, "trans": 1, "woman": 2, "man": 2}
_RANKED = frozenset(("trans", "woman", "man"))
_SPELT = {"no": "nő", "par": "pár"}
"""Words that are for a person only with their accents."""
_NOT_SPELT = {"fata": frozenset(("fața", "faţa"))}
"""Words that are for a person but with these accents: the Romanian girl and face."""
_ALL, _OF_ALL = "ts", re.compile(r"\s(?:les|[aâ]ges?|vos|nos|tes|types?|styles?|horaires)\b", re.I)
"""The French word for all, shortened, which is trans otherwise ("mecs ts ages")."""
_PRONOUNS = frozenset(("er", "sie", "hij", "zij"))
_PRONOUN = re.compile(
    r"(?<!\w)(?:(?P<man>Er|Hij)|(?P<woman>Sie|Zij))"
    r"(?:,\s(?:[^\W\d]+,\s)?|\s\()(?:1[89]|[2-6]\d)(?=[,).\s]|\Z)(?!\s[Mm]in)"
)
"""Who says of himself "Gepflegter Er, 52," or "Netter Er (44)"."""
_ADDRESSED = re.compile(r"(?:,\s|\s\()[^\W\d]|:\s")
_NAMES_FOLLOW = re.compile(r"\s?:\s?\n?\s?[^\W\d_]+[,\s(]{1,2}\(?\d\d\b")
"""Behind a word for women: they are named, with their years ("Thai hölgyek: Noi, 34")."""
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


_IN_BRACKETS = re.compile(
    r"(?<![\d.,/-])(?:1[89]|[2-6]\d)\s?(?:j\w{0,4}\.?\s?)?\(\s?([fmvw])\s?\)", re.IGNORECASE
)
"""The same in brackets, in a text: "bin 19 (w)"."""


def _for_others(row: Sequence[Token], first: int) -> bool:
    """Whether the one or two words before, or a welcome behind, make it a client."""
    before = {row[i].word for i in range(max(0, first - 2), first)}
    if first and row[first - 1].word in word_set("receiving.txt"):
        return True
    if _sought(row, first):
        return True
    if first and row[first - 1].word in _LEADS and _works(row, first):
        return False
    behind = {token.word for token in takewhile(_no_number, row[first + 1 : first + 1 + _BEHIND])}
    return bool(before & word_set("not_offered.txt") or behind & word_set("welcomed.txt"))


def _sought(row: Sequence[Token], first: int) -> bool:
    """ "Looking for a generous gentleman": who is sought, two words between at most."""
    near = [token.word for token in row[max(0, first - _SOUGHT) : first]]
    return any(word in word_set("seeks_somebody.txt") for word in near)


def _owned(text: str, end: int) -> bool:
    """ "A gentleman's secret": it tells whose something is."""
    return text[end : end + 2] in {"'s", "’s"}


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
            few = hit.value == _NOBODY and not _is_a_pair(text, row, hit)
            if (
                few
                or _owned(text, end)
                or _for_others(row, hit.first)
                or _adjective(text, row, hit)
            ):
                continue
            if turned_away(text, row, hit.last):
                continue
            if not of_others(field, text, start):
                value = _PAIR if hit.value == _NOBODY else hit.value.removeprefix(_PERHAPS)
                yield _found(
                    "gender", value, (field, text), (start, end), _sureness(field, text, row, hit)
                )
        yield from _polish_couple(field, text, row)
        for one in told(text):
            start, end = row[one.first].start, row[one.last].end
            theirs = _for_others(row, one.first) or of_others(field, text, start)
            gender = genders_of_names().get(name_behind(text, row, one)) or one.value.gender
            if gender and not theirs:
                yield _found("gender", gender, (field, text), (start, end), _WORDS)


def _is_a_pair(text: str, row: Row, hit: Hit[str]) -> bool:
    """Whether two are meant and not a few, as the capital of the German noun tells."""
    last = row[hit.last]
    return text[last.start : last.end] == "Paar"


def _sureness(field: str, text: str, row: Row, hit: Hit[str]) -> float:
    """How surely a word for a person says who offers."""
    if hit.value.startswith(_PERHAPS):
        return _UNLESS_SAID
    if hit.value == "woman" and _NAMES_FOLLOW.match(text, row[hit.last].end):
        return 0.85
    if not hit.first and row[0].word in word_set("addressed.txt"):
        return _MEANT if _ADDRESSED.match(text, row[hit.last].end) else _OF_ONESELF
    if hit.value == "trans" or offers(field, text, row, hit.first, hit.last):
        return 0.85
    return _OF_ONESELF if hit.value == "woman" else _MEANT


def _polish_couple(field: str, text: str, row: Row) -> Iterator[Extraction]:
    for place in row.known(_PARA):
        pair = _TWO_AGES.match(text, row[place].end) or _we_are(text, row, place)
        if pair and not of_others(field, text, row[place].start):
            span = (row[place].start, row[place].end)
            yield _found("gender", "couple", (field, text), span, 0.85)


def _we_are(text: str, row: Row, place: int) -> bool:
    """ "Jesteśmy normalną, zadbaną parą": adjectives alone between "we are" and the couple."""
    for at in range(place - 1, max(-1, place - 2 - _DESCRIBED), -1):
        if text[row[at].end : row[at + 1].start] not in _OF_WHAT_WE_ARE:
            return False
        if row[at].word in _WE_ARE:
            return True
        if not row[at].word.endswith("a") and row[at].word not in ANDS:
            return False
    return False


def _adjective(text: str, row: Sequence[Token], hit: Hit[str]) -> bool:
    """Whether it is no word for a person there: "junge Dame", "no" for "nő", "par sms"."""
    token = row[hit.first]
    if token.word == _ALL and _OF_ALL.match(text, token.end):
        return True
    if text[token.start : token.end].lower() in _NOT_SPELT.get(token.word, ()):
        return True
    if hit.last == hit.first and token.word in _SPELT:
        return text[token.start : token.end].lower() != _SPELT[token.word]
    if token.word not in _ADJECTIVES or hit.last + 1 >= len(row):
        return False
    following = row[hit.last + 1]
    return text[token.end : following.start] == " " and text[following.start].isupper()


def _by_letter(version: AdVersion) -> Iterator[Extraction]:
    """ "Mature 36 f", "bin 19 (w)": where no word tells it."""
    for m in _IN_BRACKETS.finditer(version.body):
        if not of_others("body", version.body, m.start()):
            value = "man" if m[1].lower() == "m" else "woman"
            yield _found("gender", value, ("body", version.body), m.span(1), _LEAST)
    yield from _by_pronoun(version)
    m = _ONE.search(version.title)
    if m:
        name = "behind" if m["behind"] else "before"
        value = "man" if m[name].lower() == "m" else "woman"
        if name == "behind" and value == "man" and "/" not in m[0]:
            return  # "36 m" is a measure
        yield _found("gender", value, ("title", version.title), m.span(name), _LEAST)


def _by_pronoun(version: AdVersion) -> Iterator[Extraction]:
    """ "Gepflegter Er, 52": where not both stand there, who are a couple ("Sie (38), Er (43)")."""
    for field, text in version.texts():
        if tokens(text).said.isdisjoint(_PRONOUNS):
            continue
        said = {m.lastgroup or "": m for m in _PRONOUN.finditer(text)}
        if len(said) == 1:
            ((value, m),) = said.items()
            if not of_others(field, text, m.start()):
                yield _found("gender", value, (field, text), m.span(value), _LEAST)


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


def _of_oneself(version: AdVersion) -> Iterator[Extraction]:
    """ "Soy cariñosa", "recién llegada": less sure than a word for a person."""
    for field, text in version.texts():
        row = tokens(text)
        for one in said(text, row):
            start, end = row[one.first].start, row[one.last].end
            if not of_others(field, text, start):
                yield _found("gender", one.gender, (field, text), (start, end), _OF_ONESELF)


def _by_name(version: AdVersion) -> Iterator[Extraction]:
    """ "Natasha in Leeds"."""
    both = of_two(version)
    if both is not None:
        span = (both.start, both.end)
        yield _found("gender", _PAIR, (both.field, both.text), span, _BY_NAME)
    told_by = by_names(version)
    if told_by is not None:
        one = told_by.first
        sure = _NAMED_SURELY if told_by.gender == "man" else _BY_NAME
        yield _found("gender", told_by.gender, (one.field, one.text), (one.start, one.end), sure)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """One gender an ad: the most telling word, the first of its rank; and those of a list of people
    of whom not all are women."""
    offers = [*_offers(version), *_by_letter(version), *_by_measure(version)]
    if all(found.confidence < _WORDS for found in offers):
        offers += [*_of_oneself(version), *_by_name(version)]
    offers = [found for found in offers if found.confidence > _MEANT]
    best = min(offers, key=lambda found: (-_sure(found), _RANK[found.value]), default=None)
    if best is None:
        return
    yield best
    others = [one for one in members(version.body) if one.gender != best.value]
    for one in others if best.value in _RANKED else ():
        span = (one.start, one.end)
        if of_others("body", version.body, one.start, version.title):
            continue
        yield _found("gender", one.gender, ("body", version.body), span, _OF_ONESELF)


def _sure(found: Extraction) -> float:
    return min(found.confidence, _WORDS)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="gender", label="Gender", role="fact"),),
    extract=bounded(NAME, extract),
)
