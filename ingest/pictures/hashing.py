"""The perceptual hash, and when it says nothing. Inside the helper process only."""

from functools import cache
from typing import Any, cast

import imagehash
import numpy as np
from numpy.typing import NDArray
from PIL import Image

_TINY = 32
_TONE = 5
_TWO_TONES = 0.9

_SURFACE_SIDE, _DEGREE = 64, 4
_FAINT = 2.0
_LITTLE = 0.16
"""Of 339 photographs none, darkened or not, has less than .20 beside a smooth surface."""

_SMOOTH_SIDE = 128
_STEP, _CONTRAST = 2.5, 25.0
_SMOOTH = 0.915
"""Of 339 photographs none, darkened or not, has more than .912 of its area smooth."""

Values = NDArray[np.float64]


def phash(image: Image.Image) -> str:
    """256-bit DCT hash, `imagehash.phash(hash_size=16)`, as 64 hex digits."""
    return str(cast(Any, imagehash).phash(image, hash_size=16))


def flat(image: Image.Image) -> bool:
    """Whether the hash of this picture says nothing about what it shows.

    True for a picture that is tiny (a shorter side under 32 pixels), that varies hardly or in one
    smooth sweep only, that has little but two tones, or hardly anything but smooth areas: blank
    pictures, gradients, "no photo" signs, logos, text.
    """
    if min(image.size) < _TINY:
        return True
    grey = image.convert("L")
    return _two_tones(grey) or _faint(grey) or _smooth(grey)


def _two_tones(grey: Image.Image) -> bool:
    """Nine tenths of the pixels lie within two narrow ranges of grey."""
    counts = np.asarray(grey.histogram(), dtype=np.int64)
    shares = np.convolve(counts, np.ones(_TONE, dtype=np.int64), mode="same") / counts.sum()
    first = int(shares.argmax())
    rest = shares.copy()
    rest[max(0, first - _TONE + 1) : first + _TONE] = 0
    return bool(shares[first] + rest.max() >= _TWO_TONES)


def _faint(grey: Image.Image) -> bool:
    """Little is left once the best smooth surface (even tone, gradient, vignette) is taken away."""
    values = _small(grey, _SURFACE_SIDE)
    spread = float(values.std())
    basis = _surface()
    left = values.ravel() - basis @ (basis.T @ values.ravel())
    return float(left.std()) < max(_FAINT, _LITTLE * spread)


def _smooth(grey: Image.Image) -> bool:
    """Nearly everywhere neighbours are alike, as they are in drawn signs, not in photographs."""
    values = _small(grey, _SMOOTH_SIDE)
    step = _STEP * min(1.0, float(values.std()) / _CONTRAST)
    across = np.abs(np.diff(values, axis=1))[:-1] <= step
    down = np.abs(np.diff(values, axis=0))[:, :-1] <= step
    return float((across & down).mean()) > _SMOOTH


def _small(grey: Image.Image, side: int) -> Values:
    return np.asarray(grey.resize((side, side), Image.Resampling.BOX), dtype=np.float64)


@cache
def _surface() -> Values:
    """An orthonormal basis of the polynomial surfaces over a square of values."""
    axis = np.linspace(-1.0, 1.0, _SURFACE_SIDE)
    grid = np.meshgrid(axis, axis)
    terms = np.polynomial.chebyshev.chebvander2d(grid[0], grid[1], [_DEGREE, _DEGREE])
    return np.linalg.qr(terms.reshape(_SURFACE_SIDE**2, -1))[0]
