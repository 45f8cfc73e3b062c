"""Copies that are safe to show: pixels encoded anew, nothing else kept. In the helper only."""

from io import BytesIO

from PIL import Image

from ingest.pictures.decode import opened, pixels
from ingest.pictures.messages import Rendered

_BLUR_SIDE = 10
_BLUR_SHOWN = 240


def blurred(data: bytes) -> Rendered:
    """Colours and light only: ten pixels along the longer side, drawn large and soft."""
    image = pixels(opened(data), side=64).convert("RGB")
    soft = image.resize(_within(image, _BLUR_SIDE), Image.Resampling.BOX)
    return _jpeg(soft.resize(_within(image, _BLUR_SHOWN), Image.Resampling.BICUBIC))


def shown(data: bytes, max_side: int) -> Rendered:
    """The picture itself, at most `max_side` pixels along its longer side."""
    image = pixels(opened(data), side=max_side).convert("RGB")
    if max(image.size) > max_side:
        image = image.resize(_within(image, max_side), Image.Resampling.LANCZOS)
    return _jpeg(image)


def _within(image: Image.Image, side: int) -> tuple[int, int]:
    scale = side / max(image.size)
    return max(1, round(image.width * scale)), max(1, round(image.height * scale))


def _jpeg(image: Image.Image) -> Rendered:
    out = BytesIO()
    Image.frombytes("RGB", image.size, image.tobytes()).save(out, "JPEG", quality=85)
    return Rendered(data=out.getvalue())
