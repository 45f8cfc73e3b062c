"""Groups of things that were compared already, kept on disk between two refreshings."""

import os
from pathlib import Path

import msgspec
import numpy as np

from graph.alike import Groups
from graph.near import Pairs

_FORMAT = 1


def save(path: Path, groups: Groups, made_by: str, watermark: str) -> None:
    """Write the cache; whoever reads it meanwhile has the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    head = {"format": _FORMAT, "made_by": made_by, "watermark": watermark}
    with draft.open("wb") as file:
        np.savez(
            file,
            head=_bytes(head),
            members=_bytes(groups.members),
            likeness=_bytes(groups.likeness),
            left=groups.pairs.left,
            right=groups.pairs.right,
            distance=groups.pairs.distance,
        )
    draft.replace(path)


def load(path: Path, made_by: str) -> tuple[Groups, str] | None:
    """The groups and their watermark; None (build anew) if missing, damaged or made otherwise."""
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
            return Groups(members=members, likeness=likeness, pairs=pairs), head["watermark"]
    except Exception:  # a damaged archive raises anything; the cache can always be made anew
        return None


def _bytes(value: object) -> np.ndarray[tuple[int], np.dtype[np.uint8]]:
    return np.frombuffer(msgspec.msgpack.encode(value), np.uint8)
