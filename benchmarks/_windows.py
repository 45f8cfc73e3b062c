"""A million hashes that are like those of pictures: windows into photographs and other pictures.

A window is 30 to 80 % of a picture's width and height, anywhere in it, stretched to a square and
half of the time mirrored; flat ones are left out, as an index leaves them out.
"""

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.fft import dctn

from ingest.pictures.hashing import flat

_SIDE = 64
_PART = 2000

Codes = NDArray[np.uint8]


def codes_of_squares(squares: NDArray[np.float32]) -> Codes:
    """The perceptual hashes of pictures that are 64 x 64 numbers already, as rows of 32 bytes."""
    low = np.asarray(dctn(squares, axes=(1, 2)))[:, :16, :16].reshape(len(squares), -1)
    return np.packbits(low > np.median(low, axis=1)[:, None], axis=1)


def windows(pictures: list[Image.Image], count: int, seed: int) -> tuple[Codes, NDArray[np.int32]]:
    """Hashes of so many windows, and of which picture each is a part."""
    rng = np.random.default_rng(seed)
    grey = [picture.convert("L") for picture in pictures]
    codes: list[Codes] = []
    owners: list[int] = []
    while len(owners) < count:
        squares: list[NDArray[np.float32]] = []
        while len(squares) < min(_PART, count - len(owners)):
            owner = int(rng.integers(len(grey)))
            window = _window(grey[owner], rng)
            if not flat(window):
                squares.append(np.asarray(window, dtype=np.float32))
                owners.append(owner)
                if len(owners) >= count:
                    break
        codes.append(codes_of_squares(np.stack(squares)))
    return np.concatenate(codes), np.array(owners, dtype=np.int32)


def _window(grey: Image.Image, rng: np.random.Generator) -> Image.Image:
    width, height = grey.width * rng.uniform(0.3, 0.8), grey.height * rng.uniform(0.3, 0.8)
    left, top = rng.uniform(0, grey.width - width), rng.uniform(0, grey.height - height)
    box = left, top, left + width, top + height
    small = grey.resize((_SIDE, _SIDE), Image.Resampling.BILINEAR, box=box, reducing_gap=2.0)
    return small.transpose(Image.Transpose.FLIP_LEFT_RIGHT) if rng.random() < 0.5 else small
