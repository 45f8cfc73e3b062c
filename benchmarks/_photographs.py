"""Photographs to measure with: those of Debian packages, looked at one by one, never copied.

`photographs.tsv` lists them: package, file, and the first 16 digits of the SHA-256 of the picture
(a `.rcc` file of Qt holds many). All are whole photographs without a person in them, each another
photograph by hash and by look; several show the same building or kind of animal.
"""

import csv
import re
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

Picture = Image.Image

LIST = Path(__file__).with_name("photographs.tsv")
FOLDER = Path(__file__).parent.parent / "var" / "photographs"
"""Where `get` unpacks the packages: nothing is installed, no rights are needed."""

SIDE = 512
_MAGIC = re.compile(rb"RIFF....WEBP|\xff\xd8\xff|\x89PNG\r\n\x1a\n", re.DOTALL)
_STAMPS = "usr/share/tuxpaint/stamps"
_STAMP_PACKAGE = "tuxpaint-stamps-default"

Listed = tuple[str, str, str]
"""Package, path without the leading slash, digest."""


def listed() -> list[Listed]:
    """What the list names, in its order."""
    with LIST.open(encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return [(row[0], row[1], row[2]) for row in rows]


def get() -> None:
    """Download and unpack what is not there yet (Debian; `apt-get download` needs the lists)."""
    wanted = {package for package, path, _ in listed() if not _file(path)}
    wanted |= set() if _file(_STAMPS) else {_STAMP_PACKAGE}
    FOLDER.mkdir(parents=True, exist_ok=True)
    for package in sorted(wanted):
        subprocess.run(["apt-get", "download", "-q", package], cwd=FOLDER, check=True)
        for archive in FOLDER.glob(f"{package}_*.deb"):
            subprocess.run(["dpkg-deb", "-x", str(archive), str(FOLDER)], check=True)
            archive.unlink()


def photographs() -> tuple[list[Picture], str]:
    """The listed photographs that are there, at most SIDE pixels a side, and what to say of it."""
    held: dict[str, dict[str, bytes]] = {}
    found: list[Picture] = []
    missing: set[str] = set()
    for package, path, digest in listed():
        if path not in held:
            held[path] = dict(_pictures(path))
        if data := held[path].get(digest):
            found.append(opened(data))
        else:
            missing.add(package)
    said = f"{len(found)} of {len(listed())} listed photographs found"
    if missing:
        said += f"; missing ones come with --get: {', '.join(sorted(missing))}"
    return found, said


def others(count: int) -> list[Picture]:
    """Pictures that are no whole photographs: cut-out objects, then drawn scenes."""
    root = next((r for r in (Path("/"), FOLDER) if (r / _STAMPS).exists()), None)
    stamps = sorted((root / _STAMPS).rglob("*.png")) if root else []
    chosen = [path for path in stamps if "_mirror" not in path.name][:: max(1, len(stamps) // 600)]
    found = (opened(path.read_bytes(), seed) for seed, path in enumerate(chosen))
    large = [image for image in found if min(image.size) >= 150]
    return [*large, *map(drawn, range(count))][:count]


def opened(data: bytes, seed: int = 0) -> Picture:
    """The picture, cut-out objects on soft light."""
    with Image.open(BytesIO(data)) as image:
        image.draft("RGB", (SIDE * 2, SIDE * 2))
        image.thumbnail((SIDE, SIDE))
        clear = image.convert("RGBA")
    behind = light(np.random.default_rng(seed), clear.size).convert("RGBA")
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
        box = int(x), int(y), int(x + w), int(y + h)
        shape(box, fill=tuple(rng.integers(0, 256, 3).tolist()))
    return scene.filter(ImageFilter.GaussianBlur(1.5))


def _file(path: str) -> Path | None:
    return next((r / path for r in (Path("/"), FOLDER) if (r / path).exists()), None)


def _pictures(path: str) -> Iterator[tuple[str, bytes]]:
    """The pictures in a file by digest: itself, or what a Qt resource file holds uncompressed."""
    file = _file(path)
    if not file:
        return
    data = file.read_bytes()
    if file.suffix != ".rcc":
        yield sha256(data).hexdigest()[:16], data
        return
    for match in _MAGIC.finditer(data):
        start = match.start()
        one = data[start : start + int.from_bytes(data[start - 4 : start], "big")]
        yield sha256(one).hexdigest()[:16], one
