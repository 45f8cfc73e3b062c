"""Tables: one advertisement as it was seen once, per row; a mapping says which column is what."""

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from ingest.errors import BadInput
from ingest.models import AdRecord, Origin, RawRecord, Rejection
from ingest.readers import Reader, ReadOptions
from ingest.readers._decoder import type_words
from ingest.readers._files import beside
from ingest.readers._lines import KEPT_OF_LONG_LINE, BombError, BombGuard, opened, stopped
from ingest.readers._mapping import LEFT_OUT, LISTS, MOMENTS, ColumnMap, column_map, guess_mapping
from ingest.readers._page import with_html
from ingest.readers._profiles import profile_of
from ingest.readers._rows import Row, checked_header, rows
from ingest.readers._schema import Line, record
from ingest.sites import OPTION, Register, profile_in, register

__all__ = ["READER", "guess_mapping", "mapping_of"]

_SEPARATORS = re.compile(r"[;|,\n]")
_MAP = msgspec.json.Decoder(ColumnMap)
_CELLS = msgspec.json.Decoder(dict[str, str])


def mapping_of(path: Path, options: ReadOptions) -> dict[str, str]:
    """The mapping by which a table is read, to show and to save. Raises BadInput."""
    with opened(path) as file:
        header = next(rows(file, _delimiter(path), None), None)
        if header is None:
            return {}
        return column_map(checked_header(header), options.map_file, _stem(path)).columns


def note(path: Path, options: ReadOptions) -> str | None:
    """The guessed mapping, where none was given, in the form in which it can be saved."""
    if options.map_file is not None:
        return None
    columns = "\n".join(f"  {column}: {key}" for column, key in mapping_of(path, options).items())
    return (
        f"{path.name}: no --map; columns are read as (save and mend this for --map):\n"
        f"columns:\n{columns}\n"
        f"dates: []  # forms other than 2026-03-02 10:15, as '%d-%m-%Y %H:%M'"
    )


def scan(path: Path, options: ReadOptions) -> Iterator[RawRecord | Rejection]:
    """The rows of a table, each as a JSON object of cells by column.

    BadInput if the header or the mapping is unusable.
    """
    last = 1
    with opened(path) as file:
        guard = BombGuard(path) if isinstance(file, gzip.GzipFile) else None
        table = rows(file, _delimiter(path), guard)
        try:
            header = next(table, None)
            if header is None:
                yield Rejection(origin=Origin(file=str(path)), reason="empty file")
                return
            record_of = _recorder(path, header, options)
            for row in table:
                last = row.line
                yield record_of(row)
        except (EOFError, zlib.error, OSError, BombError) as error:
            yield Rejection(origin=Origin(file=str(path), line=last + 1), reason=stopped(error))


def parse(raw: RawRecord) -> AdRecord:
    """What one row says by its mapping; raises BadInput."""
    mapping, cells = _MAP.decode(raw.options["map"]), _CELLS.decode(raw.payload)
    said: dict[str, Any] = dict(mapping.defaults)
    for column, cell in cells.items():
        key = mapping.columns.get(column, LEFT_OUT)
        if key == LEFT_OUT or not cell.strip():
            continue
        if key in LISTS:
            said[key] = [*said.get(key, ()), *_listed(cell)]
        elif key.startswith("fields."):
            said.setdefault("fields", {})[key.removeprefix("fields.")] = cell
        else:
            said[key] = mapping.iso(cell) if key in MOMENTS else cell
    try:
        line = with_html(msgspec.convert(said, Line))
    except msgspec.ValidationError as error:
        raise BadInput(type_words(str(error))) from None
    unknown = tuple(sorted(c for c in cells if mapping.columns.get(c, LEFT_OUT) == LEFT_OUT))
    return record(
        line,
        said=raw.options,
        profile=profile_in(raw.options),
        unknown=unknown,
    )


def _recorder(
    path: Path, header: Row, options: ReadOptions
) -> Callable[[Row], RawRecord | Rejection]:
    """The function that makes a record of a row of this table."""
    names, sites = checked_header(header), register(options.sites_dir)
    mapping = column_map(names, options.map_file, _stem(path))
    said = options.said | {"map": msgspec.json.encode(mapping, order="sorted").decode()}
    column_of = {key: column for column, key in mapping.columns.items()}

    def record_of(row: Row) -> RawRecord | Rejection:
        origin = Origin(file=str(path), line=row.line)
        problem = row.problem
        if not problem and len(row.cells) != len(names):
            problem = f"{len(row.cells)} cells, but the header has {len(names)}"
        if problem:
            return Rejection(origin=origin, reason=problem, payload=row.raw[:KEPT_OF_LONG_LINE])
        cells = dict(zip(names, row.cells, strict=True))
        return RawRecord(
            reader="csv",
            payload=msgspec.json.encode(cells),
            media_type="application/json",
            origin=origin,
            options=_with_profile(said, mapping, column_of, cells, sites),
        )

    return record_of


def _with_profile(
    said: dict[str, str],
    mapping: ColumnMap,
    column_of: dict[str, str],
    cells: dict[str, str],
    sites: Register,
) -> dict[str, str]:
    source = cells.get(column_of.get("source", ""), "").strip() or mapping.defaults["source"]
    moment = mapping.iso(cells.get(column_of.get("captured_at", ""), ""))
    profile = profile_of(sites, source, moment)
    return {**said, OPTION: sites.text(profile)} if profile else said


def _listed(cell: str) -> list[str]:
    """The values of a cell: a JSON list, or separated by `;`, `|`, a comma or a line end."""
    if cell.lstrip()[:1] == "[":
        try:
            return [str(item) for item in msgspec.json.decode(cell, type=list[str | int | float])]
        except (msgspec.MsgspecError, RecursionError):
            pass
    return [cell] if cell[:5].lower() == "data:" else _SEPARATORS.split(cell)


def _delimiter(path: Path) -> str | None:
    return "\t" if re.search(r"\.tsv(\.gz)?$", path.name.lower()) else None


def _stem(path: Path) -> str:
    return path.name.split(".")[0] or path.name


READER = Reader(
    name="csv",
    suffixes=(".csv", ".tsv", ".csv.gz", ".tsv.gz"),
    scan=scan,
    parse=parse,
    pictures=beside,
    note=note,
)
