"""What is done to a picture before it is looked up: 23 edits, each with its form and quality."""

from collections.abc import Callable

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

Picture = Image.Image
Edit = Callable[[Picture], Picture]


def resized(scale: float) -> Edit:
    return lambda im: im.resize((max(1, int(im.width * scale)), max(1, int(im.height * scale))))


def cropped(share: float) -> Edit:
    def crop(im: Picture) -> Picture:
        x, y = im.width * share / 2, im.height * share / 2
        return im.crop((round(x), round(y), round(im.width - x), round(im.height - y)))

    return crop


def watermark(im: Picture) -> Picture:
    im = im.copy()
    draw = ImageDraw.Draw(im)
    for row in range(3):
        at = (im.width * 0.12, im.height * (0.2 + 0.3 * row))
        draw.text(at, "fictional-site.example", fill=(255, 255, 255), font_size=im.width // 14)
    return im


def letterbox(im: Picture) -> Picture:
    page = Image.new("RGB", (im.width, round(im.height * 1.4)))
    page.paste(im, (0, round(im.height * 0.2)))
    return page


def filtered(im: Picture) -> Picture:
    return Image.blend(im, Image.new("RGB", im.size, (255, 150, 60)), 0.3)


def emoji(share: float) -> Edit:
    def paste(im: Picture) -> Picture:
        im = im.copy()
        side = round(im.width * share)
        x, y = (im.width - side) // 2, max(0, (im.height - side) // 3)
        ImageDraw.Draw(im).ellipse((x, y, x + side, y + side), fill=(255, 205, 40))
        return im

    return paste


def blurred_part(im: Picture) -> Picture:
    im = im.copy()
    box = (im.width * 2 // 5, im.height // 5, im.width * 3 // 5, im.height // 2)
    im.paste(im.crop(box).filter(ImageFilter.GaussianBlur(12)), box)
    return im


def rotated(degrees: float) -> Edit:
    return lambda im: im.rotate(degrees, resample=Image.Resampling.BICUBIC)


def bars(im: Picture) -> Picture:
    bar = round(im.height * 0.08)
    page = Image.new("RGB", (im.width, im.height + 2 * bar), (32, 34, 40))
    page.paste(im, (0, bar))
    draw = ImageDraw.Draw(page)
    draw.text((8, bar // 4), "12:45   fictional-site.example", fill="white", font_size=bar // 2 + 4)
    for x in range(1, 6):
        at = im.width * x // 6, im.height + bar + bar // 2
        draw.ellipse(
            (at[0] - bar // 4, at[1] - bar // 4, at[0] + bar // 4, at[1] + bar // 4), "white"
        )
    return page


def screenshot(im: Picture) -> Picture:
    page = Image.new("RGB", (540, 1170), (247, 247, 249))
    photo = im.resize((500, max(1, round(500 * im.height / im.width))))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 540, 90), fill=(120, 30, 70))
    draw.text((20, 50), "<  Fictional advertisement", fill="white", font_size=24)
    page.paste(photo, (20, 120))
    top = 140 + photo.height
    for line in range(max(0, (1040 - top) // 34)):
        draw.text(
            (24, top + 34 * line), "Words that nobody wrote, in a row", fill="black", font_size=22
        )
    draw.rounded_rectangle((40, 1080, 500, 1140), 20, fill=(200, 30, 80))
    return page


def combined(im: Picture) -> Picture:
    return watermark(cropped(0.05)(resized(0.5)(im)))


def same(im: Picture) -> Picture:
    return im


EDITS: dict[str, tuple[Edit, str, int]] = {
    "JPEG quality 30": (same, "JPEG", 30),
    "WebP quality 50": (same, "WEBP", 50),
    "half size": (resized(0.5), "JPEG", 85),
    "thumbnail 200": (lambda im: resized(200 / max(im.size))(im), "JPEG", 85),
    "crop 5 %": (cropped(0.05), "JPEG", 85),
    "crop 10 %": (cropped(0.10), "JPEG", 85),
    "crop 20 %": (cropped(0.20), "JPEG", 85),
    "mirror": (ImageOps.mirror, "JPEG", 85),
    "watermark": (watermark, "JPEG", 85),
    "border 6 %": (lambda im: ImageOps.expand(im, im.width * 6 // 100, "white"), "JPEG", 85),
    "letterbox": (letterbox, "JPEG", 85),
    "brighter 30 %": (lambda im: ImageEnhance.Brightness(im).enhance(1.3), "JPEG", 85),
    "darker 40 %": (lambda im: ImageEnhance.Brightness(im).enhance(0.6), "JPEG", 85),
    "grey": (lambda im: im.convert("L").convert("RGB"), "JPEG", 85),
    "colour filter": (filtered, "JPEG", 85),
    "emoji 30 %": (emoji(0.3), "JPEG", 85),
    "emoji 50 %": (emoji(0.5), "JPEG", 85),
    "blurred part": (blurred_part, "JPEG", 85),
    "rotated 2": (rotated(2), "JPEG", 85),
    "rotated 5": (rotated(5), "JPEG", 85),
    "bars 8 %": (bars, "JPEG", 85),
    "screenshot": (screenshot, "JPEG", 85),
    "half+crop+mark": (combined, "JPEG", 50),
}
