"""The nationality that an advertisement claims, as an ISO 3166 code; a fact for figures.

Not taken: languages spoken, services with a nationality in their name ("Franse kus"), clients.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors import Extractor
from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.ablative import ablatives
from ingest.extractors._facts.age_words import age_words, said_as
from ingest.extractors._facts.double import doubled, joined_first
from ingest.extractors._facts.entries import in_entry
from ingest.extractors._facts.persons import countries, named, served, told
from ingest.extractors._facts.specialities import speciality
from ingest.extractors._facts.tables import HERE, flagged, phrases, sorts, word_set
from ingest.extractors._facts.tongue import tongue
from ingest.extractors._page.others import of_house, of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import folded
from ingest.extractors._text.found import finder
from ingest.extractors._text.phrases import Hit, Phrases
from ingest.extractors._text.tables import folder, rows
from ingest.extractors._text.tokens import Row, Token, tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "nationality", "16"
_found = finder(NAME, VERSION)
_BEHIND_TOWN = frozenset((", ", " ("))
_CLAUSE_ENDS = re.compile(r"\s?(?:[.,;!)\n]|\Z)")
_SERVICES = 2  # nationalities in a title of services
_TOGETHER = 6  # words over which several nationalities lead one thing
_FIRST_SIGN = 0x1F1E6
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_REACH = 20
"""Characters before a nationality in which her age stands."""
_OLD = rf"(?:\s?(?:{said_as('years')}|{said_as('glued')})(?:\s(?:{either(word_set('old.txt'))}))?)"
_YEARS = rf"{_OLD}?"
_AGE_BEFORE = re.compile(
    rf"(?<![\d.,€£$])(?:1[89]|[2-6]\d){_YEARS}\)?\s?[,.|·/–-]?\s\Z", re.IGNORECASE
)
_TURNING = (
    r"(?:(?:just |almost |nearly )?(?:turning|turned|aged)\s"
    r"|(?:net|bijna|fast|presque|casi|quasi)\s)?"
)
_AGE_BEHIND = re.compile(
    rf"(?:\s?[,|·/–-]\s{_TURNING}(?:1[89]|[2-6]\d){_YEARS}(?!\w|[.:]\d|\s?(?:€|%|min))"
    rf"|\s(?:1[89]|[2-6]\d){_OLD}(?!\w))",
    re.IGNORECASE,
)
_AGED = re.compile(r"\)\s?[,:|·–-]?\s?(?:1[89]|[2-6]\d)(?![\d%€]|[.:]\d)")
_LISTED = re.compile(r"\s?(?:[,/&+]|and|und|en|et|y|e)\s[A-ZÀ-Þ]")
"""A list goes on with a capital: languages ("28, Spanish, English")."""
_SPACES = frozenset((" ", ", "))
_COMMAS = frozenset((", ", "/", " / ", ","))
_PLURAL_OF = frozenset(("di", "de", "of"))
_PARA, _POLISH = frozenset(("para",)), ("ska", "cka")
_BEING = frozenset(("is", "ist", "est", "es", "e", "este", "jest", "het", "the", "la"))
_ENDED = frozenset(".!?;\n|")
_SPOKEN = 5
"""Words behind a language in which it is told how it is spoken."""
_HER_OWN = ("cesi", "casi")
"""How the Turkish word for a language ends that somebody speaks so or so."""
_NUMBER = re.compile(r"[^\S\n]?[:–-]?[^\S\n]?(?:\(?\+|\d)[\d\s().\-/]{7,24}")
_DIGITS = 8
_NEAR = 3  # characters between a cue and its country ("Nationaliteit: …")


def _spoken(text: str, row: Sequence[Token], hit: Hit[str], spoken: set[int]) -> bool:
    """Named as a language, itself or as part of a list of them."""
    before = [row[i].word for i in range(max(0, hit.first - 2), hit.first)]
    if any(word in word_set("languages_spoken.txt") for word in before):
        return True
    if _tongue(text, row, hit, before) or _how_spoken(text, row, hit):
        return True
    little = hit.first > 1 and row[hit.first - 1].word in word_set("a_little.txt")
    return any(hit.first - step in spoken for step in (1, 2, 3, 4)[: 4 if little else 2])


def _tongue(text: str, row: Sequence[Token], hit: Hit[str], before: Sequence[str]) -> bool:
    """ "mijn Nederlands is niet goed", "auf Deutsch": a language, for no person follows."""
    if not before or before[-1] not in word_set("my_tongue.txt"):
        return False
    after = hit.last + 1
    spaced = after < len(row) and text[row[hit.last].end : row[after].start] == " "
    person = spaced and row[after].word in _people() - _beings()
    return row[hit.last].word in _bare() and not person


def _how_spoken(text: str, row: Sequence[Token], hit: Hit[str]) -> bool:
    """ "engels is goed", "deutsch nicht perfekt": of a language it is told how it is spoken."""
    table = sorts("how_spoken.tsv")
    if row[hit.last].word not in _bare():
        return False
    for place in range(hit.last + 1, min(len(row), hit.last + 1 + _SPOKEN)):
        word = row[place].word
        if text[row[place - 1].end : row[place].start] != " ":
            return False
        if place == hit.last + 1:
            if word not in table["is"] and word not in table["leads"]:
                return False
        elif word in table["how"]:
            return True
        elif word not in table["small"]:
            return False
    return False


@cache
def _beings() -> frozenset[str]:
    """Words for is: what is said of a language as well."""
    return age_words("is") | age_words("self")


def _claimed(text: str, row: Row, hit: Hit[str]) -> bool:
    first = joined_first(text, row, hit.first)
    before = row[first - 1].word if first else ""
    led = _led(text, row, hit.last)
    if served(text, row, led - 1) or before in word_set("not_offered.txt"):
        return False
    after = row[led].word if led < len(row) else ""
    if _of_thing(text, row, hit.first) or _one_of_many(text, row, hit):
        return False
    if speciality(text, row, hit.first, hit.last):
        return False
    raw = text[row[hit.first].start : row[hit.last].end]
    return folded(raw) not in _bare() or _of_person(text, row, hit, first, after)


def _of_person(text: str, row: Row, hit: Hit[str], first: int, after: str) -> bool:
    """Whether something beside what may be a language makes it a person's nationality."""
    if first and named(text, row, first - 1):
        return True  # "Sara italiana"
    people, alone = _people(), not first and hit.last + 1 == len(row)
    led = first and (row[first - 1].word in people or row[first - 1].word in word_set("halves.txt"))
    if led and _ENDED.isdisjoint(text[row[first - 1].end : row[first].start]):
        return True
    two = first > 0 and row[first - 1].word in word_set("two.txt")
    if two and after in word_set("friends.txt"):
        return True  # "two Romanian friends"
    if after in people or alone or _couple(row, hit) or _described(text, row, hit.last):
        return True
    if _labelled(text, row, first) or _of_people(text, row, first):
        return True
    if _beside_age(text, row[first].start, row[hit.last].end):
        return True
    return in_entry(text, row, first, hit.last) and not _among(text, row, hit)


