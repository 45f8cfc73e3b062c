"""Phone numbers, also obscured ones, and what looks like one.

Four kinds: `phone` is valid and certain (value E.164); `phone_candidate` could be one (country
unknown, or written oddly); `odd_phone` is given as a contact but no such number exists (value: its
digits, attribute `reason`); `phone_service` is a premium, shared-cost or short number.
"""

import re
from collections.abc import Iterable

from ingest.extractors import Extractor
from ingest.extractors._phone.backwards import backwards
from ingest.extractors._phone.between import with_middle
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.classify import in_text
from ingest.extractors._phone.corrected import corrected
from ingest.extractors._phone.endings import endings
from ingest.extractors._phone.finding import NAME, VERSION
from ingest.extractors._phone.joined import over_seam
from ingest.extractors._phone.left_over import left_over
from ingest.extractors._phone.mirrored import mirrored
from ingest.extractors._phone.own_prefix import own_prefix
from ingest.extractors._phone.own_zero import own_zero
from ingest.extractors._phone.parted import in_parts
from ingest.extractors._phone.parts import covers
from ingest.extractors._phone.region import regions_of
from ingest.extractors._phone.second_look import in_second_look
from ingest.extractors._phone.seen import seen
from ingest.extractors._phone.side import side_of
from ingest.extractors._phone.tongue import of_language
from ingest.models import AdVersion, Extraction, ExtractorFailure, Kind

KINDS = (
    Kind(name="phone", label="Phone", role="identifier"),
    Kind(name="odd_phone", label="OddPhone", role="identifier"),
    Kind(name="phone_candidate", label="PhoneCandidate", role="context"),
    Kind(name="phone_service", label="PhoneService", role="context"),
)
# Fields that hold other figures: of the record itself, or by the name a site gives them.
_SKIPPED = re.compile(
    r"(?:price|age|emails)\b|fields\.(?:.*[_\W])?(?:id|ids|ref|price|prijs|tarief|rates?|age|leeftijd"
    r"|views?|hits|date|datum|time|posted|postcode|zip|kvk|vat|btw|lat|lon|lng)(?![^\W_])"
)


def extract(version: AdVersion) -> Iterable[Extraction | ExtractorFailure]:
    """All phone numbers of an ad version, in reading order of its fields.

    Of an ad of more than some 10,000 numbers the rest is left out, as are walls of figures in
    which no number has a beginning, and of hundreds of numbers in words the less likely readings:
    a failure then states of how many words.
    """
    sides = [
        side_of(field, text)
        for field, text in version.texts()
        if text and not _SKIPPED.match(field)
    ]
    regions = regions_of([(side.field, side.folded.text) for side in sides], version.region)
    joined: list[Extraction] = []
    if [side.field for side in sides[:2]] == ["title", "body"]:
        joined = over_seam(sides[0], sides[1], regions)
    joined = joined or in_parts(sides[:2], regions)
    budget = Budget()
    for side in sides:
        found = in_second_look(side, regions, list(in_text(side, regions, budget)))
        found = mirrored(side, regions, corrected(side, found))
        left = left_over(side, found)
        reverse = [
            *backwards(side, regions, left),
            *own_zero(side, regions, left),
            *of_language(side, regions, left, found),
        ]
        if not any(map(_is_plain, found)):
            middles = list(with_middle(side, regions))
            joined = [each for each in joined if not any(covers(one, each) for one in middles)]
            reverse += [*own_prefix(side, regions), *middles]
        reverse = reverse or list(seen(side, regions, found))
        others = (*joined, *reverse)
        for each in found:
            if not (others and any(covers(other, each) for other in others)):
                yield each
        yield from reverse
        yield from endings(side, found)
    yield from joined
    for reason in budget.shortfalls():
        yield ExtractorFailure(extractor=NAME, reason=reason)


def _is_plain(found: Extraction) -> bool:
    """Whether it is a number that is written as numbers are: where one is, hardly another is told
    in a roundabout way."""
    return found.kind == "phone" and not found.attributes["obfuscated"]


EXTRACTOR = Extractor(name=NAME, version=VERSION, kinds=KINDS, extract=extract)
