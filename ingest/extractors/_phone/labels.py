"""What a label says of the digits behind it: “Dossier à la préfecture: …”, “Carta de condução …”.

A label is what stands between the beginning of a line or of a sentence and the digits. Its head is
a word for a paper near its beginning; what follows the head says more of the paper.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from ingest.extractors._phone.cues import is_contact
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.numbered import NUMBERS, is_own, thing
from ingest.extractors._text.either import by_head

Label = Literal["paper", "likely", ""]

_WORD = re.compile(r"[^\W\d_]+")
_MARK = 2  # letters that may be the first of what is numbered
_LETTERS = 5  # of a word that is no abbreviation
_BREAK = re.compile(  # signs that part a label from what stands before it
    r"[!?;|•·»…\s,.](?:"  # a sign of a small set is found at once, alternatives at no place
    r"(?<=[!?;|•·»…\n])|(?<=\s)[-–—]\s|(?<=,)\s|(?<=[^\w\s]\.|\d\.)\s"  # “(24 h). ”
    rf"|(?<=[^\W\d_]{{{_LETTERS}}}\.)\s)"
)
_MAY_BREAK = re.compile(r"[!?;|•·»…\n,]|[-–—.]\s")  # no text without one is parted
_LAST_BREAK = re.compile(rf"(?s:.*)(?:{_BREAK.pattern})")
_NAMING = re.compile(r"[:=#№º°]$")
_SIGNS = ("#", "№", "º", "°")
_AFTER = " \n(-–—"
_BEHIND_EXAMPLE = " :,.(\"'„“”»«"
_REACH = 24  # characters of the longest word for an example, with what parts it from digits
_EXAMPLE = re.compile(
    r"(?<![^\W_])"
    + by_head(
        r"z\. ?b\.|p\. ?(?:ex|ej|es)\.|e\. ?g\.|eg\.?|bv\.?|(?:ad )?es\.|ex[.:]"
        r"|(?:bijv|np|pl|напр|orn)\."
        r"|bijvoorbeeld|voorbeeld|zoals|beispiel|beispielsweise|exemple|example|such as|ejemplo"
        r"|exemplu|esempio|exemplo|pelda|peldaul|przyklad|przykladowo|formaat|format|formacie|formato"
        r"|formatul|formatum|формат|пример|например|ornek|ornegin"
        r"|du (?:genre|type|style)|del? tipo|do tipo|de (?:tipul|genul)|typu|w stylu"
        r"|van het (?:type|soort)|vom typ|of the (?:form|type|kind)|in the form"
        r"|от (?:типа|вида)|[bs]una benzer"
        r"|ziet er (?:zo|als volgt) uit|sieht so aus|looks? like(?: this)?|ressemble a(?: ca)?"
        r"|se ve asi|e fatto cosi|arata asa|igy nez ki|wyglada tak|изглежда така|soyle gorunur"
        r"|tem este aspeto"
        r"|(?:code|codes|number|reference|kennung|codigo|codice|kod|cod|numero|nummer)"
        r" (?:like|as|wie|comme|como|come|ca|jak|mint)"
    )
    + rf"[{_BEHIND_EXAMPLE}]{{0,3}}$"
)
_LONGEST, _BEFORE, _BEHIND = 9, 3, 4
"""Words of a label, of what stands before its head and, where no colon ends it, behind it."""
_COPULAS = folded_set("is was ist war est était es era fue e è jest był este е беше als as")
_DETERMINERS = folded_set(
    "de het een uw jouw je mijn onze ons der die das ein eine ihr ihre mein meine unser unsere the"
    " a an your my our le la les un une votre vos mon ma notre el los las su tu mi nuestro il lo"
    " gli i suo tuo mio nostro o os as seu sua teu meu minha nosso al ai az ten ta to moj moja"
)
_LIKED = 4  # words of which a number that somebody likes comes to
_FIGURES = (
    "getal",
    "cijfer",
    "zahl",
    "ziffer",
    "nombre",
    "chiffre",
    "cifra",
    "liczba",
    "cyfra",
    "szamom",
    "число",
    "sayi",
    "sayim",
    "numaram",
)
"""Words for a number as such, which also end compounds."""
_FOR = folded_set("voor for für pour para per pentru dla za за için")
"""With these one says what a number may be called for: “Voor klachten: …”."""
_THIS = folded_set(
    "deze dit mijn onze in op bij via this my our on diese dieser diesem meine meiner auf der cette"
    " mon notre sur dans este esta mi nuestro en questo questa mio sul acest aceasta meu din ez"
    " ezen a to tym moje w z tej този тази моята в от bu bana esta meu neste no"
)
"""Before a word for the advertisement, or within it: this one."""
_OF = folded_set("van of de der des du d di del della dello do da dos das din od на от")
_LEADING = _OF | folded_set(
    "bij voor aan op in te to at on from for by under bei vom zum zur im fur auf von a au aux en"
    " sur pour par con nel nella al no na em la pe cu z w u za dla за в при по"
)
"""Between the head of a label and what says more of it, without a colon."""


class _Phrase(NamedTuple):
    """The words of a label, without a mark at its end (“SI-0612…”: `marked`).

    `named`: a colon, “is” or a word for number ends it; `numbered`: the last, or a sign, does.
    """

    words: list[str]
    named: bool
    numbered: bool
    marked: bool


@lru_cache(maxsize=1 << 10)  # what may be a number often has more than one end
def labelled(before: str) -> Label:
    """What the folded text before digits labels them as; `likely`: without a colon."""
    phrase = _phrase(before)
    if phrase is None:
        return ""
    for place in range(min(len(phrase.words), _BEFORE + 1)):
        if _is_head(phrase, place):
            return _worth(phrase, place)
    return ""


def _phrase(before: str) -> _Phrase | None:
    """The label that ends before digits; None where a sentence or a way to call does."""
    end = max((mark.end() for mark in _BREAK.finditer(before.rstrip(_AFTER))), default=0)
    said = before[end:].rstrip(_AFTER)
    words = _WORD.findall(said)
    if not words or len(words) > _LONGEST or _is_said(said, words):
        return None
    if words[0] in _FOR or any(map(is_way, words)):
        return None
    last = words[-1]
    marked = len(words) > 1 and len(last) <= _MARK and not (thing(last) or said.endswith(":"))
    if before[-1:] == " " and (last in _LEADING or last in _DETERMINERS):
        marked = False  # “prenotazioni al 320 …” leads to a number, “SI-0612 …” is one's letters
    if marked:
        words.pop()
    named = _NAMING.search(said) is not None or words[-1] in _COPULAS or thing(words[-1]) in NUMBERS
    numbered = said.endswith(_SIGNS) or any(thing(word) in NUMBERS for word in words[1:])
    return _Phrase(words, named, numbered, marked)


def _worth(phrase: _Phrase, place: int) -> Label:
    """What a label is worth whose head is the word at a place."""
    behind = phrase.words[place + 1 :]
    if thing(phrase.words[place]) == "member":
        return "paper" if phrase.named and phrase.numbered else "likely"
    if phrase.marked and not behind:
        return "likely"
    return "paper" if phrase.named else _unnamed(behind)


def exemplified(before: str) -> bool:
    """Whether the folded text before digits says that they are an example: “(bv. …”."""
    if not before.rstrip(f"{_BEHIND_EXAMPLE}\n")[-1:].isalpha():
        return False  # as before most digits: cheaper than a word for an example at 24 places
    return _EXAMPLE.search(before, max(0, len(before) - _REACH)) is not None


def is_liked(before: str) -> bool:
    """Whether the folded text before digits says that they are a number that somebody likes: “mijn
    geluksgetal is”, “mi número favorito es el”."""
    words = words_behind(before)
    while words and (is_link(words[-1]) or thing(words[-1]) == "link"):
        words.pop()
    said = words[-_LIKED:]
    liked = [at for at, word in enumerate(said) if thing(word) == "liked"]
    ways = (word for word in said if not word.endswith(_FIGURES))
    return not any(map(is_way, ways)) and any(
        said[at].endswith(_FIGURES)
        or any(thing(each) in NUMBERS or each in _FIGURES for each in said[max(0, at - 2) : at + 3])
        for at in liked
    )


def words_behind(before: str) -> list[str]:
    """The words of a folded text behind the last sign that parts labels; looked for from the end,
    for most labels are short."""
    last = _LAST_BREAK.match(before) if _MAY_BREAK.search(before) else None
    return _WORD.findall(before, last.end() if last else 0)


def begins(before: str) -> bool:
    """Whether the folded text before a word leaves it the first of a label."""
    return all(map(_leads, words_behind(before)))


def is_this(before: str) -> bool:
    """Whether the word before one says that this very thing is meant: “deze advertentie”."""
    words = _WORD.findall(before)
    return bool(words) and words[-1] in _THIS


def _is_said(phrase: str, words: Sequence[str]) -> bool:
    """Whether a phrase ends as a sentence does, and not with a short form: “aanwezig.”; so does one
    that holds what it labels: “ref 48213.”."""
    if phrase[-1:] == "." and phrase[-2:-1].isdigit():
        return True
    return phrase.endswith((".", ",")) and len(words[-1]) >= _LETTERS


@lru_cache(maxsize=1 << 14)
def is_way(word: str) -> bool:
    """Whether a word of a label offers a way to reach somebody."""
    kind = thing(word)
    return kind == "own" or (not kind and is_contact(word))


def is_link(word: str) -> bool:
    """Whether a word only joins a label with what it labels, or is its article: “is”, “het”."""
    return word in _COPULAS or word in _DETERMINERS


def _is_head(phrase: _Phrase, place: int) -> bool:
    """Whether a label is about the word at a place; not every word is at any."""
    words = phrase.words
    kind = thing(words[place])
    if kind == "paper":
        return True
    if kind == "id" and phrase.named:
        return not any(map(is_own, words))
    if not all(map(_leads, words[:place])):
        return False
    following = words[place + 1] if place + 1 < len(words) else ""
    if kind in ("card", "ad"):
        return phrase.numbered or not following or following in _OF
    if kind in ("close", "id"):
        return phrase.numbered or following in _OF
    return kind == "member" and (phrase.numbered or not following)


def _leads(word: str) -> bool:
    return word in _DETERMINERS or thing(word) in (*NUMBERS, "link", "close")


def _unnamed(behind: Sequence[str]) -> Label:
    """What a label without a colon is worth, by the words behind its head."""
    if not behind or len(behind) > _BEHIND:
        return ""
    return "likely" if len(behind) == 1 or behind[0] in _LEADING else ""
