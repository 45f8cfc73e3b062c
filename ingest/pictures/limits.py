"""What a picture may be and what reading it may cost; beyond it the picture is a fault."""

FORMATS = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png"} | {
    "WEBP": "image/webp",
    "AVIF": "image/avif",
    "GIF": "image/gif",
}
"""Pillow's format names that may be opened, with the media type each stands for.

MPO is a JPEG file that carries further JPEGs (many phones write it); only the first is read.
"""

MAX_BYTES = 50 * 2**20
MAX_PIXELS = 40_000_000

CPU_SECONDS = 2.0
"""Processor time for one picture."""

WALL_SECONDS = 60.0
"""Time until a helper that does not answer (machine overloaded, process stopped) is ended."""

MEMORY_GROWTH = 300 * 2**20
"""Address space that a helper may use above what it has after its imports."""

WORKING_SIDE = 512
"""Larger pictures are first scaled down by whole factors to at least this shorter side, in pixels.

The hash needs 64 x 64; this keeps it within a few bits of the hash of the full picture.
"""
