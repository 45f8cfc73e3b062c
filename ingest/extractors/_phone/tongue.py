"""Numbers of the country whose language an ad is written in, where those of its site have none.

A Romanian ad on a German site may give the number of the one who recruits at home. Only a number
that is none of the countries that are named is read so: never a choice between two countries.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from ingest.extractors._facts.tables import HERE, words
from ingest.extractors._phone.budget import Budget
from ingest.extractors._phone.countries import OF_LANGUAGE
from ingest.extractors._phone.cues import contact_before
from ingest.extractors._phone.finding import of_window
from ingest.extractors._phone.item import Item
from ingest.extractors._phone.reading import read
from ingest.extractors._phone.region import Regions
from ingest.extractors._phone.side import Side
from ingest.extractors._phone.windows import CERTAIN, Window
from ingest.models import Extraction

_IN_LATIN = "_latin"  # ends the name of a table of a language in other letters than its own
_MOST_LEFT, _MOST_RUNS = 40, 5  # that are looked at, and that are read
_READ = 1500  # characters that tell the language
_WORD = 27_720  # what a common word counts: whole for each of up to 12 languages it is of
_ENOUGH = 2 * _WORD  # two words of one language only, or six of three
_CLEAR = 2  # times as many as of the next


def of_language(
    side: Side, regions: Regions, left: Sequence[list[Item]], found: Sequence[Extraction]
) -> Iterator[Extraction]:
    """The numbers among the runs of one field that are `left` over which are only numbers in the
    country of its language: of those that look like one (`found`) without being certain where the
    ad has a country, else of all."""
    text = side.folded.text
    runs = [
        run
        for run in left[:_MOST_LEFT]
        if (not regions.usual or _looks_like_one(side, run, found))
        and (run[0].is_zero or contact_before(text, run[0].start))
    ]
    country = _country(text[:_READ]) if runs else None
    if country is None or country in regions.usual:
        return
    there = Regions({}, country, (country,))
    for run in runs[:_MOST_RUNS]:
        for each in read(text, [run], side.contacts, side.field, there, False, Budget()):
            for window in each.windows:
                if window.score >= CERTAIN and (not regions.usual or _is_sure(text, window)):
                    yield of_window("phone", window, side)


def _looks_like_one(side: Side, run: Sequence[Item], found: Sequence[Extraction]) -> bool:
    """Whether something was found in a run."""
    start, end = side.folded.span(run[0].start, run[-1].end)
    return any(each.start < end and start < each.end for each in found)


def _is_sure(text: str, window: Window) -> bool:
    """Whether it is a mobile number with its 0, or a word announces it."""
    if contact_before(text, window.start):
        return True
    return window.form == "trunk" and window.number.type == "mobile" and not window.number.loose


def _country(text: str) -> str | None:
    """The country of the language in which a folded text is written, if that is clear."""
    scores = dict.fromkeys(OF_LANGUAGE, 0)  # no fractions: their sum depends on the order
    common = _common()
    for word in common.keys() & set(text.replace(",", " ").replace(".", " ").split()):
        for language in common[word]:
            if language in scores:
                scores[language] += _WORD // len(common[word])
    (first, most), (_, next_most) = sorted(scores.items(), key=lambda each: -each[1])[:2]
    if _is_cyrillic(text):
        return "BG"
    return OF_LANGUAGE[first] if most >= max(_ENOUGH, _CLEAR * next_most) else None


def _is_cyrillic(text: str) -> bool:
    if text.isascii():
        return False
    return sum("а" <= sign <= "я" for sign in text) * 2 > sum(map(str.isalpha, text))


@cache
def _common() -> dict[str, tuple[str, ...]]:
    """Common words with their languages."""
    table: dict[str, tuple[str, ...]] = {}
    for file in sorted((HERE / "common_words").glob("*.txt")):
        language = file.stem.removesuffix(_IN_LATIN)
        for word in words(file):
            table[word] = (*table.get(word, ()), language)
    return table
