"""Good and broken archives, written by warcio and by hand: the `made` part of archives.yaml."""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable

import brotli
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HTML = [("Content-Type", "text/html; charset=utf-8")]
JPEG = b"\xff\xd8 a picture"
ONE = (
    b"<html><head><title>One</title><style>p{}</style></head><body><h1>One</h1><p>Call"
    b' <a href="tel:+31611000000">me</a> <a href="https://t.me/one">or write</a></p>'
    b'<img src="/p/1.jpg" alt="06 1100 0001"><img src="gone.jpg"><script>x</script></body></html>'
)
TWO = b"<title>Two</title><p>Second"
TITLED = "<meta charset=x><title>Één</title>"


class Archive:
    """A WARC file in the making."""

    def __init__(self, packed: bool = True) -> None:
        self.out = io.BytesIO()
        self._writer = WARCWriter(self.out, gzip=packed)

    def response(
        self,
        url: str,
        body: bytes,
        status: str = "200 OK",
        headers: Iterable[tuple[str, str]] = HTML,
    ) -> "Archive":
        http = StatusAndHeaders(status, list(headers), protocol="HTTP/1.1")
        said = {"WARC-Date": "2026-03-01T10:00:00Z"}
        record = self._writer.create_warc_record(
            url, "response", io.BytesIO(body), http_headers=http, warc_headers_dict=said
        )
        self._writer.write_record(record)
        self.digest = record.rec_headers.get_header("WARC-Payload-Digest")
        return self

    def revisit(self, url: str, digest: str) -> "Archive":
        http = StatusAndHeaders("200 OK", HTML, protocol="HTTP/1.1")
        record = self._writer.create_revisit_record(
            url, digest, url, "2026-03-01T10:00:00Z", http_headers=http
        )
        record.rec_headers.replace_header("WARC-Date", "2026-04-01T10:00:00Z")
        self._writer.write_record(record)
        return self

    def bytes(self) -> bytes:
        return self.out.getvalue()


def good(packed: bool) -> bytes:
    archive = Archive(packed).response("http://a.example/1", ONE)
    digest = archive.digest
    archive.response("http://a.example/p/1.jpg", JPEG, headers=[("Content-Type", "image/jpeg")])
    archive.response("http://a.example/gone.jpg", b"", status="404 Not Found")
    archive.response("http://a.example/2", TWO)
    archive.response("http://a.example/old", b"", status="301 Moved")
    archive.response("http://a.example/robots.txt", b"x", headers=[("Content-Type", "text/plain")])
    return archive.revisit("http://a.example/1", digest).bytes()


def two(packed: bool) -> bytes:
    archive = Archive(packed).response("http://a.example/1", ONE)
    return archive.response("http://a.example/2", TWO).bytes()


def encodings() -> bytes:
    utf8 = TITLED.encode()
    raw = zlib.compressobj(wbits=-15)
    pages: list[tuple[str, bytes, list[tuple[str, str]]]] = [
        (
            "chunked",
            b"5\r\n%s\r\n%x\r\n%s\r\n0\r\n\r\n" % (utf8[:5], len(utf8) - 5, utf8[5:]),
            [CHUNKED],
        ),
        ("gzip", gzip.compress(utf8), [packed("gzip")]),
        ("deflate", zlib.compress(utf8), [packed("deflate")]),
        ("raw-deflate", raw.compress(utf8) + raw.flush(), [packed("deflate")]),
        ("br", brotli.compress(utf8), [packed("br")]),
        ("zstd", zstandard.compress(utf8), [packed("zstd")]),
        ("both", brotli.compress(gzip.compress(utf8)), [packed("gzip, br")]),
        ("stored-unpacked", utf8, [packed("gzip")]),
        ("stored-unpacked-too", utf8, [packed("zstd")]),
    ]
    archive = Archive()
    for name, body, headers in pages:
        archive.response(f"http://a.example/{name}", body, headers=[*HTML, *headers])
    latin = [("Content-Type", "text/html; charset=ISO-8859-1")]
    archive.response("http://a.example/latin-1", TITLED.encode("latin-1"), headers=latin)
    plain = [("Content-Type", "text/html")]
    archive.response("http://a.example/cp1252", TITLED.encode("cp1252"), headers=plain)
    meta = TITLED.replace("x", "iso-8859-1").encode("latin-1")
    archive.response("http://a.example/meta", meta, headers=plain)
    archive.response("http://a.example/utf-16", TITLED.encode("utf-16"), headers=plain)
    for body, encoding in (
        (utf8, "compress"),
        (b"\x1f\x8bx", "gzip"),
        (zstandard.compress(utf8)[:9], "zstd"),
        (zstandard.compress(b" " * (65 * 2**20)), "zstd"),
        (gzip.compress(b" " * (65 * 2**20), 1), "gzip"),
    ):
        archive.response("http://a.example/bad", body, headers=[*HTML, packed(encoding)])
    return archive.bytes()


