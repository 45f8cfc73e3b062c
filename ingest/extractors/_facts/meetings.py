"""Where people meet, by grammar: "my apartment", "uw hotel", "bezoekt dames in het hotel".

Each language has words for the roles of such a sentence (`meetings/*.tsv`); only words of one
language go together, within one clause and a few words.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ingest.extractors._facts.tables import HERE, word_set
from ingest.extractors._text.fold import folded
from ingest.extractors._text.tables import folder
from ingest.extractors._text.tokens import Row

_NEAR, _FAR = 2, 7
"""Words over which a possessive reaches its home, and a verb the place that it goes to."""
_FOUND = 11
"""Words from "you find us", over a date and a town, to where that is."""
_NONE = frozenset[tuple[str, str]]()
_WITHIN = frozenset(" ,'’-/&\xa0")


_ME = frozenset(
    ("mij", "me", "mir", "mich", "moi", "mine", "mnie", "ons", "us", "uns", "nous", "mi", "noi")
)
"""Those who receive, so that nobody goes out ("kom bij mij thuis")."""


class Meeting(NamedTuple):
    """`incall` or `outcall` at words `first` to `last`."""

    place: str
    first: int
    last: int


@cache
def _roles() -> dict[str, frozenset[tuple[str, str]]]:
    """Word -> its roles, each with its language."""
    found: dict[str, set[tuple[str, str]]] = {}
    for language, (role, words) in folder(HERE / "meetings"):
        for word in words.split("|"):
            found.setdefault(folded(word), set()).add((language, role))
    return {word: frozenset(roles) for word, roles in found.items()}


@cache
def _leading() -> dict[str, list[tuple[str, str]]]:
    """The words that lead such a sentence, with the roles in which they do, in order."""
    roles = {"my", "your", "come", "visit", "receive", "fine", "flat", "have", "drive", "find"}
    every = {
        word: sorted(one for one in said if one[1] in roles) for word, said in _roles().items()
    }
    return {word: said for word, said in every.items() if said}


@cache
def _led() -> frozenset[str]:
    return frozenset(_leading())


@cache
def leads_out() -> frozenset[str]:
    """The words by which somebody comes to clients, or that are theirs, of all languages."""
    roles = {"come", "visit", "your", "drive", "you"}
    return frozenset(word for word, said in _roles().items() if any(r in roles for _, r in said))


def meetings(text: str, row: Row) -> Iterator[Meeting]:
    """Every one, by the word that leads it; linear."""
    leading = _leading()
    for place in row.known(_led()):
        for language, role in leading[row[place].word]:
            found = _follow(text, row, place, language, role)
            if found:
                yield found


def _clause(
    text: str, row: Row, place: int, reach: int
) -> Iterator[tuple[int, frozenset[tuple[str, str]]]]:
    """The words behind one, as far as its clause goes, with their roles."""
    roles = _roles()
    for ahead in range(place + 1, min(len(row), place + 1 + reach)):
        gap = text[row[ahead - 1].end : row[ahead].start]
        if gap != " " and not _WITHIN.issuperset(gap):
            return
        yield ahead, roles.get(row[ahead].word, _NONE)


def _follow(text: str, row: Row, place: int, language: str, role: str) -> Meeting | None:
    if role in {"my", "your"}:
        return _owned(text, row, place, language, role)
    if role in {"fine", "flat"}:
        return _praised(text, row, place, language, role)
    if role == "have":
        return _had(text, row, place, language)
    if role == "find":
        return _found(text, row, place, language)
    if role == "drive":
        return _driven(text, row, place, language)
    if role in {"receive", "visit"}:
        return _of_guests(text, row, place, language, role)
    return _gone(text, row, place, language) if role == "come" else None


def _owned(text: str, row: Row, place: int, language: str, role: str) -> Meeting | None:
    """ "my apartment", "uw hotel"."""
    if role == "your" and _received(text, row, place, language):
        return None  # "nu ontvang ik je thuis"
    ends, owners = _owned_by(language, role)
    for ahead, roles in _clause(text, row, place, _NEAR):
        if roles and not roles.isdisjoint(ends):
            return Meeting("incall" if role == "my" else "outcall", place, ahead)
        if roles and not roles.isdisjoint(owners):
            return None
    return None


def _received(text: str, row: Row, place: int, language: str) -> bool:
    """Whether a word for receiving stands right before who is received."""
    for at in range(place - 1, max(-1, place - 1 - _NEAR), -1):
        if text[row[at].end : row[at + 1].start] != " ":
            return False
        if (language, "receive") in _roles().get(row[at].word, _NONE):
            return True
    return False


@cache
def _owned_by(language: str, role: str) -> tuple[frozenset[tuple[str, str]], ...]:
    """What may be somebody's in a language, and the words that say whose it is."""
    more = ("spot",) if role == "my" else ("hotel", "theirs")
    return (
        frozenset((language, one) for one in ("home", *more)),
        frozenset(((language, "my"), (language, "your"))),
    )


