"""Short numbers: emergency and service numbers to dial, codes to send a text message to."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import PhoneMetadata, shortnumberinfo

from ingest.extractors._phone.atoms import Atom
from ingest.extractors._phone.finding import finding
from ingest.extractors._phone.glyphs import Folded
from ingest.extractors._phone.masking import masked
from ingest.extractors._phone.region import Regions
from ingest.extractors._text.either import by_head
from ingest.models import Extraction

_ENDS = r"(?!\w|[ .,:/-]{0,3}\d)"
_CODE = rf"(\d{{3,6}}){_ENDS}"
_HINT = re.compile(rf"\d(?<=[^\w\n]\d)\d{{2,5}}{_ENDS}")
"""Figures that may be a code: a text without any is not searched for the words before them."""
_SENDING = by_head(
    "sms|txt|text|stuur|sende?|trimite|kuldj|wyslij|изпрати|gonder|envia|invia|envoye[rz]?"
)
_TO = "(?:naar|to|an|au|al|la|na|на|para|do)"
_DIALLING = by_head(
    "bel|call|dial|ring|ruf|wahle[nt]?|llama|marca|marque|chiama|chiamate|appele[rz]|faites|composez"
    "|suna|sunati|apelati|dzwon|zadzwon|wybierz|hivj|hivd|ara|arayin|ligue|disque|обади|набери"
)
_EMERGENCY = by_head(
    "nood|noodgeval|emergency|emergencies|notfall|notruf|urgences?|emergencias?|emergenza|urgenta"
    "|urgente|veszhelyzet|alarmowy|спешен|спешни|acil|imdat|politie|police|polizei|policia|polizia"
    "|politia|rendorseg|policja|полиция|polis|ambulance|ambulanza|ambulancia|ambulans|mentok|линейка"
)
# “sms LIEF naar 4422”: a word to send, a word for “to”, the code.
_SEND = re.compile(
    rf"(?<![^\W_]){_SENDING}[^\w\n]{{1,3}}(?:[^\W\d]{{1,12}}[^\w\n]{{1,3}}){{0,3}}{_TO}"
    rf"[^\w\n]{{1,3}}{_CODE}"
)
_DIAL = re.compile(
    rf"(?<![^\W_]){_DIALLING}[ :-]{{1,3}}(?:[^\W\d]{{1,8}}[ :-]{{1,3}}){{0,3}}{_CODE}"
)

_HELP = re.compile(
    rf"(?<![^\W_]){_EMERGENCY}[^\w\n]{{1,3}}(?:[^\W\d]{{1,10}}[^\w\n]{{1,3}}){{0,2}}{_CODE}"
)
"""Whom to call in need, without a word for calling: “in caso di emergenza 112”."""


def short_numbers(
    field: str, text: str, folded: Folded, regions: Regions, taken: Sequence[tuple[int, int]]
) -> Iterator[Extraction]:
    """The short numbers of one field that are no part of longer ones, which lie at `taken`, in
    order; those to dial must exist in the country of the ad."""
    if not _HINT.search(folded.text):
        return
    for match in _free(_SEND.finditer(folded.text), taken):
        yield from _service(field, text, folded, match, regions.site or "")
    told = set[int]()
    for pattern, is_one in ((_DIAL, _exists), (_HELP, _is_for_emergencies)):
        for match in _free(pattern.finditer(folded.text), taken):
            region = next(iter(regions.of(field, *match.span(1))), "")
            if match.start(1) not in told and is_one(match.group(1), region):
                told.add(match.start(1))
                yield from _service(field, text, folded, match, region)


def _free(
    matches: Iterable[re.Match[str]], taken: Sequence[tuple[int, int]]
) -> Iterator[re.Match[str]]:
    """Those whose code is no part of what lies at `taken`."""
    for match in matches:
        before = bisect_right(taken, match.start(1), key=_begin) - 1
        if before < 0 or match.start(1) >= taken[before][1]:
            yield match


def _begin(span: tuple[int, int]) -> int:
    return span[0]


@cache
def _known(region: str) -> re.Pattern[str] | None:
    """Digits that end as a short number of a region does, as what is dialled before it may stand
    there too; None where there is none."""
    metadata = PhoneMetadata.short_metadata_for_region(region)
    described = metadata.general_desc if metadata else None
    pattern = described.national_number_pattern if described else None
    return re.compile(rf"\d*?(?:{pattern})") if pattern else None


@lru_cache(maxsize=1 << 12)
def _exists(digits: str, region: str) -> bool:
    known = _known(region)
    if known is None or not known.fullmatch(digits):
        return False  # of nearly all figures, and told in a tenth of the time
    try:
        number = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return False
    return shortnumberinfo.is_valid_short_number_for_region(number, region)


@lru_cache(maxsize=1 << 12)
def _is_for_emergencies(digits: str, region: str) -> bool:
    return shortnumberinfo.is_emergency_number(digits, region)


def _service(
    field: str, text: str, folded: Folded, match: re.Match[str], region: str
) -> Iterator[Extraction]:
    start, end = match.span(1)
    around = masked(folded.text, start, min(len(folded.text), end + 20))
    if any(mask.start <= start < mask.end for mask in around):
        return
    atom = Atom(match.group(1), start, end, 0, -1, False, False, frozenset())
    attributes: dict[str, str | int | float | bool] = {"reason": "short number"}
    if region:
        attributes["region"] = region
    yield finding("phone_service", match.group(1), field, text, folded, [atom], 0.7, attributes)
