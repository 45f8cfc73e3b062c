"""Picture search, measured: `python benchmarks/pictures.py [--pictures N] [--install]`.

Takes photographs of desktop wallpapers and of drawing stamps that are installed under /usr/share
(`--install`, as root on Debian, gets the packages), drawn scenes where there are not enough. Each
is edited in 23 ways and looked up among the originals. Prints recall by edit, plain and with the
variants of a look-up, the false matches, the thresholds that these pictures would bear, hashing and
search speed. Pictures are never copied anywhere.
"""

import argparse
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from io import BytesIO
from itertools import islice
from pathlib import Path
from zlib import crc32

import faiss
import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

sys.path.insert(0, str(Path(__file__).parent.parent))

from graph.picture_index import AUTOMATIC, CANDIDATE, PictureIndex, codes_of
from ingest.pictures import Examined, examine, helper, query_hashes

PACKAGES = ["gnome-backgrounds", "mate-backgrounds", "ukui-wallpapers", "sway-backgrounds"]
PACKAGES += ["plasma-workspace-wallpapers", "lomiri-wallpapers-16.04", "lomiri-wallpapers-20.04"]
PACKAGES += ["tuxpaint-stamps-default"]
SHARE = Path("/usr/share")
STAMPS = ["animals", "food", "household", "plants", "seasonal", "town", "vehicles", "space"]
VERSION = re.compile(
    r"-[dl]$|(_\d+x\d+)?(_Portrait)?$|-no-logo$|-(Cold|Dark|Light|Radioactive|Warm)\b"
)
"""What tells versions of one wallpaper apart in its name: day and night, sizes, tints."""

NOT_PHOTOGRAPHS = re.compile("_mirror|cartoon|hanukkah|flags")
"""Stamps that are drawings, or several of one shape."""

SIDE = 512
SMALL = 160
SAME = 40
"""Originals this near are one picture in two versions; the later one is left out."""

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


def files() -> Iterable[Path]:
    """One file for each wallpaper, whatever its sizes and tints, then the stamps."""
    for folder in sorted((SHARE / "wallpapers").glob("*/contents/images")):
        yield max(
            (one for one in folder.iterdir() if one.is_file()), key=lambda p: p.stat().st_size
        )
    seen: set[str] = set()
    for path in sorted((SHARE / "backgrounds").rglob("*")):
        name = VERSION.sub("", path.stem)
        if path.is_file() and name not in seen:
            seen.add(name)
            yield path
    stamps = [p for kind in STAMPS for p in (SHARE / "tuxpaint/stamps" / kind).rglob("*.png")]
    stamps = [p for p in stamps if not NOT_PHOTOGRAPHS.search(str(p))]
    random.Random(1).shuffle(stamps)
    yield from stamps


def photograph(path: Path) -> Picture | None:
    """At most 512 pixels a side, cut-out objects on soft light; None if it is no picture."""
    if path.suffix.lower() not in (".jpg", ".jpeg", ".png", ".webp"):
        return None
    with Image.open(path) as image:
        image.draft("RGB", (SIDE * 2, SIDE * 2))
        image.thumbnail((SIDE, SIDE))
        clear = image.convert("RGBA")
    behind = light(np.random.default_rng(crc32(path.name.encode())), clear.size).convert("RGBA")
    behind.alpha_composite(clear)
    return behind.convert("RGB")


def light(rng: np.random.Generator, size: tuple[int, int]) -> Picture:
    """Soft patches of colour."""
    patches = Image.fromarray(rng.integers(0, 256, (4, 5, 3), dtype=np.uint8))
    return patches.resize(size, Image.Resampling.BICUBIC)


