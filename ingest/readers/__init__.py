"""One file per input format; a new format is one new file here that nothing else names.

A module offers `READER = Reader(…)`. Reading has two steps, so that the vault alone can repeat the
second: `scan` cuts a file into raw records and never looks inside them; `parse` makes of one raw
record what it says. `pictures` opens the pictures that the records of one input file name.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from ingest.models import AdRecord, Frozen, RawRecord, Rejection

PictureSource = Callable[[str], bytes]
"""From the `ref` of an ImageEntry to the picture's bytes; raises BadInput with the reason."""


class ReadOptions(Frozen, frozen=True, kw_only=True):
    """What the user said on the command line about the input.

    `timezone` (IANA name) reads naive times; `region` (ISO country) is what sites serve that state
    none; `map_file` is a CSV column mapping; `sites_dir` holds the user's own site profiles beside
    the built-in ones.
    """

    timezone: str | None = None
    region: str | None = None
    map_file: Path | None = None
    sites_dir: Path | None = None

    @property
    def said(self) -> dict[str, str]:
        """What goes with each record into the vault, so that a rebuild reads it alike."""
        given = {"timezone": self.timezone, "region": self.region}
        return {name: value for name, value in given.items() if value}


def _nothing(_path: Path, _options: ReadOptions) -> None:
    return None


class Reader(Frozen, frozen=True, kw_only=True):
    """How one input format is read.

    `suffixes`: endings of file names, longest match wins. `scan` yields records and rejections in
    file order and raises only BadInput (the file as a whole); a generator may return a Counter of
    the records that it passed over, by reason. `parse` raises BadInput; it is pure: same record,
    same result. `pictures(path)` gives the PictureSource of one file. `note(path, options)` says in
    a sentence what the user should know of how the file is read, where there is something.
    """

    name: str
    suffixes: tuple[str, ...]
    scan: Callable[[Path, ReadOptions], Iterator[RawRecord | Rejection]]
    parse: Callable[[RawRecord], AdRecord]
    pictures: Callable[[Path], PictureSource]
    note: Callable[[Path, ReadOptions], str | None] = _nothing


@cache
def readers() -> dict[str, Reader]:
    """All readers by name; modules that start with `_` are parts of others."""
    found: dict[str, Reader] = {}
    for info in pkgutil.iter_modules(__path__):
        if info.name.startswith("_"):
            continue
        reader: Reader = importlib.import_module(f"{__name__}.{info.name}").READER
        if reader.name in found:
            raise KeyError(f"two readers are called {reader.name}")
        found[reader.name] = reader
    return found


def reader_of(path: Path) -> Reader | None:
    """The reader whose suffix fits the file name best, or None."""
    name = path.name.lower()
    fits = [
        (len(suffix), reader.name, reader)
        for reader in readers().values()
        for suffix in reader.suffixes
        if name.endswith(suffix)
    ]
    return max(fits)[2] if fits else None
