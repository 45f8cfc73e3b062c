"""The targets of the extractors and whether they were met, as one closing table."""

from collections.abc import Iterable

import msgspec


class Target(msgspec.Struct, frozen=True):
    """What was asked of a set, what was measured on it, and whether that is enough."""

    what: str
    wanted: str
    measured: str
    met: bool


def share(what: str, wanted: float, right: int, total: int) -> Target:
    """A target for how many of a total are right."""
    measured = right / max(1, total)
    return Target(what, f"≥ {wanted:.3f}", f"{measured:.4f} ({right}/{total})", measured >= wanted)


def table(targets: Iterable[Target]) -> str:
    """The targets in columns, met or missed, and how many of each."""
    every = list(targets)
    rows = [("target", "wanted", "measured", ""), *map(_row, every)]
    wide = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = [
        "  ".join([*(cell.ljust(size) for cell, size in zip(row, wide, strict=False)), row[3]])
        for row in rows
    ]
    met = sum(target.met for target in every)
    return "\n".join([*lines, f"{met} of {len(every)} targets met"])


def _row(target: Target) -> tuple[str, str, str, str]:
    return target.what, target.wanted, target.measured, "met" if target.met else "MISSED"