def _among(text: str, row: Sequence[Token], hit: Hit[str]) -> bool:
    """Whether another nationality stands beside it in a list, so that they are languages."""
    near = [row[place].word for place in (hit.first - 1, hit.last + 1) if 0 <= place < len(row)]
    joined = joined_first(text, row, hit.first) < hit.first
    return any(phrases("nationalities").begins(word) for word in near[joined:])


def _described(text: str, row: Sequence[Token], last: int) -> bool:
    """ "two Polish best friends": a word that describes a person, and the person."""
    if last + 2 >= len(row) or row[last + 1].word not in word_set("describing.txt"):
        return False
    if row[last + 2].word not in _people() and row[last + 2].word not in word_set("friends.txt"):
        return False
    gaps = (text[row[place].end : row[place + 1].start] for place in (last, last + 1))
    return all(gap == " " for gap in gaps)


def _couple(row: Sequence[Token], hit: Hit[str]) -> bool:
    """ "Polska para": the Polish word for a couple, which is "for" in other languages."""
    behind = row[hit.last + 1].word if hit.last + 1 < len(row) else ""
    return behind in _PARA and row[hit.last].word.endswith(_POLISH)


def _of_people(text: str, row: Sequence[Token], first: int) -> bool:
    """ "coppia di italiani": of people of that country."""
    if first < 2 or row[first - 1].word not in _PLURAL_OF:
        return False
    spaced = text[row[first - 2].end : row[first - 1].start] == " "
    return spaced and row[first - 2].word in _people()


