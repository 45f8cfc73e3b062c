"""What was compared already, kept on disk between two refreshings; it can be made anew at any time.

A cache says at which moment of the clock it was made and how many things there were then. Who opens
it finds out whether that is so still: a lawful deletion, a rebuild, a restored backup make it void.
"""

import os
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np

from graph.alike import Groups
from graph.near import Pairs
from ingest.models import Frozen, uid

_FORMAT = 2

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
    head = {"format": _FORMAT, "made_by": made_by}
    head |= {"watermark": kept.watermark, "things": kept.things}
    with draft.open("wb") as file:
        np.savez(
            file,
            head=_bytes(head),
            members=_bytes(kept.groups.members),
            likeness=_bytes(kept.groups.likeness),
            left=kept.groups.pairs.left,
            right=kept.groups.pairs.right,
            distance=kept.groups.pairs.distance,
        )
    draft.replace(path)


def load(path: Path, made_by: str) -> Kept | None:
    """What was kept; None (build anew) if missing, damaged or made otherwise."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            head = msgspec.msgpack.decode(kept["head"].tobytes())
            if head["format"] != _FORMAT or head["made_by"] != made_by:
                return None
            pairs = Pairs(left=kept["left"], right=kept["right"], distance=kept["distance"])
            members = msgspec.msgpack.decode(
                kept["members"].tobytes(), type=tuple[tuple[str, ...], ...]
            )
            likeness = msgspec.msgpack.decode(kept["likeness"].tobytes(), type=tuple[bytes, ...])
            groups = Groups(members=members, likeness=likeness, pairs=pairs)
            return Kept(groups=groups, watermark=head["watermark"], things=head["things"])
    except Exception:  # a damaged archive raises anything; the cache can always be made anew
        return None


def _bytes(value: object) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer(msgspec.msgpack.encode(value), np.uint8)
