"""Rows and columns of a picture: what part of each has one tone. Inside the helper process only.

Everything that is cut away rests on one fact: in a row or column of page background, of a bar or
of a border most pixels have one tone; in a row of a photograph they hardly ever do.
"""

import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Span = tuple[int, int]
Box = tuple[int, int, int, int]
"""Left, top, right, bottom."""

TONE = 7


def tones(lines: Grey) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """For each line its most frequent range of TONE grey levels: share of the pixels, and end."""
    height, width = lines.shape
    if not height or not width:
        return np.ones(height), np.zeros(height, np.int64)
    offsets = np.arange(height, dtype=np.int64)[:, None] * 256
    counts = np.bincount((lines + offsets).ravel(), minlength=height * 256).reshape(height, 256)
    sums = np.cumsum(counts, axis=1)
    sums[:, TONE:] -= sums[:, :-TONE].copy()
    return sums.max(axis=1) / width, sums.argmax(axis=1)


def spans(chosen: NDArray[np.bool_]) -> list[Span]:
    """The runs of chosen lines."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], chosen, [False]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True))


def edge_box(grey: Grey, share: float) -> Box:
    """The picture without the lines at its edges of which that share has the edge's own tone."""
    top, bottom = _within_edges(grey, share)
    left, right = _within_edges(grey[top:bottom].T, share)
    return left, top, right, bottom


def _within_edges(lines: Grey, share: float) -> Span:
    shares, levels = tones(lines)
    first = _leading(shares, levels, share)
    last = len(lines) - _leading(shares[::-1], levels[::-1], share)
    return (first, last) if first < last else (0, len(lines))


def _leading(shares: NDArray[np.float64], levels: NDArray[np.int64], share: float) -> int:
    """How many lines from the start have the tone of the first one."""
    if not len(shares):
        return 0
    edge = (shares >= share) & (np.abs(levels - levels[0]) < TONE)
    return len(edge) if edge.all() else int(edge.argmin())


def photo_box(grey: Grey, share: float, gap: float = 0.015) -> Box:
    """The largest part without lines of one tone: rows, columns within them, rows once more."""
    left, right = 0, grey.shape[1]
    top, bottom = _longest(tones(grey)[0] < share, gap)
    for _ in range(2):
        left, right = _longest(tones(grey[top:bottom].T)[0] < share, gap)
        top, bottom = _longest(tones(grey[:, left:right])[0] < share, gap)
    return left, top, right, bottom


def _longest(content: NDArray[np.bool_], gap: float) -> Span:
    """The longest run, small gaps within it allowed; everything if there is none."""
    places = np.flatnonzero(content)
    if not len(places):
        return 0, len(content)
    breaks = np.flatnonzero(np.diff(places) > max(2, round(gap * len(content))))
    starts = places[np.concatenate(([0], breaks + 1))]
    ends = places[np.concatenate((breaks, [len(places) - 1]))] + 1
    best = int((ends - starts).argmax())
    return int(starts[best]), int(ends[best])
