"""Pictures that lie beside an input file, or in it as `data:`; nothing outside its folder."""

import base64
import binascii
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


def beside(path: Path) -> PictureSource:
    """The pictures that the records of the input file `path` name."""
    folder = path.parent.resolve()

    def picture(ref: str) -> bytes:
        if ref[:5].lower() == "data:":
            return from_data(ref)
        return _read(_inside(folder, ref))

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


def _inside(folder: Path, ref: str) -> Path:
    """The real path of a picture under `folder`; BadInput for every way out of it."""
    if not ref.strip() or "\0" in ref or len(ref) > 4096:
        raise BadInput("picture has no usable path")
    if _SCHEME.match(ref):
        raise BadInput("picture is an address, not a file")
    parts = re.split(r"[\\/]", ref)
    if parts[0] == "" or ".." in parts:
        raise BadInput("picture path leaves the folder of the input file")
    try:
        real = (folder / ref).resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        raise BadInput("picture is missing") from None
    if not real.is_relative_to(folder):
        raise BadInput("picture path leaves the folder of the input file")
    return real


def _read(path: Path) -> bytes:
    try:
        # A pipe or device would hang or never end; O_NONBLOCK opens it so that fstat can tell.
        with open(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:  # noqa: PTH123
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise BadInput("picture is not a file")
            return _bounded(file.read(MAX_PICTURE + 1))
    except OSError:
        raise BadInput("picture cannot be read") from None


def _bounded(data: bytes) -> bytes:
    if not data:
        raise BadInput("picture is empty")
    if len(data) > MAX_PICTURE:
        raise BadInput(_TOO_LARGE)
    return data


_TOO_LARGE = f"picture is larger than {MAX_PICTURE // 2**20} MB"
