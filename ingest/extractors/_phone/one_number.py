"""A number that an ad gives twice, as it is called at home and with its code, is one number.

“912 083 226 – WhatsApp: 00351 912 083 226” on a site of another country, where the first could be
a number of that one.
"""

from collections.abc import Callable, Iterable, Mapping

from ingest.extractors._phone.numbers import code_of
from ingest.extractors._phone.plans import Number
from ingest.extractors._phone.reading import Found
from ingest.extractors._phone.windows import CERTAIN, Window

_CODED = ("plus", "idd")
"""How a number is written that says of which country it is."""


def one_number(every: Iterable[Found], is_named: Callable[[int, int], bool]) -> list[Found]:
    """The runs of a text, its numbers without a code read as those with one that end in them;
    `is_named`: whether a country is named beside a stretch of the text."""
    found = list(every)
    coded = {
        _significant(window.number): window.number
        for run in found
        for window in run.windows
        if window.form in _CODED and window.score >= CERTAIN
    }
    if not coded:
        return found
    return [
        run._replace(windows=[_as(window, coded, is_named) for window in run.windows])
        for run in found
    ]


def _as(
    window: Window, coded: Mapping[str, Number], is_named: Callable[[int, int], bool]
) -> Window:
    if window.form in _CODED:
        return window
    digits = "".join(atom.digits for atom in window.atoms)
    meant = coded.get(digits) or coded.get(digits.removeprefix("0"))
    if meant is None or meant == window.number or is_named(window.start, window.end):
        return window
    return window._replace(number=meant)


def _significant(number: Number) -> str:
    """The digits behind the country code."""
    digits = number.e164.removeprefix("+")
    return digits.removeprefix(code_of(digits[:3]))
