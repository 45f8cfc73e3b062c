"""Numbers written in every known way, one trick each, in twelve languages; drawn from a seed.

The words are those of the languages as such (`number_words.tsv`), not those that the extractor
knows. A number is of the blocks of `demo/numbers.yaml` or, for countries that it does not name, of
one narrow block of conspicuous digits.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path
from random import Random
from typing import NamedTuple

import phonenumbers

from demo.phones import BLOCKS

HERE = Path(__file__).parent
COUNTRIES = {
    "nl": ("NL", "BE"),
    "en": ("GB", "US"),
    "de": ("DE",),
    "fr": ("FR", "BE"),
    "fr-BE": ("BE",),
    "es": ("ES",),
    "it": ("IT",),
    "ro": ("RO",),
    "hu": ("HU",),
    "pl": ("PL",),
    "bg": ("BG",),
    "tr": ("TR",),
    "pt": ("PT",),
}
_OTHER_BLOCKS = {
    "FR": ("+3360000", 4),
    "IT": ("+3932000", 5),
    "PL": ("+4850000", 4),
    "BG": ("+3598800", 5),
    "TR": ("+9053000", 5),
    "PT": ("+3519100", 5),
}
_NO_TRUNK = ("ES", "PL", "IT", "PT", "HU", "US")
_SCRIPTS = (
    "０１２３４５６７８９",
    "⓪①②③④⑤⑥⑦⑧⑨",
    "₀₁₂₃₄₅₆₇₈₉",
    "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "٠١٢٣٤٥٦٧٨٩",
    "⓿❶❷❸❹❺❻❼❽❾",
)
_LETTERS = {"0": "oO", "1": "lI"}
_SIGNS = (
    " ",
    ".",
    "-",
    "/",
    "_",
    "*",
    "~",
    "•",
    "--",
    "...",
    " . ",
    " - ",
    "=",
    ",",
    "//",
    "\u00a0",
    "–",
    " _ ",
)
_DECORATIONS = ("❤", "💋", "⭐", "🔥", "✨", "☎", "🌸")
_UNSEEN = ("\u200b", "\u00ad", "\u2060", "\u200d", "\ufeff")
_BRACKETS = ("()", "[]", "{}", "<>", "«»", "**", "__", "~~")
_AND_THEN = {
    "nl": ("dan", "en dan", "daarna"),
    "en": ("then", "and then"),
    "de": ("dann", "und dann"),
    "fr": ("puis", "et puis"),
    "fr-BE": ("puis", "et puis"),
    "es": ("luego", "y luego"),
    "it": ("poi", "e poi"),
    "ro": ("apoi", "și apoi"),
    "hu": ("majd", "aztán"),
    "pl": ("potem", "a potem"),
    "bg": ("после", "и после"),
    "tr": ("sonra", "ve sonra"),
    "pt": ("depois", "e depois"),
}
_TWICE = {
    "nl": ("dubbel", "drie keer"),
    "en": ("double", "triple"),
    "de": ("doppel", "drei mal"),
    "fr": ("double", "trois fois"),
    "fr-BE": ("double", "trois fois"),
    "es": ("doble", "triple"),
    "it": ("doppio", "triplo"),
    "ro": ("dublu", "de trei ori"),
    "hu": ("dupla", "háromszor"),
    "pl": ("podwójne", "potrójne"),
    "bg": ("двойно", "тройно"),
    "tr": ("çift", "üç tane"),
    "pt": ("duplo", "triplo"),
}


class Made(NamedTuple):
    """A number (E.164) of a country, its digits as dialled there, and the language of the ad."""

    value: str
    region: str
    digits: str
    language: str

    def abroad(self) -> tuple[str, str]:
        """Its country code, and what follows it."""
        code = str(phonenumbers.parse(self.value).country_code)
        return code, self.value[1 + len(code) :]


def made(draw: Random, language: str) -> Made:
    """A number that may stand in an ad of a language."""
    region = draw.choice(COUNTRIES[language])
    while True:
        value = _value(draw, region)
        number = phonenumbers.parse(value)
        if phonenumbers.is_valid_number(number):
            national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
            return Made(value, region, "".join(filter(str.isdigit, national)), language)


def _value(draw: Random, region: str) -> str:
    if region in _OTHER_BLOCKS:
        stem, size = _OTHER_BLOCKS[region]
        return f"{stem}{draw.randrange(10**size):0{size}}"
    block = BLOCKS[region]
    return block.number(draw.randrange(block.size))


@cache
def words() -> dict[str, tuple[str, ...]]:
    """How a language says 0 to 99."""
    lines = (HERE / "number_words.tsv").read_text().splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {language: tuple(said.split("|")) for language, said in rows}


def _groups(draw: Random, digits: str, sizes: Sequence[int]) -> list[str]:
    found: list[str] = []
    while digits:
        size = draw.choice(sizes)
        found.append(digits[:size])
        digits = digits[size:]
    return found


def _said(group: str, language: str) -> str:
    """“05” as nul vijf, “26” as zesentwintig."""
    told = words()[language]
    zeros = len(group) - len(group.lstrip("0"))
    rest = group[zeros:]
    return " ".join([told[0]] * zeros + ([told[int(rest)]] if rest else []))


def _each(number: Made) -> list[str]:
    return [words()[number.language][int(digit)] for digit in number.digits]


def _plain(draw: Random, number: Made) -> str:
    parsed = phonenumbers.parse(number.value)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.NATIONAL)


def _international(draw: Random, number: Made) -> str:
    code, rest = number.abroad()
    zero = " " if number.region in _NO_TRUNK else " (0) "
    return draw.choice(
        (
            f"+{code}{rest}",
            f"00{code}{rest}",
            f"+{code}{zero}{rest}",
            f"wa.me/{code}{rest}",
            f"https://wa.me/{code}{rest}?text=hi",
            f"tel:+{code}{rest}",
            f"+{code}-{rest[:2]}-{rest[2:5]}-{rest[5:]}",
            f"(+{code}) {rest}",
            f"+ {code} {' '.join(rest)}",
            f"https://api.whatsapp.com/send?phone={code}{rest}",
        )
    )


def _signs(draw: Random, number: Made) -> str:
    return draw.choice(_SIGNS).join(_groups(draw, number.digits, draw.choice(((2,), (3,), (2, 3)))))


def _scripts(draw: Random, number: Made) -> str:
    script = draw.choice(_SCRIPTS)
    groups = _groups(draw, number.digits, draw.choice(((2,), (3,), (4, 2, 2))))
    return draw.choice(("", " ")).join("".join(script[int(one)] for one in each) for each in groups)


def _keycaps(draw: Random, number: Made) -> str:
    return "".join(f"{digit}\ufe0f\u20e3" for digit in number.digits)


def _letters(draw: Random, number: Made) -> str:
    def written(digit: str) -> str:
        return draw.choice(_LETTERS[digit]) if digit in _LETTERS and draw.random() < 0.6 else digit

    groups = _groups(draw, number.digits, (2, 3, 4))
    return draw.choice((" ", "-", ".")).join("".join(map(written, each)) for each in groups)


def _fillers(draw: Random, number: Made) -> str:
    then = draw.choice(_AND_THEN[number.language])
    return f" {then} ".join(_groups(draw, number.digits, (3, 4)))


def _doubles(draw: Random, number: Made) -> str:
    told: list[str] = []
    for digit, run in groupby(number.digits):
        count = len(list(run))
        word = words()[number.language][int(digit)] if draw.random() < 0.7 else digit
        while count > 1:
            taken = min(3, count)
            told.append(f"{_TWICE[number.language][taken - 2]} {word}")
            count -= taken
        told += [word] * count
    return " ".join(told)


def _invisible(draw: Random, number: Made) -> str:
    return draw.choice(_UNSEEN).join(number.digits)


def _brackets(draw: Random, number: Made) -> str:
    opens, closes = draw.choice(_BRACKETS)
    groups = _groups(draw, number.digits, draw.choice(((1,), (2,), (3,))))
    return draw.choice(("", " ")).join(f"{opens}{each}{closes}" for each in groups)


def _decorations(draw: Random, number: Made) -> str:
    sign = draw.choice(_DECORATIONS)
    groups = _groups(draw, number.digits, draw.choice(((1,), (2,), (3, 2))))
    return draw.choice((sign, f" {sign} ", sign + sign)).join(groups)


def _lines(draw: Random, number: Made) -> str:
    return "\n" + "\n".join(_groups(draw, number.digits, draw.choice(((2,), (3,), (4, 3))))) + "\n"


def _words(draw: Random, number: Made) -> str:
    return draw.choice((" ", ", ", " - ", ".", "_", "-", "...")).join(_each(number))


def _glued_words(draw: Random, number: Made) -> str:
    return "".join(_each(number))


def _mixed(draw: Random, number: Made) -> str:
    pairs = zip(_each(number), number.digits, strict=True)
    return draw.choice((" ", "-", ". ")).join(draw.choice(pair) for pair in pairs)


def _spelled(draw: Random, number: Made) -> str:
    return " ".join(" ".join(word) if draw.random() < 0.3 else word for word in _each(number))


def _tens(draw: Random, number: Made) -> str:
    groups = _groups(draw, number.digits, (2,))
    return draw.choice((", ", " / ", "\n", " * ", "… ")).join(
        _said(each, number.language) for each in groups
    )


def _mixed_tens(draw: Random, number: Made) -> str:
    groups = _groups(draw, number.digits, (1, 2, 2))
    return ", ".join(draw.choice((each, _said(each, number.language))) for each in groups)


Trick = Callable[[Random, Made], str]
TRICKS: dict[str, Trick] = {
    "plain": _plain,
    "international": _international,
    "signs": _signs,
    "scripts": _scripts,
    "keycaps": _keycaps,
    "letters": _letters,
    "fillers": _fillers,
    "doubles": _doubles,
    "invisible": _invisible,
    "brackets": _brackets,
    "decorations": _decorations,
    "lines": _lines,
    "words": _words,
    "glued words": _glued_words,
    "mixed": _mixed,
    "spelled": _spelled,
    "tens": _tens,
    "mixed tens": _mixed_tens,
}
"""Ways to write a number, by name."""


def sentences(language: str) -> tuple[list[str], list[str]]:
    """Sentences into which a number belongs (at {}), and such as stand beside them."""
    lines = (HERE / "ad_sentences.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    own = [(kind, said) for name, kind, said in rows if name == language.partition("-")[0]]
    return _of(own, "number"), _of(own, "beside")


def _of(rows: Iterable[tuple[str, str]], kind: str) -> list[str]:
    return [said for each, said in rows if each == kind]


class Ad(NamedTuple):
    """A text in which one number stands, written with a trick."""

    trick: str
    number: Made
    text: str


def ads(seed: int, count: int) -> list[Ad]:
    """So many ads, the same ones for a seed; every trick as often."""
    draw, names = Random(seed), sorted(TRICKS)
    return [_ad(draw, names[place % len(names)]) for place in range(count)]


def _ad(draw: Random, trick: str) -> Ad:
    language = draw.choice(sorted(COUNTRIES))
    number = made(draw, language)
    announcing, beside = sentences(language)
    parts = draw.sample(beside, draw.randint(1, 4))
    told = draw.choice(announcing).format(TRICKS[trick](draw, number))
    parts.insert(draw.randint(0, len(parts)), told)
    return Ad(trick, number, draw.choice((" ", "\n", "\n\n")).join(parts))