def drawn(seed: int) -> Picture:
    """A scene of overlapping shapes in light and shade, for machines without photographs."""
    rng = np.random.default_rng(seed)
    scene = light(rng, (SIDE, SIDE * 3 // 4))
    draw = ImageDraw.Draw(scene)
    for _ in range(40):
        x, y, w, h = rng.integers(-60, 480), rng.integers(-60, 360), *rng.integers(15, 160, 2)
        shape = draw.ellipse if rng.random() < 0.5 else draw.rectangle
        shape(
            (int(x), int(y), int(x + w), int(y + h)), fill=tuple(rng.integers(0, 256, 3).tolist())
        )
    return scene.filter(ImageFilter.GaussianBlur(1.5))


def encoded(image: Picture, form: str = "JPEG", quality: int = 90) -> bytes:
    out = BytesIO()
    image.save(out, form, quality=quality)
    return out.getvalue()


def originals(count: int) -> tuple[list[Picture], list[int]]:
    """Different pictures that are not flat, with their hashes as whole numbers."""
    kept: list[Picture] = []
    hashes: list[int] = []
    photographs = doubles = flat = 0
    sources = [photograph(path) for path in islice(files(), 4 * count)]
    for image in [*filter(None, sources), *map(drawn, range(4 * count))]:
        if len(kept) == count:
            break
        seen = examine(encoded(image))
        if not isinstance(seen, Examined) or seen.flat or min(image.size) < SMALL:
            flat += 1
            continue
        value = int(seen.phash, 16)
        if any((value ^ other).bit_count() <= SAME for other in hashes):
            doubles += 1
            continue
        photographs += any(image is one for one in sources)
        kept.append(image)
        hashes.append(value)
    print(f"{len(kept)} pictures: {photographs} photographs, the rest drawn;", end=" ")
    print(f"left out: {doubles} doubles, {flat} flat or small")
    return kept, hashes


def distances(values: list[str], codes: np.ndarray) -> np.ndarray:
    """Least distance from any of these hashes to each original."""
    if not values:
        return np.full(len(codes), 256)
    differ = codes[None, :, :] ^ codes_of(values)[:, None, :]
    return np.bitwise_count(differ).sum(axis=2, dtype=np.int64).min(axis=0)


def measured(kept: list[Picture], hashes: list[int]) -> dict[str, np.ndarray]:
    """For each edit, plain and with variants: distance of each query to each original."""
    codes = codes_of([f"{value:064x}" for value in hashes])
    table: dict[str, np.ndarray] = {}
    for name, (edit, form, quality) in EDITS.items():
        rows = np.zeros((2, len(kept), len(kept)), dtype=np.int64)
        for place, image in enumerate(kept):
            found = query_hashes(encoded(edit(image), form, quality))
            rows[0, place] = distances([value for how, value in found if how == "plain"], codes)
            rows[1, place] = distances([value for _, value in found], codes)
        table[name] = rows
        right = rows[:, np.arange(len(kept)), np.arange(len(kept))]
        shares = [100 * (right[way] <= t).mean() for way in (0, 1) for t in (AUTOMATIC, CANDIDATE)]
        print(f"{name:<18}" + "".join(f"{share:>9.1f}" for share in shares), flush=True)
    return table


def report(table: dict[str, np.ndarray]) -> None:
    """Mean recall, false matches, and what threshold these pictures bear."""
    rows = np.stack(list(table.values()))
    edits, _, count, _ = rows.shape
    own = np.eye(count, dtype=np.bool_)
    wrong = rows[:, :, ~own].reshape(edits, 2, -1)
    right = rows[:, :, own]
    pairs = wrong.shape[0] * wrong.shape[2]
    print(f"\n{pairs} pairs of different pictures; recall is the mean of {edits} edits")
    print("threshold   plain: recall  false   variants: recall  false   false per million")
    for limit in (40, 50, AUTOMATIC, 70, 76, CANDIDATE, 84, 90, 96):
        shares = [100 * (right[:, way] <= limit).mean() for way in (0, 1)]
        false = [int((wrong[:, way] <= limit).sum()) for way in (0, 1)]
        print(f"{limit:>9}{shares[0]:>16.1f}{false[0]:>7}{shares[1]:>18.1f}{false[1]:>7}", end="")
        print(f"{1e6 * false[1] / pairs:>20.2f}")
    for way, name in enumerate(("plain", "variants")):
        print(f"nearest wrong pair, {name}: {wrong[:, way].min()} bits")


def speed(kept: list[Picture]) -> None:
    """Pictures a second through the helper, and milliseconds to search a million."""
    datas = [encoded(image, quality=q) for q in (84, 86, 88) for image in kept]
    helper.close()
    examine(encoded(drawn(10**6)))
    helper_start = children_seconds()
    start = time.perf_counter()
    for data in datas:
        examine(data)
    wall = time.perf_counter() - start
    helper.close()
    busy = children_seconds() - helper_start
    size = sum(map(len, datas)) / len(datas) / 1000
    print(
        f"\n{len(datas)} pictures of 512 px ({size:.0f} kB): {len(datas) / wall:.0f} a second,",
        end=" ",
    )
    print(f"{len(datas) / busy:.0f} per second of the helper's processor time (its start included)")
    faiss.omp_set_num_threads(1)
    rng = np.random.default_rng(1)
    codes = rng.integers(0, 256, (1_000_000, 32), dtype=np.uint8)
    index = PictureIndex([f"{number:064x}" for number in range(len(codes))], codes, "")
    asked = [codes[place].tobytes().hex() for place in range(40)]
    start = time.process_time()
    found = [len(index.search([value])) for value in asked]
    took = (time.process_time() - start) / len(asked)
    print(f"search of 1 M hashes, one thread: {1000 * took:.2f} ms a hash ({min(found)} found)")


def children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--pictures", type=int, default=284)
    arguments.add_argument("--install", action="store_true", help="apt-get install the photographs")
    asked = arguments.parse_args()
    if asked.install:
        command = ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES]
        subprocess.run(command, check=True)
    kept, hashes = originals(asked.pictures)
    print(f"\nrecall in % within {AUTOMATIC} and {CANDIDATE} bits, plain, then with variants")
    report(measured(kept, hashes))
    speed(kept)


if __name__ == "__main__":
    main()