CHUNKED = ("Transfer-Encoding", "chunked")


def packed(encoding: str) -> tuple[str, str]:
    return ("Content-Encoding", encoding)


def cut(data: bytes, mark: bytes, plus: int) -> bytes:
    return data[: data.index(mark) + plus]


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def old(join: Callable[[bytes], bytes]) -> bytes:
    about = b"1 0 Crawler\nURL IP-address Archive-date Content-type Archive-length\n"
    page = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + ONE
    parts = [b"filedesc://old.arc 0.0.0.0 20140216050221 text/plain %d\n%s\n" % (len(about), about)]
    for url in (b"http://a.example/1", b"http://a.example/a b"):
        head = b"%s 192.0.2.1 20140216050221 text/html %d\n" % (url, len(page))
        parts.append(head + page + b"\n")
    return b"".join(join(part) for part in parts)


def wacz(files: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as file:
        for name, data in files.items():
            file.writestr(name, data)
    return out.getvalue()


def vast(data: bytes) -> bytes:
    """A zip that says its table of contents is huge."""
    at = data.rindex(b"PK\x05\x06") + 12
    return data[:at] + (2**30).to_bytes(4, "little") + data[at + 4 :]


def large() -> bytes:
    archive = Archive().response("http://a.example/1", ONE + b"\0\1\2\3" * (9 * 2**20))
    return archive.response("http://a.example/2", TWO).bytes()


def bomb() -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    parts = [packer.compress(b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n")]
    parts += [packer.compress(bytes(2**20)) for _ in range(80)]
    return b"".join([*parts, packer.flush()])


SECOND = b"http://a.example/2\r\n"
MAKERS: dict[str, Callable[[], bytes]] = {
    "good.warc.gz": lambda: good(True),
    "good.warc": lambda: good(False),
    "one-member.warc.gz": lambda: gzip.compress(good(False)),
    "encodings.warc.gz": encodings,
    "empty.warc.gz": lambda: b"",
    "nonsense.warc": lambda: b"this is not an archive\n" * 20,
    "cut-in-record.warc": lambda: two(False)[:-20],
    "cut-in-headers.warc": lambda: cut(two(False), SECOND, 5),
    "cut.warc.gz": lambda: two(True)[:-25],
    "cut-trailer.warc.gz": lambda: two(True)[:-3],
    "flipped.warc.gz": lambda: flipped(two(True), 300),
    "flipped.warc": lambda: two(False).replace(b"Call", b"Cull"),
    "wrong-length.warc": lambda: two(False).replace(b"Content-Length: ", b"Content-Length: -", 1),
    "revisit-alone.warc.gz": lambda: Archive().revisit("http://a.example/1", "sha1:x").bytes(),
    "no-date.warc": lambda: (
        Archive(False)
        .response("http://a.example/1", ONE)
        .bytes()
        .replace(b"WARC-Date: 2026", b"WARC-Date: soon")
    ),
    "large.warc.gz": large,
    "bomb.warc.gz": bomb,
    "old.arc": lambda: old(bytes),
    "old.arc.gz": lambda: old(gzip.compress),
    "good.wacz": lambda: wacz({"archive/a.warc.gz": good(True), "pages/pages.jsonl": b"{}"}),
    "nothing.wacz": lambda: wacz({"datapackage.json": b"{}"}),
    "not-a-zip.wacz": lambda: b"PK no",
    "way-out.wacz": lambda: wacz({"archive/../../x.warc.gz": b"x"}),
    "bomb.wacz": lambda: wacz({"archive/a.warc": bytes(70 * 2**20)}, zipfile.ZIP_DEFLATED),
    "crowd.wacz": lambda: wacz({f"{n}": b"" for n in range(10_001)}),
    "vast.wacz": lambda: vast(wacz({"archive/a.warc.gz": b""})),
    "deflated.wacz": lambda: wacz({"archive/a.warc": two(False)}, zipfile.ZIP_DEFLATED),
    "damaged.wacz": lambda: wacz({"archive/a.warc": two(False)}).replace(b"Second", b"Sec0nd"),
    "damaged-deflated.wacz": lambda: flipped(
        wacz({"archive/a.warc": two(False)}, zipfile.ZIP_DEFLATED), 200
    ),
}
