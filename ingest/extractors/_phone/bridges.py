"""What is said between the parts of one number: “06 (dat snap je), 12 34”, “030, dann noch 231”.

Remarks in brackets, and clauses that say how the number goes on, stand for one filler. Everything
else parts numbers.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ingest.extractors._phone.cues import is_contact, is_denial
from ingest.extractors._phone.instructions import names_zero, roles_of
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.last_words import LAST
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.mask_words import CURRENCY, DIGITS
from ingest.extractors._phone.numbered import is_between_figures, thing
from ingest.extractors._phone.vocabulary import (
    alike_of,
    endearments,
    everyday_times,
    leads,
    vocabulary,
)
from ingest.extractors._phone.words import lexicons

BRIDGE = Item("filler", 0, 0, "", trick="fillers")
"""A filler that stands for all that is said between two parts; placed where that stands."""

_BEARING = frozenset({"digits", "numeral", "letters"})
_BEGINNING = _BEARING | {"twice"}
_COUNTABLE = _BEARING | {"times"}
_LETTERS = frozenset({"letters", "numeral"})
_BEFORE_LEAD = 3  # words of a sentence of which one goes on: “. Y se acaba con”
_SET_CLOSE = folded_set(
    "sans zonder without no ohne sin senza sem fara bez без espace espaces spatie spaties space"
    " spaces leerzeichen espacio espacios spazi spazio espaço espaços spații spatiu spacji szóköz"
    " szünet nélkül boşluk boşluksuz aan elkaar aaneen collé collés zusammengeschrieben seguidos"
    " attaccati junto juntos pegados"
)
_LONGEST = 60  # characters between two parts
_MOST_WORDS = 7  # of a clause
_GROUPS = 3
_PAIRS = 5  # pairs of figures of one number
_MOST_COUNTED = 6  # digits of which it is said how many they are
_COUNTED = 2  # items of a digit and how often it comes, before the word for times
_STOPS = frozenset(",.;!)\n") | {""}  # end what is said of a digit
_MOST_BETWEEN = 10  # figures and words that take turns
_ASIDE = re.compile(
    r"\((?:[^()\w]*[^\W\d_][^()]*)[)]{1,2}|\[[^\[\]]*\]|\{[^{}]*\}|<[^<>]*>"
    r"|(?P<sign>[*~_|\"])(?=[^\W_]| [^\W_])(?:(?!(?P=sign))[^\d\n]){2,40}(?P=sign)"
)
_DASHED = re.compile(r"[ .]{0,2}[-–—] [^\d\n–—-]{2,40} [-–—] ")  # an aside between dashes
_DIGITS = folded_set(
    f"{DIGITS.replace('|', ' ')} algarismos números szamjegyek rakamlar rakamlari cifrele cyfra"
    " цифрите cijfer digit ziffer"
)
_BEGINS = folded_set(  # what follows is the first part, whatever stands before
    "begint beginnt begins starts commence empieza comienza comincia inizia começa zaczyna începe"
    " kezdődik başlar başlıyor започва vorne"
)
_BEGUN = re.compile(r"\A[ '’-]{0,2}(?:ile |[^\W\d_]{2,4} )?(?:baslar|basliyor|kezdodik)(?=,)")
"""“It begins” behind what begins the number, in languages that put the verb last."""
_ARE = folded_set("zijn are is sind ist sont son sono são sunt to sa са")
_LED = _DIGITS | {"door"}  # Dutch: “followed by”
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}
_MOST_FIGURES = 4  # of a remark
_DASHES = " -–—.,"  # may stand beside a remark
_OF_AGE = re.compile(r"(?:\d\d ?\+|\+ ?(?:18|21)|24 ?[/x] ?7|24 ?h)[ !.?]*")
_MONEY = re.compile(rf"{CURRENCY}(?![^\W_])|%")
_LABELS = frozenset({"of", "or", "oder", "ou", "en", "and", "und", "vagy", "lub", "sau", "veya"})
_SAID = frozenset({"other", "filler", "times"})
_LABEL = re.compile(r"(?:[\n ,;|/]{0,3}|\. ?)([^\W\d_]+)[.]?[ ]?[:=-]?[ ]?")
_ANNOUNCED = 24  # characters before an area code in which it is announced as one
AREAS = folded_set(
    "vorwahl ortsvorwahl netnummer kengetal zonenummer area prefix code prefixe indicatif zone"
    " prefijo prefijos prefisso prefixo indicativo ddd prefixul kierunkowy prefiks korzetszam"
    " korzet elohivo код alan kodu"
)
SUBSCRIBERS = folded_set(
    "rufnummer nummer nr number abonneenummer abonnee anschluss local numero num numer numeru"
    " telefonszam szam номер numara telefon telefoon phone tel linea ligne"
)
_OF_AREA = re.compile(r"[ -]([^\W\d_]+)(?: (?:is|ist|est|es|e|to|em))?[:= ]{1,3}")
_LONGEST_AREA = 5  # digits of an area code with its 0
_EXTENSIONS = folded_set("durchwahl durchwahlnummer nebenstelle doorkies doorkiesnummer")
_OPENS = re.compile(r"[(\[{<*~_|\"]")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = re.compile(r"[!?;\n|/…]|\.\.|\.(?=\s*[^\W\d_])|[^\W\d_]{4}\.\s*$")
_SENTENCE = re.compile(r"^(?:\.{2,}|…|[ .)]{1,3}(?![\n.]))")  # “600. Después 000.”, “600...⏎y 000”
_CUT = re.compile(r"[!?|…\"]|\.\.")  # the number is cut short there


_HOURS = folded_set(
    "open geopend opening dicht gesloten sluiting auf offen geöffnet öffnung zu geschlossen opens"
    " opened close closes closed closing ouvert ouverture fermé ferme fermeture abierto apertura"
    " cerrado cierre aperto chiuso chiusura deschis închis închide nyitás nyitva zárás zárva"
    " otwarte otwarcie zamknięte zamknięcie отворено затворено açık açılış kapalı kapanış aberto"
    " abertura fechado fecho"
)
"""What a remark behind an hour says of a house."""


def tells_hours(said: str) -> bool:
    """Whether a remark says that the figures before it are when a house opens or closes."""
    return not _HOURS.isdisjoint(_WORD.findall(said))


class _Between(dict[int, bool]):
    """Whether a word at a place stands between figures, with one space on either side; worked out
    once a place, for it is asked for each word of a row."""

    def __init__(self, text: str, items: Sequence[Item]) -> None:
        super().__init__()
        self._text, self._items = text, items

    def __missing__(self, place: int) -> bool:
        self[place] = found = self._is_so(place)
        return found

    def _is_so(self, place: int) -> bool:
        if not 0 < place < len(self._items) - 1:
            return False
        before, item, after = self._items[place - 1 : place + 2]
        return (
            (item.kind in _SAID or item.text in endearments())
            and item.text.isalpha()
            and before.kind == after.kind == "digits"
            and self._text[before.end : item.start] == self._text[item.end : after.start] == " "
        )


def bridged(text: str, items: Sequence[Item]) -> Sequence[Item]:
    """The items, with one filler in the place of those that are said between parts of a number."""
    found: list[Item] = []
    begin, between = 0, _Between(text, items)
    for place in _places_said(text, items):
        if place <= begin or not _may_go_on(text, items, place):
            continue
        after = 0
        if text[items[place].start - 1] in _CLOSING:
            after = _after_aside(text, items, place)
        if not after:
            after = _after_said(text, items, place)
            after = after if after and _goes_on(text, items, place, after, between) else 0
        if after:
            found += items[begin:place]
            found.append(BRIDGE._replace(start=items[place - 1].end, end=items[after].start))
            begin = after
    return [*found, *items[begin:]] if begin else items


def _places_said(text: str, items: Sequence[Item]) -> Sequence[int]:
    """Where something may be said behind digits, or behind how often they come: not where digits
    stand there and behind, as nearly everywhere in a text of figures, and no bracket opens."""
    bearing = [item.kind in _BEARING and item.text not in _DIGITS for item in items]
    around = zip(bearing, bearing[1:], [*bearing[2:], True], strict=False)
    found = [place for place, each in enumerate(around, 1) if not all(each)]
    if any(sign in text for sign in _CLOSING):
        opened = (text[item.start - 1 : item.start] in _CLOSING for item in items)
        found = sorted({*found, *(place for place, opens in enumerate(opened) if place and opens)})
    return [place for place in found if items[place - 1].kind in _COUNTABLE]


def _may_go_on(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether `place` is behind digits with all that says how often they come."""
    if items[place - 1].kind == "times" and not _counts_behind(text, items, place - 1):
        return False
    return items[place].kind != "times" or not _counts_behind(text, items, place)


