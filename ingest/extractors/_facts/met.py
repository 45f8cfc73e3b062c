"""Where an ad says the meeting is, and where it says it is not: `incall`, `outcall`.

By phrases and by the grammar of whose home it is and who comes to whom. "Geen outcall" is no
outcall; where one is denied, a word for the other's place tells the other.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.extractors._alias.cues import ANDS
from ingest.extractors._facts.denied import LABELS, NOT_HERS, is_denied, refused
from ingest.extractors._facts.else_meant import else_meant
from ingest.extractors._facts.formerly import formerly
from ingest.extractors._facts.hints import hints
from ingest.extractors._facts.lodging import lodgings, own_hotel
from ingest.extractors._facts.meetings import leads_out, meetings
from ingest.extractors._facts.priced_visits import priced_visits
from ingest.extractors._facts.staff import in_job
from ingest.extractors._facts.tables import HERE, flagged, sorts, word_set
from ingest.extractors._facts.touring import lodged, touring
from ingest.extractors._facts.windows import telling, windows
from ingest.extractors._page.others import of_others
from ingest.extractors._text.phrases import Phrases
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row, tokens

_ESCORT = frozenset(("escort", "escorte"))
_RECEIVING = frozenset(
    (
        "ontvangst",
        "prive",
        "incall",
        "ontvang",
        "thuisontvangst",
        "empfang",
        "besuchbar",
        "reception",
    )
)
_ASKED = re.compile(
    r"(?<!\w)(?:in(?:calls?)?\s?[/&]\s?out(?:calls?)?|out(?:calls?)?\s?[/&]\s?in(?:calls?)?)\s?[:=]"
    r"(?=\s?(?:only\s)?(?:in|out)(?:calls?)?(?:\sonly)?\s?(?:[,.;|\n]|\Z))",
    re.IGNORECASE,
)
"""A label of a profile that asks which of the two it is, and is answered: "In/Out: Out only"."""
_IN, _OUT = frozenset(("in",)), frozenset(("out", "outcall", "outcalls"))
_EITHER = frozenset("/&+")
"""What parts the two of "in/outcalls"."""
_ENDS = re.compile(r"\s?(?:[.,;!|)\n]|\Z)")
# Fewer names than currencies.tsv has: with those the rule finds more ("300 ron").
_MONEY = r"(?:[€£$]\s?\d{2,4}|\d{2,4}\s?(?:[€£$]|eur\w*|pounds?|lei|zl|zł|ft|lv|tl|leva|chf))"
_PRICED_BEFORE = re.compile(rf"{_MONEY}\s?[,/|\n]\s?\Z", re.IGNORECASE)
_PRICED_BEHIND = re.compile(rf"(?:\s(?:[^\W\d]+|\d{{1,2}})){{0,4}}\s?:?\s?{_MONEY}", re.IGNORECASE)
"""A price right before a word for a visit, and one behind it over a few words."""
_PRICE_OF = re.compile(
    r"\s?[:=-]?\s?[£€$]?\s?\d{2,3}(?!\d|[:.h]\d| ?(?:min|uur|hours|st|yo|years))", re.IGNORECASE
)
"""A price right behind "in" or "out", no time nor age."""
_AMOUNT = re.compile(
    r"(?:\s(?!over\b)[^\W\d]+)?\s?[:=-]?\s?[£€$]?\s?\d{2,5}"
    r"(?!\d|[:.h]\d| ?(?:min|m\b|km|uur|uhr|hours|h\b|st|yo|years|jahre|jaar))",
    re.IGNORECASE,
)
"""A price behind a place of meeting, over one word ("escort vanaf 160")."""
_PRICES = 16
"""Words over which those two prices belong together."""
_BEFORE_STAY = 4
"""Words before a hotel in which somebody may come to it."""
_FAR = 24
_NOWHERE = "none"
"""What the table says of a phrase that tells no place ("bij mij sta jij centraal")."""
_NO_PLACE = frozenset((_NOWHERE, NOT_HERS))
_PAID = 9
"""Words from a hotel, in its sentence, to who pays for it."""
_SENTENCE = re.compile(r"[!?\n]|\.\s")
_BEGINS = re.compile(r"[!?,\n]|\.\s")
"""What ends a sentence, and with a comma what a clause begins behind."""
_STUDY = frozenset(("studio", "estudio"))
"""Dwellings that are also "I study" ("ho 23 anni, studio a Pavia")."""
_RECEIVED = 3
"""Words over which a word for receiving reaches "at home"."""
_PARTING = frozenset(",.;:!?\n()/|+&")
_PLAIN, _IMPLIED = 0.9, 0.7
"""How sure a place is that is told, and one that follows from the denial of the other."""


class Place(NamedTuple):
    """A place of meeting with the words that tell it."""

    place: str
    start: int
    end: int
    confidence: float


class Met(NamedTuple):
    """What a text says: each place of meeting once, and those that it denies."""

    told: tuple[Place, ...]
    denied: frozenset[str]


@cache
def _phrases() -> Phrases[str]:
    """Phrase -> where; those of both places tell both."""
    known: dict[str, set[str]] = {}
    for _, row in folder(HERE / "services"):
        known.setdefault(row[1], set()).add(row[0])
    return Phrases((phrase, "|".join(sorted(places))) for phrase, places in known.items())


def _said(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """Where, and the first and last word that say so, but for a label that only asks it."""
    asked = [label.span() for label in _ASKED.finditer(text)] if "/" in text or "&" in text else []
    for one in _every_said(text, row):
        start = row[one[1]].start
        if not any(begin <= start < end for begin, end in asked):
            yield one


def _every_said(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """Where, and the first and last word that say so: the phrases first, then the grammar."""
    stays = sorted({*lodged(text, row), *lodgings(text, row)})
    yield from (("incall", place, place) for place in stays)
    nowhere = set[int]()
    for hit in _phrases().find(text, row):
        stayed = hit.value == "outcall" and _of_stay(row, hit.first, hit.last, stays)
        if hit.value in _NO_PLACE or stayed or else_meant(text, row, hit.first, hit.last):
            nowhere.update(range(hit.first, hit.last + 1))
        elif "|" in hit.value:
            yield "incall", hit.first, hit.last
            yield "outcall", hit.first, hit.last
        else:
            yield hit.value, hit.first, hit.last
        if hit.value == NOT_HERS:
            yield NOT_HERS, hit.first, hit.last
    yield from (one for one in meetings(text, row) if one.first not in nowhere)
    for place in row.known(_ESCORT):
        near = [at for at in (place - 1, place + 1) if 0 <= at < len(row)]
        if any(_joined(text, row, *sorted((place, at))) for at in near):
            yield "outcall", place, place
    yield from _answered(text, row)
    yield from (("incall", place, place) for place in touring(text, row))
    yield from (("outcall", place, place) for place in priced_visits(text, row))
    yield from _in_pairs(text, row)


def _of_stay(row: Row, first: int, last: int, stays: Sequence[int]) -> bool:
    """Whether a phrase of a hotel is of one that she stays at; or of the next that she goes to,
    where she stays at one: nobody comes to clients there nor is spoken to."""
    nearest = bisect_left(stays, first)
    if nearest < len(stays) and stays[nearest] <= last:
        return True
    if not stays or _words(row, first, last) not in _of_either():
        return False
    near = {one.word for one in row[max(0, first - _BEFORE_STAY) : first]}
    return row[last].word in sorts("touring.tsv")["hotel"] and near.isdisjoint(leads_out())


def _in_pairs(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """What is said in twos, by prices and of windows."""
    if not row.said.isdisjoint(_telling()):
        yield from _both(text, row)
        yield from _priced(text, row)
        yield from _apart(text, row)
        for first, last in windows(text, row):
            yield "incall", first, last


@cache
def _telling() -> frozenset[str]:
    """Words without one of which none of those three is said."""
    return _OUT | word_set("visits.txt") | telling()


def _both(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """ "in/outcalls", "in-/outcalls", and "In and out." where nothing goes on with it."""
    for place in row.known(_IN):
        after = place + 1
        joined = after + 1 < len(row) and row[after].word in ANDS
        out = after + joined
        if out >= len(row) or row[out].word not in _OUT:
            continue
        between = text[row[place].end : row[out].start].strip(" -")
        if between in _EITHER or (joined and _ENDS.match(text, row[out].end)):
            yield "incall", place, out
            yield "outcall", place, out


def _priced(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """ "In: £150, Out: £200": a price for each of the two, not far apart."""
    inside = [at for at in row.known(_IN) if _PRICE_OF.match(text, row[at].end)]
    for place in row.known(_OUT) if inside else ():
        at = bisect_left(inside, place) - 1
        if at >= 0 and place - inside[at] <= _PRICES and _PRICE_OF.match(text, row[place].end):
            yield "incall", inside[at], inside[at]
            yield "outcall", place, place


@cache
def _visits() -> frozenset[str]:
    return word_set("visits.txt") | word_set("weak_outcall.txt")


@cache
def _labels() -> dict[str, str]:
    """Label of a profile -> where people meet if its answer is yes."""
    return dict.fromkeys(word_set("receiving_labels.txt"), "incall") | dict.fromkeys(
        word_set("weak_outcall.txt"), "outcall"
    )


def _charged(
    text: str, row: Row, said: Sequence[tuple[str, int, int]]
) -> Iterator[tuple[str, int, int]]:
    """ "Ontvangst 120 per uur, escort vanaf 160": where receiving has its price, so has a visit."""
    if row.said.isdisjoint(_visits()):
        return
    inside = sorted(
        last for place, _, last in said if place == "incall" and _AMOUNT.match(text, row[last].end)
    )
    for place in row.known(_visits()) if inside else ():
        at = bisect_left(inside, place) - 1
        if at >= 0 and place - inside[at] <= _PRICES and _AMOUNT.match(text, row[place].end):
            yield "outcall", place, place


def _answered(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """ "Escort: ja", "Hotel: evet", "Yer: var": a label of a profile and its answer."""
    for after in row.known(word_set("answers_yes.txt")):
        where = _labels().get(row[after - 1].word) if after else None
        if where and LABELS.fullmatch(text, row[after - 1].end, row[after].start):
            yield where, after - 1, after - 1


def _apart(text: str, row: Row) -> Iterator[tuple[str, int, int]]:
    """ "uur 150 euro, escort uur 200 euro": a price for visits apart from the others is beside
    those for who comes to her."""
    for place in row.known(word_set("visits.txt")):
        start, end = row[place].start, row[place].end
        before = _PRICED_BEFORE.search(text, max(0, start - _FAR), start)
        if before and _PRICED_BEHIND.match(text, end):
            yield "incall", place, place
            yield "outcall", place, place


def _joined(text: str, row: Row, left: int, right: int) -> bool:
    """ "ontvangst + escort", "escort en ontvangst": named beside receiving, as the other of two."""
    if row[left].word in _ESCORT and row[right].word in ANDS:
        right += 1
    elif row[right].word in _ESCORT and row[left].word in ANDS:
        left -= 1
    elif text[row[left].end : row[right].start].strip() not in _EITHER:
        return False
    if left < 0 or right >= len(row):
        return False
    return row[left if row[right].word in _ESCORT else right].word in _RECEIVING


@cache
def _of_either() -> frozenset[tuple[str, ...]]:
    """The words of places that are hers or the client's: "a domicilio", "ins Hotel"."""
    return _worded(flagged("services"))


