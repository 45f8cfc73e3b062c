"""The httpx transport whose every connection goes through the Gate."""

from collections.abc import Iterable, Iterator
from typing import cast

import httpcore
import httpx

from ingest.fetch.network import Gate


class GateTransport(httpx.BaseTransport):
    """HTTP/1.1 over checked connections; no proxies, no environment, no redirects of its own."""

    def __init__(self, gate: Gate) -> None:
        self._pool = httpcore.ConnectionPool(network_backend=gate, max_connections=32)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; errors are those of httpcore, or the Gate's Failure."""
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=request.url.raw_scheme,
                    host=request.url.raw_host,
                    port=request.url.port,
                    target=request.url.raw_path,
                ),
                headers=request.headers.raw,
                content=cast("Iterable[bytes]", request.stream),
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from cast("Iterable[bytes]", self._answer.stream)

    def close(self) -> None:
        self._answer.close()
