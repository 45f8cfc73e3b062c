"""What else a picture may be looked up as: mirrored, without border, cut out of a screenshot.

Both cuts rest on one fact: in a row or column of page background, of a bar or of a border most
pixels have one tone; in a row of a photograph they hardly ever do.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from ingest.pictures.decode import opened, pixels
from ingest.pictures.hashing import flat, phash
from ingest.pictures.messages import QueryHashes, Variant

Grey = NDArray[np.uint8]
Span = tuple[int, int]
Box = tuple[int, int, int, int]

_TONE = 7
_BORDER = 0.96
_PAGE = 0.6
_LEAST_SIDE = 64
_LEAST_SHARE = 0.06
_GAP = 0.015


def query(data: bytes) -> QueryHashes:
    """The hashes to search by, the plain one first; the same hash only once, flat ones never."""
    found: dict[str, Variant] = {}
    for name, mirrored_name, image in _versions(pixels(opened(data))):
        if not flat(image):
            found.setdefault(phash(image), name)
            found.setdefault(phash(ImageOps.mirror(image)), mirrored_name)
    return QueryHashes(hashes=tuple((name, value) for value, name in found.items()))


def _versions(image: Image.Image) -> Iterator[tuple[Variant, Variant, Image.Image]]:
    """The picture itself and its cuts, each with the names of it and of its mirror image."""
    grey = np.asarray(image.convert("L"))
    yield "plain", "mirrored", image
    boxes: dict[Box, tuple[Variant, Variant]] = {}
    boxes.setdefault(edge_box(grey, _BORDER), ("trimmed", "trimmed_mirrored"))
    boxes.setdefault(edge_box(grey, _PAGE), ("without_bars", "without_bars_mirrored"))
    boxes.setdefault(photo_box(grey), ("cut_out", "cut_out_mirrored"))
    for box, names in boxes.items():
        if _worth(box, grey):
            yield *names, image.crop(box)


def edge_box(grey: Grey, share: float) -> Box:
    """The picture without the lines at its edges of which that share has the edge's own tone."""
    top, bottom = _within_edges(grey, share)
    left, right = _within_edges(grey[top:bottom].T, share)
    return left, top, right, bottom


def _within_edges(lines: Grey, share: float) -> Span:
    shares, tones = _tones(lines)
    first = _leading(shares, tones, share)
    last = len(lines) - _leading(shares[::-1], tones[::-1], share)
    return (first, last) if first < last else (0, len(lines))


def _leading(shares: NDArray[np.float64], tones: NDArray[np.int64], share: float) -> int:
    """How many lines from the start have the tone of the first one."""
    if not len(shares):
        return 0
    edge = (shares >= share) & (np.abs(tones - tones[0]) < _TONE)
    return len(edge) if edge.all() else int(edge.argmin())


def photo_box(grey: Grey) -> Box:
    """The largest photograph on a page: rows, then columns within them, then rows once more."""
    left, right = 0, grey.shape[1]
    top, bottom = _longest(_tones(grey)[0] < _PAGE)
    for _ in range(2):
        left, right = _longest(_tones(grey[top:bottom].T)[0] < _PAGE)
        top, bottom = _longest(_tones(grey[:, left:right])[0] < _PAGE)
    return left, top, right, bottom


def _tones(lines: Grey) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """For each line its most frequent range of _TONE grey levels: share of the pixels, and end."""
    height, width = lines.shape
    if not height or not width:
        return np.ones(height), np.zeros(height, np.int64)
    offsets = np.arange(height, dtype=np.int64)[:, None] * 256
    counts = np.bincount((lines + offsets).ravel(), minlength=height * 256).reshape(height, 256)
    sums = np.cumsum(counts, axis=1)
    sums[:, _TONE:] -= sums[:, :-_TONE].copy()
    return sums.max(axis=1) / width, sums.argmax(axis=1)


def _longest(content: NDArray[np.bool_]) -> Span:
    """The longest run of lines with content, across short gaps; everything if there is none."""
    places = np.flatnonzero(content)
    if not len(places):
        return 0, len(content)
    breaks = np.flatnonzero(np.diff(places) > max(2, round(_GAP * len(content))))
    starts = places[np.concatenate(([0], breaks + 1))]
    ends = places[np.concatenate((breaks, [len(places) - 1]))] + 1
    best = int((ends - starts).argmax())
    return int(starts[best]), int(ends[best])


def _worth(box: Box, grey: Grey) -> bool:
    """Whether a cut is large enough to compare and not the whole picture."""
    width, height = box[2] - box[0], box[3] - box[1]
    if min(width, height) < _LEAST_SIDE or (height, width) == grey.shape:
        return False
    return width * height >= _LEAST_SHARE * grey.size
