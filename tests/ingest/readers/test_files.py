"""Pictures beside an input file: taken from its folder, and from nowhere else."""

import base64
import os
from pathlib import Path

import pytest

from ingest.errors import BadInput
from ingest.readers._files import MAX_PICTURE, beside


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    inside = tmp_path / "in"
    (inside / "p").mkdir(parents=True)
    (inside / "p" / "1.jpg").write_bytes(b"picture")
    (inside / "empty.jpg").touch()
    (inside / "way-out.jpg").symlink_to(tmp_path / "secret.jpg")
    (inside / "same.jpg").symlink_to(inside / "p" / "1.jpg")
    (inside / "round.jpg").symlink_to(inside / "round.jpg")
    (inside / "up").symlink_to(tmp_path)
    (inside / "q").symlink_to(inside / "p")
    os.mkfifo(inside / "pipe.jpg")
    return inside


@pytest.mark.parametrize("ref", ["p/1.jpg", "./p/1.jpg", "p//1.jpg", "same.jpg", "q/1.jpg"])
def test_pictures_in_the_folder(folder: Path, ref: str) -> None:
    assert beside(folder / "ads.jsonl")(ref) == b"picture"


@pytest.mark.parametrize(
    ("ref", "reason"),
    [
        ("../secret.jpg", "leaves the folder"),
        ("p/../../secret.jpg", "leaves the folder"),
        ("..\\secret.jpg", "leaves the folder"),
        ("/etc/hostname", "leaves the folder"),
        ("way-out.jpg", "leaves the folder"),
        ("up/secret.jpg", "leaves the folder"),
        ("up/in/p/../1.jpg", "leaves the folder"),
        ("round.jpg", "missing"),
        ("p/1.jpg/x", "missing"),
        ("\ud800.jpg", "missing"),
        ("C:/x.jpg", "missing"),
        ("file:///etc/hostname", "an address"),
        ("https://example.org/1.jpg", "an address"),
        ("nothing.jpg", "missing"),
        ("p", "not a file|cannot be read"),
        ("pipe.jpg", "not a file"),
        ("empty.jpg", "empty"),
        ("", "no usable path"),
        ("a\0b", "no usable path"),
        ("data:image/png;base64,###", "base64"),
        ("data:image/png;base64,", "empty"),
        ("data:x", "not a valid data"),
    ],
)
def test_refused(folder: Path, ref: str, reason: str) -> None:
    with pytest.raises(BadInput, match=reason):
        beside(folder / "ads.jsonl")(ref)


@pytest.mark.parametrize("ref", ["p/1.jpg", "p/late.jpg", "late/1.jpg"])
def test_what_was_refused_or_read_before_decides_nothing(folder: Path, ref: str) -> None:
    """Neither a folder that was read from already nor one that was missing opens a way out."""
    picture = beside(folder / "ads.jsonl")
    assert picture("p/1.jpg") == b"picture"
    for other in ("p/late.jpg", "late/1.jpg"):
        with pytest.raises(BadInput, match="missing"):
            picture(other)
    (folder / "p" / "1.jpg").unlink()
    for link in ("p/1.jpg", "p/late.jpg"):
        (folder / link).symlink_to(folder.parent / "secret.jpg")
    (folder / "late").symlink_to(folder.parent)
    (folder.parent / "1.jpg").write_bytes(b"secret")
    with pytest.raises(BadInput, match="leaves the folder"):
        picture(ref)


@pytest.mark.parametrize("size", [1, 4096, 100_000, MAX_PICTURE])
def test_a_picture_is_read_whole(folder: Path, size: int) -> None:
    data = os.urandom(size // 2) * 2 + b"x" * (size % 2)
    (folder / "large.jpg").write_bytes(data)
    assert beside(folder / "ads.jsonl")("large.jpg") == data


def test_one_that_is_too_large_is_refused(folder: Path) -> None:
    os.truncate(folder / "empty.jpg", MAX_PICTURE + 1)
    with pytest.raises(BadInput, match="larger than"):
        beside(folder / "ads.jsonl")("empty.jpg")


def test_data_addresses(folder: Path) -> None:
    picture = beside(folder / "ads.jsonl")
    packed = base64.b64encode(b"picture").decode()
    assert picture(f"data:image/png;base64,{packed}") == b"picture"
    assert picture("data:text/plain;charset=utf-8,pic%74ure") == b"picture"
