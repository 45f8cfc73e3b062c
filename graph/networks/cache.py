"""The last linking of a theme, kept in the home so that explanations need not link again."""

import os
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from graph.linking.identity import Ids
from graph.linking.parameters import VERSION
from graph.linking.result import Linked
from graph.networks.market import ReadMarket
from ingest.models import Frozen, uid

_FORMAT = f"1 {VERSION}"


class Kept(Frozen, frozen=True, kw_only=True, eq=False):
    """A linking as it was stored: the market, its `linked` result, uids by row, and the lasting
    `number` (ads,) of each ad's network or -1. `judged` is the digest of the judgements obeyed,
    `muted` the values (rows) they mute, `linked_at` (ISO 8601) the moment it was read as of."""

    made_by: str = _FORMAT
    linked_at: str
    judged: str
    read: ReadMarket
    linked: Linked
    number: Ids
    muted: np.ndarray[Any, Any]


def file_of(folder: Path, theme: str) -> Path:
    """Where the linking of a theme is kept."""
    return folder / f"{uid(theme)}.linked"


def save(path: Path, kept: Kept) -> None:
    """Write the cache; whoever reads it meanwhile has the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(msgspec.msgpack.encode(kept, enc_hook=_pack))
    draft.replace(path)


def load(path: Path) -> Kept | None:
    """What was kept; None (link anew) if missing, damaged, or made by other rules."""
    try:
        kept = msgspec.msgpack.decode(path.read_bytes(), type=Kept, dec_hook=_unpack)
    except (OSError, msgspec.MsgspecError, ValueError, TypeError):
        return None
    return kept if kept.made_by == _FORMAT else None


def _pack(value: object) -> object:
    if isinstance(value, np.ndarray):
        array: np.ndarray[Any, Any] = value
        return [array.dtype.str, array.shape, array.tobytes()]
    raise NotImplementedError(f"cannot encode {type(value)}")


def _unpack(_: type, value: Any) -> object:
    return np.frombuffer(value[2], dtype=value[0]).reshape(value[1])
