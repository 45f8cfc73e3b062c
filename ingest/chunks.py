"""Chunks of ads for the workers of a pool; in them what is known already waits for its turn."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from ingest.extracting import Extracted
from ingest.models import AdVersion
from ingest.remembered import Remembered, key_of

CHUNK = 16  # ads a task: large enough to make the pickling cheap
CHUNK_KNOWN = 64  # … with those that need no worker
CHUNK_BYTES = 4_000_000  # … unless their pictures are large
Token = TypeVar("Token")


class Answer:
    """What will be found in one version, for every ad of a run that has it."""

    def __init__(self, extracted: Extracted | None = None) -> None:
        self.extracted = extracted


class Chunk(Generic[Token]):
    """Ads in their order with the answers they wait for; `fresh` are those to be worked out."""

    def __init__(self) -> None:
        self.ads: list[tuple[Token, Answer]] = []
        self.fresh: list[tuple[bytes, AdVersion, Answer]] = []
        self.bytes = 0

    @property
    def full(self) -> bool:
        """Whether it may go."""
        return len(self.fresh) == CHUNK or len(self.ads) == CHUNK_KNOWN or self.bytes > CHUNK_BYTES

    def versions(self) -> list[AdVersion]:
        """What a worker is to look at."""
        return [version for _, version, _ in self.fresh]


class Chunks:
    """Cuts a stream of ads into chunks; each version is fresh once, while it is remembered."""

    def __init__(self, remembered: Remembered) -> None:
        self._remembered = remembered
        self._under_way: dict[bytes, Answer] = {}

    def of(self, items: Iterable[tuple[Token, AdVersion]]) -> Iterator[Chunk[Token]]:
        """The chunks of a stream; each must be settled before a later one is."""
        chunk: Chunk[Token] = Chunk()
        for token, version in items:
            self._add(chunk, token, version)
            if chunk.full:
                yield chunk
                chunk = Chunk()
        if chunk.ads:
            yield chunk

    def settle(self, chunk: Chunk[Token], found: Iterable[Extracted]) -> None:
        """Give a chunk's fresh versions their answers."""
        for (key, _, answer), extracted in zip(chunk.fresh, found, strict=True):
            answer.extracted = extracted
            del self._under_way[key]
            self._remembered.keep(key, extracted)

    def _add(self, chunk: Chunk[Token], token: Token, version: AdVersion) -> None:
        key = key_of(version)
        answer = self._under_way.get(key)
        if answer is None:
            answer = Answer(self._remembered.get(key))
            if answer.extracted is None:
                self._under_way[key] = answer
                chunk.fresh.append((key, version, answer))
        chunk.ads.append((token, answer))
        chunk.bytes += sum(len(picture.data or b"") for picture in version.pictures)
