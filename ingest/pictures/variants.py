"""What else a picture may be looked up as: mirrored, without border, widened, straightened.

The index keeps one hash a picture; whatever was done to a copy is undone on the side of the query.
A copy that was cropped lacks its edges: the widened query stands in for them by reflection, which
puts what is left where it was in the whole picture. A crop may have taken from all edges alike,
from one, or from two that meet.
"""

from collections.abc import Iterator
from itertools import product

import numpy as np
from PIL import Image, ImageOps

from ingest.pictures.decode import opened, pixels
from ingest.pictures.hashing import flat, phash
from ingest.pictures.lines import Box, edge_box, photo_box
from ingest.pictures.messages import QueryHashes, Variant
from ingest.pictures.pages import is_page, photograph, worth

_BORDER = 0.96
_BAR = 0.6
_SMALL = 160
"""Shorter side, in pixels, on which crops and tilts are undone: the hash needs 64."""

_ALL_ROUND = (0.055, 0.125)
_ONE_EDGE = (0.07, 0.12, 0.2)
_CORNER = (0.07, 0.12)
"""What is added at each of these edges, as a share of what is left."""

_TILT = 4.0
"""Degrees; the hash bears 2 degrees by itself."""

Version = tuple[Variant, Variant, Image.Image]
"""The names of a version and of its mirror image."""


def query(data: bytes) -> QueryHashes:
    """The hashes to search by, the plain one first; the same hash only once, flat ones never."""
    found: dict[str, Variant] = {}
    for name, mirrored_name, image in versions(pixels(opened(data))):
        if not flat(image):
            found.setdefault(phash(image), name)
            found.setdefault(phash(ImageOps.mirror(image)), mirrored_name)
    return QueryHashes(hashes=tuple((name, value) for value, name in found.items()))


def versions(image: Image.Image) -> Iterator[Version]:
    """The picture, its cuts, and what is undone to the best of them."""
    if is_page(image):
        best = photograph(image)
        if best is None:
            return
        yield "cut_out", "cut_out_mirrored", best
    else:
        yield "plain", "mirrored", image
        best = image
        for name, mirrored_name, cut in _cuts(image):
            best = cut if name == "trimmed" else best
            yield name, mirrored_name, cut
    yield from _undone(_small(best))


def _undone(image: Image.Image) -> Iterator[Version]:
    """The picture as it may have been before it was cropped or turned."""
    for added in _ALL_ROUND:
        yield "widened", "widened_mirrored", _padded(image, (added,) * 4)
    for added, edge in product(_ONE_EDGE, range(4)):
        shares = tuple(added if at == edge else 0.0 for at in range(4))
        yield "widened_at_edge", "widened_at_edge_mirrored", _padded(image, shares)
    for added, across, down in product(_CORNER, (0, 1), (0, 1)):
        shares = (added * across, added * down, added * (1 - across), added * (1 - down))
        yield "widened_at_corner", "widened_at_corner_mirrored", _padded(image, shares)
    yield "turned_left", "turned_left_mirrored", _turned(image, _TILT)
    yield "turned_right", "turned_right_mirrored", _turned(image, -_TILT)


def _small(image: Image.Image) -> Image.Image:
    """Grey, and no larger than it need be."""
    scale = min(1.0, _SMALL / min(image.size))
    size = round(image.width * scale), round(image.height * scale)
    return image.convert("L").resize(size, Image.Resampling.BOX)


def _cuts(image: Image.Image) -> Iterator[Version]:
    grey = np.asarray(image.convert("L"))
    boxes: dict[Box, tuple[Variant, Variant]] = {(0, 0, *image.size): ("plain", "mirrored")}
    boxes.setdefault(edge_box(grey, _BORDER), ("trimmed", "trimmed_mirrored"))
    boxes.setdefault(edge_box(grey, _BAR), ("without_bars", "without_bars_mirrored"))
    boxes.setdefault(photo_box(grey, _BAR), ("cut_out", "cut_out_mirrored"))
    for box, names in list(boxes.items())[1:]:
        if worth(box, grey):
            yield *names, image.crop(box)


def _padded(image: Image.Image, shares: tuple[float, ...]) -> Image.Image:
    """Larger by these shares of its sides at left, top, right and bottom, by reflection."""
    sides = (image.width, image.height) * 2
    left, top, right, bottom = (round(a * b) for a, b in zip(sides, shares, strict=True))
    values = np.asarray(image)
    return Image.fromarray(np.pad(values, ((top, bottom), (left, right)), mode="symmetric"))


def _turned(image: Image.Image, degrees: float) -> Image.Image:
    """Turned about its middle, the corners filled by reflection."""
    wider = _padded(image, (_TILT / 60,) * 4)  # tan 4 degrees, a little more for long pictures
    turned = wider.rotate(degrees, resample=Image.Resampling.BILINEAR)
    left, top = (wider.width - image.width) // 2, (wider.height - image.height) // 2
    return turned.crop((left, top, left + image.width, top + image.height))
