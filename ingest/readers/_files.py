"""Pictures that lie beside an input file, or in it as `data:`; nothing outside its folder."""

import base64
import binascii
import errno
import os
import re
import stat
from pathlib import Path
from urllib.parse import unquote_to_bytes

from ingest.errors import BadInput
from ingest.readers import PictureSource

MAX_PICTURE = 32 * 2**20
"""Bytes of the largest picture that is taken."""
_DATA = re.compile(r"data:([\w.+/-]*)((?:;[\w.+=-]+)*?)(;base64)?,", re.IGNORECASE | re.ASCII)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
_SEPARATOR = re.compile(r"[\\/]")
_OUTSIDE = "picture path leaves the folder of the input file"
_PLACES = 10_000


def beside(path: Path) -> PictureSource:
    """The pictures that the records of the input file `path` name."""
    folder = path.parent.resolve()
    places: dict[str, str] = {}

    def picture(ref: str) -> bytes:
        if ref[:5].lower() == "data:":
            return from_data(ref)
        return _read(folder, ref, places)

    return picture


def from_data(ref: str) -> bytes:
    """The bytes of a `data:` URI; BadInput when it holds none."""
    head = _DATA.match(ref[:200])
    if not head:
        raise BadInput("picture is not a valid data: URI")
    body = ref[head.end() :]
    if len(body) > 2 * MAX_PICTURE:
        raise BadInput(_TOO_LARGE)
    try:
        data = (
            base64.b64decode("".join(body.split()), validate=True)
            if head[3]
            else unquote_to_bytes(body)
        )
    except (binascii.Error, ValueError):
        raise BadInput("picture is not valid base64") from None
    return _bounded(data)


def _read(folder: Path, ref: str, places: dict[str, str]) -> bytes:
    """The bytes of the file `ref` under `folder`; BadInput for every way out of it.

    `places` are the real paths of the folders that were found to lie inside. What lies in one of
    them is opened without following a link; only a link is looked at as a whole.
    """
    _check_shape(ref)
    place, _, name = ref.rpartition("/")
    if place not in places:
        if len(places) == _PLACES:
            places.clear()
        places[place] = _inside(folder, place)
    try:
        return _opened(f"{places[place]}/{name}", os.O_NOFOLLOW)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise BadInput("picture is missing") from None
    except OSError as error:
        if error.errno != errno.ELOOP:
            raise BadInput("picture cannot be read") from None
    try:  # a link: fine as long as it leads to somewhere inside
        return _opened(_inside(folder, ref))
    except OSError:
        raise BadInput("picture cannot be read") from None


def _check_shape(ref: str) -> None:
    if not ref.strip() or "\0" in ref or len(ref) > 4096:
        raise BadInput("picture has no usable path")
    if _SCHEME.match(ref):
        raise BadInput("picture is an address, not a file")
    parts = _SEPARATOR.split(ref)
    if parts[0] == "" or ".." in parts:
        raise BadInput(_OUTSIDE)


def _inside(folder: Path, ref: str) -> str:
    """The real path of a file or folder under `folder`."""
    try:
        real = (folder / ref).resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        raise BadInput("picture is missing") from None
    if not real.is_relative_to(folder):
        raise BadInput(_OUTSIDE)
    return str(real)


def _opened(path: str, flags: int = 0) -> bytes:
    """The bytes of a file. Raises OSError."""
    # A pipe or device would hang or never end; O_NONBLOCK opens it so that fstat can tell.
    with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK | flags), "rb") as file:  # noqa: PTH123
        about = os.fstat(file.fileno())
        if not stat.S_ISREG(about.st_mode):
            raise BadInput("picture is not a file")
        # Not MAX_PICTURE at once: so large a buffer would be mapped and unmapped for each picture.
        data = file.read(min(about.st_size, MAX_PICTURE) + 1)
        return _bounded(data if len(data) <= about.st_size else data + file.read(MAX_PICTURE))


def _bounded(data: bytes) -> bytes:
    if not data:
        raise BadInput("picture is empty")
    if len(data) > MAX_PICTURE:
        raise BadInput(_TOO_LARGE)
    return data


_TOO_LARGE = f"picture is larger than {MAX_PICTURE // 2**20} MB"
