"""Unlike scenes are far apart, edits of one scene are near it, and every path has its file."""

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageOps

from demo.edits import edited, encoded
from demo.pictures import DISTANCE, Gallery, perceptual_hash
from demo.showings import EDITS
from demo.write import write_market

SCENES = 120
NEAR = {"original": 0, "resize": 20, "jpeg": 30, "crop": 80, "watermark": 60, "brightness": 40}


def distance(one: np.ndarray, other: np.ndarray) -> int:
    return int(np.bitwise_count(one ^ other).sum())


@pytest.fixture(scope="module")
def images() -> list[Image.Image]:
    gallery = Gallery(3)
    return [gallery.draw(number) for number in range(SCENES)]


def test_scenes_differ_in_more_than_ninety_bits(images: list[Image.Image]) -> None:
    hashes = np.array([perceptual_hash(image) for image in images])
    apart = np.bitwise_count(hashes[:, None] ^ hashes[None]).sum(axis=2)
    assert apart[~np.eye(SCENES, dtype=bool)].min() > DISTANCE == 90


@pytest.mark.parametrize("edit", NEAR)
def test_an_edit_stays_near_its_scene(edit: str, images: list[Image.Image]) -> None:
    for image in images[:12]:
        assert distance(perceptual_hash(image), perceptual_hash(edited(image, edit))) <= NEAR[edit]


def test_a_mirrored_picture_mirrored_back_is_near(images: list[Image.Image]) -> None:
    back = ImageOps.mirror(edited(images[0], "mirror"))
    assert distance(perceptual_hash(images[0]), perceptual_hash(back)) == 0
    assert distance(perceptual_hash(images[0]), perceptual_hash(edited(images[0], "mirror"))) > 90


def test_every_edit_changes_the_bytes(images: list[Image.Image]) -> None:
    assert len({encoded(images[0], edit) for edit in EDITS}) == len(EDITS)


def test_every_picture_lies_where_the_ads_say(tmp_path: Path) -> None:
    written = write_market(tmp_path, 60, 1)
    truths = [json.loads(text) for text in (tmp_path / "truth.jsonl").read_text().splitlines()]
    named = {picture["path"] for truth in truths for picture in truth["pictures"]}
    files = {str(path.relative_to(tmp_path)) for path in (tmp_path / "pictures").rglob("*.jpg")}
    assert files == named
    assert len(files) == written.pictures
    by_scene = {(p["path"], p["scene"], p["edit"]) for t in truths for p in t["pictures"]}
    assert len(by_scene) == len(named)
