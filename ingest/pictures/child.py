"""The helper process: `python -m ingest.pictures.child`, one picture at a time over standard input.

Standard input is a socket. Limits hold per picture, so that a bomb or a bug in a decoder ends this
process and nothing else.
"""

import os
import resource
import select
import signal
import socket
from collections.abc import Callable
from pathlib import Path

import msgspec
from PIL import Image

from ingest.errors import BadInput
from ingest.pictures import messages
from ingest.pictures.agreeing import agreement
from ingest.pictures.decode import opened, pixels, turned
from ingest.pictures.hashing import flat, phash
from ingest.pictures.limits import CPU_SECONDS, FORMATS, MEMORY_GROWTH
from ingest.pictures.messages import Examined, PictureFault, Reply, Request
from ingest.pictures.pages import photograph
from ingest.pictures.render import blurred, shown
from ingest.pictures.variants import query

_PARENT_CHECK_SECONDS = 5.0


def examine(data: bytes) -> Examined:
    """Decode the picture and say what it is."""
    image = opened(data)
    width, height = image.size[::-1] if turned(image) else image.size
    media_type = FORMATS[image.format or ""]
    seen = pixels(image).convert("L")
    compared = photograph(seen)
    return Examined(
        media_type=media_type,
        width=width,
        height=height,
        phash=phash(compared or seen),
        flat=compared is None or flat(compared),
    )


OPERATIONS: dict[messages.Operation, Callable[[Request], Reply]] = {
    "examine": lambda request: examine(request.data),
    "query": lambda request: query(request.data),
    "agreement": lambda request: agreement(request.data, request.other),
    "blurred": lambda request: blurred(request.data),
    "shown": lambda request: shown(request.data, request.max_side),
}


def answer(request: Request) -> Reply:
    """Do one job; whatever the decoders raise becomes a fault with its reason."""
    try:
        return OPERATIONS[request.operation](request)
    except BadInput as error:
        return PictureFault(reason=error.reason)
    except MemoryError:
        return PictureFault(reason=messages.TOO_MUCH_MEMORY)
    except Exception as error:  # decoders raise anything: SyntaxError, ValueError, struct.error …
        return PictureFault(reason=f"is broken ({type(error).__name__})")


def main() -> None:
    """Serve until the parent closes its end or dies."""
    connection = socket.socket(fileno=0)
    parent = os.getppid()
    _warm_up()
    _limit_process()
    decoder = msgspec.msgpack.Decoder(Request)
    while _wait(connection, parent):
        try:
            request = decoder.decode(messages.receive(connection))
        except EOFError:
            return
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)  # SIGPROF ends the process
        reply = answer(request)
        signal.setitimer(signal.ITIMER_PROF, 0)
        messages.send(connection, reply)


def _wait(connection: socket.socket, parent: int) -> bool:
    """Wait for a request; False when the parent died while others still hold its end open."""
    while os.getppid() == parent:
        if select.select([connection], [], [], _PARENT_CHECK_SECONDS)[0]:
            return True
    return False


def _warm_up() -> None:
    """Load every library before the memory limit is measured from what is in use."""
    example = Image.radial_gradient("L")
    phash(example)
    flat(example)
    Image.init()


def _limit_process() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0]) if Path("/proc").exists() else 0
    limits = {resource.RLIMIT_CORE: 0, resource.RLIMIT_FSIZE: 0}
    if pages:  # elsewhere than on Linux the address space cannot be limited this way
        limits[resource.RLIMIT_AS] = pages * resource.getpagesize() + MEMORY_GROWTH
    for name, limit in limits.items():
        resource.setrlimit(name, (limit, limit))


if __name__ == "__main__":
    main()
