"""What was compared already, kept on disk between two refreshings; it can be made anew at any time.

A cache says at which moment of the clock it was made and how many things there were then. Who opens
it finds out whether that is so still: a lawful deletion, a rebuild, a restored backup make it void.
"""

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from graph.alike import Groups
from graph.near import Pairs, Whole
from ingest.models import Frozen, uid

_FORMAT = 3
_PORTION = 50_000
"""Groups that are written and read at a time."""

_MEMBERS = msgspec.msgpack.Decoder(tuple[tuple[str, ...], ...])
_LIKENESS = msgspec.msgpack.Decoder(tuple[bytes, ...])

Bytes = NDArray[np.uint8]

What = Literal["pictures", "templates", "index"]


class Kept(Frozen, frozen=True, kw_only=True):
    """Groups as of a moment of the clock, of so many things that there were then."""

    groups: Groups
    watermark: str
    things: int


def file_of(folder: Path, theme: str, what: What) -> Path:
    """Where a theme's cache lies."""
    return folder / f"{uid(theme)}.{what}.npz"


def forget(folder: Path, theme: str) -> None:
    """Drop all that is kept of a theme's pictures and texts, unfinished files included.

    For lawful deletions: hashes and signatures of what is gone must not stay behind.
    """
    for what in ("pictures", "templates", "index"):
        path = file_of(folder, theme, what)
        for one in (path, *path.parent.glob(f"{path.name}.*")):
            one.unlink(missing_ok=True)


def save(path: Path, kept: Kept, made_by: str) -> None:
    """Write the cache; whoever reads it meanwhile has the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    with zipfile.ZipFile(draft, "w") as archive:
        for name, array in _arrays(kept, made_by):
            with archive.open(f"{name}.npy", "w", force_zip64=True) as file:
                np.lib.format.write_array(file, array, allow_pickle=False)
    draft.replace(path)


def _arrays(kept: Kept, made_by: str) -> Iterator[tuple[str, Whole | Bytes]]:
    """What is written, one after the other: at once it would be as large as what is kept."""
    groups, pairs = kept.groups, kept.groups.pairs
    head = {"format": _FORMAT, "made_by": made_by, "groups": len(groups.members)}
    yield "head", _bytes(head | {"watermark": kept.watermark, "things": kept.things})
    for start in range(0, len(groups.members), _PORTION):
        yield f"members{start}", _bytes(groups.members[start : start + _PORTION])
        yield f"likeness{start}", _bytes(groups.likeness[start : start + _PORTION])
    yield from (("left", pairs.left), ("right", pairs.right), ("distance", pairs.distance))


def load(path: Path, made_by: str) -> Kept | None:
    """What was kept; None (build anew) if missing, damaged or made otherwise."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            head = msgspec.msgpack.decode(kept["head"].data)
            if head["format"] != _FORMAT or head["made_by"] != made_by:
                return None
            pairs = Pairs(left=kept["left"], right=kept["right"], distance=kept["distance"])
            members: list[tuple[str, ...]] = []
            likeness: list[bytes] = []
            for start in range(0, head["groups"], _PORTION):
                members += _MEMBERS.decode(kept[f"members{start}"].data)
                likeness += _LIKENESS.decode(kept[f"likeness{start}"].data)
            groups = Groups(members=tuple(members), likeness=tuple(likeness), pairs=pairs)
            return Kept(groups=groups, watermark=head["watermark"], things=head["things"])
    except Exception:  # a damaged archive raises anything; the cache can always be made anew
        return None


def _bytes(value: object) -> Bytes:
    return np.frombuffer(msgspec.msgpack.encode(value), np.uint8)
