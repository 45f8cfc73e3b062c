"""Which numbering plan a number is read by: words and flags in the text, then the site."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache, partial
from itertools import chain
from typing import NamedTuple

from ingest.extractors._phone.countries import (
    ABBREVIATED,
    ADJECTIVES,
    ARTICLES,
    CITIES,
    CUSTOMERS,
    FROM,
    NAMES,
    OF_THEMSELVES,
    ORIGIN,
    THE_ONE,
)
from ingest.extractors._phone.country_labels import REACH, country_labels
from ingest.extractors._phone.cues import contact_before, is_contact
from ingest.extractors._phone.numbers import code_of
from ingest.extractors._text.either import either

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_WORD = re.compile(r"[^\W\d_]+")
_SCOTS = re.compile("\U0001f3f4")  # England, Scotland, Wales: a black flag with tags
_BASE = 0x1F1E6
_BESIDE = 25  # characters between a country and the number it goes with
_AFTER = 6
_LONGEST_NAME = 20
_ENDING = 3  # letters after the stem of an adjective
_ORIGIN_REACH = 24  # characters before a country that say that somebody comes from there
_NEXT = 17  # characters beside a word for a number in which an adjective stands
_CALLED = re.compile(
    "num(?=mer|ber|er|ar)|gsm|telef|mobiel|mobil|movil|handy|szam|номер|sim(?=k|[ -]?c|[ :,])"
    "|festnetz|landline|vaste lijn|stacjonarn|vezetekes|portable|natel|cellulare|telemov|celular"
    "|komork|nr(?=[. :])"
)
_BEFORE = re.compile(r"([^\W\d_]{2,})(\.)? [^\W\d_]*$")
_BEHIND = re.compile(r"[^\W\d_]* ([^\W\d_]{4,})")
_LEFT_OUT = re.compile(  # before figures: the word for what is called so is left out
    r"(?<![^\W\d_])([^\W\d_]{4,})"
    r"(?:(?: (?:one|(?P<way>whats?app|wh?atsap|wasap|viber|wapp|wa)))?[ ,:]{1,2}"
    r"|(?: [^\W\d_]+)?(?: (?P<last>[^\W\d_]+)) ?: ?)\Z"
)
_LONGEST_LEFT_OUT = 40  # characters of that
_FIGURES = re.compile(r"\d(?:[ ./-]?\d){6,}")
_AMERICAN = re.compile(r"(?<![\d)] )(?<![\d)])\([2-9]\d\d\) ?[2-9]\d\d-\d{4}(?!\d)")
"""As numbers are written in North America alone."""
_NUMBER_NEXT = re.compile(r"[ :,(]{1,3}\+?\d(?:[ ./-]?\d){6}")
_DENIALS = "geen kein keine no not sans sin senza sem fara bez nem niet без"
_NO = frozenset(_DENIALS.split())
_AGED = re.compile(r"(?<!\d)[1-6]\d ?[|] ?\Z")
_AGE_NEXT = re.compile(r" ?[|] ?[1-6]\d ?[|]")
_CELL_START, _CELL_END = re.compile(r"(?:[|\n] ?|\A)\Z"), re.compile(r" ?(?:[|\n]|\Z)")
_DIALLED = re.compile(r"[ :,(]{0,3}(?:\+|00) ?(\d[\d ]{0,4})")
_OPENS = re.compile(r"(?:\A|[\n([|/•·;,:.!?–—-])[ \t]*\Z")
_NEXT_TO = 3  # characters between a country and the figures right behind it
_MOST_NEAR = 30  # mentions that fit beside one number


class Mention(NamedTuple):
    """A country named in a folded text: where it stands, as word or flag, as what somebody comes
    from (`origin`), or as `label` of one number alone: "before" or "behind" it."""

    region: str
    start: int
    end: int
    flag: bool
    origin: bool
    label: str = ""

    def goes_with(self, start: int, end: int) -> bool:
        """Whether it stands beside what is at `start:end`, as far off as it may."""
        before, behind = start - self.end, self.start - end
        if self.label:
            return 0 <= (behind if self.label == "behind" else before) <= REACH
        return not self.origin and (0 <= before <= _BESIDE or 0 <= behind <= _AFTER)

    def may_go_with(self, start: int) -> bool:
        """Whether somebody comes from there, or calls from there, and figures stand right behind:
        “uit België: 0470 …”."""
        return self.origin and 0 <= start - self.end <= _NEXT_TO


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {
        name: region
        for names_of in (NAMES, FROM)
        for region, names in names_of.items()
        for name in names
    }
    return re.compile(rf"(?<![^\W_]){either(table)}(?![^\W_])"), table


@cache
def _first_words() -> frozenset[str]:
    """The words with which the names of countries begin."""
    return frozenset(_WORD.findall(name)[0] for name in _names()[1])


def country_of(word: str) -> str | None:
    """The country that a folded word beside one for a number names, or says that it is of."""
    return _names()[1].get(word) or _of_number(word)


def mentions(text: str) -> list[Mention]:
    """All countries that a folded text names."""
    found = [] if _first_words().isdisjoint(_WORD.findall(text)) else list(_named(text))
    if not text.isascii():
        found += [
            Mention(_code(match.group()), *match.span(), True, False)
            for match in _FLAG.finditer(text)
        ]
        found += [Mention("GB", *match.span(), True, False) for match in _SCOTS.finditer(text)]
    found += _called(text, found)
    found += [
        Mention(label.region, label.start, label.end, False, False, label.place)
        for label in country_labels(text)
    ]
    found += [
        Mention("US", match.start(), match.start(), False, False, "before")
        for match in _AMERICAN.finditer(text)
    ]
    return sorted(found, key=_place)


def _named(text: str) -> Iterator[Mention]:
    pattern, table = _names()
    for match in pattern.finditer(text):
        region, (start, end) = table[match.group()], match.span()
        origin, needed = _comes_from(text, start), match.group() in _only_from()
        if match.group().endswith(OF_THEMSELVES) and needed:
            origin = start
        if needed and origin < 0:
            continue
        if origin < 0 and _beside_age(text, start, end):
            origin = start
        meant = origin >= 0 and _is_number_from(text, origin, end)
        if _is_dialled(text, end):
            yield Mention(region, start, end, False, True)
            continue
        yield Mention(region, start, end, meant, origin >= 0 and not meant)


@cache
def _only_from() -> frozenset[str]:
    """The names that are only said of where somebody comes from."""
    return frozenset(chain.from_iterable(FROM.values()))


def _is_dialled(text: str, end: int) -> bool:
    """Whether a number with its country code follows, which needs no country, and is perhaps
    dialled from this one: “en Portugal +351 …”, “desde España 00351 …”."""
    dialled = _DIALLED.match(text, end)
    return dialled is not None and code_of(dialled.group(1).replace(" ", "")[:3]) != ""


def _called(text: str, named: Sequence[Mention]) -> Iterator[Mention]:
    """Numbers that are called those of a country: “Belgisch nummer”, “numéro belge”, and where one
    is, also “… or the Romanian 0700 …”."""
    found = list(_called_number(text))
    yield from found
    told = found or any(_CALLED.match(text, each.end + 1) for each in named)  # “my UK number”
    for figures in _FIGURES.finditer(text):
        start = figures.start()
        start -= text[max(0, start - 2) : start].count("(") + (text[start - 1 : start] == "+")
        match = _LEFT_OUT.search(text, max(0, start - _LONGEST_LEFT_OUT), start)
        region = _of_adjective(match.group(1)) if match else None
        if not match or not region:
            continue
        of_customers = match["last"] in CUSTOMERS
        if not (told or of_customers or match["way"] or _is_meant(text, match.start())):
            continue
        if not _is_denied(text, match.start()):
            yield Mention(region, match.start(1), match.end() - 1, True, False, "before")


def _called_number(text: str) -> Iterator[Mention]:
    for match in _CALLED.finditer(text):
        start, end = match.span()
        before = _BEFORE.search(text, max(0, start - 2 * _NEXT), start)
        behind = _BEHIND.match(text, end, end + 2 * _NEXT)
        if before and before.group(2) and before.group(1) not in _short():
            before = None  # “… spreche deutsch. Nummer: …”
        for word in (before, behind):
            region = _of_number(word.group(1)) if word else None
            if word and region and not _is_denied(text, word.start(1)):
                yield Mention(region, min(start, word.start(1)), end, True, False)


def _is_meant(text: str, start: int) -> bool:
    """Whether the word before a place says that the one of something is meant: “the”, “my”,
    “WhatsApp”."""
    words = _WORD.findall(text[max(0, start - _ORIGIN_REACH) : start])
    return bool(words) and (words[-1] in THE_ONE or is_contact(words[-1]))


def _is_denied(text: str, start: int) -> bool:
    words = re.findall(r"[^\W\d_]+", text[max(0, start - 12) : start])
    return bool(words) and words[-1] in _NO


@lru_cache(maxsize=1 << 12)
def _of_number(word: str) -> str | None:
    """The country of a word beside one for a number: of an adjective, also one that is cut short,
    or of a city."""
    return _of_adjective(word) or _short().get(word) or _of_stem(word, CITIES)


@cache
def _short() -> dict[str, str]:
    return {word: region for region, words in ABBREVIATED.items() for word in words}


@lru_cache(maxsize=1 << 12)
def _of_adjective(word: str) -> str | None:
    return _of_stem(word, ADJECTIVES)


def _of_stem(word: str, table: dict[str, tuple[str, ...]]) -> str | None:
    for region, stems in table.items():
        if word.startswith(stems) and any(
            word.startswith(stem) and len(word) - len(stem) <= _ENDING for stem in stems
        ):
            return region
    return None


def _code(flag: str) -> str:
    code = "".join(chr(ord(sign) - _BASE + ord("A")) for sign in flag)
    return "GB" if code == "UK" else code


def _comes_from(text: str, start: int) -> int:
    """Where the word begins that says that somebody comes from a country; -1 for none, as in
    “numărul de România”."""
    words = list(_WORD.finditer(text, max(0, start - _ORIGIN_REACH), start))
    if len(words) > 1 and words[-1].group() in ARTICLES and words[-2].group() in ORIGIN:
        words.pop()  # “depuis la France”
    if not words or words[-1].group() not in ORIGIN:
        return -1
    if len(words) > 1 and _CALLED.match(words[-2].group()):
        return -1
    return words[-1].start()


def _beside_age(text: str, start: int, end: int) -> bool:
    """Whether a country is what a table says of a person, beside her age: “| Valentina | 31 | Italy
    |”."""
    if not _CELL_END.match(text, end):
        return False
    before = text[max(0, start - _ORIGIN_REACH) : start]
    if _AGED.search(before):
        return True
    return bool(_CELL_START.search(before) and _AGE_NEXT.match(text, end))


def _is_number_from(text: str, start: int, end: int) -> bool:
    """Whether it is a number that comes from the country instead: “prueba el de España 600 …”,
    “from the UK: 020 …”; `start` is where that begins."""
    if not _NUMBER_NEXT.match(text, end):
        return False
    before = text[max(0, start - _ORIGIN_REACH) : start]
    if _OPENS.search(before) or contact_before(text, start):
        return True
    return any(word in THE_ONE for word in _WORD.findall(before)[-1:])


def _place(mention: Mention) -> int:
    return mention.start


class Reader(NamedTuple):
    """The countries to try for numbers of one field: `everywhere` the same ones, or None where it
    depends on where a number stands, which `at` tells."""

    everywhere: tuple[str, ...] | None
    at: Callable[[int, int], tuple[str, ...]]

    def also(self, country: str) -> "Reader":
        """The same, and one more country after them."""

        def at(start: int, end: int) -> tuple[str, ...]:
            return _with(self.at(start, end), country)

        return Reader(self.everywhere and _with(self.everywhere, country), at)


def _with(regions: tuple[str, ...], country: str) -> tuple[str, ...]:
    return regions if country in regions else (*regions, country)


class Regions(NamedTuple):
    """The countries of one ad: those named per field, the site's, and which to try as a rule."""

    named: dict[str, list[Mention]]
    site: str | None
    usual: tuple[str, ...]

    def reader(self, field: str) -> Reader:
        """`of` for one field."""
        if self.named.get(field):
            return Reader(None, partial(self.of, field))
        return Reader(self.usual, self._anywhere)

    def _anywhere(self, _start: int, _end: int) -> tuple[str, ...]:
        return self.usual

    def of(self, field: str, start: int, end: int) -> tuple[str, ...]:
        """The countries whose plan to try for a number at `start:end`, first the likeliest."""
        named = self.named.get(field)
        beside = self._beside(named, start, end) if named else None
        if beside is not None:
            return (beside, *(region for region in self.usual if region != beside))
        away = self._away(named, start) if named else None
        return self.usual if away is None else _with(self.usual, away)

    def is_named(self, field: str, start: int, end: int) -> bool:
        """Whether a country is named beside what is at `start:end` of a field."""
        named = self.named.get(field)
        return bool(named) and self._beside(named, start, end) is not None

    def _away(self, named: list[Mention], start: int) -> str | None:
        """The country, which no other word is about, from which the figures at `start` may be."""
        first = bisect_left(named, start - _NEXT_TO - _LONGEST_NAME, key=_place)
        near = named[first : first + _MOST_NEAR]
        return next((each.region for each in near if each.may_go_with(start)), None)

    def _beside(self, named: list[Mention], start: int, end: int) -> str | None:
        first = bisect_left(named, start - _BESIDE - _LONGEST_NAME, key=_place)
        near = [
            (
                min(abs(start - mention.end), abs(mention.start - end)),
                mention.start >= end,  # as far off, what stands before counts
                mention.region,
            )
            for mention in named[first : first + _MOST_NEAR]
            if mention.goes_with(start, end)
        ]
        return min(near)[-1] if near else None


def regions_of(texts: Sequence[tuple[str, str]], site: str | None) -> Regions:
    """The countries that the folded texts of an ad name."""
    named = {field: mentions(text) for field, text in texts}
    every = [mention for found in named.values() for mention in found if not mention.label]
    word = _only(mention.region for mention in every if not mention.flag and not mention.origin)
    flag = _only(mention.region for mention in every if mention.flag)
    place = site.upper() if site else None
    usual = tuple(dict.fromkeys(region for region in (word, place, flag) if region))
    return Regions(named, place, usual)


def _only(regions: Iterable[str]) -> str | None:
    distinct = set(regions)
    return distinct.pop() if len(distinct) == 1 else None
