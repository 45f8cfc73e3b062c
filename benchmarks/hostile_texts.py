"""Texts made to be dear to read: each family repeats one idea, varied by a seed.

`FAMILIES` maps a name to a function that makes one piece; `text(name, length)` joins pieces until
the length is reached. A longer text of a family begins with the shorter one: cost at 1×, 2×, 4×
tells whether a rule is linear in it.
"""

import random
from collections.abc import Callable, Sequence

Piece = Callable[[random.Random], str]

_WORDS = (
    "nul een twee drie vier vijf zes zeven acht negen elf twaalf twintig zestig honderd dubbel "
    "zero one two three four five six seven eight nine ten twenty hundred double oh "
    "null eins zwei drei fünf sechs sieben zwanzig hundert zéro deux trois quatre cinq sept vingt "
    "cero uno dos tres cuatro cinco siete veinte due tre quattro sette otto venti "
    "șapte patru cinci opt nouă nulla egy kettő három négy öt hat hét nyolc kilenc húsz "
    "jeden dwa trzy cztery pięć sześć siedem нула едно две три четири пет шест седем "
    "sıfır bir iki üç dört beş altı yedi um dois quatro sete"
)
_SAID = _WORDS.split()
_EMOJI = "❤💋✨🔥🍒♥★•~*_|"
_NAMES = "Naomi Kim Lisa Roos Sofia Amber Paris Mei Will Naomii Xxyzz"
_PLACES = "Amsterdam Den Haag Best Bergen Alphen aan den Rijn Sint Capelle Essen Bad Nieuw"
_HANDLES = "telegram snap insta @ @naam_x t.me/ : is kik x signal of"
_MONEY = "€ 150 ,- euro uur half 30 min / 100-150 nacht 1.200 per kwartier"
_FACTS = "ik ben 23 jaar Roemeense uit geen incall escort stel man vrouw vanaf 18 half"


