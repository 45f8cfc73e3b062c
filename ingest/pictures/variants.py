"""What else a picture may be looked up as: mirrored, without border, cut out of a screenshot.

Both cuts rest on one fact: in a row or column of page background, of a bar or of a border most
pixels have one tone; in a row of a photograph they hardly ever do.
"""

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


def _versions(image: Image.Image) -> list[tuple[Variant, Variant, Image.Image]]:
    """The picture itself and its cuts, each with the names of it and of its mirror image."""
    grey = np.asarray(image.convert("L"))
    found: list[tuple[Variant, Variant, Image.Image]] = [("plain", "mirrored", image)]
    trimmed = trimmed_box(grey)
    if _worth(trimmed, grey):
        found.append(("trimmed", "trimmed_mirrored", image.crop(trimmed)))
    cut = photo_box(grey)
    if cut != trimmed and _worth(cut, grey):
        found.append(("cut_out", "cut_out_mirrored", image.crop(cut)))
    return found


def trimmed_box(grey: Grey) -> Box:
    """The picture without the rows and columns at its edges that have one tone."""
    top, bottom = _outer(_tone_share(grey) < _BORDER)
    left, right = _outer(_tone_share(grey[top:bottom].T) < _BORDER)
    return left, top, right, bottom


def photo_box(grey: Grey) -> Box:
    """The largest photograph on a page: rows, then columns within them, then rows once more."""
    left, right = 0, grey.shape[1]
    top, bottom = _longest(_tone_share(grey) < _PAGE)
    for _ in range(2):
        left, right = _longest(_tone_share(grey[top:bottom].T) < _PAGE)
        top, bottom = _longest(_tone_share(grey[:, left:right]) < _PAGE)
    return left, top, right, bottom


def _tone_share(lines: Grey) -> NDArray[np.float64]:
    """For each line the share of its pixels in its most frequent range of _TONE grey levels."""
    height, width = lines.shape
    if not height or not width:
        return np.ones(height)
    offsets = np.arange(height, dtype=np.int64)[:, None] * 256
    counts = np.bincount((lines + offsets).ravel(), minlength=height * 256).reshape(height, 256)
    sums = np.cumsum(counts, axis=1)
    sums[:, _TONE:] -= sums[:, :-_TONE].copy()
    return sums.max(axis=1) / width


def _outer(content: NDArray[np.bool_]) -> Span:
    """From the first to the last line with content; everything if there is none."""
    places = np.flatnonzero(content)
    return (int(places[0]), int(places[-1]) + 1) if len(places) else (0, len(content))


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
