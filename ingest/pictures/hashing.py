"""The perceptual hash, and when it says nothing. Inside the helper process only."""

from functools import cache
from typing import Any, cast

import imagehash
import numpy as np
from numpy.typing import NDArray
from PIL import Image
from scipy.fft import dctn, irfft, rfft

_TINY = 32
_TONE = 5
_TWO_TONES = 0.9

_SMALL_SIDE, _LARGE_SIDE = 64, 128
_DEGREE = 4
_FAINT = 2.0
_LITTLE = 0.16
"""Of 339 photographs none, darkened or not, has less than .20 beside a smooth surface."""

_STEP, _CONTRAST = 2.5, 25.0
_SMOOTH = 0.915
"""Of 339 photographs none, darkened or not, has more than .912 of its area smooth."""

_COARSE = 8
_FINE = 0.125
"""Of 339 photographs one, a wall of bricks, has less than .15 in its 8 x 8 coarsest waves; noise in
squares of up to a fortieth of the width has at most .10."""

_LINES = 16
_APART, _AGAIN = 0.3, 0.8
_EVEN, _TRACE = 3.0, 1e-9
_MOST_LINES = 0.85
"""Most rows and columns of no photograph come back by more than .52, those of patterns by .85."""

Values = NDArray[np.float64]


def phash(image: Image.Image) -> str:
    """256-bit DCT hash, `imagehash.phash(hash_size=16)`, as 64 hex digits."""
    return str(cast(Any, imagehash).phash(image, hash_size=16))


def flat(image: Image.Image) -> bool:
    """Whether the hash of this picture says nothing about what it shows.

    True for a picture that is tiny (a shorter side under 32 pixels), that varies hardly or in one
    smooth sweep only, that has little but two tones, hardly anything but smooth areas or hardly
    anything but grain, or that repeats itself: blank pictures, gradients, "no photo" signs, logos,
    text, noise, stripes, checks and tiles.
    """
    if min(image.size) < _TINY:
        return True
    grey = image.convert("L")
    if _two_tones(grey):
        return True
    values = _small(grey, _SMALL_SIDE)
    if _faint(values) or _grain(values):
        return True
    values = _small(grey, _LARGE_SIDE)
    return _smooth(values) or _repeats(values)


def _two_tones(grey: Image.Image) -> bool:
    """Nine tenths of the pixels lie within two narrow ranges of grey."""
    counts = np.asarray(grey.histogram(), dtype=np.int64)
    shares = np.convolve(counts, np.ones(_TONE, dtype=np.int64), mode="same") / counts.sum()
    first = int(shares.argmax())
    rest = shares.copy()
    rest[max(0, first - _TONE + 1) : first + _TONE] = 0
    return bool(shares[first] + rest.max() >= _TWO_TONES)


def _faint(values: Values) -> bool:
    """Little is left once the best smooth surface (even tone, gradient, vignette) is taken away."""
    spread = float(values.std())
    basis = _surface()
    left = values.ravel() - basis @ (basis.T @ values.ravel())
    return float(left.std()) < max(_FAINT, _LITTLE * spread)


def _grain(values: Values) -> bool:
    """Hardly any of what varies is as large as things are: noise has all sizes alike."""
    waves = np.square(np.asarray(dctn(values - values.mean(), norm="ortho")))
    return float(waves[:_COARSE, :_COARSE].sum()) < _FINE * float(waves.sum())


def _smooth(values: Values) -> bool:
    """Nearly everywhere neighbours are alike, as they are in drawn signs, not in photographs."""
    step = _STEP * min(1.0, float(values.std()) / _CONTRAST)
    across = np.abs(np.diff(values, axis=1))[:-1] <= step
    down = np.abs(np.diff(values, axis=0))[:, :-1] <= step
    return float((across & down).mean()) > _SMOOTH


def _repeats(values: Values) -> bool:
    """Most rows and most columns come back to themselves after they were something else."""
    some = slice(_LINES // 2, None, _LINES)
    again = _returns(np.concatenate((values[some], values.T[some]))) >= _AGAIN
    return bool(again.reshape(2, -1).mean(axis=1).min() >= _MOST_LINES)


def _returns(lines: Values) -> Values:
    """For each line how like itself it is again, shifted, past where it was unlike; even ones 1."""
    lines = lines - lines.mean(axis=1, keepdims=True)
    length = lines.shape[1]
    shifts = np.arange(length * 5 // 8)
    waves = cast(Any, rfft)(lines, 2 * length)
    like = np.asarray(irfft(waves.real**2 + waves.imag**2))[:, : len(shifts)]
    power = np.zeros((len(lines), length + 1))
    np.cumsum(lines * lines, axis=1, out=power[:, 1:])
    overlap = power[:, length - shifts] * (power[:, -1:] - power[:, shifts])
    like /= np.sqrt(overlap) + _TRACE
    was_unlike = np.logical_or.accumulate(like < _APART, axis=1)
    best = (like * was_unlike).max(axis=1)
    best[power[:, -1] < length * _EVEN**2] = 1.0
    return best


def _small(grey: Image.Image, side: int) -> Values:
    return np.asarray(grey.resize((side, side), Image.Resampling.BOX), dtype=np.float64)


@cache
def _surface() -> Values:
    """An orthonormal basis of the polynomial surfaces over a square of values."""
    axis = np.linspace(-1.0, 1.0, _SMALL_SIDE)
    grid = np.meshgrid(axis, axis)
    terms = np.polynomial.chebyshev.chebvander2d(grid[0], grid[1], [_DEGREE, _DEGREE])
    return np.linalg.qr(terms.reshape(_SMALL_SIDE**2, -1))[0]
