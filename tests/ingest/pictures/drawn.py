"""Pictures that tests draw: soft patches of colour with some grain, from a seed."""

from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from scipy.fft import dctn, idctn


def scene(seed: int = 0, width: int = 256, height: int = 192) -> Image.Image:
    """A picture like no other seed's: 16 x 16 random patches, smoothed, with grain."""
    rng = np.random.default_rng(seed)
    patches = Image.fromarray(rng.integers(0, 256, (16, 16, 3), dtype=np.uint8))
    soft = np.asarray(patches.resize((width, height), Image.Resampling.BICUBIC), dtype=np.int16)
    grain = rng.integers(-8, 9, (height, width, 1))
    return Image.fromarray((soft + grain).clip(0, 255).astype(np.uint8))


def crowded(seed: int, width: int = 512, height: int = 384) -> Image.Image:
    """The scene of that seed with two hundred small things in it: fine detail, as photographs."""
    rng = np.random.default_rng(seed)
    image = scene(seed, width, height)
    draw = ImageDraw.Draw(image)
    for _ in range(200):
        x, y, w, h = rng.integers(0, width), rng.integers(0, height), *rng.integers(5, 40, 2)
        shape = draw.ellipse if rng.random() < 0.5 else draw.rectangle
        box = int(x), int(y), int(x + w), int(y + h)
        shape(box, fill=tuple(rng.integers(0, 256, 3).tolist()))
    return image


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


def noise(seed: int, side: int = 1, spread: int = 60, colours: int = 3) -> Image.Image:
    """Squares of that side, each of a tone by chance."""
    rng = np.random.default_rng(seed)
    values = 128 + rng.normal(0, spread, (480 // side, 640 // side, colours))
    image = Image.fromarray(values.clip(0, 255).astype(np.uint8).squeeze())
    return image.resize((640, 480), Image.Resampling.NEAREST)


def waves(across: float, down: float, sharp: bool = False, product: bool = False) -> Image.Image:
    """Stripes (or, as a product of two, checks) with so many periods a side, soft or sharp."""
    y, x = np.mgrid[0:450, 0:600] * 2 * np.pi / [[[450]], [[600]]]
    values = np.sin(across * x) * np.sin(down * y) if product else np.sin(across * x + down * y)
    values = np.sign(values) if sharp else values
    return Image.fromarray((128 + 100 * values).astype(np.uint8))


def tiled(image: Image.Image, across: int, down: int) -> Image.Image:
    """The picture again and again."""
    found = Image.new(image.mode, (image.width * across, image.height * down))
    for place in range(across * down):
        at = place % across * image.width, place // across * image.height
        found.paste(image, at)
    return found


def resembling(image: Image.Image, own: Image.Image, flipped: int) -> Image.Image:
    """Another picture whose coarse waves point as those of the first do, but for so many."""
    coarse, mixed = (_waves_of(one) for one in (image, own))
    mixed[:16, :16] = np.abs(mixed[:16, :16]) * np.sign(coarse[:16, :16])
    chosen = np.random.default_rng(flipped).choice(np.arange(1, 256), flipped, replace=False)
    mixed[chosen // 16, chosen % 16] *= -1
    values = np.asarray(idctn(mixed, norm="ortho"))
    return Image.fromarray(values.clip(0, 255).astype(np.uint8))


def _waves_of(image: Image.Image) -> NDArray[np.float64]:
    square = np.asarray(image.convert("L").resize((256, 256)), dtype=np.float64)
    return np.asarray(dctn(square, norm="ortho"))
