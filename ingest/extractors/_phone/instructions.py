"""What an ad tells its reader to do with digits: the words of it, in all languages, folded.

A word that ends in a star is how words begin. What is said stands together: a few words apart, in
one sentence.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from ingest.extractors._phone.lexicon import folded_set

Role = Literal["zero", "front", "out", "letters", "link", ""]

_ROLES: dict[Role, str] = {
    # a digit 0, by name; “o” is too common a word
    "zero": "0 nul nullen nulletje zero zeros zeroes null nulls ceros cero zéro zéros zeri zerouri"
    " nought naught nulla nullát zera sıfır sifiri нула нулата нули nula",
    # where a 0 is to be put
    "front": "ervoor vooraan voorop voor vooraf voorzetten davor vorne voran vorweg vorher vorn"
    " vornedran front before beginning start leading first prefix devant debut avant delante"
    " principio inicio davanti inizio frente antes fata fața inainte inceput început elé eléje"
    " elejé elejére elött előtt előre przodu początku przed poprzedzic отпред пред началото"
    " başa başına önüne başta öncesine otpred pred",
    # to leave something out
    "out": "haal haalt weg weglaten zonder negeer skip sla ertussenuit tussenuit ertussen eruit"
    " verwijder* remove* without ignore* take drop delete minus strip ohne wegl* weg* streich*"
    " entfern* raus* herausn* ignorier* sans enlev* retir* supprim* ignor* oubli* sin quit*"
    " elimin* borr* togli* togliete senza leva* rimuov* sem tira* tirar* remov* bez usun*"
    " wyrzu* pomin* scoat* scoate* fără sterg* nélkül hagyd vedd töröl* olmadan çıkar* sil"
    " silin atla* махн* без премахн* изтри* missing ontbreek* ontbrekende weggelaten vergeten"
    " fehlt fehlende manque falta manca brakuje lipseste липсва"
    " saute saut* tombe tombé vervalt wegvalt laten vallen entfällt cade cae",
    "letters": "letter letters lettertjes buchstabe buchstaben lettre lettres letra letras lettera"
    " lettere liter litery literki literek litere literele betűk betűket betű betu* harf*"
    " букв*",
    # what makes a sign stand for a digit
    "link": "staat staan is zijn betekent betekenen lees lezen vervang vervangt plaats stand stands"
    " standing mean means meaning are read replace replaces replaced instead equals steht"
    " stehen ist sind bedeutet bedeuten statt anstatt anstelle ersetze ersetzt lies liest est"
    " sont signifie signifient représente représentent remplace remplacez remplacent lieu lire"
    " lisez vaut es son significa significan representa lugar vale cambia cambiad sustituye"
    " sta stanno sono sostituisci sostituite invece posto è é são vez troque troca troquem"
    " substitua este sunt înseamnă țin loc inlocuiti înlocuiește to jest oznacza oznaczają"
    " сложи сложете slozi put zet setz mettez mets pon poner metti pune tegyel wstaw wstawcie koy"
    " zamiast zastąp jelent jelenti helyett helyén demek demektir yerine anlamina anlamında е"
    " са означава вместо замени va van kommt komt hoort gehört goes",
}
_SIGNS = {
    "*": "sterretje sterretjes ster sterren star stars asteri* sternchen stern sterne étoile"
    " étoiles estrell* estrel* stella stelle stelline stelut* steaua gwiazdk* csillag* yıldız*"
    " yildiz* звезд*",
    "#": "hekje hekjes hashtag hashtags hash hashes raute rauten dièse dièses almohadilla*"
    " cancellett* kettoskereszt* kratka диез*",
    "_": "underscore underscores unterstrich unterstriche streepje streepjes strich striche tiret"
    " tirets guion guiones trattino trattini traço traços liniuta liniuțe",
    "•": "bolletje bolletjes stip stippen dot dots bullet bullets punkt punkte point points punto"
    " puntos punti ponto pontos pallino pallini kropka kropki nokta точка",
    "x": "x",
    "?": "vraagteken vraagtekens fragezeichen interrogation interrogación interrogativo"
    " interrogação întrebării pytajnik* kérdőjel* въпросител*",
    "@": "apenstaartje apenstaartjes klammeraffe arobase arroba chiocciola",
}
_TOKEN = re.compile(r"[^\W_]+|[*#_•?@=]|[.!;\n]+")
_MOST_ZEROS = 40  # beside which it is looked at what is said of them
_AROUND = 80  # characters beside a zero in which something is said of it
_REACH = 6  # tokens between two words of what is said
_ENDS = frozenset(".!;\n")


class Word(NamedTuple):
    """A word or sign of a folded text at `start:end`."""

    text: str
    start: int
    end: int


def _parted(words: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and how words begin that are written with a star."""
    every = words.split()
    stems = " ".join(word[:-1] for word in every if word.endswith("*"))
    whole = " ".join(word for word in every if not word.endswith("*"))
    return folded_set(whole), tuple(sorted(folded_set(stems)))


