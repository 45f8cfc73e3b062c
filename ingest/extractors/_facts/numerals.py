"""Words for numbers as the texts of ads have them: with ß, which phones are read without."""

from functools import cache

from ingest.extractors._phone.vocabulary import Numerals, vocabulary

_GERMAN = "de"


@cache
def number_words() -> dict[str, Numerals]:
    """Folded word -> what it can mean in each language."""
    known = vocabulary().numerals
    sharp = {
        word.replace("ss", "ß"): found
        for word, found in known.items()
        if "ss" in word and _GERMAN in found.own
    }
    return known | sharp