@cache
def _signs() -> frozenset[tuple[str, ...]]:
    """What only hints that people come to her: parking, a bell, an address given later."""
    return _worded(flagged("services", "~"))


def _worded(phrases: Iterable[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(one.word for one in tokens(each)) for each in phrases)


def _words(row: Row, first: int, last: int) -> tuple[str, ...]:
    return tuple(one.word for one in row[first : last + 1])


def _hers(text: str, row: Row, first: int, last: int, received: Sequence[int]) -> bool:
    """ "ontvang discreet aan huis", "vieni a trovarmi in hotel": such a place behind a word for
    receiving is her own; received: where words for it end, in order."""
    if _words(row, first, last) not in _of_either():
        return False
    if _labelled(text, row, first):
        return True
    at = bisect_left(received, first) - 1
    if at < 0 or first - received[at] > _RECEIVED:
        return False
    if not ANDS.isdisjoint(one.word for one in row[received[at] : first]):
        return False  # "ontvang privé en kom aan huis"
    return _PARTING.isdisjoint(text[row[received[at]].end : row[first].start])


def _labelled(text: str, row: Row, first: int) -> bool:
    """ "Reçoivent : oui, à domicile": in a line that a label of receiving begins."""
    label = bisect_left(row.starts, text.rfind("\n", 0, row[first].start) + 1)
    if label == first or row[label].word not in word_set("receiving_labels.txt"):
        return False
    return LABELS.match(text, row[label].end) is not None


def _implied(text: str, row: Row, denied: set[str]) -> Iterator[tuple[str, int]]:
    """ "Apartment, keine Hausbesuche": one place denied, and a word for the other stands there."""
    for place, other in (("incall", "outcall"), ("outcall", "incall")):
        if other in denied and place not in denied:
            for at in row.known(word_set(f"weak_{place}.txt"))[:1]:
                if not (is_denied(text, row, at) or _of_both(text, row, at)):
                    yield place, at
                    return
    hotel = own_hotel(text, row) if "outcall" in denied and "incall" not in denied else None
    if hotel is not None and not is_denied(text, row, hotel):
        yield "incall", hotel


def _of_both(text: str, row: Row, at: int) -> bool:
    """ "potem hotel, pokój opłaca gość": of a hotel that two go to, it is told who pays."""
    for step in (-1, 1):
        place = at
        for _ in range(_PAID):
            place += step
            if not 0 <= place < len(row):
                break
            left, right = sorted((place, place - step))
            if _SENTENCE.search(text, row[left].end, row[right].start):
                break
            if row[place].word in word_set("paying.txt"):
                return True
    return False


def _hinted(
    title: str, field: str, text: str, row: Row, *, beside: bool
) -> Iterator[tuple[str, Place]]:
    """The first hint that people come to her; beside: whether visits are told."""
    for stands, first, last in hints(text, row):
        start = row[first].start
        if (
            (stands or not beside)
            and not is_denied(text, row, first)
            and not of_others(field, text, start)
            and not in_job(title, text, start)
        ):
            yield "incall", Place("incall", start, row[last].end, _IMPLIED)
            return
    if not beside:
        yield from _in_dwelling(title, field, text, row)


def _in_dwelling(title: str, field: str, text: str, row: Row) -> Iterator[tuple[str, Place]]:
    """ "Studio mit Parkplatz, …": where a clause of a body begins with a dwelling of hers."""
    for place in row.known(word_set("dwellings.txt")) if field == "body" else ():
        start = row[place].start
        begins = _SENTENCE if row[place].word in _STUDY else _BEGINS
        if place and not begins.search(text, row[place - 1].end, start):
            continue
        if place + 1 == len(row) or row[place + 1].word not in word_set("of_dwelling.txt"):
            continue
        behind = {one.word for one in row[place + 1 : place + 1 + _PAID]}
        theirs = of_others(field, text, start) or in_job(title, text, start)
        if behind.isdisjoint(word_set("no_dwelling.txt")) and not theirs:
            yield "incall", Place("incall", start, row[place].end, _IMPLIED)
            return


@lru_cache(maxsize=32)
def met(title: str, field: str, text: str) -> Met:
    """What a text of an ad with that title says; kept, because two extractors ask."""
    row, found, denied = tokens(text), dict[str, Place](), set[str]()
    said = [*_said(text, row)]
    said += _charged(text, row, said)
    none_of_hers = any(place == NOT_HERS for place, _, _ in said)
    turned_down = refused(text, row, said)
    said = [one for one in said if one[0] != NOT_HERS]
    denials = {place for place, _ in turned_down}
    if none_of_hers:
        denials.add("incall")
    received = sorted(last for place, _, last in said if place == "incall")
    for place, first, last in said:
        if place in found or of_others(field, text, row[first].start):
            continue
        if (place, first) in turned_down:
            denied.add(place)
        elif not (
            (place in denials and _words(row, first, last) in _signs())
            or (none_of_hers and row[first].word in word_set("serving.txt"))
            or (place == "outcall" and _hers(text, row, first, last, received))
            or _of_page(row, last)
            or in_job(title, text, row[first].start)
            or (place == "incall" and formerly(text, row, first, last))
        ):
            found[place] = Place(place, row[first].start, row[last].end, _PLAIN)
    if "incall" not in found and "incall" not in denials:
        found.update(_hinted(title, field, text, row, beside=bool(found)))
    if not found and not denied:
        visits = row.known(word_set("weak_outcall.txt"))
        denied.update("outcall" for at in visits if is_denied(text, row, at))  # "no hotel"
    away = denied | {"incall"} if none_of_hers else denied
    implied = _implied(text, row, away) if away and not found else ()
    told = [Place(place, row[at].start, row[at].end, _IMPLIED) for place, at in implied]
    return Met((*found.values(), *told), frozenset(denied))


def _of_page(row: Row, last: int) -> bool:
    """ "bezoek je website": a page is visited."""
    return last + 1 < len(row) and row[last + 1].word in word_set("pages.txt")