_OF_ROLES: dict[Role, tuple[frozenset[str], tuple[str, ...]]] = {
    role: _parted(words) for role, words in _ROLES.items()
}
_OF_SIGNS = {sign: _parted(words) for sign, words in _SIGNS.items()}


def _is_in(word: str, words: tuple[frozenset[str], tuple[str, ...]]) -> bool:
    return word in words[0] or (bool(words[1]) and word.startswith(words[1]))


@lru_cache(maxsize=1 << 13)
def roles_of(word: str) -> frozenset[Role]:
    """What a word or sign may be in what is said of digits."""
    if word == "=":
        return frozenset[Role]({"link"})
    return frozenset[Role](role for role, words in _OF_ROLES.items() if _is_in(word, words))


@lru_cache(maxsize=1 << 10)
def names_sign(word: str, sign: str) -> bool:
    """Whether a word is a sign itself or the name of it."""
    return word == sign or _is_in(word, _OF_SIGNS[sign])


_ZERO_STEMS = ("nul", "zer", "cero", "sifir", "нул", "nought", "naught")
_LONE_ZERO = re.compile(r"0(?<![^\W_]0)(?![^\W_])")
_NAMED_ZERO = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(_OF_ROLES['zero'][0]))})(?![^\W_])")


def names_zero(text: str, start: int, end: int) -> bool:
    """Whether a zero stands by itself in `text[start:end]`, or a word for it."""
    part = text[start:end]
    if not any(stem in part for stem in _ZERO_STEMS) and not _LONE_ZERO.search(part):
        return False  # quick: hardly any text has one
    return _NAMED_ZERO.search(part) is not None


def sentences(text: str, start: int, end: int) -> Iterator[list[Word]]:
    """The words and signs of `text[start:end]`, sentence by sentence."""
    found: list[Word] = []
    for match in _TOKEN.finditer(text, start, end):
        if match.group()[0] in _ENDS:
            yield found
            found = []
        else:
            found.append(Word(match.group(), *match.span()))
    yield found


def around_zeros(text: str) -> Iterator[list[Word]]:
    """The words and signs around the first zeros that stand by themselves, sentence by sentence."""
    for match in islice(_NAMED_ZERO.finditer(text), _MOST_ZEROS):
        start, end = match.span()
        yield from sentences(text, max(0, start - _AROUND), end + _AROUND)


def said_together(
    words: Sequence[Word], one: Role, other: Role, reach: int = _REACH
) -> Iterator[tuple[Word, Word]]:
    """Words of two roles at most `reach` words apart, in either order."""
    ones = [place for place, word in enumerate(words) if one in roles_of(word.text)]
    for place in ones:
        for near in _near(words, place, reach):
            if near != place and other in roles_of(words[near].text):
                yield words[place], words[near]


def _near(words: Sequence[Word], place: int, reach: int = _REACH) -> Iterable[int]:
    return range(max(0, place - reach), min(len(words), place + reach + 1))


def _touches(words: Sequence[Word], place: int, sign: str) -> bool:
    """Whether a figure is set with the sign itself, as one of a number: “020 7946 0***”."""
    before, after = words[place - 1 : place], words[place + 1 : place + 2]
    return words[place].text == "0" and (
        any(word.text == sign and word.end == words[place].start for word in before)
        or any(word.text == sign and word.start == words[place].end for word in after)
    )


def stands_for_zero(words: Sequence[Word], sign: str) -> bool:
    """Whether a sentence says that a sign stands for a 0: “a * is a zero”, “0 instead of stars”."""
    for place, word in enumerate(words):
        if "zero" not in roles_of(word.text) or _touches(words, place, sign):
            continue
        near = [words[at].text for at in _near(words, place) if at != place]
        if not any(names_sign(each, sign) for each in near):
            continue
        if any("link" in roles_of(each) for each in near):
            return True
        beside = words[place - 1].text if place else ""
        if len(beside) > 1 and names_sign(beside, sign):
            return True  # Hungarian has no “is”: “a csillag nulla”
    return False
