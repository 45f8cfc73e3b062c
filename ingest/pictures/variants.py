"""What else a picture may be looked up as: mirrored, without border, cut out of a screenshot."""

from PIL import Image, ImageOps

from ingest.pictures.decode import opened, pixels
from ingest.pictures.hashing import flat, phash
from ingest.pictures.messages import QueryHashes, Variant


def query(data: bytes) -> QueryHashes:
    """The hashes to search by, the plain one first; the same hash only once, flat ones never."""
    found: dict[str, Variant] = {}
    for name, mirrored_name, image in _versions(pixels(opened(data))):
        if not flat(image):
            found.setdefault(phash(image), name)
            found.setdefault(phash(ImageOps.mirror(image)), mirrored_name)
    return QueryHashes(hashes=tuple((name, value) for value, name in found.items()))


def _versions(image: Image.Image) -> list[tuple[Variant, Variant, Image.Image]]:
    return [("plain", "mirrored", image)]
