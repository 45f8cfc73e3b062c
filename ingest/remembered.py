"""What the extractors found in texts of this run: an ad is seen often and seldom says anything new.

Extractors are pure functions of an AdVersion, so what was found once in the same version with the
same pictures is what would be found again.
"""

import hashlib

import msgspec

from ingest.extracting import Extracted
from ingest.models import AdVersion

BUDGET = 100_000_000
"""Bytes of findings that are kept, some 40,000 versions; the longest unused go first."""
_ENTRY = 200  # bytes that a dictionary needs beside the findings themselves
_DECODER = msgspec.msgpack.Decoder(Extracted)


def key_of(version: AdVersion) -> bytes:
    """A digest of all that an extractor can see of a version, the pictures by their own digest."""
    said = msgspec.structs.replace(version, pictures=())
    pictures = [(p.position, p.state, p.reason, p.sha256) for p in version.pictures]
    return hashlib.sha256(msgspec.msgpack.encode((said, pictures))).digest()


class Remembered:
    """Findings by key, a bounded number of bytes of them; for one thread."""

    def __init__(self, budget: int = BUDGET) -> None:
        self._room = budget
        self._found: dict[bytes, bytes] = {}

    def get(self, key: bytes) -> Extracted | None:
        """What was found, or None if that is not known any more."""
        found = self._found.pop(key, None)
        if found is None:
            return None
        self._found[key] = found  # the last again
        return _DECODER.decode(found)

    def keep(self, key: bytes, extracted: Extracted) -> None:
        """Remember findings. What failed is tried again: it may have been the machine's fault."""
        if extracted.failures or key in self._found:
            return
        self._found[key] = encoded = msgspec.msgpack.encode(extracted)
        self._room -= len(encoded) + _ENTRY
        while self._room < 0:
            self._room += len(self._found.pop(next(iter(self._found)))) + _ENTRY
