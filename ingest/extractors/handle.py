"""Names on Telegram, Snapchat, Instagram, OnlyFans and the like: "telegram:naomi_x", lower case.

A name counts with the address of a profile (t.me/naam), after the word for a platform ("Snap:
naam"), within its clause when it can be nothing else ("On Kik I'm dan_x"), under a label, or with
an @. A word that advertisements are made of is none ("Instagram: hidden"). Numbers (wa.me,
"whatsapp 06…") are phone numbers, not names.
"""

import re
from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.extractors._contact.announced import UNKNOWN, announced
from ingest.extractors._contact.name import Name, plausible
from ingest.extractors._contact.platforms import PLATFORMS
from ingest.extractors._contact.profiles import profiles, signed
from ingest.extractors._page.others import of_others
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.fold import Folded, fold
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "handle", "13"
_found = finder(NAME, VERSION)
_ANSWER = re.compile(r"\s*(?:re|aw|antw|sv|resp?|odp|yan|ynt|rif|rép)\s?:", re.I)
"""How the title of an answer on a forum begins: an @ there speaks to another member."""
_WHOLE = re.compile(r"[a-z0-9._-]{2,32}")


def _whole(field: str, view: Folded) -> Iterator[Name]:
    """A field of its own for handles, or one that is called after a platform."""
    platform = field.removeprefix("fields.").lower()
    if platform in PLATFORMS or field.startswith("handles["):
        bare = view.text.strip().lstrip("@")
        if _WHOLE.fullmatch(bare) and plausible(bare):
            start = view.text.index(bare)
            known = platform if platform in PLATFORMS else "unknown"
            yield Name((known,), bare, start, start + len(bare), 0.9)


def _read(field: str, text: str) -> Iterator[Name]:
    """All names, the surest reading of each place first."""
    view = fold(text)
    taken: list[tuple[int, int]] = []
    for source in (profiles(view), signed(view), _whole(field, view), announced(text, view)):
        for name in source:
            if not any(name.start < end and start < name.end for start, end in taken[-200:]):
                taken.append((name.start, name.end))
                yield name


def extract(version: AdVersion) -> Iterator[Extraction]:
    """Every name with its platform; `unknown:` where an @ stands alone."""
    answer = _ANSWER.match(version.title) is not None
    for field, text in version.texts():
        view = fold(text)
        for name in _read(field, text):
            span = view.span(name.start, name.end)
            if of_others(field, text, span[0]) or (answer and name.platforms == UNKNOWN):
                continue
            for platform in dict.fromkeys(name.platforms):
                confidence = name.confidence if platform != "unknown" else 0.5
                value = f"{platform}:{name.name}"
                yield _found("handle", value, (field, text), span, confidence)


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="handle", label="Handle", role="identifier"),),
    extract=bounded(NAME, extract),
)
