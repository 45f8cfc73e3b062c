"""A person reads the same digits in every style, in every language."""

from random import Random

import pytest

from demo.obfuscate import STYLE_NAMES, STYLES
from demo.places import LANGUAGES
from demo.wording import language

LOOK_ALIKES = str.maketrans("oOlISB", "001158")


def read(text: str, names: tuple[str, ...], plus: str, style: str) -> str:
    """The digits and plus signs of a text, with words and look-alikes put back."""
    for value, name in sorted(enumerate(names), key=lambda pair: -len(pair[1])):
        if style in ("words", "mixed"):
            text = text.replace(name, str(value))
    if style == "words":
        text = text.replace(plus, "+")
    if style == "letters":
        text = text.translate(LOOK_ALIKES)
    return "".join(sign for sign in text if sign in "+0123456789")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("digits", ["0612345678", "+31612340599", "03023125807", "600001234"])
def test_a_person_reads_the_number(style: str, code: str, digits: str) -> None:
    words = language(code)
    for seed in range(10):
        text = STYLES[style](digits, words.digits, words.plus, Random(seed))
        assert read(text, words.digits, words.plus, style) == digits
        if style not in ("letters",) or set(digits) & set("01"):
            assert text != digits


def test_the_market_uses_every_style() -> None:
    from demo.market import STYLES as NUMBER_OF_STYLES

    assert len(STYLE_NAMES) == NUMBER_OF_STYLES
