"""Pictures, by the SHA-256 of their bytes, with the perceptual hash that finds their copies."""

from collections.abc import Iterator

from ingest.extractors import Extractor
from ingest.models import AdVersion, Extraction, ExtractorFailure, Kind, Picture, Scalar
from ingest.pictures import Examined, PictureFault, examine

NAME = "image"
VERSION = "4"
MAX_EXAMINED = 200
"""Pictures of one ad that are decoded; the rest is kept by its bytes alone and marked so."""


def extract(version: AdVersion) -> Iterator[Extraction | ExtractorFailure]:
    """One extraction for each different picture that can be decoded, a failure for each other.

    Attributes: `phash` (64 hex digits; of a screenshot that of the photograph on it), `width`,
    `height` (pixels), `media_type`, `flat` (never link by `phash`); for a picture beyond
    MAX_EXAMINED only `unexamined`, why.
    """
    found: dict[str, Examined | PictureFault] = {}
    excess = 0
    for picture in version.pictures:
        if picture.state != "stored" or picture.sha256 is None or picture.data is None:
            continue
        known = found.get(picture.sha256)
        if known is None and len(found) >= MAX_EXAMINED:
            excess += 1
            yield _extraction(picture, {"unexamined": f"more than {MAX_EXAMINED} pictures"})
            continue
        seen = found[picture.sha256] = known or examine(picture.data, picture.sha256)
        if isinstance(seen, PictureFault):
            yield ExtractorFailure(extractor=NAME, reason=seen.reason, picture=picture.position)
        elif known is None:
            yield _extraction(picture, _attributes(seen))
    if excess:
        reason = f"{excess} pictures beyond {MAX_EXAMINED} were not decoded"
        yield ExtractorFailure(extractor=NAME, reason=reason)


def _attributes(found: Examined) -> dict[str, Scalar]:
    return {
        "phash": found.phash,
        "width": found.width,
        "height": found.height,
        "media_type": found.media_type,
        "flat": found.flat,
    }


def _extraction(picture: Picture, attributes: dict[str, Scalar]) -> Extraction:
    return Extraction(
        kind="image",
        value=picture.sha256 or "",
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
