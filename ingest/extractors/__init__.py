"""One file per kind of value; a new extractor is one new file here that nothing else names.

A module offers `EXTRACTOR = Extractor(name=…, version=…, kinds=(Kind(…), …), extract=…)`, where
`extract(version: AdVersion) -> Iterable[Extraction | ExtractorFailure]` is a pure function: same
version, same result, no network, no clock, no state but constants. A failure says what it could not
do (an excess, a broken picture) while the rest goes on. It runs in a process pool, so its results
must pickle. `version` is raised whenever the results may differ.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable
from functools import cache

from ingest.models import AdVersion, Extraction, ExtractorFailure, Frozen, Kind


class Extractor(Frozen, frozen=True, kw_only=True):
    """A named, versioned pure function from an ad version to what it found there."""

    name: str
    version: str
    kinds: tuple[Kind, ...]
    extract: Callable[[AdVersion], Iterable[Extraction | ExtractorFailure]]


@cache
def extractors() -> tuple[Extractor, ...]:
    """All extractors of this folder by name; modules that start with `_` are parts of others."""
    found: dict[str, Extractor] = {}
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        extractor: Extractor = importlib.import_module(f"{__name__}.{info.name}").EXTRACTOR
        if extractor.name in found:
            raise KeyError(f"two extractors are called {extractor.name}")
        found[extractor.name] = extractor
    return tuple(found[name] for name in sorted(found))


@cache
def kinds() -> dict[str, Kind]:
    """Every kind by name; two extractors may share a kind if they agree on label and role."""
    table: dict[str, Kind] = {}
    for extractor in extractors():
        for kind in extractor.kinds:
            if table.setdefault(kind.name, kind) != kind:
                raise KeyError(f"{extractor.name} declares kind {kind.name} differently")
    return table
