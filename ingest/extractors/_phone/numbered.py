"""Words for what carries a number that is no telephone's, in all languages of the ads, folded.

Classes of `things/*.tsv`: `paper`: what an office, a shop or a site numbers. `close`: such words
that say much else, and so are papers only right before figures. `card`: what one pays with as well,
`ad`: the advertisement, which are papers only where a label begins with them. `game`: draws and
results, whose figures come somewhere behind the word. `thing`: rooms, seats, buses, pages, which
stand right before their figures, and which a number to call may follow as well. `holder`: what is
numbered where a word for number stands by; `member`: who is, also right before
figures. `id`: words for number that are no telephone's where nothing else stands before them.
`liked`: what a number is that somebody likes, beside a word for number.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from ingest.extractors._phone.lexicon import folded_set
from ingest.extractors._text.tables import folder

TABLES = Path(__file__).parent / "things"
"""Where the words of the classes lie."""

Thing = Literal[
    "paper",
    "close",
    "card",
    "ad",
    "game",
    "thing",
    "holder",
    "member",
    "id",
    "liked",
    "number",
    "own",
    "link",
    "",
]
NUMBERS: tuple[Thing, ...] = ("number", "id")
"""The classes of words for number."""

_COUNTED = """
views view likes hits clicks klicks klikken bezoekers bezoeken visitors visits besucher besuche
aufrufe vues visites visitas vistas visualiz* wyswietlen odslon megtekint* преглежд* goruntulen*
followers volgers abonnes seguidores habitantes inwoners einwohner* hab mieszkanc* locuitori lakos*
жители nufus foto fotos photos fotografii videos stimmen stemmen votes votos voti glosow reviews
beoordelingen bewertungen avis resenas recensioni opinii ocen velemeny* stuks stuck pieces piezas
pezzi sztuk winnende gewinnzahl* points punten punkte puntos punti punktow graden grad degrees
"""
_DATES = """
januari january januar janvier enero gennaio ianuarie styczen stycznia januar ocak februari february
februar fevrier febrero febbraio februarie lutego subat maart march marz mars marzo martie marca
marcius mart april avril abril aprile aprilie kwietnia aprilis nisan mei may mai mayo maggio maja
majus mayis juni june juin junio giugno iunie czerwca junius haziran juli july juillet julio luglio
iulie lipca julius temmuz augustus august aout agosto sierpnia augusztus agustos september septembre
septiembre settembre septembrie wrzesnia szeptember eylul oktober october octobre octubre ottobre
octombrie pazdziernika ekim november novembre noviembre noiembrie listopada kasim december dezember
decembre diciembre dicembre decembrie grudnia aralik януари февруари март април май юни юли август
септември октомври ноември декември uhr uur heures horas ore
"""
_NUMBER = """
nr nrs no num numero numeros numer numerem numeru numaru numar numarul numarului numarasi numara
nummer nummern number numbers
szam szama номер n identificatie
"""
_LINK = "de da do di del della d al a la na на van der des of for fur pour per du het le il o"
_OWN = """
tel* fon* phone* mobiel* mobil* movil* gsm* handy* cell* whats* wapp* app apps bel bell* contact*
kontakt* sms* ruf* prive* privat* werk* zakelijk* geschaft* arbeit* huis* haus* vast* fest*
durchwahl* hulp* nood* info* service* klantenservice* advies* hot* geheim* zweit* tweede* nieuw*
neu* haupt* hoofd* direct* viber* signal* telegram* dial* fax* text* kurz* anruf* gratis* lijn*
sex* eigen* echte* nederlands* land* buitenland* anoniem* hivo* hivas* elerhet* komorkow* vonal*
mein* mijn* dein* jouw* haar* ihr* sein* zijn* deze* diese* onder* unter* volg* follow* area
net* abonnee* kengetal* vorwahl* buro* office* kantoor* salon* studio* club* rezeption* recep*
empfang* team* priv
"""


_Ends = dict[str, tuple[str, ...]]
"""Beginnings or endings of words by the two letters at that end."""


class _Words(NamedTuple):
    """Whole words, how words begin, and how they end with something before it."""

    whole: frozenset[str]
    heads: _Ends
    tails: _Ends

    def hold(self, word: str) -> bool:
        """Whether it is one of them."""
        if word in self.whole or word.startswith(self.heads.get(word[:2], ())):
            return True
        tails = self.tails.get(word[-2:], ())
        return word.endswith(tails) and word not in tails

    def may_hold(self, word: str) -> bool:
        """The same, also of what only ends as one of them and has nothing before that."""
        return word.endswith(self.tails.get(word[-2:], ())) or self.hold(word)


def _split(words: str) -> _Words:
    """Of a list in which a star stands for the rest of a word."""
    every = words.split()
    heads = folded_set(" ".join(word[:-1] for word in every if word.endswith("*")))
    tails = folded_set(" ".join(word[1:] for word in every if word.startswith("*")))
    whole = folded_set(" ".join(word for word in every if "*" not in word))
    return _Words(whole, _by_end(heads, slice(2)), _by_end(tails, slice(-2, None)))


def _by_end(parts: Iterable[str], end: slice) -> _Ends:
    found: dict[str, list[str]] = {}
    for part in sorted(parts):
        found.setdefault(part[end], []).append(part)
    return {letters: tuple(group) for letters, group in found.items()}


_HEAD_LETTERS = 6
_ORDER: tuple[Thing, ...] = (
    "liked",
    "id",
    "card",
    "ad",
    "game",
    "thing",
    "paper",
    "close",
    "member",
    "holder",
)


@cache
def _classes() -> tuple[tuple[Thing, _Words], ...]:
    """The classes in the order in which a word is looked up."""
    listed: dict[str, list[str]] = {name: [] for name in _ORDER}
    for _, (name, words) in folder(TABLES):
        listed[name].append(words)
    read = [_split(" ".join(listed[name])) for name in _ORDER]
    return (("number", _split(_NUMBER)), ("link", _split(_LINK)), *zip(_ORDER, read, strict=True))


@cache
def _every_class() -> _Words:
    """The words of all classes: most words are in none, which is told at once."""
    read = [words for _, words in _classes()]
    return _Words(
        frozenset[str]().union(*(words.whole for words in read)),
        _merged([words.heads for words in read]),
        _merged([words.tails for words in read]),
    )


def _merged(every: Iterable[_Ends]) -> _Ends:
    found: _Ends = {}
    for ends in every:
        for letters, parts in ends.items():
            found[letters] = (*found.get(letters, ()), *parts)
    return found


@cache
def _compound_heads() -> _Ends:
    """Ends of compounds: “Anmeldebescheinigung”, “seksvergunning”."""
    papers = dict(_classes())["paper"]
    every = (*papers.whole, *(part for group in papers.heads.values() for part in group))
    return _by_end([word for word in every if len(word) >= _HEAD_LETTERS], slice(-2, None))


_OWN_WORDS = _split(_OWN)
_ENDS = (
    "nummer",
    "nummern",
    "nummers",
    "numer",
    "nr",
    "szam",
    "szama",
    "numaram",
    "code",
    "azonosito",
)
_SHORTEST = 3  # letters before the word for number in a compound


def is_own(word: str) -> bool:
    """Whether a folded word before one for number makes it a telephone's: “area code”."""
    return _OWN_WORDS.hold(word)


@lru_cache(maxsize=1 << 14)
def thing(word: str) -> Thing:
    """What a folded word before digits says that they number; '' for nothing known."""
    if word.endswith(_ENDS):
        for end in _ENDS:
            if word.endswith(end) and len(word) >= len(end) + _SHORTEST:
                return "own" if is_own(word) else "paper"
    if _every_class().may_hold(word):
        for name, words in _classes():
            if words.hold(word):
                return name
    return "paper" if word.endswith(_compound_heads().get(word[-2:], ())) else ""


_COUNTED_WORDS = _split(_COUNTED)
_DATE_WORDS = folded_set(_DATES)


@lru_cache(maxsize=1 << 12)
def is_counted(word: str) -> bool:
    """Whether a folded word behind figures says what they count."""
    return _COUNTED_WORDS.hold(word)


def is_between_figures(word: str) -> bool:
    """Whether a folded word stands between figures as what it is: counted, a month, an hour."""
    return word in _DATE_WORDS or is_counted(word)