def _of_thing(text: str, row: Sequence[Token], first: int) -> bool:
    """ "massaggio svedese e thailandese", "mijn eten is Italiaans": behind a word for a thing."""
    place = first - 1
    for _ in range(_TOGETHER):
        if place < 0 or text[row[place].end : row[place + 1].start] not in _SPACES:
            return False
        word = row[place].word
        if word in word_set("not_people.txt") and word not in word_set("people.txt"):
            return True
        goes_on = word in ANDS or word in _BEING or phrases("nationalities").begins(word)
        if not goes_on:
            return False
        place -= 1
    return False


def _one_of_many(text: str, row: Sequence[Token], hit: Hit[str]) -> bool:
    """Among two others or more in a list: services or languages ("Griego, francés, cubana").

    A thing that stands beside in the list is one of them: "oral, espanhola, grego".
    """
    table, count = phrases("nationalities"), 0
    for step in (-1, 1):
        place = hit.first if step < 0 else hit.last
        for _ in range(_TOGETHER):
            if not 0 <= place + step < len(row) or count > 1:
                break
            left, right = sorted((place, place + step))
            if text[row[left].end : row[right].start] not in _COMMAS:
                break
            place += step
            other = table.at(text, row, place)
            if other is None:
                count += row[place].word in word_set("not_people.txt")
                break
            count += other.value != hit.value
    return count > 1


def _labelled(text: str, row: Sequence[Token], first: int) -> bool:
    """ "Nationalität: kolumbianisch"."""
    if not first or row[first - 1].word not in word_set("nationality_labels.txt"):
        return False
    return row[first].start - row[first - 1].end <= _NEAR


def _beside_age(text: str, start: int, end: int) -> bool:
    """Whether an age stands beside it in a list of what she is ("Iveta, 28, Slovak")."""
    if _AGE_BEFORE.search(text[max(0, start - _REACH) : start]):
        return not _goes_on(text, end)
    return _AGE_BEHIND.match(text, end) is not None


def _goes_on(text: str, end: int) -> bool:
    """Whether a list of languages goes on there ("28, Spanish, English"), and not what she speaks
    ("25 yaşında, Özbek, Türkçesi iyi")."""
    listed = _LISTED.match(text, end)
    if listed is None:
        return False
    following = tokens(text[listed.end() - 1 : listed.end() + _REACH])
    return not following or not following[0].word.endswith(_HER_OWN)


def _of_a_number(text: str, start: int, end: int) -> bool:
    """ "Svizzera 079 000 33 09", "dall'Italia: 320 …": a country that a number to call is of, and
    not what somebody is, behind which she gives her own ("Kim, 24, Thai +31 …")."""
    number = _NUMBER.match(text, end)
    if number is None or sum(map(str.isdecimal, number[0])) < _DIGITS:
        return False
    row = tokens(text[start:end])
    country = countries().at(text[start:end], row, 0)
    return country is not None and country.last + 1 == len(row)


@cache
def _people() -> frozenset[str]:
    """Words for a person and for being one."""
    return word_set("people.txt") | {folded(row[1]) for _, row in folder(HERE / "genders")}


def _led(text: str, row: Sequence[Token], last: int) -> int:
    """The place that a nationality leads, also as one of several ("Thaise en Zweedse massage")."""
    ahead, size = last + 1, len(row)
    while ahead + 1 < size and ahead - last <= _TOGETHER:
        joins = row[ahead].word in ANDS and text[row[ahead - 1].end : row[ahead].start] == " "
        following = ahead + 1 if joins else ahead
        listed = joins or text[row[ahead - 1].end : row[ahead].start] in {", ", "/", " / "}
        if listed and not phrases("nationalities").begins(row[following].word):
            # "Thaise en Hawaïaanse technieken": what is no nationality leads the thing as well
            thing = following + 1 < size and row[following + 1].word in word_set("not_people.txt")
            return following + 1 if thing else ahead
        if not listed:
            break
        ahead = following + 1
    return ahead


