"""Pictures, by the SHA-256 of their bytes, with the perceptual hash that finds their copies."""

from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.models import AdVersion, Extraction, Kind, Picture, Scalar
from ingest.pictures import Examined, examine

NAME = "image"
VERSION = "1"
MAX_EXAMINED = 200
"""Pictures of one ad that are decoded; the rest is kept by its bytes alone and marked so."""


def extract(version: AdVersion) -> Iterator[Extraction]:
    """One extraction for each different picture that can be decoded.

    Attributes: `phash` (64 hex digits), `width`, `height` (pixels), `media_type`, `flat` (never
    link by `phash`); for a picture beyond MAX_EXAMINED only `unexamined`, why. A picture that is
    broken yields nothing here: `ingest.pictures.judged` says why.
    """
    seen: set[str] = set()
    for picture in version.pictures:
        if picture.state != "stored" or picture.sha256 is None or picture.sha256 in seen:
            continue
        seen.add(picture.sha256)
        attributes = _attributes(picture, len(seen))
        if attributes is not None:
            yield _extraction(picture.sha256, attributes)


def _attributes(picture: Picture, number: int) -> dict[str, Scalar] | None:
    if number > MAX_EXAMINED:
        return {"unexamined": f"more than {MAX_EXAMINED} pictures in one ad"}
    found = examine(picture.data, picture.sha256) if picture.data is not None else None
    if not isinstance(found, Examined):
        return None
    return {
        "phash": found.phash,
        "width": found.width,
        "height": found.height,
        "media_type": found.media_type,
        "flat": found.flat,
    }


def _extraction(sha256: str, attributes: dict[str, Scalar]) -> Extraction:
    return Extraction(
        kind="image",
        value=sha256,
        raw="",
        field="images",
        start=0,
        end=0,
        extractor=NAME,
        version=VERSION,
        confidence=1.0,
        attributes=attributes,
    )


EXTRACTOR = Extractor(
    name=NAME,
    version=VERSION,
    kinds=(Kind(name="image", label="Image", role="identifier"),),
    extract=extract,
)