def _after_aside(text: str, items: Sequence[Item], place: int) -> int:
    """The place of the digits behind a remark in brackets that holds figures of its own: “06 (18+)
    12”, “0151 (nur 18-24 Uhr) 2312”; 0 for none."""
    begin = items[place].start
    if text[items[place - 1].end : begin - 1].strip(_DASHES):
        return 0
    end = text.find(_CLOSING[text[begin - 1]], begin, begin + _LONGEST)
    if end < 0 or not (_is_remark(text[begin:end]) or _is_of_zero(text[begin:end])):
        return 0
    after = place
    while after < len(items) and items[after].start < end:
        after += 1
    if after == len(items) or items[after].kind not in _BEARING:
        return 0
    return after if not text[end + 1 : items[after].start].strip(_DASHES) else 0


def _is_of_zero(said: str) -> bool:
    """Whether what stands in brackets says where a 0 goes, or that it is left out: “(le zéro
    saute)”, “(met een nul ervoor)”."""
    if not names_zero(said, 0, len(said)):
        return False
    return any(not roles_of(word).isdisjoint(("front", "out")) for word in _WORD.findall(said))


def _is_remark(said: str) -> bool:
    """Whether what stands in brackets, with figures in it, is about whom or when to call."""
    figures = sum(map(str.isdigit, said))
    if not figures:
        return not vocabulary().plus.isdisjoint(_WORD.findall(said))  # “(y mas)”
    if figures > _MOST_FIGURES:
        return False
    if _OF_AGE.fullmatch(said):
        return True
    words = _WORD.findall(said)
    known = vocabulary().numerals
    return (
        any(len(word) > 1 for word in words)
        and not any(word in known or word in _LABELS for word in words)
        and (any(map(is_denial, words)) or not any(map(is_contact, words)))
        and not _MONEY.search(said)
    )


