"""Copies for display hold pixels and nothing else."""

from io import BytesIO

import numpy as np
from PIL import Image, ImageDraw

from ingest.pictures import blurred, shown
from tests.ingest.pictures.drawn import encoded, scene


def _opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    assert image.format == "JPEG"
    return image


def test_the_blurred_copy_keeps_no_detail() -> None:
    lines = Image.new("RGB", (600, 400), "white")
    for x in range(0, 600, 12):
        ImageDraw.Draw(lines).line((x, 0, x, 400), fill="black", width=6)
    copy = _opened(blurred(encoded(lines)))
    assert max(copy.size) == 240
    assert np.asarray(copy.convert("L"), dtype=float).std() < 12


def test_the_shown_copy_is_smaller_and_without_extras() -> None:
    exif = Image.Exif()
    exif[0x010E] = "<script>alert(1)</script>"
    data = encoded(scene(1, 1600, 900), "JPEG", exif=exif, comment=b"<script>") + b"<script>"
    copy = shown(data, max_side=800)
    assert _opened(copy).size == (800, 450)
    assert b"script" not in copy
    assert not _opened(copy).getexif()


def test_a_small_picture_is_not_enlarged() -> None:
    assert _opened(shown(encoded(scene(2), "PNG"))).size == (256, 192)


def test_one_pixel_can_be_shown() -> None:
    dot = encoded(Image.new("RGB", (1, 1), "red"), "GIF")
    assert _opened(shown(dot)).size == (1, 1)
    assert _opened(blurred(dot)).size == (240, 240)


def test_a_very_long_picture_can_be_shown() -> None:
    assert _opened(blurred(encoded(scene(3, 3000, 4), "PNG"))).size == (240, 1)
