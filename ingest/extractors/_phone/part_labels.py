"""Parts of one number that have a label each: “part 1: 0141 / part 2: 496 …”, “begin | 06 ⏎ end | …”.

Labels go together when they count on from the first part, or name the beginning and then what comes
after it. They are left out of the text, so that the parts stand side by side.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

from ingest.extractors._phone.bridges import AREAS, SUBSCRIBERS
from ingest.extractors._phone.glyphs import Folded, put_instead
from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._phone.vocabulary import vocabulary

_PARTS = folded_set(
    "deel stuk stukje gedeelte blok blokje groep part piece bit block chunk group section teil"
    " stück stueck abschnitt block gruppe partie morceau bloc groupe bout parte pezzo blocco gruppo"
    " pedazo trozo bloque grupo tramo pedaço bloco część czesc cz kawałek grupa odcinek bucata"
    " bucată bloc grup partea rész resz reszlet darab kısım kisim parça parca bölüm bolum част парче"
    " част група"
)
_FIRST = folded_set(
    "eerste begin start vooraan first starts beginning start starts beginnt anfang beginn erste"
    " erster erstes vorne début debut commence premier première premiers premières prima primo"
    " inizio comincia inizia primi primeira primeiro primeiros primero primera primeros empieza"
    " comienza comienzo inicio início começo começa początek poczatek pierwsza pierwsze prima primele"
    " început inceput începe incepe eleje első elso kezdet başı basi başlangıç baslangic ilk birinci"
    " начало първа първо първите net kengetal"
)
_COUNTED = (
    (2, "tweede zweite zweiter zweites second deuxième deuxieme seconde seconda secondo segunda"
        " segundo druga drugie doua második masodik ikinci втора второ"),
    (3, "derde dritte dritter drittes third troisième troisieme terza terzo tercera tercero terceira"
        " terceiro trzecia trzecie treia harmadik üçüncü ucuncu трета трето"),
    (4, "vierde vierte fourth quatrième quatrieme quarta quarto cuarta cuarto czwarta patra negyedik"
        " dördüncü dorduncu четвърта"),
    (5, "vijfde fünfte fifth cinquième cinquieme quinta quinto piąta cincea ötödik beşinci пета"),
)  # fmt: skip
_FURTHER = folded_set(
    "midden middelste daarna vervolg dan laatste eind einde slot rest verder middle mid then next"
    " last end ends ending final rest remaining mitte mittlere danach dann weiter letzte letzter"
    " letztes ende schluss hinten milieu suite puis ensuite dernier dernière derniers dernières fin"
    " reste mezzo metà centro poi seguito segue ultima ultimo ultimi fine resto medio centro luego"
    " sigue después despues último última últimos final acaba termina meio depois segue último fim"
    " środek srodek dalej potem koniec ostatnia ostatnie końcówka reszta mijloc mijlocul apoi urmează"
    " urmeaza final sfârșit sfarsit ultima ultimele restul közepe kozepe aztán vége vege utolsó"
    " utolso többi ortası ortasi devamı devami sonra sonu sonuncu son kalan среда средата после край"
    " края последна последните остатък"
)
_NUMBERS = SUBSCRIBERS | folded_set("handynummer gsm mobiel")
_ANNOUNCED = " tel: "  # what has labels for its parts is told as a number
_LOOK_BACK = 40  # characters of a label
_APART = 60  # characters between two labels
_MOST_WORDS = 5
_MARK = re.compile(r"[:=|→]|(?<=\w) [-–—] |(?<=\w)\)? [-–—] ?(?=\w)|\)")
_SEPARATOR = re.compile(r"[\n|,;:=!?…(→]| / |(?<=[^\W_][^\W_])[.] ")
_WORD = re.compile(r"[^\W_]+")
_ORDINAL = r"\d(?:e|de|ste|st|nd|rd|th|er|ere|eme|a|o)?[.°º]?"
_NUMBERED = re.compile(rf"(?<![^\W_])(?:{_ORDINAL}[ -]([^\W\d_]{{2,9}})|([^\W\d_]{{2,9}})[ .]{{1,2}}\d(?! ?[\d.,]\d))(?:/\d)?(?![^\W_])")
_FIGURE = re.compile(r"(?<![\d])(\d)(?:e|de|ste|st|nd|rd|th|er|ere|eme|a|o)?$")

Role = int | Literal["further", "number"]


class _Label(NamedTuple):
    """A label at `start:end`, and which part it names; `own` is where its own words begin."""

    start: int
    own: int
    end: int
    role: Role


def with_parts_joined(folded: Folded) -> Folded:
    """The text without the labels of the parts of a number, which is announced instead; linear."""
    labels = list(_labels(folded.text))
    spans: list[tuple[int, int, str]] = []
    for chain in _chains(folded.text, labels):
        first = chain[0]
        spans.append((first.own, first.end, _ANNOUNCED))
        spans += [(each.start, each.end, " ") for each in chain[1:]]
    return put_instead(folded, spans) if spans else folded


def _labels(text: str) -> Iterator[_Label]:
    """All labels of parts, in order and apart."""
    upto = 0
    for match in sorted([*_MARK.finditer(text), *_NUMBERED.finditer(text)], key=_end):
        label = _label(text, match, upto)
        if label and label.start >= upto:
            yield label
            upto = label.end


def _end(match: re.Match[str]) -> int:
    return match.end()


def _label(text: str, match: re.Match[str], upto: int) -> _Label | None:
    """The label that a mark ends, or that a word for a part with its number is."""
    marked = match.re is _MARK
    stop = match.start() if marked else match.end()
    floor = max(upto, stop - _LOOK_BACK)
    begin = max((found.end() for found in _SEPARATOR.finditer(text, floor, stop)), default=floor)
    words = list(_WORD.finditer(text, begin, stop))
    if not marked:
        begin = min(begin, max(floor, match.start()))
    if begin == floor > upto and words and begin and text[begin - 1].isalnum():
        words = words[1:]
    role = _role([word.group() for word in words], marked)
    if role is None:
        return None
    part, at = role
    first = at
    while first and not _says_digits(words[first - 1].group()) and at - first < _MOST_WORDS:
        first -= 1
    end = match.end() if marked else _passed(text, match.end())
    return _Label(words[first].start(), words[at].start(), end, part)


def _passed(text: str, end: int) -> int:
    """The place behind the mark that may end a label."""
    found = re.compile(r"[ .)]{0,2}(?:[:=|→]|[-–—](?= ))?").match(text, end)
    return found.end() if found else end


def _role(words: Sequence[str], marked: bool) -> tuple[Role, int] | None:
    """Which part words name, and at which of them that begins."""
    for at, word in enumerate(words):
        if word in _PARTS:
            for beside in (at - 1, at + 1):
                if 0 <= beside < len(words) and _number(words[beside]):
                    return _number(words[beside]), min(at, beside)
        elif len(word) == 1 and at == 0 and len(words) > 1 and words[1] in _PARTS:
            continue
    if not marked or not words:
        return None
    for at, word in enumerate(words):
        if word in _FIRST or word in AREAS:
            return 1, at
        number = _ordinals().get(word)
        if number:
            return number, at
        if word in _FURTHER:
            return "further", at
    return ("number", len(words) - 1) if words[-1] in _NUMBERS else None


@cache
def _ordinals() -> dict[str, int]:
    return {word: number for number, words in _COUNTED for word in folded_set(words)}


def _number(word: str) -> int:
    """Which number a figure, an ordinal or a number word says; 0 for none."""
    found = _FIGURE.search(word)
    if found:
        return int(found.group(1))
    if word in _FIRST:
        return 1
    if word in _ordinals():
        return _ordinals()[word]
    numerals = vocabulary().numerals.get(word, ())
    return next((each.value for each in numerals if 1 <= each.value <= 5), 0)  # noqa: PLR2004


def _says_digits(word: str) -> bool:
    return word.isdigit() or word in vocabulary().numerals


def _chains(text: str, labels: Sequence[_Label]) -> Iterator[list[_Label]]:
    """Labels that together name the parts of one number, from the first part on."""
    chain: list[_Label] = []
    for label in labels:
        if chain and not _follows(text, chain[-1], label):
            if len(chain) > 1:
                yield chain
            chain = []
        if chain or label.role == 1:
            chain.append(label)
    if len(chain) > 1:
        yield chain


def _follows(text: str, before: _Label, label: _Label) -> bool:
    if label.start - before.end > _APART or not text[before.end : label.start].strip():
        return False
    if isinstance(label.role, int):
        return label.role > 1 and label.role == (before.role if isinstance(before.role, int) else 0) + 1
    return label.role == "further" or before.role == 1
