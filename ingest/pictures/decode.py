"""From bytes to pixels, inside the helper process only."""

import warnings
from io import BytesIO

from PIL import AvifImagePlugin, Image, ImageOps, UnidentifiedImageError

from ingest.errors import BadInput
from ingest.pictures.limits import FORMATS, MAX_PIXELS, WORKING_SIDE
from ingest.pictures.unread import BROKEN, TOO_LARGE, TRUNCATED, why_unread

# Pillow checks some sizes (a GIF frame larger than its screen) only while it decodes.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS
warnings.simplefilter("error", Image.DecompressionBombWarning)
# A thread for each core would take memory by the machine it runs on.
AvifImagePlugin.DEFAULT_MAX_THREADS = 1

_BAND_ROWS = 16
_OVERFULL = "has a text or colour profile of more than 1 MiB"


def opened(data: bytes) -> Image.Image:
    """The picture with its header read and its limits checked, not decoded yet."""
    try:
        # "MPO" is no name to open by: Pillow finds it while it reads a JPEG.
        image = Image.open(BytesIO(data), formats=[name for name in FORMATS if name != "MPO"])
    except UnidentifiedImageError:
        raise BadInput(why_unread(data)) from None
    except OSError:  # WebP takes the memory for its pixels already here
        raise BadInput(_why_webp_fails(data)) from None
    except ValueError as error:
        raise BadInput(_OVERFULL if "too large" in str(error) else BROKEN) from None
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise BadInput(TOO_LARGE) from None
    if image.width * image.height > MAX_PIXELS:
        raise BadInput(TOO_LARGE)
    return image


def _why_webp_fails(data: bytes) -> str:
    """A WebP file says in its head how long it is; memory is short only where all of it is here."""
    if data[8:12] == b"WEBP" and len(data) < 8 + int.from_bytes(data[4:8], "little"):
        return TRUNCATED
    return "is broken or needs more than 300 MiB of memory to decode"


def pixels(image: Image.Image, side: int = WORKING_SIDE) -> Image.Image:
    """The first frame: upright, on white where it was transparent, mode RGB or L.

    A larger one is scaled down by a whole factor, to a shorter side of at least `side`.
    """
    try:
        image.draft("", (side, side))  # JPEG only: the decoder itself scales by 2, 4 or 8
        image.load()
        factor = max(1, min(image.size) // side)
        return _upright(image, _reduced(image, factor))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise BadInput(TOO_LARGE) from None
    except (OSError, SyntaxError) as error:  # SyntaxError: AVIF, PNG
        cut = "truncated" in str(error).lower()
        raise BadInput(TRUNCATED if cut else BROKEN) from None


def turned(image: Image.Image) -> bool:
    """Whether the EXIF orientation swaps width and height."""
    return _orientation(image) >= 5


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(0x0112, 1)
    except Exception:  # broken EXIF says nothing about the pixels
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _upright(source: Image.Image, image: Image.Image) -> Image.Image:
    image.getexif()[0x0112] = _orientation(source)
    return ImageOps.exif_transpose(image)


def _reduced(image: Image.Image, factor: int) -> Image.Image:
    """Scale down by bands, so that a large picture never lies in memory twice."""
    if factor == 1:
        return _opaque(image)
    small: Image.Image | None = None
    rows = _BAND_ROWS * factor
    for top in range(0, image.height, rows):
        band = image.crop((0, top, image.width, min(top + rows, image.height)))
        part = _opaque(band).reduce(factor)
        if small is None:
            small = Image.new(part.mode, (part.width, -(-image.height // factor)))
        small.paste(part, (0, top // factor))
    assert small is not None  # a picture has at least one row
    return small


def _opaque(image: Image.Image) -> Image.Image:
    """As a browser shows it on a white page, mode RGB or L."""
    if image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        white = Image.new("RGBA", image.size, "white")
        white.alpha_composite(image.convert("RGBA"))
        return white.convert("RGB")
    if image.mode.startswith("I") or image.mode == "F":
        return image.point(lambda value: value * (1 / 257)).convert("L")
    return image if image.mode in ("L", "RGB") else image.convert("RGB")
