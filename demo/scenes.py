"""Pictures drawn by the program: rooms, landscapes, patterns. Never a person."""

from collections.abc import Callable
from math import sin
from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageDraw

WIDTH, HEIGHT = 400, 300
_GRAIN = 32  # cells of plaster, cloth or grass over the whole picture
_GRAIN_DEPTH = 34  # how much of it shows: enough that every picture has detail of its own
Colour = tuple[int, int, int]


def scene(seed: int, number: int, attempt: int = 0) -> Image.Image:
    """Scene `number` of a market as an RGB picture; another attempt is another picture."""
    rng = Random(f"{seed}|scene|{number}|{attempt}")
    image = Image.new("RGB", (WIDTH, HEIGHT), _colour(rng, 120, 230))
    rng.choice(_KINDS)(ImageDraw.Draw(image), rng)
    return ImageChops.add(image, _grain(rng), offset=-128)


def _grain(rng: Random) -> Image.Image:
    """Uneven light and texture, around middle grey."""
    source = np.random.default_rng(rng.getrandbits(64))
    cells = 128 + source.normal(0, _GRAIN_DEPTH, (_GRAIN, _GRAIN))
    small = Image.fromarray(np.clip(cells, 0, 255).astype(np.uint8))
    return small.resize((WIDTH, HEIGHT), Image.Resampling.BICUBIC).convert("RGB")


def _colour(rng: Random, low: int = 20, high: int = 235) -> Colour:
    return rng.randint(low, high), rng.randint(low, high), rng.randint(low, high)


def _box(rng: Random, width: tuple[int, int], height: tuple[int, int]) -> tuple[int, ...]:
    """A box of a size within the bounds, somewhere in the picture."""
    wide, tall = rng.randint(*width), rng.randint(*height)
    left, top = rng.randint(-20, WIDTH - wide), rng.randint(-20, HEIGHT - tall)
    return left, top, left + wide, top + tall


def room(draw: ImageDraw.ImageDraw, rng: Random) -> None:
    """A wall with window and frames, a floor, a bed, a lamp, cushions."""
    floor = rng.randint(160, 230)
    for x in range(0, WIDTH, rng.choice([25, 40, 60])):
        draw.line((x, 0, x, floor), fill=_colour(rng, 120, 230), width=rng.randint(1, 9))
    draw.rectangle((0, floor, WIDTH, HEIGHT), fill=_colour(rng, 40, 160))
    for _ in range(rng.randint(3, 6)):
        draw.rectangle(_box(rng, (30, 110), (40, 120)), fill=_colour(rng), outline=_colour(rng))
    left = rng.randint(0, 200)
    draw.rounded_rectangle((left, floor - 50, left + 180, floor + 60), 14, fill=_colour(rng))
    for _ in range(rng.randint(3, 7)):
        draw.ellipse(_box(rng, (20, 70), (20, 60)), fill=_colour(rng))


def landscape(draw: ImageDraw.ImageDraw, rng: Random) -> None:
    """A sky with a sun and clouds, hills behind hills, trees."""
    for y in range(0, HEIGHT, 30):
        draw.rectangle((0, y, WIDTH, y + 30), fill=(90 + y // 3, 120 + y // 4, 230 - y // 5))
    draw.ellipse(_box(rng, (30, 70), (30, 70)), fill=(250, 220, 120))
    for _ in range(rng.randint(2, 6)):
        draw.ellipse(_box(rng, (60, 150), (15, 40)), fill=_colour(rng, 200, 255))
    for layer in range(rng.randint(3, 5)):
        low, wave, shift = 120 + layer * 40, rng.uniform(0.01, 0.04), rng.uniform(0, 6)
        tall = rng.randint(15, 60)
        ridge = [(x, low + tall * sin(x * wave + shift)) for x in range(0, WIDTH + 10, 10)]
        draw.polygon([*ridge, (WIDTH, HEIGHT), (0, HEIGHT)], fill=_colour(rng, 30, 170))
    for _ in range(rng.randint(4, 12)):
        x, y = rng.randint(0, WIDTH), rng.randint(140, HEIGHT)
        size = rng.randint(15, 50)
        draw.polygon([(x, y - size), (x - size // 3, y), (x + size // 3, y)], fill=(20, 70, 30))


def pattern(draw: ImageDraw.ImageDraw, rng: Random) -> None:
    """Tiles, discs and bands."""
    size = rng.choice([20, 25, 40, 50])
    palette = [_colour(rng) for _ in range(rng.randint(3, 6))]
    for x in range(0, WIDTH, size):
        for y in range(0, HEIGHT, size):
            if rng.random() < 0.6:
                shape = draw.ellipse if rng.random() < 0.3 else draw.rectangle
                shape((x, y, x + size - 2, y + size - 2), fill=rng.choice(palette))
    for _ in range(rng.randint(2, 6)):
        ends = tuple(rng.randint(0, HEIGHT) for _ in range(4))
        draw.line(ends, fill=_colour(rng), width=rng.randint(4, 30))


_KINDS: tuple[Callable[[ImageDraw.ImageDraw, Random], None], ...] = (room, landscape, pattern)