@cache
def _bare() -> frozenset[str]:
    return frozenset(folded(word) for word in flagged("nationalities"))


@cache
def _origins() -> Phrases[str]:
    return Phrases((row[0], row[0]) for row in rows(HERE / "origins.tsv"))


@cache
def _spellings() -> frozenset[str]:
    return frozenset(row[1].lower() for _, row in folder(HERE / "nationalities"))


def _misspelt(raw: str) -> bool:
    """Whether its accents make it another word ("Thaís" is a name, not "Thais")."""
    return not raw.isascii() and raw.isalpha() and raw.lower() not in _spellings()


def _named(text: str, row: Row) -> Iterator[Hit[str]]:
    """Every word for a nationality."""
    for hit in phrases("nationalities").find(text, row):
        raw = text[row[hit.first].start : row[hit.last].end]
        if not (_misspelt(raw) or _is_name(raw)):
            yield hit


def _is_name(raw: str) -> bool:
    """ "Roman, 45": a word that is a given name as well, with a capital."""
    return raw.istitle() and folded(raw) in _names_too()


@cache
def _names_too() -> frozenset[str]:
    return word_set("names_too.txt")


def _from(text: str, row: Sequence[Token], first: int) -> bool:
    """Whether what stands before a country makes it the advertiser's ("ik kom uit", "meid uit")."""
    if first < 2 or row[first].start - row[first - 1].end > _NEAR:
        return first == 1 and _origins().at(text, row, 0) is not None
    if row[first - 1].word in word_set("out_of.txt"):
        if row[first - 2].word in word_set("returning.txt"):
            return False
        back = first - 2
        while back > first - 6 and back > 0 and _of_years(row[back].word):
            back -= 1  # "transgirl van 22 uit Colombia"
        if row[back].word in _people() or named(text, row, back):
            return True
    starts = (back for back in range(1, min(4, first) + 1) if row[first - back].word)
    hits = (_origins().at(text, row, first - back) for back in starts)
    led = any(hit is not None and hit.last == first - 1 for hit in hits)
    return led and not _of_goods(text, row, first - 2)


def _of_years(word: str) -> bool:
    """Whether a word may stand between a person and her origin, for it tells her years."""
    said = age_words("years") | age_words("link") | word_set("old.txt")
    return word.isdecimal() or word in said


def _of_goods(text: str, row: Sequence[Token], place: int) -> bool:
    """ "coffee from Brazil", "clients from Austria": things and clients that are from there."""
    spaced = text[row[place].end : row[place + 1].start] == " "
    word = row[place].word
    return spaced and word in word_set("not_people.txt") and word not in word_set("people.txt")


def _countries(text: str, row: Row) -> Iterator[Hit[str]]:
    """Every country from which the advertiser is."""
    last: Hit[str] | None = None
    for hit in countries().find(text, row):
        told = _from(text, row, hit.first) or _with(text, row, last, hit)
        if told or _of_name(text, row, hit) or _of_town(text, row, hit):
            yield hit
            last = hit
    yield from ablatives(text, row, _people())


def _with(text: str, row: Row, other: Hit[str] | None, hit: Hit[str]) -> bool:
    """ "aus China und Japan": joined to a country from which she, or another, is."""
    if other is None:
        return False
    if hit.first == other.last + 1:
        return text[row[other.last].end : row[hit.first].start] in _COMMAS
    return hit.first == other.last + 2 and row[hit.first - 1].word in ANDS


def _of_name(text: str, row: Row, hit: Hit[str]) -> bool:
    """ "Nelly (Ungarn), 31 Jahre": in brackets between a name and years."""
    start, name = row[hit.first].start, hit.first - 1
    if name < 0 or text[row[name].end : start].strip(" ") != "(" or not named(text, row, name):
        return False
    return _AGED.match(text, row[hit.last].end) is not None


