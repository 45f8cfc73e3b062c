"""The last linking of a theme, kept in the home: explanations open it, the next goes on from it.

It can be made anew at any time and is thrown away as soon as it may not fit: another format, other
code or parameters, a damaged file. Whether it is that of this database, the run finds out.
"""

import os
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from graph.linking.identity import Ids
from graph.linking.parameters import DEFAULT, Parameters
from graph.linking.result import Linked
from graph.networks.market import ReadMarket
from graph.networks.members import Members
from ingest.models import Frozen, digest_of, uid

_READING = ("again", "cache", "compute", "difference", "kinds", "market", "shown", "whole")
_CODE = ("linking/*.py", *(f"networks/{name}.py" for name in _READING))
"""What a linking depends on; a change in any of these files makes it anew."""


class Kept(Frozen, frozen=True, kw_only=True, eq=False):
    """A linking as it was stored: what was `read` as of `linked_at` (ISO 8601), the result `free`
    of judgements and as `linked` under them, and the `members` written. `judged` is the digest of
    the judgements obeyed, `muted` the values (rows) they mute, `made_by` digests the rules."""

    made_by: str
    linked_at: str
    judged: str
    read: ReadMarket
    free: Linked
    linked: Linked
    members: Members
    muted: np.ndarray[Any, Any]

    @property
    def number(self) -> Ids:
        """The lasting number (ads,) of each ad's network or -1."""
        return self.members.number


def file_of(folder: Path, theme: str) -> Path:
    """Where the linking of a theme is kept."""
    return folder / f"{uid(theme)}.linked"


def pending(path: Path) -> Path:
    """Where a linking lies that may not have come to its end yet."""
    return path.with_name(f"{path.name}.pending")


def rules(parameters: Parameters = DEFAULT) -> str:
    """A digest of the code and the numbers that a linking depends on."""
    return digest_of([msgspec.to_builtins(parameters), _code()])


@cache  # once: files may change under a process that runs, what it does may not
def _code() -> list[str]:
    root = Path(__file__).parent.parent
    files = sorted(path for pattern in _CODE for path in root.glob(pattern))
    return [path.read_text(encoding="utf-8") for path in files]


def save(path: Path, kept: Kept) -> None:
    """Write the cache; whoever reads it meanwhile has the old one or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.write_bytes(msgspec.msgpack.encode(kept, enc_hook=_pack))
    draft.replace(path)


def load(path: Path, made_by: str | None = None) -> Kept | None:
    """What was kept; None (link anew) if missing, damaged, or made by other rules."""
    try:
        kept = msgspec.msgpack.decode(path.read_bytes(), type=Kept, dec_hook=_unpack)
    except (OSError, msgspec.MsgspecError, ValueError, TypeError):
        return None
    return kept if kept.made_by == (made_by or rules()) else None


def _pack(value: object) -> object:
    if isinstance(value, np.ndarray):
        array: np.ndarray[Any, Any] = value
        return [array.dtype.str, array.shape, array.tobytes()]
    raise NotImplementedError(f"cannot encode {type(value)}")


def _unpack(_: type, value: Any) -> object:
    return np.frombuffer(value[2], dtype=value[0]).reshape(value[1])
