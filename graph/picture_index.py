"""Exact search of pictures by perceptual hash, and its cache on disk.

A flat list of 256-bit hashes that is read through for every query (faiss): exact at any radius,
1 to 2 ms a hash at a million pictures. One index serves one theme.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import faiss
import numpy as np

from graph.near import Pairs, Places
from graph.near_codes import Codes, mirrored_codes
from ingest.models import Frozen

SURE = 40
"""Bits up to which a picture found by a look-up is a copy without a second look at its pixels.

Two false matches in 1.9 x 10^9 comparisons of edits that nothing was fitted on.
"""

AUTOMATIC = 60
"""Bits up to which two pictures are near without anybody looking (NEAR in the graph).

A look-up asks with many variants, so there a match above SURE has to agree by its pixels as well:
then one match in 10^8 comparisons is false at most, by the hashes alone up to ten times as many
(`benchmarks/pictures.py`, edits that nothing was fitted on).
"""

CANDIDATE = 80
"""Bits up to which a picture is a candidate, to be compared by its pixels, then by a person."""

UNSEEN = 72
"""Bits up to which a candidate is shown although its pixels could not be compared."""

_BYTES = 32
_FORMAT = 1

_LEAST, _MOST = 16, 1024
"""Hashes that are compared with all others at a time: fewer where many are near."""

_PAIRS, _COMPARED = 1 << 20, 1 << 26
"""Pairs that one such step should find, and comparisons it may make: every one may be a pair."""


class Found(Frozen, frozen=True, kw_only=True):
    """A picture near a query: its key (SHA-256, hex) and the distance in bits."""

    key: str
    distance: int


def codes_of(hashes: Iterable[str]) -> Codes:
    """Hashes (64 hex digits each) as an array. Raises ValueError for any other form."""
    rows = [bytes.fromhex(value) for value in hashes]
    if any(len(row) != _BYTES for row in rows):
        raise ValueError("a perceptual hash has 64 hexadecimal digits")
    return np.frombuffer(b"".join(rows), dtype=np.uint8).reshape(-1, _BYTES)


class PictureIndex:
    """Pictures to search: keys (SHA-256, hex) and their hashes, as of a moment of the clock.

    Flat pictures do not belong in it: the caller leaves them out.
    """

    def __init__(self, keys: Sequence[str], codes: Codes, watermark: str) -> None:
        if len(keys) != len(codes):
            raise ValueError(f"{len(keys)} keys for {len(codes)} hashes")
        self.keys = list(keys)
        self.codes = np.ascontiguousarray(codes, dtype=np.uint8)
        self.watermark = watermark
        self._index = _flat_index(self.codes)

    def search(self, hashes: Sequence[str], radius: int = CANDIDATE) -> list[Found]:
        """Every picture within `radius` bits of any of the hashes, nearest first, then by key."""
        best: dict[int, int] = {}
        _, places, distances = _range(self._index, codes_of(hashes), radius)
        for place, distance in zip(places.tolist(), distances.tolist(), strict=True):
            best[place] = min(distance, best.get(place, distance))
        found = [Found(key=self.keys[place], distance=d) for place, d in best.items()]
        return sorted(found, key=lambda one: (one.distance, one.key))

    def save(self, path: Path) -> None:
        """Write the cache; whoever reads it meanwhile has the old one or the new one."""
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        names = np.frombuffer(bytes.fromhex("".join(self.keys)), dtype=np.uint8)
        with draft.open("wb") as file:
            np.savez(
                file,
                format=np.int64(_FORMAT),
                watermark=np.str_(self.watermark),
                keys=names.reshape(-1, _BYTES),
                codes=self.codes,
            )
        draft.replace(path)


def load(path: Path, watermark: str) -> PictureIndex | None:
    """The cached index if it stands at exactly this watermark; None means: build it anew.

    A cache that is missing, damaged, of another format or at another watermark is never an error.
    """
    try:
        with np.load(path, allow_pickle=False) as kept:
            if int(kept["format"]) != _FORMAT or str(kept["watermark"]) != watermark:
                return None
            return PictureIndex(
                [row.tobytes().hex() for row in kept["keys"]], kept["codes"], watermark
            )
    except Exception:  # a damaged archive raises anything; the cache can always be rebuilt
        return None


def near_pairs(
    codes: Codes, known: int = 0, radius: int = AUTOMATIC, *, mirrored: bool = False
) -> Iterator[Pairs]:
    """All pairs within `radius` bits with at least one place at `known` or above, in portions.

    With `known` = 0 these are all pairs; else the pairs that the hashes from `known` on add. The
    place on the right is the later one. `mirrored`: a picture and a mirrored one are near too; such
    a pair may come once more, with that distance.
    """
    index = _flat_index(codes[:known])
    widest = max(_LEAST, min(_MOST, _COMPARED // max(1, len(codes))))
    start, step = known, _LEAST
    while start < len(codes):
        block = codes[start : start + step]
        index.add(np.ascontiguousarray(block))
        count = 0
        for asked in (block, mirrored_codes(block)) if mirrored else (block,):
            rows, places, distances = _range(index, asked, radius)
            count += len(rows)
            once = places < rows + start  # neither itself nor the same pair from both sides
            yield Pairs(left=places[once], right=rows[once] + start, distance=distances[once])
        start += step
        step = max(_LEAST, step // 2) if count > _PAIRS else min(widest, step * 2)


def around(codes: Codes, asked: Codes, radius: int) -> tuple[Places, Places, Places]:
    """Row of the asked, place among the codes and distance of all that lie within the radius."""
    return _range(_flat_index(codes), asked, radius)


def nearest_of(codes: Codes, asked: Codes) -> tuple[Places, Places]:
    """For each asked hash the place of the nearest code and its distance. Needs a code at least."""
    distances, places = _flat_index(codes).search(np.ascontiguousarray(asked), 1)
    return places[:, 0].astype(np.int64), distances[:, 0].astype(np.int64)


def _flat_index(codes: Codes) -> Any:
    index = cast(Any, faiss).IndexBinaryFlat(_BYTES * 8)
    if len(codes):
        index.add(np.ascontiguousarray(codes))
    return index


def _range(index: Any, codes: Codes, radius: int) -> tuple[Places, Places, Places]:
    """Row of the query, place in the index and distance of all that lie within the radius."""
    # faiss takes what is nearer than its radius, so one more makes ours inclusive
    limits, distances, places = index.range_search(np.ascontiguousarray(codes), radius + 1)
    rows = np.repeat(np.arange(len(codes), dtype=np.int64), np.diff(limits.astype(np.int64)))
    return rows, places.astype(np.int64), distances.astype(np.int64)
