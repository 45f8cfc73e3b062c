"""Pictures: what they are, what they look like to a search, and copies that are safe to show.

Every decoder runs in a helper process with memory and time limits (`child.py`). The functions here
may be called from any process or thread, a worker of a pool included; each process has one helper,
started at the first picture, and it ends with the process.
"""

import hashlib
from collections.abc import Iterable, Mapping

import msgspec

from ingest.errors import BadInput
from ingest.models import Picture
from ingest.pictures.helper import ask
from ingest.pictures.limits import MAX_BYTES
from ingest.pictures.messages import (
    Agreement,
    Examined,
    Operation,
    PictureFault,
    QueryHashes,
    Rendered,
    Reply,
    Request,
    Variant,
)

__all__ = ["AGREES", "Examined", "PictureFault", "Variant", "agreement", "blurred", "examine"]
__all__ += ["judged", "query_hashes", "recalled", "remember", "shown"]

AGREES = 0.48
"""The most that costs no further copy on half of the photographs of `benchmarks/pictures.py`.

Of their candidates (61 to 80 bits) two copies of 186 agree less, the next by .488; every .02 more
takes away a quarter of the wrong ones.
"""

_REMEMBERED = 10_000
_remembered: dict[str, Examined | PictureFault] = {}


def examine(data: bytes, sha256: str | None = None) -> Examined | PictureFault:
    """Media type, size, perceptual hash and flatness of a picture, or why it cannot be used.

    `sha256` (hex) of `data` saves computing it. Results are remembered by it, so that a picture
    that many ads show, or that two callers ask for, is decoded once.
    """
    key = sha256 or hashlib.sha256(data).hexdigest()
    found = _remembered.get(key)
    if found is None:
        reply = _asked("examine", data)
        assert isinstance(reply, Examined | PictureFault)
        found = _remember(key, reply)
    return found


def remember(found: Mapping[str, Examined]) -> None:
    """Take in what another process found, by SHA-256: those pictures are not decoded here."""
    for sha256, examined in found.items():
        _remembered.pop(sha256, None)  # the last again
        _remember(sha256, examined)


def recalled(digests: Iterable[str]) -> dict[str, Examined]:
    """What was found in those of the pictures with these SHA-256 that are remembered here."""
    known = ((sha256, _remembered.get(sha256)) for sha256 in digests)
    return {sha256: found for sha256, found in known if isinstance(found, Examined)}


def _remember(sha256: str, found: Examined | PictureFault) -> Examined | PictureFault:
    if len(_remembered) >= _REMEMBERED:
        del _remembered[next(iter(_remembered))]
    _remembered[sha256] = found
    return found


def judged(picture: Picture) -> Picture:
    """The same picture, with state "failed" and the reason if its bytes cannot be used."""
    if picture.state != "stored" or picture.data is None:
        return picture
    found = examine(picture.data, picture.sha256)
    if isinstance(found, Examined):
        return picture
    return msgspec.structs.replace(picture, state="failed", reason=found.reason)


def query_hashes(data: bytes) -> tuple[tuple[Variant, str], ...]:
    """The hashes to look a picture up by, with what was done to it; empty for a flat picture.

    Raises BadInput with the reason when the picture cannot be used.
    """
    reply = _asked("query", data)
    assert isinstance(reply, QueryHashes)
    return reply.hashes


def agreement(data: bytes, other: bytes) -> float:
    """How far the fine detail of a picture asked for agrees with that of another, 0 to 1.

    A second witness beside the hashes: from AGREES on it is a copy, below it most likely not.
    Raises BadInput with the reason when either cannot be used.
    """
    reply = _asked("agreement", data, other=other)
    assert isinstance(reply, Agreement)
    return reply.share


def blurred(data: bytes) -> bytes:
    """A JPEG that shows colours and light only. Raises BadInput."""
    return _rendered(_asked("blurred", data))


def shown(data: bytes, max_side: int = 1200) -> bytes:
    """A JPEG encoded anew, at most `max_side` pixels a side, without metadata. Raises BadInput."""
    return _rendered(_asked("shown", data, max_side))


def _rendered(reply: Reply) -> bytes:
    assert isinstance(reply, Rendered)
    return reply.data


def _asked(operation: Operation, data: bytes, max_side: int = 0, other: bytes = b"") -> Reply:
    if max(len(data), len(other)) > MAX_BYTES:
        reply: Reply = PictureFault(reason="is larger than 50 MiB")
    else:
        reply = ask(Request(operation=operation, data=data, max_side=max_side, other=other))
    if isinstance(reply, PictureFault) and operation != "examine":
        raise BadInput(reply.reason)
    return reply