def _counts_behind(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether the word at `place` says with the number before it how often the digit before that
    comes: “zero quattro volte, poi …”."""
    if place < _COUNTED or items[place].text in everyday_times():
        return False
    digit, number = items[place - _COUNTED : place]
    if number.kind != "numeral" or digit.kind not in ("numeral", "digits"):
        return False
    after = items[place + 1].start if place + 1 < len(items) else len(text)
    return text[digit.end : number.start] == " " and text[items[place].end : after][:1] in _STOPS


def _counts_digits(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether a number says how many digits follow: “the three digits 000”, “last four: 0731”."""
    item, following = items[place], items[place + 1 : place + 3]
    if item.kind not in _BEARING or not following:
        return False
    if following[0].text in _DIGITS:
        return True
    if items[place - 1].kind not in _SAID:
        return False
    first, last = following[0], following[-1]
    digits = first.digits or (last.digits if first.text in _ARE or first.text in leads() else "")
    if digits and _says(item, len(digits)):
        return True
    return _counts_last(text, items, place)


def _counts_last(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether a number beside a word for the last digits says how many of them follow, behind “are”
    or a colon: “las cuatro últimas: un dos, un tres, un uno y un ocho”."""
    item, at, edge = items[place], place + 1, items[place - 1].text in LAST
    if items[at].text in LAST:
        at, edge = at + 1, True
    if not edge or at >= len(items):
        return False
    if items[at].text in _ARE:
        at += 1
    elif ":" not in text[items[at - 1].end : items[at].start]:
        return False
    return any(_says(item, count) for count in _counts_from(items, at))


def _counts_from(items: Sequence[Item], at: int) -> Iterator[int]:
    """How many digits come from `at` on, up to each word or figure that says some."""
    count = 0
    while at < len(items) and items[at].kind in _BEARING | {"filler"}:
        item = items[at]
        if item.digits:
            count += len(item.digits)
        elif item.numerals:
            count += len(str(item.numerals[0].value))
        if count > _MOST_COUNTED:
            return
        at += 1
        if item.kind != "filler":
            yield count


def _says(item: Item, value: int) -> bool:
    """Whether an item says a number of more than one."""
    known = item.digits == str(value) or any(each.value == value for each in item.numerals)
    return known and value > 1


def _after_said(text: str, items: Sequence[Item], place: int) -> int:
    """The place of the digits that follow on what is said from `place` on; 0 when none do."""
    count, kind = len(items), items[place].kind
    furthest = items[place - 1].end + _LONGEST
    if kind not in _SAID and not _counts_digits(text, items, place):
        if not (_is_article(text, items, place) or _leads_to_lead(text, items, place)):
            return 0
        place += 1
    while (
        place < count
        and items[place].start <= furthest
        and (
            items[place].kind in _SAID
            or _counts_digits(text, items, place)
            or (len(items[place].text) == 1 and _is_article(text, items, place))
            or _leads_to_lead(text, items, place)
        )
    ):
        place += 1
    return place if place < count and items[place].kind in _BEGINNING else 0


def _goes_on(
    text: str, items: Sequence[Item], place: int, after: int, between_figures: _Between
) -> bool:
    """Whether what is said from `place` to `after` stands between two parts of one number."""
    last = items[place - 1]
    if items[after].start - last.end > _LONGEST:
        return False
    between = text[last.end : items[after].start]
    return (
        _bridges(between)
        or _alternates(items, place, between_figures)
        or _is_labelled(text, last.start, between)
        or _is_of_area(last, between)
    )


def _is_article(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether the item at `place` is a letter that looks as a digit, but as a word leads to the
    next one: “o resto do número”."""
    item = items[place]
    if item.kind not in _LETTERS or len(item.text) > 1 or place + 1 == len(items):
        return False
    following = items[place + 1]
    return following.kind in _SAID and text[item.end : following.start] == " "


def _leads_to_lead(text: str, items: Sequence[Item], place: int) -> bool:
    """Whether an everyday word that is a number word elsewhere stands before a word that leads on:
    “en op het allerlaatst een drie”, where “het” is no Hungarian seven."""
    item, following = items[place], items[place + 1 : place + 2]
    if item.kind != "numeral" or item.numerals.strong is not None or not following:
        return False
    if "," in text[item.end : following[0].start]:
        return False  # “noventa e um, acaba em …”
    if "\n" in text[items[place - 1].end : item.start]:
        return False
    led = _leads_in(following[0].text)
    return not led <= item.numerals.own.keys() or (bool(led) and _only_sounds_so(item.text))


@lru_cache(maxsize=1 << 10)
def _only_sounds_so(word: str) -> bool:
    """Whether a word only sounds as a digit in its language: “to finish”."""
    return any(word in alike_of(language) for language in lexicons())


@lru_cache(maxsize=1 << 10)
def _leads_in(word: str) -> frozenset[str]:
    """The languages in which a word says that a number goes on."""
    if word not in leads():
        return frozenset()
    return frozenset(
        name for name, lexicon in lexicons().items() if word in folded_set(lexicon.goes_on)
    )


@lru_cache(maxsize=1 << 10)
def _label_of(between: str) -> str:
    """The word that what stands between two parts may label the second with; '' for none."""
    label = _LABEL.fullmatch(between)
    return label.group(1) if label else ""


def _is_labelled(text: str, start: int, between: str) -> bool:
    """Whether the next part has a label of its own: “Vorwahl: 030 / Rufnummer: 231”, “end: 70”.

    A label for the number itself goes on with one only where an area code was announced.
    """
    word = _label_of(between)
    if not word:
        return False
    if word in _EXTENSIONS or (":" in between and word in leads()):
        return True
    if word not in SUBSCRIBERS:
        return False
    announced = _WORD.findall(text[max(0, start - _ANNOUNCED) : start])[-2:]
    return not AREAS.isdisjoint(announced)


def _is_of_area(last: Item, between: str) -> bool:
    """Whether digits are the area code of the number behind: “my 0141 number is 496 0731”."""
    if last.digits[:1] != "0" or len(last.digits) > _LONGEST_AREA:
        return False
    found = _OF_AREA.fullmatch(between)
    return found is not None and found.group(1) in SUBSCRIBERS


@lru_cache(maxsize=1 << 10)  # most texts that say much between digits say the same
def _bridges(between: str) -> bool:
    """Whether what stands between two parts only goes on with the number."""
    said = _ASIDE.sub(" ", between) if _OPENS.search(between) else between
    said = _BEGUN.sub("", said)
    if said != between and tells_hours(between):
        return False
    words = _WORD.findall(said)
    if words and (words[0] in _DIGITS or not _BEGINS.isdisjoint(words)):
        return False
    if _DASHED.fullmatch(said) and any(is_contact(word) or is_denial(word) for word in words):
        return True  # “ - fara sms - ”
    if said != between and vocabulary().fillers.issuperset(words):
        return not _CUT.search(said)
    if len(words) > 1 and _SET_CLOSE.issuperset(words):
        return True  # “0 4 7 0 sans espace, 0 0”
    if not leads().isdisjoint(words[:_BEFORE_LEAD]):
        said = _SENTENCE.sub("", said)
    return (
        len(words) <= _MOST_WORDS
        and not leads().isdisjoint(words)
        and not any(_is_thing(word) for word in words)
        and not _ENDS.search(said.lstrip(" ,").strip())
    )


def _is_thing(word: str) -> bool:
    """Whether a word says what figures beside it number or count."""
    return word not in _LED and (thing(word) == "thing" or is_between_figures(word))


def _alternates(items: Sequence[Item], place: int, between: _Between) -> bool:
    """Whether the word at `place` is one of several that stand between the groups of one number:
    “06 geen 1100 sms 4835”, “202 call 555 me 0155”, “06 bel 12 mij 34 nu 56 op 78”."""
    if not between[place]:
        return False
    first = last = place - 1
    while last - first < _MOST_BETWEEN and between[first - 1]:
        first -= 2
    while last - first < _MOST_BETWEEN and between[last + 1]:
        last += 2
    groups = [item.digits for item in items[first : last + 1 : 2]]
    words = [item.text for item in items[first + 1 : last : 2]]
    return len(words) > 1 and _is_written_so(groups, words)


def _is_written_so(groups: Sequence[str], words: Sequence[str]) -> bool:
    """Whether groups are those of a number: three of them, or with a word for calling between."""
    return _are_groups(groups, words) and not any(
        is_between_figures(word) or thing(word) == "thing" for word in words
    )


def _are_groups(groups: Sequence[str], words: Sequence[str]) -> bool:
    sizes, zero = [len(group) for group in groups], groups[0][0] == "0"
    if zero and sizes == [2] * _PAIRS:
        return True
    marked = sizes == [3, 3, 4] or (zero and sum(sizes) in (10, 11))
    if marked and len(sizes) == _GROUPS and min(sizes) > 1:
        return True
    if sum(sizes) not in range(9, 13):
        return False
    return any(map(is_contact, words)) or (
        len(words) >= _GROUPS and _say_nothing(words) and any(each[0] == "0" for each in groups)
    )


def _say_nothing(words: Sequence[str]) -> bool:
    """Whether words between figures count and join nothing: “91 beijo 00 abraço 00 mimo 731”."""
    others = set(words) - endearments()
    return min(map(len, words)) > 1 and vocabulary().fillers.isdisjoint(others)
