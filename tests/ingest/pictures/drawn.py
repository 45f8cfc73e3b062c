"""Pictures that tests draw: soft patches of colour with some grain, from a seed."""

from io import BytesIO
from typing import Any

import numpy as np
from PIL import Image


def scene(seed: int = 0, width: int = 256, height: int = 192) -> Image.Image:
    """A picture like no other seed's: 16 x 16 random patches, smoothed, with grain."""
    rng = np.random.default_rng(seed)
    patches = Image.fromarray(rng.integers(0, 256, (16, 16, 3), dtype=np.uint8))
    soft = np.asarray(patches.resize((width, height), Image.Resampling.BICUBIC), dtype=np.int16)
    grain = rng.integers(-8, 9, (height, width, 1))
    return Image.fromarray((soft + grain).clip(0, 255).astype(np.uint8))


def encoded(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def distance(left: str, right: str) -> int:
    """Bits in which two hashes (hex) differ."""
    return (int(left, 16) ^ int(right, 16)).bit_count()


def gradient(low: str, high: str, radial: bool = False) -> Image.Image:
    """A smooth sweep from one colour to another."""
    mask = Image.radial_gradient("L") if radial else Image.linear_gradient("L")
    size = (400, 300)
    return Image.composite(
        Image.new("RGB", size, high), Image.new("RGB", size, low), mask.resize(size)
    )
