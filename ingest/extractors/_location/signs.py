"""What stands about a word that makes it a place or none: a cue, a list, capitals, an address."""

import re
from collections.abc import Container, Sequence
from functools import cache, lru_cache
from itertools import islice

from ingest.extractors._alias.words import names
from ingest.extractors._location.gazetteer import HERE, spellings, word_set
from ingest.extractors._text.either import either
from ingest.extractors._text.fold import fold, folded
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder, words
from ingest.extractors._text.tokens import Row, tokens

ANDS = word_set("ands.txt")
_INSIDE = re.compile(r"[a-zß-ÿă-ž,]\s[A-ZÀ-Þ][a-zß-ÿă-ž]")
_ENGLISH = word_set("small_english.txt")
NOBLE = word_set("noble.txt")
OF = word_set("of.txt")
_OUT_OF = OF | word_set("made_in.txt")
"""What may part a thing from the place that it is of."""
_TO_NAME = re.compile(r" (?:[^\W\d_]{1,5}['’ ])?")
"""What parts a street from its name: a space, a small word, no colon ("Place: Leeds")."""
_STREET = 4
"""Words of a street and its number."""
_STREETS = (*word_set("street_ends.txt"),)
_SHORTENED = 4
"""Letters up to which a word for a street is shortened, with a full stop ("бул. София")."""
DAYS_BEHIND = re.compile(
    r"\s(?:dal?|du|from|vom|von|del|de la|od|van|tot|until|till|bis|jusqu'au|fino al|hasta el|do)\s"
    r"(?:[1-9]|[12]\d|3[01])(?:\s?(?:-|–|al?|au|to|bis|tot|do|al)\s?(?:[1-9]|[12]\d|3[01])|"
    r"\s(?!(?i:uhr|uur|hour|heure|hora|ore|óra|godz|час|saat|eur|min|lei|zł))[^\W\d_]{3,})(?![\d:])"
)
_LONGER = re.compile(r"-(?:le|la|les|lès|sur|sous|en|aux|au|du|de|des|près|l['’])-?[A-ZÀ-Þ]")
"""What makes it the beginning of another name: "Rennes-le-Château"."""
_PROVINCE = re.compile(r"\s?\([A-Z]{2}\)")
_TO_DAY, _DAY = r"\s?(?:[:,(-]\s?|\s)", 20
"""What parts a town from the day on which she is there; the characters of both."""
_A_LA = "la"
"""What ends "à la", behind which any thing is of a place."""
_SMALL = 3
"""Letters up to which a word joins others ("and", "de")."""
_AND_REACH = 8
_LIST_REACH = 30
_ADDRESS = re.compile(r"[.:][^\s]{0,60}$")


@cache
def _entries() -> Sequence[str]:
    return sorted(
        {
            word.replace("_", " ")
            for _, columns in folder(HERE / "cues", ".txt")
            for word in columns[0].split()
        }
    )


@cache
def _cues() -> Phrases[str]:
    return Phrases((entry, entry) for entry in _entries())


@cache
def _ends_of_cues() -> frozenset[str]:
    """The last words of the cues: what stands right before a place that one leads to."""
    return frozenset(tokens(entry)[-1].word for entry in _entries())


def cued(
    text: str,
    row: Row,
    first: int,
    last_place_end: int = -1,
    *,
    not_and: frozenset[str] = frozenset(),
) -> bool:
    """Whether a cue ("in", "regio") stands right before the token.

    "And" is one only behind a place ("Eindhoven en Best", not "Sydney en Chelsea"); `not_and`:
    words that are none on this site ("en" in Spanish).
    """
    if not first:
        return False
    if row[first - 1].word in word_set("then.txt"):
        behind = 0 <= row[first - 1].start - last_place_end <= _LIST_REACH
        return last_place_end >= 0 and behind and text[row[first - 1].end : row[first].start] == " "
    if row[first - 1].word not in _ends_of_cues():
        return False
    for back in (1, 2, 3):
        if first - back < 0:
            return False
        hit = _cues().at(text, row, first - back)
        if hit and hit.last == first - 1 and not _signed(row, first, first - back - 1):
            joins = row[first - 1].word in ANDS and back == 1 and not _romance(row, first - 1)
            joins = joins and row[first - 1].word not in not_and
            if joins and last_place_end < max(0, row[first - 1].start - _LIST_REACH):
                return False
            gap = fold(text[row[hit.last].end : row[first].start]).text
            return len(gap) <= 4 and "\n" not in gap and not set(gap) & set(".!?")
    return False