def _digits(rng: random.Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _cut(rng: random.Random, number: str, signs: str) -> str:
    """The digits of a number with a sign at random places."""
    return "".join(
        digit + rng.choice(["", "", signs[rng.randrange(len(signs))]]) for digit in number
    )


def _mixed(words: str, joins: str = " ", further: Sequence[str] = ()) -> Piece:
    """Words in any order, each with one of the joins after it."""
    every = [*words.split(), *further]
    return lambda rng: rng.choice(every) + rng.choice(joins)


FAMILIES: dict[str, Piece] = {
    # runs of figures and number words
    "short runs": lambda rng: _cut(rng, _digits(rng, rng.randint(7, 12)), " .-/") + " a, ",
    "runs with a word": lambda rng: _cut(rng, "06" + _digits(rng, 8), " -") + " dame ",
    "single digits": lambda rng: _digits(rng, 1) + rng.choice([" ", ". ", ", "]),
    "pairs": lambda rng: _digits(rng, 2) + rng.choice(" -."),
    "no break": lambda rng: _digits(rng, 1),
    "words and digits": lambda rng: f"{rng.choice(_SAID)} {_digits(rng, 1)} ",
    "words": _mixed(_WORDS),
    "short runs of words": lambda rng: " ".join(rng.choices(_SAID, k=9)) + " dame, ",
    "glued words": lambda rng: "".join(rng.choices(_SAID[:12], k=8)) + " ",
    "doubles": lambda rng: (
        rng.choice(["dubbel ", "twee keer ", "double ", "x "]) + _digits(rng, 1) + " "
    ),
    "almost a number": lambda rng: (
        rng.choice(["06 1100 12", "+31 6 1100 1", "0031 6 110", "(0)6"]) + _digits(rng, 1) + " "
    ),
    "numbers": lambda rng: f"06 1100 {_digits(rng, 4)} ",
    "plus signs": lambda rng: "+" + _digits(rng, rng.randint(1, 12)) + " ",
    "double zero": lambda rng: "00" + _digits(rng, rng.randint(1, 3)) + " ",
    "look-alikes": lambda rng: rng.choice("OoIlSZB0123") + rng.choice(["", "", " "]),
    "letters alone": lambda rng: rng.choice("ilosb") + " ",
    "brackets": lambda rng: "([{" + _digits(rng, 1) + ")]} ",
    "emoji between": lambda rng: _digits(rng, 1) + rng.choice(_EMOJI),
    "keycaps": lambda rng: _digits(rng, 1) + "\ufe0f\u20e3" + rng.choice(["", " "]),
    "combining": lambda rng: _digits(rng, 1) + "\u0336\u0301" * rng.randint(0, 6),
    "zero width": lambda rng: _digits(rng, 1) + "\u200b\u200d" * rng.randint(0, 4),
    "other scripts": lambda rng: (
        "".join(chr(0x660 + int(d)) for d in _digits(rng, 3)) + " \u200fهاتف "
    ),
    "other digits": lambda rng: "".join(chr(0x1D7CE + int(d)) for d in _digits(rng, 2)) + " ",
    "lines": lambda rng: _digits(rng, 2) + "\n",
    "refrain": lambda rng: _digits(rng, 2) + " kiss ",
    "contact words": lambda rng: (
        rng.choice(["bel ", "tel: ", "whatsapp ", "nr "]) + _digits(rng, 5) + " "
    ),
    "countries": lambda rng: rng.choice(["Spanje ", "UK ", "🇳🇱 ", "🇺🇸"]) + _digits(rng, 6) + " ",
    "links": lambda rng: "wa.me/" + _digits(rng, 9) + " tel:" + _digits(rng, 4) + " ",
    # what a mask or a table looks at
    "dates": lambda rng: f"{rng.randint(1, 31)}-{rng.randint(1, 12)}{rng.choice(['', '-2025'])} ",
    "times": lambda rng: f"{rng.randint(0, 24)}.{rng.choice(['00', '30'])}-",
    "prices": _mixed(_MONEY, "  ,\n"),
    "accounts": lambda rng: rng.choice(["NL91 ABNA 0417 ", "BE68 5390 ", "DE89 3704 0044 "]),
    "coins": lambda rng: rng.choice(["bc1q", "1BvBMSEYstW", "3J98t1"]) + rng.choice(["", " "]),
    "registered": lambda rng: (
        rng.choice(["kvk ", "nr. ", "id: ", "ad no "]) + _digits(rng, 1) + " "
    ),
    "addresses": lambda rng: rng.choice(["www.", "a.b.", "x@", "http://", "t.me/", "nl ", "punt "]),
    "dots": lambda rng: rng.choice("ab") + ".",
    "at signs": lambda rng: rng.choice(["a@", "naam at ", "(at)", " dot ", "@b"]),
    "handles": _mixed(_HANDLES, "  :"),
    "names": _mixed(_NAMES, "  ,&"),
    "names and cues": _mixed(f"{_NAMES} xxx en miss 23", further=("ik ben", "mijn naam is")),
    "places": _mixed(f"{_PLACES} in naar uit bij"),
    "postcodes": lambda rng: f"1{_digits(rng, 3)} {rng.choice(['AB', 'Am', 'in'])} ",
    "facts": _mixed(_FACTS),
    "reviews": lambda rng: rng.choice(
        ["review door x: ", "jan schreef: ", "“", "”", '"', "\nReviews:\n"]
    ),
    # nothing at all
    "capitals": lambda rng: rng.choice(["Aa", "Bb", "Šš"]) + " ",
    "spaces": lambda rng: rng.choice([" ", "\t", "\u00a0"]),
    "empty lines": lambda rng: "\n",
    "one letter": lambda rng: "a",
    "marks": lambda rng: "\u0301",
    "signs": lambda rng: rng.choice("€$£-–/.,:;!?'’()[]<>&#%"),
    "right to left": lambda rng: rng.choice(["\u202e", "אבג ", "مرحبا "]),
    "anything": lambda rng: chr(
        rng.choice(
            [rng.randint(32, 0x24F), rng.randint(0x2000, 0x27BF), rng.randint(0x1F300, 0x1FAFF)]
        )
    ),
}
"""Every family by name."""


def text(name: str, length: int, seed: int = 0) -> str:
    """The first `length` characters of a family under a seed."""
    rng, piece = random.Random(f"{name} {seed}"), FAMILIES[name]
    parts: list[str] = []
    size = 0
    while size < length:
        parts.append(piece(rng))
        size += len(parts[-1])
    return "".join(parts)[:length]
