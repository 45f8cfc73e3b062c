"""One GET, bounded in time and size."""

import time
from datetime import UTC, datetime

import httpcore
import httpx

from ingest.fetch.limits import Failure, Limits
from ingest.fetch.network import Gate
from ingest.fetch.transport import GateTransport
from ingest.fetch.unpack import Unpacker
from ingest.models import Frozen

TEXT_TYPES = ("text/", "application/xhtml")
Headers = tuple[tuple[bytes, bytes], ...]


class Page(Frozen, frozen=True, kw_only=True):
    """A whole response: `body` as it came (still packed), `text` unpacked (text types only)."""

    url: str
    status: int
    reason: str
    version: str
    headers: Headers
    request_target: str
    request_headers: Headers
    body: bytes
    text: bytes
    address: str
    date: datetime

    def header(self, name: str) -> str:
        """The first header of that name, or an empty text."""
        wanted = name.lower().encode()
        return next((v.decode("latin-1") for k, v in self.headers if k.lower() == wanted), "")


class Downloader:
    """Fetches one address at a time; use as a context manager."""

    def __init__(self, limits: Limits, connect_to: dict[str, str]) -> None:
        self._limits = limits
        self._gate = Gate(connect_to)
        self._client = httpx.Client(
            transport=GateTransport(self._gate),
            timeout=limits.timeout,
            trust_env=False,
            follow_redirects=False,
            headers={"User-Agent": limits.user_agent, "Accept-Encoding": "gzip"},
        )

    def __enter__(self) -> "Downloader":
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()

    def get(self, url: str) -> Page:
        """The response at `url`, whatever its status; Failure when there is none to store."""
        self._gate.deadline = time.monotonic() + self._limits.deadline
        self._client.cookies.clear()  # a crawl is a stranger on every page
        try:
            with self._client.stream("GET", _plain(url)) as answer:
                return self._read(answer, url)
        except (httpx.TimeoutException, httpcore.TimeoutException):
            raise Failure("too slow", again=True) from None
        except (httpx.HTTPError, httpcore.ProtocolError, httpcore.NetworkError) as error:
            raise Failure(f"the connection failed: {str(error)[:80]}", again=True) from None
        except (httpx.InvalidURL, httpcore.UnsupportedProtocol):
            raise Failure("not an address that can be fetched") from None

    def _read(self, answer: httpx.Response, url: str) -> Page:
        keep = answer.headers.get("content-type", "text/").startswith(TEXT_TYPES)
        unpacker = Unpacker(
            answer.headers.get("content-encoding", ""), self._limits.max_bytes, keep=keep
        )
        body = bytearray()
        for piece in answer.iter_raw():
            body += piece
            if len(body) > self._limits.max_bytes:
                raise Failure(f"too large: more than {self._limits.max_bytes} bytes")
            unpacker.feed(piece)
        stream: httpcore.NetworkStream = answer.extensions["network_stream"]
        return Page(
            url=url,
            status=answer.status_code,
            reason=answer.reason_phrase,
            version=answer.http_version,
            headers=tuple(answer.headers.raw),
            request_target=answer.request.url.raw_path.decode("ascii"),
            request_headers=tuple(answer.request.headers.raw),
            body=bytes(body),
            text=bytes(unpacker.data),
            address=str(stream.get_extra_info("server_addr")[0]),
            date=datetime.now(UTC),
        )


def _plain(url: str) -> httpx.URL:
    """The address if it is plain web: http or https, with a host, without a user name."""
    parsed = httpx.URL(url)
    if parsed.scheme not in ("http", "https") or not parsed.host or parsed.userinfo:
        raise Failure("only http and https addresses without user names are fetched")
    return parsed
