"""A million hashes that are like those of pictures: windows into photographs and other pictures.

A window is 30 to 80 % of a picture's width and height, anywhere in it, stretched to a square and
half of the time mirrored; flat ones are left out, as an index leaves them out.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.fft import dctn

from ingest.pictures.hashing import flat

_SIDE = 64
_PART = 2000

Codes = NDArray[np.uint8]
Box = tuple[float, float, float, float, float]


def codes_of_squares(squares: NDArray[np.float32]) -> Codes:
    """The perceptual hashes of pictures that are 64 x 64 numbers already, as rows of 32 bytes."""
    low = np.asarray(dctn(squares, axes=(1, 2)))[:, :16, :16].reshape(len(squares), -1)
    return np.packbits(low > np.median(low, axis=1)[:, None], axis=1)


class Windows(NamedTuple):
    """Hashes of windows, which picture each is a part of, and where (left … bottom, mirrored)."""

    codes: Codes
    owners: NDArray[np.int32]
    boxes: NDArray[np.float32]


def windows(pictures: list[Image.Image], count: int, seed: int) -> Windows:
    """So many windows."""
    rng = np.random.default_rng(seed)
    grey = [picture.convert("L") for picture in pictures]
    codes: list[Codes] = []
    owners: list[int] = []
    boxes: list[Box] = []
    while len(owners) < count:
        squares: list[NDArray[np.float32]] = []
        while len(squares) < min(_PART, count - len(owners) + len(squares)):
            owner = int(rng.integers(len(grey)))
            box = _box(grey[owner], rng)
            window = _square(grey[owner], box)
            if not flat(window):
                squares.append(np.asarray(window, dtype=np.float32))
                owners.append(owner)
                boxes.append(box)
        codes.append(codes_of_squares(np.stack(squares)))
    return Windows(np.concatenate(codes), np.array(owners, np.int32), np.array(boxes, np.float32))


def cut_out(picture: Image.Image, box: NDArray[np.float32]) -> Image.Image:
    """The window itself, at the size it has in its picture."""
    left, top, right, bottom = map(round, box[:4].tolist())
    part = picture.crop((left, top, right, bottom))
    return part.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if box[4] else part


def _box(grey: Image.Image, rng: np.random.Generator) -> Box:
    width, height = grey.width * rng.uniform(0.3, 0.8), grey.height * rng.uniform(0.3, 0.8)
    left, top = rng.uniform(0, grey.width - width), rng.uniform(0, grey.height - height)
    return left, top, left + width, top + height, float(rng.random() < 0.5)


def _square(grey: Image.Image, box: Box) -> Image.Image:
    size = (_SIDE, _SIDE)
    small = grey.resize(size, Image.Resampling.BILINEAR, box=box[:4], reducing_gap=2.0)
    return small.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if box[4] else small
