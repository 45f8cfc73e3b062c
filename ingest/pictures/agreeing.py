"""Whether two pictures show the same by their pixels. Inside the helper process only.

A hash holds the coarse waves of a picture: among a million pictures some share them by chance. The
finer waves are another witness. The version of the asked picture whose hash is nearest to that of
the kept one (mirrored, trimmed, widened …) lies over it but for a few pixels; once shifted and
stretched to lie right, nearly every part of a true copy follows the other in detail. Parts that
were covered (an emoji, a banner) do not, so only the best third of all parts is asked.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps
from scipy.fft import dctn, idctn, irfft2, rfft2

from ingest.pictures.decode import opened, pixels
from ingest.pictures.hashing import flat, phash
from ingest.pictures.messages import Agreement
from ingest.pictures.pages import photograph
from ingest.pictures.variants import versions

_SIDE = 96
_FINEST, _COARSEST, _AROUND = 0.7, 3.0, 6.0
"""Standard deviations in pixels: what is compared lies between the first two in size; its contrast
is taken to be the same within the third."""

_LEAST_CONTRAST = 2.0
_STRETCH = 1.065
_SHIFT = 8
_BLOCK = 12
_BEST = 1 / 3
_TRACE = (0.15 * _BLOCK * _BLOCK) ** 2
"""Keeps parts without detail (sky, wall) from agreeing by chance."""

Square = NDArray[np.float32]
Detail = NDArray[np.float64]
Axes = tuple[int, int]
"""Whether something is stretched across, and down."""

_AXES: tuple[Axes, ...] = ((0, 0), (0, 1), (1, 0), (1, 1))


def agreement(data: bytes, other: bytes) -> Agreement:
    """How far the picture asked for agrees with another, 0 to 1. Raises BadInput."""
    seen = pixels(opened(other)).convert("L")
    kept = photograph(seen)
    asked = _asked(data)
    if kept is None or flat(kept) or not asked:
        return Agreement(share=0.0)
    code = int(phash(kept), 16)
    _, nearest = min(asked, key=lambda one: (one[0] ^ code).bit_count())
    return Agreement(share=_agreeing(*_laid_over(nearest, _square(kept))))


@lru_cache(maxsize=1)
def _asked(data: bytes) -> tuple[tuple[int, Square], ...]:
    """Every version of the picture asked for: its hash and its pixels. Many are compared to one."""
    return tuple(
        (int(phash(one), 16), _square(one))
        for _, _, image in versions(pixels(opened(data)))
        if not flat(image)
        for one in (image, ImageOps.mirror(image))
    )


def _square(image: Image.Image) -> Square:
    way = Image.Resampling.BOX if min(image.size) >= _SIDE else Image.Resampling.BILINEAR
    return np.asarray(image.convert("L").resize((_SIDE, _SIDE), way), dtype=np.float32)


def _laid_over(asked: Square, kept: Square) -> tuple[Detail, Detail]:
    """The details of both where the one lies best over the other."""
    details = {
        one: (_detail(_stretched(asked, one)), _detail(_stretched(kept, one))) for one in _AXES
    }
    waves = {one: (_waves(left), np.conj(_waves(right))) for one, (left, right) in details.items()}
    best = max(
        ((*_peak(waves[one][0] * waves[two][1]), one, two) for one, two in _stretches()),
        key=lambda found: found[0],
    )
    _, down, across, one, two = best
    return details[one][0], _shifted(details[two][1], down, across)


def _stretches() -> Iterator[tuple[Axes, Axes]]:
    """On each axis the asked one is stretched, or the kept one, or neither."""
    for x, y in product(((0, 0), (1, 0), (0, 1)), repeat=2):
        yield (x[0], y[0]), (x[1], y[1])


def _stretched(square: Square, axes: Axes) -> Square:
    """The middle of it, on the chosen axes, drawn as large as the whole."""
    if not any(axes):
        return square
    margin_x, margin_y = (_SIDE * (1 - 1 / _STRETCH) / 2 * axis for axis in axes)
    box = margin_x, margin_y, _SIDE - margin_x, _SIDE - margin_y
    image = Image.fromarray(square).resize((_SIDE, _SIDE), Image.Resampling.BILINEAR, box=box)
    return np.asarray(image)


def _detail(square: Square) -> Detail:
    """The finer waves at even contrast."""
    waves = np.asarray(dctn(square.astype(np.float64)))
    band = np.asarray(idctn(waves * (_softness(_FINEST) - _softness(_COARSEST))))
    power = np.asarray(idctn(np.asarray(dctn(band * band)) * _softness(_AROUND)))
    return band / (np.sqrt(power.clip(0)) + _LEAST_CONTRAST)


@cache
def _softness(deviation: float) -> Detail:
    """What a Gaussian blur leaves of each wave of the cosine transform."""
    line = np.exp(-0.5 * (np.pi * np.arange(_SIDE) * deviation / _SIDE) ** 2)
    return np.outer(line, line)


def _waves(detail: Detail) -> NDArray[np.complex128]:
    return np.asarray(rfft2(detail * _window(), s=(2 * _SIDE, 2 * _SIDE)))


@cache
def _window() -> Detail:
    line = np.sqrt(np.hanning(_SIDE + 2)[1:-1])
    return np.outer(line, line)


def _peak(product_of_waves: NDArray[np.complex128]) -> tuple[float, int, int]:
    """How well they fit at the best shift, and that shift."""
    fit = np.asarray(irfft2(product_of_waves))
    near = np.roll(fit, (_SHIFT, _SHIFT), axis=(0, 1))[: 2 * _SHIFT + 1, : 2 * _SHIFT + 1]
    down, across = divmod(int(near.argmax()), 2 * _SHIFT + 1)
    return float(near.max()), down - _SHIFT, across - _SHIFT


def _shifted(detail: Detail, down: int, across: int) -> Detail:
    """Moved, with nothing where nothing is known."""
    wide = np.pad(detail, _SHIFT)
    top, left = _SHIFT - down, _SHIFT - across
    return wide[top : top + _SIDE, left : left + _SIDE]


def _agreeing(one: Detail, other: Detail) -> float:
    """The mean correlation of the best third of all parts."""
    norms = _sums(one * one) * _sums(other * other)
    parts = np.sort((_sums(one * other) / np.sqrt(norms + _TRACE)).ravel())
    return float(parts[-int(len(parts) * _BEST) :].mean().clip(0, 1))


def _sums(values: Detail) -> Detail:
    count = _SIDE // _BLOCK
    return values.reshape(count, _BLOCK, count, _BLOCK).sum(axis=(1, 3))