def onward(text: str, row: Row, first: int) -> bool:
    """ "Then VIENNA 15–20 and PRAGUE 21–27": whether a word for going on, or for one more behind
    the days of the last, stands right before a place; its own days are asked for elsewhere."""
    if not first or text[row[first - 1].end : row[first].start] not in {" ", ": "}:
        return False
    before = row[first - 1].word
    return before in word_set("then.txt") or (
        before in ANDS and first > 1 and row[first - 2].word.isdecimal()
    )


def asked_for_place(text: str, row: Row, first: int) -> bool:
    """ "Deelgemeente: Heule": whether a label that asks where stands right before it."""
    if not first or row[first - 1].word not in _where():
        return False
    return text[row[first - 1].end : row[first].start].strip() == ":"


@cache
def _where() -> frozenset[str]:
    return words(HERE.parent / "_page/where.txt")


def set_apart(text: str, row: Row, last: int) -> bool:
    """ "Lara da otelde kalıyorum", "Rusya dan geldim": whether a Turkish ending stands behind a
    name as a word by itself, and a word for where she is or whence she came right behind it; "da"
    alone is "too"."""
    behind = row[last + 1 : last + 3]
    if len(behind) < 2 or text[row[last].end : behind[0].start] != " ":
        return False
    if text[behind[0].end : behind[1].start] != " ":
        return False
    if behind[0].word in word_set("endings_from.txt"):
        return behind[1].word in word_set("came.txt")
    return behind[0].word in word_set("endings_in.txt") and behind[1].word in word_set("stayed.txt")


def says_town(text: str, row: Row, last: int) -> bool:
    """ "Makó városában": whether a word for a town or a part of one stands right behind it."""
    if last + 1 == len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    behind = row[last + 1].word
    two = f"{behind}_{row[last + 2].word}" if last + 2 < len(row) else behind
    return not word_set("behind.txt").isdisjoint((behind, two))


def quarter_led(text: str, row: Row, first: int) -> bool:
    """ "кв. Чайка": whether a shortened word for a quarter stands before it."""
    if not first:
        return False
    before = row[first - 1]
    if text[before.end : before.end + 1] != "." or row[first].start - before.end > len(". "):
        return False
    word = before.word
    if len(word) == 1 and first > 1:  # "ж.к."
        word = f"{row[first - 2].word}_{word}"
    return word in word_set("quarter_short.txt")


def _signed(row: Row, first: int, lead: int) -> bool:
    """Whether a given name says who greets: "kisses from Chelsea", not "from Leeds"."""
    if lead > 0 and row[lead].word == "de":  # "pupici de la Sofia"
        lead -= 1
    return lead >= 0 and row[lead].word in word_set("greetings.txt") and row[first].word in names()


def dated(text: str, row: Row, first: int, last: int) -> bool:
    """Whether days stand right before or behind ("6-8 juni Goes", "Pescara dal 25 al 30").

    So does a province in brackets ("Mestre (VE)").
    """
    if DAYS_BEHIND.match(text, row[last].end) or _PROVINCE.match(text, row[last].end):
        return True
    if row[first].word not in NOBLE and on_day(text, row[first].start, row[last].end):
        return True  # but "van maandag tot vrijdag"
    return (
        first > 1
        and row[first - 1].word in word_set("months.txt")
        and row[first - 2].word.isdecimal()
        and len(text[row[first - 1].end : row[first].start].strip(":- ")) == 0
        and "\n" not in text[row[first - 2].end : row[first].start]
    )


