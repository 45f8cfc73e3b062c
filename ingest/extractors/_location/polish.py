"""Polish names of towns in the cases that ads put them in: "w Sopocie", "do Zielonej Góry".

Rules of declension by the endings of the words of a name: nouns, and the adjectives that stand
beside them (the classes of Z. Saloni, Słownik gramatyczny języka polskiego). Where words with an
ending are declined in two ways both are given: some that nobody says do no harm.
"""

import re
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

_PARTS = re.compile(r"[ -]")
_LONGEST = 3  # words of a name
_SHORTEST = 4  # letters of a name


class _Cases(NamedTuple):
    """What takes the place of the ending of a nominative; two ways are split by |."""

    genitive: str  # "do, z, od, koło"
    locative: str  # "w, na, przy"
    accusative: str  # "na"
    instrumental: str  # "pod, za"


_ADJECTIVES = {
    "y": _Cases("ego", "ym", "y", "ym"),
    "ki": _Cases("kiego", "kim", "ki", "kim"),
    "a": _Cases("ej", "ej", "ą", "ą"),
    "ka": _Cases("kiej", "kiej", "ką", "ką"),
    "nia": _Cases("niej", "niej", "nią", "nią"),
    "ie": _Cases("ich|iego", "ich|im", "ie", "imi|im"),
    "ne": _Cases("nych|nego", "nych|nym", "ne", "nymi|nym"),
}
_NOUNS = {
    # plural
    "ce": _Cases("c", "cach", "ce", "cami"),
    "y": _Cases("|ów", "ach", "y", "ami"),
    "ki": _Cases("ków", "kach", "ki", "kami"),
    "łki": _Cases("łk", "łkach", "łki", "łkami"),
    # feminine
    "wa": _Cases("wy", "wie", "wę", "wą"),
    "na": _Cases("ny", "nie", "nę", "ną"),
    "ła": _Cases("ły", "le", "łę", "łą"),
    "ra": _Cases("ry", "rze", "rę", "rą"),
    "ga": _Cases("gi", "dze", "gę", "gą"),
    "ka": _Cases("ki", "ce", "kę", "ką"),
    "cha": _Cases("chy", "sze", "chę", "chą"),
    "ta": _Cases("ty", "cie", "tę", "tą"),
    "da": _Cases("dy", "dzie", "dę", "dą"),
    "sa": _Cases("sy", "sie", "sę", "są"),
    "za": _Cases("zy", "zie", "zę", "zą"),
    "ża": _Cases("ży", "ży", "żę", "żą"),
    "ma": _Cases("my", "mie", "mę", "mą"),
    "la": _Cases("li", "li", "lę", "lą"),
    "ca": _Cases("cy", "cy", "cę", "cą"),
    "nia": _Cases("ni", "ni", "nię", "nią"),
    "ia": _Cases("ii|i", "ii|i", "ię", "ią"),
    "ódź": _Cases("odzi", "odzi", "ódź", "odzią"),
    "ól": _Cases("oli", "oli", "ól", "olą"),
    "oszcz": _Cases("oszczy", "oszczy", "oszcz", "oszczą"),
    "adź": _Cases("adzi", "adzi", "adź", "adzią"),
    # neuter
    "no": _Cases("na", "nie", "no", "nem"),
    "zno": _Cases("zna", "źnie", "zno", "znem"),
    "szno": _Cases("szna", "sznie", "szno", "sznem"),
    "sno": _Cases("sna", "śnie", "sno", "snem"),
    "wo": _Cases("wa", "wie", "wo", "wem"),
    "ło": _Cases("ła", "le", "ło", "łem"),
    "sło": _Cases("sła", "śle", "sło", "słem"),
    "to": _Cases("ta", "cie", "to", "tem"),
    "iasto": _Cases("iasta", "ieście", "iasto", "iastem"),
    "ko": _Cases("ka", "ku", "ko", "kiem"),
    "go": _Cases("ga", "gu", "go", "giem"),
    "le": _Cases("la", "lu", "le", "lem"),
    "ie": _Cases("ia", "iu", "ie", "iem"),
    "ze": _Cases("za", "zu", "ze", "zem"),
    # masculine
    "t": _Cases("tu|ta", "cie", "t", "tem"),
    "d": _Cases("du|da", "dzie", "d", "dem"),
    "n": _Cases("na", "nie", "n", "nem"),
    "m": _Cases("ma|mu", "mie", "m", "mem"),
    "om": _Cases("omia", "omiu", "om", "omiem"),
    "p": _Cases("pia|pu", "piu|pie", "p", "piem"),
    "w": _Cases("wa", "wie", "w", "wem"),
    "ław": _Cases("ławia", "ławiu", "ław", "ławiem"),
    "s": _Cases("sa|su", "sie", "s", "sem"),
    "z": _Cases("za", "zu", "z", "zem"),
    "r": _Cases("ra|ru", "rze", "r", "rem"),
    "ór": _Cases("oru", "orze", "ór", "orem"),
    "ł": _Cases("ła|łu", "le", "ł", "łem"),
    "l": _Cases("la|lu", "lu", "l", "lem"),
    "k": _Cases("ka|ku", "ku", "k", "kiem"),
    "ek": _Cases("ka", "ku", "ek", "kiem"),
    "g": _Cases("ga|gu", "gu", "g", "giem"),
    "ż": _Cases("ża", "żu", "ż", "żem"),
    "c": _Cases("ca", "cu", "c", "cem"),
    "ec": _Cases("ca", "cu", "ec", "cem"),
    "iec": _Cases("ca", "cu", "iec", "cem"),
    "ów": _Cases("owa", "owie", "ów", "owem"),
    "ń": _Cases("nia", "niu", "ń", "niem"),
    "ź": _Cases("zia", "ziu", "ź", "ziem"),
    "rój": _Cases("roju", "roju", "rój", "rojem"),
    "ość": _Cases("ościa", "ościu", "ość", "ościem"),
    "iałystok": _Cases("iałegostoku", "iałymstoku", "iałystok", "iałymstokiem"),
    # adjectives that are a name by themselves
    "kopane": _Cases("kopanego", "kopanem", "kopane", "kopanem"),
    "ońskie": _Cases("ońskich", "ońskich", "ońskie", "ońskimi"),
    "esoła": _Cases("esołej", "esołej", "esołą", "esołą"),
}


def polish(name: str) -> Iterator[str]:
    """The name in its other cases, each of its words in the same one.

    >>> list(polish("Sopot"))
    ['Sopotu', 'Sopota', 'Sopocie', 'Sopotem']
    """
    words, signs = _PARTS.split(name), _PARTS.findall(name)
    if len(name) < _SHORTEST or len(words) > _LONGEST:
        return
    tables = (_NOUNS,) if len(words) == 1 else (_ADJECTIVES, _NOUNS)
    declined = [[_declined(word, table) for table in tables] for word in words]
    for case in range(len(_Cases._fields)):
        ways = [[form for table in word for form in table[case]] for word in declined]
        for said in product(*ways):
            form = "".join(word + sign for word, sign in zip(said, [*signs, ""], strict=True))
            if form != name:
                yield form


def _declined(word: str, table: dict[str, _Cases]) -> list[list[str]]:
    """The forms of a word in every case, by the longest of its endings that is known."""
    for size in range(len(word) - 1, 0, -1):
        cases = table.get(word[-size:])
        if cases:
            stem = word[:-size]
            return [[stem + other for other in case.split("|")] for case in cases]
    return [[] for _ in _Cases._fields]
