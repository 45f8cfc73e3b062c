"""The language of an ad's text, as ISO 639-1, among the languages of the market.

Offline, by lingua's smaller models (a few MB, loaded at the first text). Texts under 40
characters are left alone: too short to be sure.
"""

from collections.abc import Iterator
from functools import cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from ingest.extractors import Extractor
from ingest.extractors._text.found import finder
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "language", "1"
_found = finder(NAME, VERSION)

LANGUAGES = (
    Language.DUTCH,
    Language.ENGLISH,
    Language.GERMAN,
    Language.FRENCH,
    Language.SPANISH,
    Language.ITALIAN,
    Language.ROMANIAN,
    Language.HUNGARIAN,
    Language.POLISH,
    Language.BULGARIAN,
    Language.TURKISH,
    Language.PORTUGUESE,
)
SHORTEST, LETTERS, LONGEST, SHOWN = 40, 24, 300, 60


@cache
def _detector() -> LanguageDetector:
    builder = LanguageDetectorBuilder.from_languages(*LANGUAGES)
    return builder.with_low_accuracy_mode().build()


def language_of(text: str) -> tuple[str, float] | None:
    """ISO 639-1 code and confidence of a text; None = too short or undecided."""
    head = text[:LONGEST]
    if len(head.strip()) < SHORTEST or sum(map(str.isalpha, head)) < LETTERS:
        return None
    best = _detector().compute_language_confidence_values(head.lower())[0]
    if best.value <= 1 / len(LANGUAGES):
        return None
    return best.language.iso_code_639_1.name.lower(), round(best.value, 3)


def extract(version: AdVersion) -> Iterator[Extraction]:
    """The language of the body, or of the title when the body is too short.

    The span is the beginning of the text, as a quote; the whole of it was judged.
    """
    for field, text in (("body", version.body), ("title", version.title)):
        found = language_of(text)
        if found:
            end = min(len(text), SHOWN)
            yield _found("language", found[0], (field, text), (0, end), found[1])
            return


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="language", label="Language", role="fact"),),
    extract=extract,
)
