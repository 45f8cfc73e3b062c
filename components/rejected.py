"""Input that could not be used, by reason: read from the list that loading keeps."""

from collections import Counter
from pathlib import Path

import msgspec

from ingest.models import Frozen
from ingest.rejected import INDEX, RejectedLine

MOST_BYTES = 64 * 1024 * 1024  # of the list that are read; a longer one is said to be longer


class RejectedReason(Frozen, frozen=True, kw_only=True):
    """A reason, how often it was given, and the first input record (file, line) it was given of."""

    reason: str
    times: int
    file: str
    line: int | None


class Rejected(Frozen, frozen=True, kw_only=True):
    """All reasons, most frequent first. `whole`: the list was read to its end."""

    reasons: tuple[RejectedReason, ...]
    folder: str
    whole: bool


def rejected_in(folder: Path) -> Rejected:
    """What the list in this folder says; nothing where there is none."""
    path = folder / INDEX
    if not path.exists():
        return Rejected(reasons=(), folder=str(folder), whole=True)
    times: Counter[str] = Counter()
    first: dict[str, RejectedLine] = {}
    with path.open("rb") as index:
        for line in index.readlines(MOST_BYTES):
            found = _read(line)
            if found is not None:
                times[found.reason] += 1
                first.setdefault(found.reason, found)
        whole = not index.read(1)
    ordered = sorted(times.items(), key=lambda pair: (-pair[1], pair[0]))
    reasons = (
        RejectedReason(
            reason=reason, times=count, file=Path(first[reason].file).name, line=first[reason].line
        )
        for reason, count in ordered
    )
    return Rejected(reasons=tuple(reasons), folder=str(folder), whole=whole)


def _read(line: bytes) -> RejectedLine | None:
    """One line of the list; None for one that a crash cut off."""
    try:
        return msgspec.json.decode(line, type=RejectedLine)
    except msgspec.DecodeError:
        return None