def quartered(text: str, end: int, endings: frozenset[str]) -> bool:
    """Whether the number of a quarter stands behind a city: "Paris 15", "Lyon 3e".

    `endings`: with which it may be written; none where quarters have no numbers.
    """
    return bool(endings) and _quarter(endings).match(text, end) is not None


@cache
def _quarter(endings: frozenset[str]) -> re.Pattern[str]:
    numbered = rf"(?:[1-9]|1\d|20)\s?{either(endings)}|[1-9]|1[0-7]"
    return re.compile(rf"\s(?:{numbered})(?![\w:€/]|[.,]\d|\s?(?:€|h\b|ans|min))")


def addressed(text: str, row: Row, first: int) -> bool:
    """Whether a street stands before it, parted by a comma ("Nottingham Road, Derby")."""
    if not first or text[row[first - 1].end : row[first].start] != ", ":
        return False
    for back in range(first - 1, max(-1, first - 1 - _STREET), -1):
        word = row[back].word
        if word in word_set("streets.txt") or word.endswith(_STREETS):
            return True
        if not back or not set(text[row[back - 1].end : row[back].start]) <= set(" .'’-"):
            return False
    return False


@cache
def _day_words() -> frozenset[str]:
    """The days of the week, written out."""
    return frozenset(word for word in word_set("weekdays.txt") if len(word) > _SMALL)


