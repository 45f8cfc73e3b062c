"""The perceptual hash, and when it says nothing. Inside the helper process only."""

from typing import Any, cast

import imagehash
import numpy as np
from numpy.typing import NDArray
from PIL import Image

_SIDE = 64
_TINY = 32
_FAINT = 3.0
_TONE = 5
_TWO_TONES = 0.9


def phash(image: Image.Image) -> str:
    """256-bit DCT hash, `imagehash.phash(hash_size=16)`, as 64 hex digits."""
    return str(cast(Any, imagehash).phash(image, hash_size=16))


def flat(image: Image.Image) -> bool:
    """Whether the hash of this picture says nothing about what it shows.

    True for a picture that is tiny (a shorter side under 32 pixels), that varies hardly or in one
    smooth gradient only, or that has little but two tones: blank pictures, "no photo" signs, text.
    """
    if min(image.size) < _TINY:
        return True
    grey = image.convert("L")
    return _two_tones(grey) or _faint(grey)


def _two_tones(grey: Image.Image) -> bool:
    """Nine tenths of the pixels lie within two narrow ranges of grey."""
    counts = np.asarray(grey.histogram(), dtype=np.int64)
    shares = np.convolve(counts, np.ones(_TONE, dtype=np.int64), mode="same") / counts.sum()
    first = int(shares.argmax())
    rest = shares.copy()
    rest[max(0, first - _TONE + 1) : first + _TONE] = 0
    return bool(shares[first] + rest.max() >= _TWO_TONES)


def _faint(grey: Image.Image) -> bool:
    """Nothing is left once the best plane (an even tone or a straight gradient) is taken away."""
    small = grey.resize((_SIDE, _SIDE), Image.Resampling.BOX)
    values = np.asarray(small, dtype=np.float64)
    return bool(np.std(values - _plane(values)) < _FAINT)


def _plane(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """The least-squares plane through a square of values."""
    axis = np.linspace(-1.0, 1.0, values.shape[0])
    weight = float((axis**2).sum() * values.shape[0])
    across = float((values @ axis).sum()) / weight
    down = float((axis @ values).sum()) / weight
    return values.mean() + across * axis[None, :] + down * axis[:, None]
