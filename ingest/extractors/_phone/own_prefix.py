"""Numbers before which an ad tells to put a code: “470 00 18 22 met 0032 ervoor”, “… elé a 06!”,
and those whose area code is named behind them: “9 9963 1207 ddd 11”.
"""

import re
from collections.abc import Iterator

from ingest.extractors._phone.bridges import AREAS
from ingest.extractors._phone.code_said import FRONT
from ingest.extractors._phone.finding import of_window
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.numbers import begins_with_code
from ingest.extractors._phone.own_zero import is_masked, with_lead
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.runs import BEARING, holds_digits
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.vocabulary import vocabulary
from ingest.extractors._text.either import either
from ingest.models import Extraction

_STEMS = (  # of words for where it is to be put: most texts have none
    "ervoor",
    "voorop",
    "vooraan",
    "davor",
    "vorne",
    "vorweg",
    "front",
    "devant",
    "delante",
    "davanti",
    "frente",
    "in fata",
    "inainte",
    "przodu",
    "ele ",
    "elejere",
    "отпред",
    "basina",
    "onune",
    *sorted(AREAS),
)
_CODE = r"(?<![^\W_])\+?\d{2,5}(?!\d)"
_TOLD = re.compile(
    rf"{_CODE}[^\d\n.!?;]{{0,24}}?(?<![^\W_]){FRONT}(?![^\W_])"
    rf"|(?<![^\W_]){FRONT} (?:[^\W\d_]{{1,4}} )?{_CODE}"
    rf"|(?<![^\W_]){either(AREAS)}(?: (?:is|ist|est|es|e|code|number))?[ :=.]{{0,3}}"
    r"(?P<area>\d{2,5})(?!\d)"
)
_FIGURES = re.compile(r"\+?\d+")
_DOMESTIC = {"06": "HU"}
"""What is dialled before a number within a country, where that is more than a 0."""
_ABROAD = re.compile(r"(?:\+|00)([1-9]\d{0,2})")
_FEWEST = 7  # digits of a number without its code
_APART = 24  # characters between a number and what is said of its code
_NEAR = 12  # characters around a code in which a + makes it one
_MOST = 10  # runs that are looked at
_WORD = re.compile(r"[^\W\d_]+|\+")


def own_prefix(side: Side, regions: Regions) -> Iterator[Extraction]:
    """Numbers of one field that lack the code that is said to stand before them; linear."""
    text = side.folded.text
    runs = [run for run in side.runs if holds_digits(run, _FEWEST)]
    if not runs or not any(stem in text for stem in _STEMS):
        return
    for run in runs[:_MOST]:
        last, reach = run[-1], run[-1].end + 2 * _APART
        told = _TOLD.search(text, last.end, reach) or _TOLD.match(text, last.start, reach)
        own = _before(run, told.start()) if told else []
        if not told or not own or told.start() - own[-1].end > _APART or is_masked(side, own):
            continue
        lead = _lead(text, told, regions, apart=told.start() >= last.end)
        window = with_lead(side, own, regions, lead) if lead else None
        if window is not None:
            yield of_window("phone", window, side, obfuscated=True, tricks="own prefix")


def _before(run: list[Item], end: int) -> list[Item]:
    """The digits of a run that stand before a place."""
    own = [item for item in run if item.end <= end]
    while own and own[-1].kind not in BEARING:
        own.pop()
    return own


def _lead(text: str, told: re.Match[str], regions: Regions, *, apart: bool) -> str:
    """What is to be dialled before a number: “06”, “+32”; "" for nothing that is. What does not
    stand `apart` from the number is its end, unless it begins as a code."""
    if told["area"]:
        of_country = begins_with_code(told["area"], regions.usual)  # “(indicatif 352)”
        return told["area"] if apart and not of_country else ""
    found = _FIGURES.search(told.group())
    code = found.group() if found else ""
    if _DOMESTIC.get(code) in regions.usual:
        return code
    abroad = _ABROAD.fullmatch(code)
    if abroad:
        return f"+{abroad.group(1)}"
    around = _WORD.findall(text[max(0, told.start() - _NEAR) : told.end() + _NEAR])
    is_code = (
        apart and code[:1] != "0" and ("+" in around or not vocabulary().plus.isdisjoint(around))
    )
    return f"+{code}" if is_code else ""
