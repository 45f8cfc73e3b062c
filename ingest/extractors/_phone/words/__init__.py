"""One file per language; a new language is one new file here that nothing else names."""

import importlib
import pkgutil
from functools import cache

from ingest.extractors._phone.lexicon import Lexicon


@cache
def lexicons() -> dict[str, Lexicon]:
    """All languages by ISO 639-1 code."""
    found: list[Lexicon] = [
        importlib.import_module(f"{__name__}.{info.name}").LEXICON
        for info in pkgutil.iter_modules(__path__)
    ]
    return {lexicon.language: lexicon for lexicon in found}
