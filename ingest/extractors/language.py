"""The language of an ad's text, as ISO 639-1, among the languages of the market.

Cheap first: common words decide when they clearly agree. Otherwise lingua's smaller models judge
the first lines among the languages they leave (offline; some 15 MB, loaded at the first such text).
Cyrillic is judged among its own languages, so that Russian or Serbian is not taken for Bulgarian.
Texts under 40 characters are left alone: too short to be sure.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

from ingest.extractors import Extractor
from ingest.extractors._facts.latin_bulgarian import spellings, typed
from ingest.extractors._facts.tables import HERE, words
from ingest.extractors._text.bounded import bounded
from ingest.extractors._text.found import finder
from ingest.extractors._text.tokens import tokens
from ingest.models import AdVersion, Extraction, Kind

NAME, VERSION = "language", "6"
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
    Language.TURKISH,
    Language.PORTUGUESE,
)
LANGUAGES_BY_CODE = {one.iso_code_639_1.name.lower(): one for one in LANGUAGES}
CYRILLIC = (
    Language.BULGARIAN,
    Language.RUSSIAN,
    Language.UKRAINIAN,
    Language.SERBIAN,
    Language.MACEDONIAN,
)
LATIN_BULGARIAN = "bg_latin"
"""Bulgarian in Latin letters, told by its common words and its figures alone."""
LEFT = 1 / len(LANGUAGES)
"""A language that is no likelier than by chance is none."""
SHORTEST, LETTERS, LONGEST, SHOWN = 40, 24, 200, 60
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
WORDS_READ = 400
FIGURES = 2
"""Words with a figure for a letter that tell Latin Bulgarian from what it shares words with."""
ENOUGH, CLEAR = 4.0, 2.5
"""Common words decide with at least so many of them, and so many times those of the next one."""


@cache
def _detector(languages: tuple[Language, ...]) -> LanguageDetector:
    return LanguageDetectorBuilder.from_languages(*languages).with_low_accuracy_mode().build()


@cache
def _common() -> dict[str, tuple[tuple[str, ...], float]]:
    """Each common word with its languages; a word of three languages counts a third for each."""
    table: dict[str, list[str]] = defaultdict(list)
    for file in sorted((HERE / "common_words").glob("*.txt")):
        for word in words(file) if file.stem in {*LANGUAGES_BY_CODE, LATIN_BULGARIAN} else ():
            table[word].append(file.stem)
    for word in spellings() - table.keys():
        table[word].append(LATIN_BULGARIAN)
    return {word: (tuple(found), 1 / len(found)) for word, found in table.items()}


def _by_words(text: str) -> tuple[Language, ...]:
    """The languages that the common words of a text leave: one when they clearly agree."""
    score = dict.fromkeys([*LANGUAGES_BY_CODE, LATIN_BULGARIAN], 0.0)
    common, places = _common(), tokens(text).places
    for word in sorted(places.keys() & common.keys()):
        (languages, weight), here = common[word], places[word]
        count = len(here) if here[-1] < WORDS_READ else bisect_left(here, WORDS_READ)
        for language in languages:
            score[language] += weight * count
    figures = typed(text) if score[LATIN_BULGARIAN] else 0
    score[LATIN_BULGARIAN] += figures
    most = max(score.values())
    if figures >= FIGURES and score[LATIN_BULGARIAN] == most:
        return (Language.BULGARIAN,)
    if most < ENOUGH:
        return LANGUAGES
    likely = [code for code, points in score.items() if points > most / CLEAR]
    if likely == [LATIN_BULGARIAN]:
        return (Language.BULGARIAN,)
    return tuple(LANGUAGES_BY_CODE[code] for code in likely if code != LATIN_BULGARIAN)


def _cyrillic(text: str) -> bool:
    """Whether most of the letters are Cyrillic."""
    if text.isascii() or not _CYRILLIC.search(text):
        return False
    return len(_CYRILLIC.findall(text)) * 2 > sum(map(str.isalpha, text))


def language_of(text: str) -> tuple[str, float] | None:
    """ISO 639-1 code and confidence of a text; None = too short or undecided."""
    head = text[:LONGEST]
    if len(head.strip()) < SHORTEST or sum(map(str.isalpha, head)) < LETTERS:
        return None
    languages = CYRILLIC if _cyrillic(head) else _by_words(text)
    if len(languages) == 1:
        return languages[0].iso_code_639_1.name.lower(), 0.99
    best = _detector(languages).compute_language_confidence_values(head.lower())[0]
    if best.value <= LEFT:
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
    extract=bounded(NAME, extract),
)
