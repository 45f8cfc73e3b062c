"""The pictures of a market as files; unlike scenes are made to look unlike to a perceptual hash."""

from collections.abc import Callable, Iterator
from pathlib import Path

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

from demo.edits import encoded
from demo.market import Market
from demo.render import picture_path
from demo.scenes import scene
from demo.showings import EDITS

DISTANCE = 90
"""Two scenes differ in more than so many of the 256 bits of their hashes, mirrored ones too."""
_ATTEMPTS = 50
Hash = npt.NDArray[np.uint8]


def perceptual_hash(image: Image.Image) -> Hash:
    """The 256-bit pHash of imagehash as 32 bytes."""
    return np.packbits(imagehash.phash(image, hash_size=16).hash)


class Gallery:
    """Draws scenes that are far from every scene drawn before: the order of drawing matters."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._hashes = np.zeros((64, 32), np.uint8)
        self._count = 0

    def draw(self, number: int) -> Image.Image:
        """Scene `number`, redrawn until it is unlike all earlier ones."""
        for attempt in range(_ATTEMPTS):
            image = scene(self._seed, number, attempt)
            hashes = [perceptual_hash(image), perceptual_hash(ImageOps.mirror(image))]
            if self._nearest(hashes[0]) > DISTANCE:
                self._remember(hashes)
                return image
        raise RuntimeError(f"Scene {number} stays too like another one after {_ATTEMPTS} drawings.")

    def _nearest(self, wanted: Hash) -> int:
        known = self._hashes[: self._count]
        if not self._count:
            return 256
        return int(np.bitwise_count(known ^ wanted).sum(axis=1, dtype=np.int64).min())

    def _remember(self, hashes: list[Hash]) -> None:
        if self._count + 2 > len(self._hashes):
            self._hashes = np.concatenate([self._hashes, np.zeros_like(self._hashes)])
        self._hashes[self._count : self._count + 2] = hashes
        self._count += 2


def wanted_pictures(whole: Market) -> dict[int, list[int]]:
    """The scenes that some ad shows, rising, each with the edits in which it is shown."""
    there = whole.pictures.scene >= 0
    pairs = np.stack([whole.pictures.scene[there], whole.pictures.edit[there]])
    found: dict[int, list[int]] = {}
    for number, edit in np.unique(pairs, axis=1).T:
        found.setdefault(int(number), []).append(int(edit))
    return found


def write_pictures(
    directory: Path, whole: Market, progress: Callable[[str, int, int], None]
) -> int:
    """Write every picture once, under the path that the ads name; returns how many."""
    wanted = wanted_pictures(whole)
    total = sum(len(edits) for edits in wanted.values())
    for folder in range(256):
        (directory / "pictures" / f"{folder:02x}").mkdir(parents=True, exist_ok=True)
    done = 0
    for done, (path, data) in enumerate(_files(whole, wanted), 1):
        (directory / path).write_bytes(data)
        if done % 20 == 0 or done == total:
            progress("pictures", done, total)
    return done


def _files(whole: Market, wanted: dict[int, list[int]]) -> Iterator[tuple[str, bytes]]:
    gallery = Gallery(whole.seed)
    for number, edits in wanted.items():
        image = gallery.draw(number)
        for edit in edits:
            yield picture_path(whole.seed, number, edit), encoded(image, EDITS[edit])
