"""Pictures beside an input file: taken from its folder, and from nowhere else."""

import base64
import os
from pathlib import Path

import pytest

from ingest.errors import BadInput
from ingest.readers._files import beside


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    inside = tmp_path / "in"
    (inside / "p").mkdir(parents=True)
    (inside / "p" / "1.jpg").write_bytes(b"picture")
    (inside / "empty.jpg").touch()
    (inside / "way-out.jpg").symlink_to(tmp_path / "secret.jpg")
    (inside / "same.jpg").symlink_to(inside / "p" / "1.jpg")
    os.mkfifo(inside / "pipe.jpg")
    return inside


@pytest.mark.parametrize("ref", ["p/1.jpg", "./p/1.jpg", "same.jpg"])
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


def test_data_addresses(folder: Path) -> None:
    picture = beside(folder / "ads.jsonl")
    packed = base64.b64encode(b"picture").decode()
    assert picture(f"data:image/png;base64,{packed}") == b"picture"
    assert picture("data:text/plain;charset=utf-8,pic%74ure") == b"picture"
