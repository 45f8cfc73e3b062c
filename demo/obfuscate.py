"""Ways in which advertisers write a number so that people read it and machines do not."""

from collections.abc import Callable, Sequence
from random import Random

Writer = Callable[[str, Sequence[str], str, Random], str]
"""(digits to dial, digit words 0-9, word for plus, random source) -> what stands in the ad."""

_LETTERS = {"0": "oO", "1": "lI", "5": "S", "8": "B"}


def words(digits: str, names: Sequence[str], plus: str, rng: Random) -> str:
    """Every digit as a word."""
    return " ".join(plus if sign == "+" else names[int(sign)] for sign in digits)


def spaced(digits: str, names: Sequence[str], plus: str, rng: Random) -> str:
    """Every digit apart."""
    return rng.choice([" ", "  ", " - "]).join(digits)


def keycaps(digits: str, names: Sequence[str], plus: str, rng: Random) -> str:
    """Emoji keycaps."""
    return "".join(sign if sign == "+" else f"{sign}\ufe0f\u20e3" for sign in digits)


def letters(digits: str, names: Sequence[str], plus: str, rng: Random) -> str:
    """Letters that look like digits; at least one digit is replaced if any can be."""
    chosen = "".join(
        rng.choice(_LETTERS[sign])
        if sign in "01" or (sign in "58" and rng.random() < 0.3)
        else sign
        for sign in digits
    )
    return _grouped(chosen, " ", rng)


def dots(digits: str, names: Sequence[str], plus: str, rng: Random) -> str:
    """Groups with dots, stars or slashes between them."""
    return _grouped(digits, rng.choice([".", "..", "*", "/", "_", "·"]), rng)


def mixed(digits: str, names: Sequence[str], plus: str, rng: Random) -> str:
    """Some digits as words, some as digits, always both."""
    pick = [rng.random() < 0.45 for _ in digits]
    pick[1], pick[-1] = True, False
    parts = [
        f" {names[int(sign)]} " if word and sign != "+" else sign
        for sign, word in zip(digits, pick, strict=True)
    ]
    return " ".join("".join(parts).split())


def lines(digits: str, names: Sequence[str], plus: str, rng: Random) -> str:
    """Broken over lines."""
    return _grouped(digits, "\n", rng)


def _grouped(digits: str, joint: str, rng: Random) -> str:
    """A head of two to four signs, then twos or threes."""
    head = 3 if digits.startswith("+") else rng.choice([2, 3, 4])
    size = rng.choice([2, 2, 3])
    rest = digits[head:]
    groups = [rest[start : start + size] for start in range(0, len(rest), size)]
    return joint.join([digits[:head], *groups])


STYLES: dict[str, Writer] = {
    "words": words,
    "spaced": spaced,
    "keycaps": keycaps,
    "letters": letters,
    "dots": dots,
    "mixed": mixed,
    "lines": lines,
}
STYLE_NAMES = ("plain", *STYLES)
"""By style number: 0 is plain."""
