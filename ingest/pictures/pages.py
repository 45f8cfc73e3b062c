"""Screenshots of pages, and the photograph on them. Inside the helper process only.

Two screenshots of one site look alike whatever photographs they show: the hash of a page is that of
its layout (495 of 57,000 pairs of one layout lay within 60 bits). So a page is compared by the
largest photograph on it, and if there is none, not at all.
"""

import numpy as np
from PIL import Image

from ingest.pictures.lines import Box, Grey, Span, edge_box, spans, tones

_EMPTY, _FILLED = 0.97, 0.9
"""Share of one tone in a row of pixels that has nothing on it; and in one that surely has."""

_LEAST_GAP = 2

_LEAST_BLOCKS = 5
"""A title, a photograph and three lines of text, with empty rows between them."""

_MARGIN = 0.96
_LEAST_SIDE = 64
_LEAST_SHARE = 0.06


def is_page(image: Image.Image) -> bool:
    """Whether rows with something on them alternate with empty ones as text does."""
    return len(_blocks(_grey(image))) >= _LEAST_BLOCKS


def photograph(image: Image.Image) -> Image.Image | None:
    """The largest photograph on a page; the picture itself if it is no page; None without one."""
    grey = _grey(image)
    blocks = _blocks(grey)
    if len(blocks) < _LEAST_BLOCKS:
        return image
    top, bottom = max(blocks, key=lambda block: (block[1] - block[0], -block[0]))
    left, above, right, below = edge_box(grey[top:bottom], _MARGIN)
    box = left, top + above, right, top + below
    return image.crop(box) if worth(box, grey) else None


def worth(box: Box, grey: Grey) -> bool:
    """Whether a cut is large enough to compare."""
    width, height = box[2] - box[0], box[3] - box[1]
    return min(width, height) >= _LEAST_SIDE and width * height >= _LEAST_SHARE * grey.size


def _blocks(grey: Grey) -> list[Span]:
    """The runs of rows that have something on them, top to bottom."""
    shares = tones(grey)[0]
    filled = np.ones(len(shares), dtype=np.bool_)
    for start, end in spans(shares >= _EMPTY):
        filled[start:end] = end - start < _LEAST_GAP
    return [one for one in spans(filled) if shares[slice(*one)].min() < _FILLED]


def _grey(image: Image.Image) -> Grey:
    return np.asarray(image.convert("L"))
