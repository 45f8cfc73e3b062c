"""Why a picture that no decoder takes cannot be used, in words. Inside the helper process only."""

from ingest.pictures.boxes import boxes_of
from ingest.pictures.limits import MAX_PIXELS

READABLE = "is not an AVIF, JPEG, PNG, WebP or GIF picture that can be read"
TOO_LARGE = "has more than 40 megapixels"
TRUNCATED = "is truncated"
BROKEN = "is broken"

_JPEG_XL = (b"\xff\x0a", b"\x00\x00\x00\x0cJXL \r\n\x87\n")


def why_unread(data: bytes) -> str:
    """The reason, by what the file says of itself."""
    if data.startswith(_JPEG_XL):
        return _unsupported("JPEG XL")
    said = boxes_of(data)
    if said is None:
        return READABLE
    if said.kind != "AVIF":
        return _unsupported(said.kind)
    if said.pixels > MAX_PIXELS:
        return TOO_LARGE
    return BROKEN if said.whole else TRUNCATED


def _unsupported(kind: str) -> str:
    return f"is a {kind} picture, which Spoor does not read"
