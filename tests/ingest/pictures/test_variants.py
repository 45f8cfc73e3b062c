"""Look-ups that find a picture although it was mirrored, framed or photographed off a screen."""

import pytest
from PIL import Image, ImageDraw, ImageOps

from graph.picture_index import AUTOMATIC
from ingest.pictures import Examined, examine, query_hashes
from tests.ingest.pictures.drawn import distance, encoded, scene

PHOTO = scene(1, 512, 384)


def _framed(colour: str, share: float) -> Image.Image:
    return ImageOps.expand(PHOTO, round(512 * share), colour)


def _letterboxed() -> Image.Image:
    page = Image.new("RGB", (512, 640), "black")
    page.paste(PHOTO, (0, 128))
    return page


def _screenshot() -> Image.Image:
    page = Image.new("RGB", (540, 1080), (250, 250, 250))
    draw = ImageDraw.Draw(page)
    draw.rectangle((0, 0, 540, 40), fill=(40, 60, 90))
    page.paste(PHOTO.resize((500, 375)), (20, 160))
    for line in range(10):
        draw.text((30, 580 + 24 * line), "Fictional words of an advertisement " * 2, fill="black")
    draw.rounded_rectangle((40, 900, 500, 960), 20, fill=(200, 30, 80))
    return page


def _with_bars() -> Image.Image:
    page = Image.new("RGB", (512, 464), (20, 20, 20))
    page.paste(PHOTO, (0, 40))
    draw = ImageDraw.Draw(page)
    draw.text((200, 12), "12:45", fill="white")
    draw.ellipse((240, 430, 262, 452), fill="white")
    return page


EDITS = {
    "plain": PHOTO,
    "mirrored": ImageOps.mirror(PHOTO),
    "white frame": _framed("white", 0.06),
    "black frame": _framed("black", 0.2),
    "letterboxed": _letterboxed(),
    "screenshot": _screenshot(),
    "mirrored screenshot": ImageOps.mirror(_screenshot()),
    "bars": _with_bars(),
}


@pytest.mark.parametrize("edit", EDITS)
def test_the_edited_picture_finds_the_original(edit: str) -> None:
    original = examine(encoded(PHOTO))
    assert isinstance(original, Examined)
    data = encoded(EDITS[edit], quality=60)
    found = query_hashes(data)
    assert min(distance(original.phash, value) for _, value in found) <= 40
    kept = examine(data)
    assert isinstance(kept, Examined)
    assert found[0][1] == kept.phash


UNDONE = {
    "cropped to 90 %": PHOTO.crop((26, 19, 486, 365)),
    "cropped to 80 %": PHOTO.crop((51, 38, 461, 346)),
    "left tenth gone": PHOTO.crop((51, 0, 512, 384)),
    "right sixth gone": PHOTO.crop((0, 0, 427, 384)),
    "bottom eighth gone": PHOTO.crop((0, 0, 512, 336)),
    "a corner gone": PHOTO.crop((0, 42, 456, 384)),
    "a corner gone, mirrored": ImageOps.mirror(PHOTO.crop((36, 0, 512, 357))),
    "turned 5 degrees": PHOTO.rotate(5),
    "turned back 4 degrees, mirrored": ImageOps.mirror(PHOTO.rotate(-4)),
    "cropped and framed": ImageOps.expand(PHOTO.crop((26, 19, 486, 365)), 30, "white"),
}


@pytest.mark.parametrize("edit", UNDONE)
def test_what_was_cropped_or_turned_is_undone(edit: str) -> None:
    original = examine(encoded(PHOTO))
    assert isinstance(original, Examined)
    data = encoded(UNDONE[edit])
    kept = examine(data)
    assert isinstance(kept, Examined)
    found = min(distance(original.phash, value) for _, value in query_hashes(data))
    assert found <= AUTOMATIC
    assert found < distance(original.phash, kept.phash)


def test_the_versions_of_a_clean_picture_and_a_flat_one() -> None:
    names = [name for name, _ in query_hashes(encoded(PHOTO))]
    assert names[:2] == ["plain", "mirrored"]
    undone = ["widened"] * 2 + ["widened_at_edge"] * 12 + ["widened_at_corner"] * 8
    undone += ["turned_left", "turned_right"]
    assert sorted(names[2:]) == sorted([*undone, *(f"{name}_mirrored" for name in undone)])
    assert query_hashes(encoded(Image.new("RGB", (300, 200), "grey"))) == ()


@pytest.mark.parametrize("size", [(1, 1), (1, 900), (900, 2), (65, 65)])
def test_odd_sizes(size: tuple[int, int]) -> None:
    assert isinstance(query_hashes(encoded(scene(3, *size), "PNG")), tuple)
