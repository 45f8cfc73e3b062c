"""A helper whose decoder crashes or never ends: `python -m tests.ingest.pictures.crashing`."""

import ctypes

from ingest.errors import BadInput
from ingest.pictures import child
from ingest.pictures.messages import Reply, Request


def _crash(request: Request) -> Reply:
    while request.data == b"spin":
        pass
    if request.data == b"crash":
        ctypes.string_at(0)
    raise BadInput("neither")


if __name__ == "__main__":
    child.OPERATIONS["examine"] = _crash
    child.main()
