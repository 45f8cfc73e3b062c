"""Other edits than those of `_edits`, written once variants and thresholds were fixed.

The variants that undo off-centre crops came later, because these showed the want; they were fitted
on crops by chance of other shares. What is given for crops here is no first sight any more.
"""

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from benchmarks._edits import Edit, Picture


def cut(left: float, top: float, right: float, bottom: float) -> Edit:
    """Without these shares at the edges."""

    def crop(im: Picture) -> Picture:
        box = im.width * left, im.height * top, im.width * (1 - right), im.height * (1 - bottom)
        return im.crop(tuple(map(round, box)))

    return crop


def turned_within(degrees: float) -> Edit:
    """Turned as a phone does it: the corners that became empty are cropped away."""

    def turn(im: Picture) -> Picture:
        lost = abs(np.tan(np.radians(degrees)))
        across, down = round(im.height * lost / 2), round(im.width * lost / 2)
        box = across, down, im.width - across, im.height - down
        return im.rotate(degrees, resample=Image.Resampling.BICUBIC).crop(box)

    return turn


def noisy(im: Picture) -> Picture:
    values = np.asarray(im, dtype=np.int16)
    grain = np.random.default_rng(im.width).normal(0, 14, values.shape)
    return Image.fromarray((values + grain).clip(0, 255).astype(np.uint8))


def polaroid(im: Picture) -> Picture:
    edge = im.width // 16
    page = Image.new("RGB", (im.width + 2 * edge, im.height + 5 * edge), (250, 248, 240))
    page.paste(im, (edge, edge))
    draw = ImageDraw.Draw(page)
    at = edge * 2, im.height + edge * 2
    draw.text(at, "fictional words", fill=(70, 70, 90), font_size=edge * 2)
    return page


def banner(im: Picture) -> Picture:
    im = im.copy()
    draw = ImageDraw.Draw(im)
    top = round(im.height * 0.82)
    draw.rectangle((0, top, im.width, im.height), fill=(190, 20, 90))
    draw.text((im.width // 20, top + 4), "NEW IN TOWN", fill="white", font_size=im.height // 9)
    return im


def pixelated(im: Picture) -> Picture:
    im = im.copy()
    box = im.width * 3 // 10, im.height // 10, im.width * 6 // 10, im.height // 2
    part = im.crop(box)
    small = part.resize((8, 8), Image.Resampling.BOX)
    im.paste(small.resize(part.size, Image.Resampling.NEAREST), box)
    return im


def tiled_mark(im: Picture) -> Picture:
    layer = Image.new("RGBA", im.size)
    draw = ImageDraw.Draw(layer)
    for y in range(0, im.height, 60):
        for x in range(-(y % 80), im.width, 150):
            draw.text((x, y), "site.example", fill=(255, 255, 255, 110), font_size=20)
    return Image.alpha_composite(im.convert("RGBA"), layer).convert("RGB")


def dark_chat(im: Picture) -> Picture:
    """A message with the photograph, as a phone in its dark mode shows it."""
    page = Image.new("RGB", (720, 1520), (11, 20, 26))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 720, 110), fill=(32, 44, 51))
    draw.text((90, 60), "Fictional Name", fill="white", font_size=30)
    for line, words in enumerate(("hello", "is this one free tonight?", "21:04")):
        draw.text((60, 160 + 60 * line), words, fill=(220, 230, 230), font_size=26)
    photo = im.resize((520, max(1, round(520 * im.height / im.width))))
    page.paste(photo, (160, 360))
    for line, words in enumerate(("yes", "send me a message", "21:05", "ok")):
        top = 400 + photo.height + 60 * line
        draw.text((400, top), words, fill=(220, 230, 230), font_size=26)
    return page


def gallery(im: Picture) -> Picture:
    """A phone's picture viewer: black above and below, a row of small ones."""
    page = Image.new("RGB", (540, 1170))
    photo = im.resize((540, max(1, round(540 * im.height / im.width))))
    page.paste(photo, (0, (1000 - photo.height) // 2))
    for number in range(7):
        small = ImageOps.fit(ImageOps.mirror(im), (60, 60))
        page.paste(small, (20 + number * 72, 1060))
    return page


def off_a_screen(im: Picture) -> Picture:
    """Photographed askew off a screen."""
    width, height = im.size
    x, y = width * 0.03, height * 0.03
    corners = (x, y, 0, height - y, width - x, height, width, 0)
    out = im.transform(im.size, Image.Transform.QUAD, corners, Image.Resampling.BICUBIC)
    return ImageEnhance.Contrast(out.filter(ImageFilter.GaussianBlur(0.8))).enhance(0.85)


def stretched(im: Picture) -> Picture:
    return im.resize((round(im.width * 1.2), im.height))


def vignette(im: Picture) -> Picture:
    mask = ImageOps.invert(Image.radial_gradient("L")).resize(im.size)
    return Image.composite(im, ImageEnhance.Brightness(im).enhance(0.45), mask)


UNSEEN: dict[str, tuple[Edit, str, int]] = {
    "left 10 % gone": (cut(0.1, 0, 0, 0), "JPEG", 80),
    "bottom 15 % gone": (cut(0, 0, 0, 0.15), "JPEG", 80),
    "corner: 12 % gone": (cut(0.12, 0.12, 0, 0), "JPEG", 80),
    "centre crop 15 %": (cut(0.075, 0.075, 0.075, 0.075), "JPEG", 80),
    "centre crop 30 %": (cut(0.15, 0.15, 0.15, 0.15), "JPEG", 80),
    "crop 8 %, mirror": (lambda im: ImageOps.mirror(cut(0.04, 0.04, 0.04, 0.04)(im)), "JPEG", 80),
    "turned -3": (turned_within(-3), "JPEG", 80),
    "turned 6": (turned_within(6), "JPEG", 80),
    "noise": (noisy, "JPEG", 60),
    "polaroid": (polaroid, "JPEG", 85),
    "banner 18 %": (banner, "JPEG", 85),
    "pixelated part": (pixelated, "JPEG", 85),
    "tiled mark": (tiled_mark, "JPEG", 75),
    "dark chat": (dark_chat, "JPEG", 75),
    "gallery": (gallery, "PNG", 0),
    "off a screen": (off_a_screen, "JPEG", 70),
    "stretched 20 %": (stretched, "JPEG", 85),
    "vignette": (vignette, "JPEG", 85),
    "sharpened": (lambda im: ImageEnhance.Sharpness(im).enhance(4), "JPEG", 85),
    "contrast 1.6": (lambda im: ImageEnhance.Contrast(im).enhance(1.6), "JPEG", 85),
    "posterised": (lambda im: ImageOps.posterize(im, 3), "PNG", 0),
    "thumbnail 96": (lambda im: ImageOps.contain(im, (96, 96)), "JPEG", 70),
    "JPEG quality 10": (lambda im: im, "JPEG", 10),
}
