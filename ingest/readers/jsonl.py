"""JSON lines: one advertisement as it was seen once, per line. README.md documents the keys."""

import re
import zlib
from collections.abc import Iterator
from pathlib import Path

from ingest.models import AdRecord, Origin, RawRecord, Rejection
from ingest.readers import Reader, ReadOptions
from ingest.readers._files import beside
from ingest.readers._lines import lines, opened
from ingest.readers._page import with_html
from ingest.readers._profiles import with_profile
from ingest.readers._schema import checked_utf8, decoded, record, unknown_keys
from ingest.readers._surrogates import without_halves
from ingest.sites import profile_in, register

MEDIA_TYPE = "application/json"
_ARRAY = "a JSON array, not JSON lines: write one object per line"
_SPREAD = "a JSON object spread over several lines, not JSON lines: write each object on one line"
_OPENS = re.compile(rb'\s*(?:(\[)|\{[ \t]*\r?\n\s*")')


def scan(path: Path, options: ReadOptions) -> Iterator[RawRecord | Rejection]:
    """The lines of a file; JSON that is no lines is refused as a whole."""
    if no_lines := _no_lines(path):
        yield Rejection(origin=Origin(file=str(path)), reason=no_lines)
        return
    sites = register(options.sites_dir)
    for line in lines(path):
        if isinstance(line, Rejection):
            yield line
            continue
        number, payload = line
        yield RawRecord(
            reader="jsonl",
            payload=payload,
            media_type=MEDIA_TYPE,
            origin=Origin(file=str(path), line=number),
            options=with_profile(options.said, payload, sites),
        )


def parse(raw: RawRecord) -> AdRecord:
    """What one line says; raises BadInput with the field or byte that is wrong."""
    payload = without_halves(checked_utf8(raw.payload))
    line = with_html(decoded(payload))
    return record(
        line,
        said=raw.options,
        profile=profile_in(raw.options),
        unknown=unknown_keys(payload),
    )


def _no_lines(path: Path) -> str:
    """Why this is JSON, but no lines of it, by its beginning; "" where it may be."""
    with opened(path) as file:
        try:
            head = file.read(4096)
        except (OSError, EOFError, zlib.error):  # the reading itself reports damage, with its line
            return ""
    opening = _OPENS.match(head.removeprefix(b"\xef\xbb\xbf"))
    if opening is None:
        return ""
    return _ARRAY if opening[1] else _SPREAD


READER = Reader(
    name="jsonl",
    suffixes=(".jsonl", ".ndjson", ".json", ".jsonl.gz", ".ndjson.gz", ".json.gz"),
    scan=scan,
    parse=parse,
    pictures=beside,
)