def _of_town(text: str, row: Row, hit: Hit[str]) -> bool:
    """ "Komme aus Varna, Bulgarien.": behind a town that she is from, and a clause ends there."""
    start, town = row[hit.first].start, hit.first - 1
    if town < 1 or text[row[town].end : start] not in _BEHIND_TOWN:
        return False
    if not text[row[town].start].isupper() or not _CLAUSE_ENDS.match(text, row[hit.last].end):
        return False
    return _from(text, row, town)


def _persons(text: str, row: Row) -> Iterator[Hit[str]]:
    """The nationalities that surely mean a person."""
    for one in told(text):
        before = row[one.first - 1].word if one.first else ""
        hit = Hit(one.first, one.last, one.value.country)
        sought = before in word_set("not_offered.txt") or _one_of_many(text, row, hit)
        if not (sought or _is_name(text[row[one.first].start : row[one.last].end])):
            yield hit


def _claims(text: str) -> Iterator[tuple[str, int, int]]:
    row = tokens(text)
    for hit in _countries(text, row):
        yield hit.value, row[hit.first].start, row[hit.last].end
    claimed = set[int]()
    for one in _persons(text, row):
        yield one.value, row[one.first].start, row[one.last].end
        claimed.add(one.first)
    spoken: set[int] = set()
    every = [*_named(text, row)]
    for hit in every:
        if _spoken(text, row, hit, spoken):
            spoken.add(hit.last)
        elif _claimed(text, row, hit):
            yield hit.value, row[hit.first].start, row[hit.last].end
            claimed.add(hit.first)
    for hit in doubled(text, row, every, frozenset(claimed)) if claimed else ():
        yield hit.value, row[hit.first].start, row[hit.last].end


def _flag(title: str) -> Iterator[tuple[str, int, int]]:
    """The country of the flag in a title, where one country's stand there alone."""
    flags = [*_FLAG.finditer(title)]
    if flags and len({flag[0] for flag in flags}) == 1:
        code = "".join(chr(ord(char) - _FIRST_SIGN + ord("a")) for char in flags[0][0])
        yield code, *flags[0].span()


@cache
def contested() -> dict[str, dict[str, str]]:
    """The words that mean another country in each language ("Indische": id in Dutch)."""
    said: dict[str, dict[str, str]] = {}
    for language, (country, word, *_) in folder(HERE / "nationalities"):
        said.setdefault(folded(word), {})[language] = country
    return {word: known for word, known in said.items() if len({*known.values()}) > 1}


def _meant(version: AdVersion, raw: str, country: str) -> str | None:
    """The country that a word means in the language of the ad; None where that is not told."""
    known = contested().get(folded(raw))
    return known.get(tongue(version, known) or "") if known else country


def _of_services(version: AdVersion) -> bool:
    """ "Greco e spagnola", over "greco e spagnola tra le specialità": a title of services alone."""
    title, text = tokens(version.title), version.body
    words = {title[hit.first].word for hit in _named(version.title, title)}
    if len(words) < _SERVICES:
        return False
    row = tokens(text)
    hits = (hit for hit in _named(text, row) if speciality(text, row, hit.first, hit.last))
    return words <= {row[hit.first].word for hit in hits}


def _of_others(version: AdVersion, field: str, text: str, start: int) -> bool:
    """Whether somebody else is meant, and none of those who work at the house that speaks."""
    return of_others(field, text, start) and not (
        field == "body" and of_house(version.title, text, start)
    )


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Each claimed nationality once a text."""
    for field, text in version.texts():
        if field == "title" and _of_services(version):
            continue
        seen: set[str] = set()
        flags = _flag(text) if field == "title" else ()
        for country, start, end in (*_claims(text), *flags):
            value = _meant(version, text[start:end], country)
            if _of_a_number(text, start, end):
                continue
            if value and value not in seen and not _of_others(version, field, text, start):
                seen.add(value)
                yield _found("nationality", value, (field, text), (start, end), 0.85)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="nationality", label="Nationality", role="fact"),),
    extract=bounded(NAME, extract),
)
