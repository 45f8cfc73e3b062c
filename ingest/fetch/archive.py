"""Responses as WARC 1.1 records: one file per run, a new one when it is full."""

import os
from datetime import datetime
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from ingest.fetch.download import Headers, Page
from ingest.models import Frozen, utc_text


class Place(Frozen, frozen=True, kw_only=True):
    """Where a record ends in which file: what lies behind that is not known to the journal."""

    file: str
    end: int


class Archive:
    """Appends records to `crawl-NNNN.warc.gz` files in a directory, each on disk before return."""

    def __init__(self, directory: Path, agent: str, max_bytes: int) -> None:
        self._directory = directory
        self._agent = agent
        self._max_bytes = max_bytes
        self._path: Path | None = None

    def store(self, page: Page) -> Place:
        """Write a response and its request; returns when they are on disk."""
        path = self._current()
        with path.open("ab") as out:
            out.write(records_of(page))
            out.flush()
            os.fsync(out.fileno())
            return Place(file=path.name, end=out.tell())

    def _current(self) -> Path:
        if self._path is None or self._path.stat().st_size > self._max_bytes:
            number = len(warcs(self._directory)) + 1
            self._path = self._directory / f"crawl-{number:04}.warc.gz"
            self._path.write_bytes(_opening(self._path.name, self._agent))
        return self._path


def warcs(directory: Path) -> list[Path]:
    """The WARC files of a crawl, oldest first."""
    return sorted(directory.glob("crawl-*.warc.gz"))


def records_of(page: Page) -> bytes:
    """The response record, then the request record, each a gzip member of its own."""
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=True, warc_version="WARC/1.1")
    status = f"{page.version} {page.status} {page.reason}".rstrip()
    response = _record(writer, page, "response", status, _as_stored(page.headers), page.body)
    writer.write_record(response)
    line = f"GET {page.request_target} HTTP/1.1"
    request = _record(writer, page, "request", line, page.request_headers, b"")
    identity = response.rec_headers.get_header("WARC-Record-ID")
    request.rec_headers.add_header("WARC-Concurrent-To", identity)
    writer.write_record(request)
    return buffer.getvalue()


def _record(writer: WARCWriter, page: Page, kind: str, first: str, headers: Headers, body: bytes):
    pairs = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]
    line, _, rest = first.partition(" ")
    http = StatusAndHeaders(rest, pairs, line, is_http_request=kind == "request")
    head = http.to_ascii_bytes()
    return writer.create_warc_record(
        page.url,
        kind,
        payload=BytesIO(body),
        length=len(body),
        http_headers=http,
        warc_headers_dict={
            "WARC-Date": _date(page.date),
            "WARC-IP-Address": page.address,
            "WARC-Payload-Digest": _digest(body),
            "WARC-Block-Digest": _digest(head + body),
        },
    )


def _as_stored(headers: Headers) -> Headers:
    """The headers with the one that no longer holds renamed: chunks were joined on arrival."""
    return tuple(
        (b"X-Orig-Transfer-Encoding" if name.lower() == b"transfer-encoding" else name, value)
        for name, value in headers
    )


def _opening(name: str, agent: str) -> bytes:
    buffer = BytesIO()
    writer = WARCWriter(buffer, gzip=True, warc_version="WARC/1.1")
    info = {"software": agent, "format": "WARC File Format 1.1", "robots": "obey"}
    writer.write_record(writer.create_warcinfo_record(name, info))
    return buffer.getvalue()


def _digest(data: bytes) -> str:
    digester = Digester("sha256")
    digester.update(data)
    return str(digester)


def _date(moment: datetime) -> str:
    return utc_text(moment)