@cache
def _days() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A day of the week right behind and right before."""
    every, since = "|".join(sorted(_day_words())), "|".join(sorted(word_set("since.txt")))
    return (
        re.compile(rf"{_TO_DAY}(?:(?:{since})\s)?(?:{every})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{every}){_TO_DAY}\Z"),
    )


@lru_cache(maxsize=16)
def _names_days(text: str) -> bool:
    return not tokens(text).said.isdisjoint(_day_words())


def on_day(text: str, start: int, end: int) -> bool:
    """Whether a day of the week stands right beside a place: "Goes: maandag", "lunes Burgos"."""
    if not _names_days(text):
        return False
    behind, before = _days()
    if behind.match(folded(text[end : end + _DAY])):
        return True
    return before.search(folded(text[max(0, start - _DAY) : start])) is not None


def _romance(row: Row, position: int) -> bool:
    """Whether "en" is the "in" of Spanish or French: two other small words of theirs stand by."""
    return row[position].word == "en" and len(row.said & word_set("small_romance.txt")) > 1


def loosely(row: Row, first: int) -> bool:
    """Whether what stands before leads many words that are no places ("op Enter", "heel Best")."""
    return (
        first > 0
        and row[first - 1].word in word_set("loose.txt")
        and row[first].word not in word_set("islands.txt")
    )


def listed(text: str, row: Row, last_place_end: int, first: int) -> bool:
    """Whether only a comma, slash or hyphen parts it from the place before."""
    if last_place_end < 0:
        return False
    between = text[last_place_end : row[first].start]
    return 0 < len(between) <= 3 and bool(set(between) & set(",/&+")) and "\n" not in between


def anded(text: str, row: Row, last_end: int, first: int) -> bool:
    """Whether only "and" or "or" parts it from what ends at `last_end`."""
    return (
        first > 1
        and row[first - 1].word in ANDS
        and row[first - 2].end == last_end
        and row[first].start - last_end <= _AND_REACH
    )


def strung(text: str, row: Row, last_end: int, first: int, last: int) -> bool:
    """Whether it stands in a list without commas ("zwolle kampen en meppel")."""
    behind = row[last + 1].word if last + 1 < len(row) else ""
    return 0 <= last_end == row[first].start - 1 and text[last_end] == " " and behind in ANDS


def ends_clause(text: str, row: Row, last: int) -> bool:
    """Whether a mark, a figure or "and" stands behind a word."""
    if last + 1 == len(row):
        return True
    behind = row[last + 1].word
    return text[row[last].end] != " " or behind in ANDS or behind.isdecimal()


def shouted(text: str) -> bool:
    """Whether a text is in capitals throughout, so that a capital says nothing."""
    head = text[:300]
    small = 3 * sum(map(str.islower, head))
    return small < len(head) and sum(map(str.isupper, head)) > small


def standing_alone(text: str, start: int, end: int) -> bool:
    """No part of an address, a handle, a number or a name ("@paris", "Rennes-le-Château")."""
    if _LONGER.match(text, end):
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 2]
    if before == "/" and _ADDRESS.search(text[max(0, start - 60) : start]):
        return False
    glued = after[:1] in {"@", "_"} or (after[:1] == "." and after[1:].isalpha())
    return before not in {"@", "_", "."} and not glued


def product(text: str, row: Row, first: int, last: int, *, region: bool = False) -> bool:
    """ "Made in Italy", "my Austin guitar", "Berlin-parfum": a thing with a place's name.

    region: it is that of a region, which may have an article ("on the Costa Blanca since May").
    """
    if first > 1 and row[first - 1].word == "in" and row[first - 2].word == "made":
        return True
    if _street(text, row, first, last) or _surname(text, row, first):
        return True
    after = row[last + 1] if last + 1 < len(row) else None
    gap = text[row[last].end : after.start] if after else ""
    if after and gap in {" ", "-"}:
        leads = after.word not in word_set("part_of.txt") and after.word.isalpha()
        compound = gap == "-" and leads and text[after.start].islower()
        if compound and not spellings().begins(after.word):
            return True
        in_it = region and first > 1 and row[first - 2].word in word_set("in_the.txt")
        if leads and gap == " " and not in_it and _determined(text, row, first):
            return not she_of_it(text, row, first, last)
    return _one_of_them(text, row, first) or of_thing(text, row, first, last)


def she_of_it(text: str, row: Row, first: int, last: int) -> bool:
    """ "I'm a Preston girl", "originally a Barnsley lass": whether it says where she is from."""
    if first < 2 or last + 1 == len(row) or text[row[last].end : row[last + 1].start] != " ":
        return False
    if row[first - 1].word not in word_set("english_articles.txt"):
        return False
    return row[last + 1].word in word_set("hailing.txt") and row[first - 2].word in word_set(
        "hails.txt"
    )


@cache
def _things() -> frozenset[str]:
    """Words without one of which a text has no thing of a place."""
    return word_set("things.txt") | word_set("things_of.txt") | {_A_LA}


@lru_cache(maxsize=16)
def _names_things(text: str) -> bool:
    return not tokens(text).said.isdisjoint(_things())


def of_thing(text: str, row: Row, first: int, last: int) -> bool:
    """ "Deventer koek", "Jamón de Teruel": a word for a thing stands right behind it or before."""
    if not _names_things(text):
        return False
    after = row[last + 1] if last + 1 < len(row) else None
    beside = after is not None and text[row[last].end : after.start] in {" ", "-"}
    return (beside and _begins_thing(text, row, last + 1)) or _made_of(text, row, first)


def of_noun(text: str, row: Row, first: int, of: Container[str] = _OUT_OF) -> bool:
    """Whether a noun stands before it with an "of", none of people or of where they are."""
    if first < 2 or row[first - 1].word not in of or row[first - 1].word == "la":
        return False
    noun = row[first - 2].word
    beside = text[row[first - 2].end : row[first - 1].start] == " " and noun.isalpha()
    return beside and len(noun) > _SMALL and noun not in people_words() | _ends_of_cues()


@cache
def people_words() -> frozenset[str]:
    """Words for people and for where they are."""
    files = ("she.txt", "trade.txt", "women.txt", "guests.txt", "guest.txt", "part_of.txt")
    return frozenset[str]().union(*map(word_set, files))


def _begins_thing(text: str, row: Row, place: int) -> bool:
    """Whether a word is one for a thing, or a small one before it ("Kendal mint cake")."""
    if row[place].word in word_set("things.txt"):
        return True
    if place + 1 >= len(row) or not text[row[place].start].islower():
        return False
    beside = text[row[place].end : row[place + 1].start] == " "
    small = len(row[place].word) <= _SMALL
    return beside and not small and row[place + 1].word in word_set("things.txt")


def _made_of(text: str, row: Row, first: int) -> bool:
    """ "Eau de Cologne", "vin de Bordeaux": a thing of a place; not "vin la Arad" ("I come")."""
    of = first > 1 and row[first - 1].word in _OUT_OF
    lead = first - 2 if of else first - 1
    if of and text[row[lead].start : row[first].start].lower() == "à la ":  # "varză à la Cluj"
        return True
    if lead < 0 or row[first].start - row[lead].end >= _AND_REACH:
        return False
    made = row[lead].word in word_set("things.txt") or (
        of and row[first - 1].word in OF - {"la"} and row[lead].word in word_set("things_of.txt")
    )
    return made and set(text[row[lead].end : row[first].start]).isdisjoint("\n,;")


def _surname(text: str, row: Row, first: int) -> bool:
    """ "Meneer Van Delft", "J. von Essen": "of" with a capital, or behind an initial or a title."""
    if row[first].word in NOBLE:  # "Bij Van Dam": the town of Van is not meant
        following = row[first + 1] if first + 1 < len(row) else None
        return following is not None and text[following.start].isupper()
    if not first or row[first - 1].word not in NOBLE:
        return False
    if text[row[first - 1].start].isupper() and first > 1:
        return True
    before = row[first - 2] if first > 1 else None
    return before is not None and (len(before.word) == 1 or before.word in word_set("titles.txt"))


def _street(text: str, row: Row, first: int, last: int) -> bool:
    """ "Rue de Paris", "Piazza Venezia", "Leeds Road"."""
    streets, lead = word_set("streets.txt"), first - 1
    if lead > 0 and row[lead].word in OF:
        lead -= 1
    if lead >= 0 and row[lead].word in streets:
        shortened = text[row[lead].end] == "." and len(row[lead].word) <= _SHORTENED
        return _TO_NAME.fullmatch(text, row[lead].end + shortened, row[first].start) is not None
    after = last + 1
    behind = after < len(row) and row[after].word in streets
    return behind and text[row[last].end : row[after].start] == " "


def _determined(text: str, row: Row, first: int) -> bool:
    """Whether a determiner stands right before ("a Bristol jumper")."""
    if not first or text[row[first - 1].end : row[first].start] != " ":
        return False
    before = row[first - 1].word
    if before in word_set("english_articles.txt"):
        return len(row.said & _ENGLISH) > 1
    return before in word_set("determiners.txt")


def _one_of_them(text: str, row: Row, first: int) -> bool:
    """Whether an indefinite article makes it a thing ("drives a Lincoln")."""
    if not first or text[row[first - 1].end : row[first].start] != " ":
        return False
    before = row[first - 1].word
    if before == "a" and first > 1 and row[first - 2].word in word_set("going.txt"):
        return False  # "voy a Corona"
    return before in word_set("an.txt") or (before == "a" and len(row.said & _ENGLISH) > 1)


def led_by(leading: frozenset[str], text: str, row: Row, first: int) -> bool:
    """Whether one of some words stands right before: "priemam v Burgas"."""
    return (
        first > 0
        and row[first - 1].word in leading
        and text[row[first - 1].end : row[first].start] == " "
    )


def trades() -> frozenset[str]:
    """Words for what is offered, and for who offers it."""
    return word_set("trade.txt")


def opposed(row: Row, first: int, last: int) -> bool:
    """Whether two of them play each other ("Chelsea v Burnley")."""
    versus, after = word_set("versus.txt"), last + 1
    if first and row[first - 1].word in versus:
        return True
    return after < len(row) and row[after].word in versus


@lru_cache(maxsize=16)
def in_sentences(text: str) -> bool:
    """Whether a text uses capitals inside its sentences, so that a word without one is no name.

    Who begins in small letters and writes only her own name with a capital uses none.
    """
    found = [*islice(_INSIDE.finditer(text), 2)]
    return len(found) > 1 or (bool(found) and not text.lstrip()[:1].islower())
