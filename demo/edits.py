"""What people do to a picture before they post it again; one function per name in EDITS."""

from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageDraw, ImageEnhance, ImageFont, ImageOps

_QUALITY = 85


def encoded(image: Image.Image, edit: str) -> bytes:
    """The picture as a JPEG file after an edit."""
    quality = 30 if edit == "jpeg" else _QUALITY
    out = BytesIO()
    edited(image, edit).save(out, "JPEG", quality=quality)
    return out.getvalue()


def edited(image: Image.Image, edit: str) -> Image.Image:
    """The picture after an edit; raises KeyError for an unknown one."""
    return _EDITS[edit](image)


def _as_is(image: Image.Image) -> Image.Image:
    return image


def _resize(image: Image.Image) -> Image.Image:
    return image.resize((image.width // 2, image.height // 2), Image.Resampling.LANCZOS)


def _crop(image: Image.Image) -> Image.Image:
    """4 % off, unevenly."""
    wide, tall = image.size
    return image.crop((wide // 50, tall // 100, wide - wide // 50, tall - tall * 3 // 100))


def _mirror(image: Image.Image) -> Image.Image:
    return ImageOps.mirror(image)


def _watermark(image: Image.Image) -> Image.Image:
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    font = ImageFont.load_default(28)
    place = (image.width // 2, image.height * 4 // 5)
    ImageDraw.Draw(layer).text(place, "photos.test", (255, 255, 255, 170), font, anchor="mm")
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def _border(image: Image.Image) -> Image.Image:
    return ImageOps.expand(image, image.width // 16, (250, 250, 250))


def _brightness(image: Image.Image) -> Image.Image:
    return ImageEnhance.Brightness(image).enhance(1.25)


_EDITS: dict[str, Callable[[Image.Image], Image.Image]] = {
    "original": _as_is,
    "resize": _resize,
    "jpeg": _as_is,
    "crop": _crop,
    "mirror": _mirror,
    "watermark": _watermark,
    "border": _border,
    "brightness": _brightness,
}