def _had(text: str, row: Row, place: int, language: str) -> Meeting | None:
    """ "I have a flat", "mam mieszkanie"; not "do you have a flat", "ich habe keine Wohnung"."""
    before = _roles().get(row[place - 1].word, _NONE) if place else _NONE
    if not before.isdisjoint({(language, "you"), (language, "your")}):
        return None
    for ahead, roles in _clause(text, row, place, _NEAR + 1):
        if "," in text[row[ahead - 1].end : row[ahead].start] or row[ahead].word.isdecimal():
            return None  # "tengo 22 años, estudio en Granada"
        if _denies(row[ahead].word) or (language, "your") in roles:
            return None
        if (language, "rooms") in roles:
            return Meeting("incall", place, ahead)
    return None


def _found(text: str, row: Row, place: int, language: str) -> Meeting | None:
    """ "you'll find me in a tidy flat", "ne găsești în Mamaia, într-un apartament"."""
    for ahead, roles in _clause(text, row, place, _FOUND):
        if (language, "your") in roles or _denies(row[ahead].word):
            return None
        if not roles.isdisjoint({(language, "rooms"), (language, "home")}):
            return Meeting("incall", place, ahead)
    return None


def _driven(text: str, row: Row, place: int, language: str) -> Meeting | None:
    """ "rijd tot 50 km rond Zwolle", "fahre auch nach Ulm"; not "fahre nach Hause"."""
    for ahead, roles in _clause(text, row, place, _FAR):
        if (language, "own") in roles or _denies(row[ahead].word):
            return None
        if (language, "about") in roles:
            behind = next((said for _, said in _clause(text, row, ahead, 1)), _NONE)
            return None if (language, "own") in behind else Meeting("outcall", place, ahead)
    return None


def _praised(text: str, row: Row, place: int, language: str, role: str) -> Meeting | None:
    """ "cosy flat", "piso discreto": who praises a home offers it; not "your cosy flat", nor what
    is looked for to rent."""
    if any(one.word in word_set("seeking.txt") for one in row[max(0, place - 2) : place]):
        return None
    if place and not _roles().get(row[place - 1].word, _NONE).isdisjoint(
        {(language, "your"), (language, "hotel")}
    ):
        return None
    end = (language, "home" if role == "fine" else "fine")
    for ahead, roles in _clause(text, row, place, _NEAR):
        if end in roles:
            return Meeting("incall", place, ahead)
        if row[ahead].word not in word_set("very.txt"):
            return None
    return None


def _of_guests(text: str, row: Row, place: int, language: str, role: str) -> Meeting | None:
    """ "ontvangen heren", "bezoekt dames"; not "bezoek geen klanten"."""
    whom, where = ("guests", "incall") if role == "receive" else ("hosts", "outcall")
    for ahead, roles in _clause(text, row, place, _NEAR):
        if _denies(row[ahead].word):
            return None
        if (language, whom) in roles:
            return Meeting(where, place, ahead)
    return None


def _denies(word: str) -> bool:
    return word in _denials()


@cache
def _denials() -> frozenset[str]:
    return word_set("denials.txt") | word_set("denials_behind.txt")


def _turns(text: str, row: Row, ahead: int) -> bool:
    """Whether what is denied ends before that word."""
    gap = text[row[ahead - 1].end : row[ahead].start]
    return "," in gap or row[ahead].word in word_set("undenied.txt")


def _whom(text: str, row: Row, place: int, language: str) -> str | None:
    """ "zu uns", "bij jou", "dalle signore": at whose place."""
    for _, roles in _clause(text, row, place, 1):
        if (language, "me") in roles:
            return "incall"
        if (language, "you") in roles:
            return "outcall"
    clause = _clause(text, row, place, _NEAR)
    hosts = (roles for _, roles in clause if (language, "the") not in roles)
    return "outcall" if (language, "hosts") in next(hosts, _NONE) else None


def _gone(text: str, row: Row, place: int, language: str) -> Meeting | None:
    """ "bezoekt dames in het hotel"; not "kom bij mij thuis"."""
    denied = any(_denies(one.word) for one in row[max(0, place - 2) : place])
    for ahead, roles in _clause(text, row, place, _FAR):
        word = row[ahead].word
        if denied and _turns(text, row, ahead):
            return None  # "nu mă deplasez, doar la mine" says the two apart
        if word in word_set("staying.txt") or (language, "receive") in roles or _denies(word):
            return None  # "kom uit Spanje en verblijf in een hotel", "komme nicht zu dir"
        if (language, "to") in roles and (host := _whom(text, row, ahead, language)):
            return Meeting(host, place, ahead + 1)
        if (language, "my") in roles or word in _ME:
            return None
        if (language, "hotel") in roles:
            mine = any((language, "my") in behind for _, behind in _clause(text, row, ahead, 1))
            return None if mine else Meeting("outcall", place, ahead)  # "vieni casa mia"
    return None
