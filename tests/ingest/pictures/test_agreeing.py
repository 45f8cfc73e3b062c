"""The second look at a candidate: copies agree in their detail, resemblances do not."""

import pytest
from PIL import Image, ImageDraw, ImageOps

from graph.picture_index import AUTOMATIC, CANDIDATE
from ingest.errors import BadInput
from ingest.pictures import AGREES, Examined, agreement, examine, query_hashes
from tests.ingest.pictures.drawn import crowded, distance, encoded, resembling

PHOTO = crowded(1)


def _covered() -> Image.Image:
    image = PHOTO.copy()
    ImageDraw.Draw(image).ellipse((130, 60, 390, 320), fill=(255, 205, 40))
    return image


COPIES = {
    "the same": PHOTO,
    "half covered": _covered(),
    "mirrored": ImageOps.mirror(PHOTO),
    "framed": ImageOps.expand(PHOTO, 30, "white"),
    "cropped": PHOTO.crop((51, 38, 461, 346)),
    "cropped at one edge and mirrored": ImageOps.mirror(PHOTO.crop((51, 0, 512, 384))),
    "turned": PHOTO.rotate(5, resample=Image.Resampling.BICUBIC),
    "thumbnail": ImageOps.contain(PHOTO, (120, 120)),
}


@pytest.mark.parametrize("copy", COPIES)
def test_a_copy_agrees(copy: str) -> None:
    assert agreement(encoded(COPIES[copy], quality=50), encoded(PHOTO)) >= AGREES


@pytest.mark.parametrize("seed", range(2, 12))
def test_another_picture_does_not(seed: int) -> None:
    other = crowded(seed)
    assert agreement(encoded(other), encoded(PHOTO)) < AGREES
    assert agreement(encoded(_covered()), encoded(other)) < AGREES


@pytest.mark.parametrize("seed", range(2, 8))
def test_one_that_shares_the_coarse_waves_only_does_not(seed: int) -> None:
    other = encoded(resembling(PHOTO, crowded(seed), 66))
    seen = examine(encoded(PHOTO))
    assert isinstance(seen, Examined)
    least = min(distance(seen.phash, value) for _, value in query_hashes(other))
    assert AUTOMATIC < least <= CANDIDATE
    assert agreement(other, encoded(PHOTO)) < AGREES


def test_flat_pictures_agree_with_nothing() -> None:
    flat = encoded(Image.new("RGB", (300, 200), "grey"))
    assert agreement(flat, encoded(PHOTO)) == agreement(encoded(PHOTO), flat) == 0.0


def test_a_broken_picture_gives_its_reason() -> None:
    for pair in ((b"no picture", encoded(PHOTO)), (encoded(PHOTO), encoded(PHOTO)[:900])):
        with pytest.raises(BadInput, match=r"can be read|truncated|broken"):
            agreement(*pair)
