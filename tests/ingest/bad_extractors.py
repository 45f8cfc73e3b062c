"""Extractors that do to their process what a hostile ad might make one do.

`start` puts them in place of the real ones in a worker of the pool.
"""

import os
import signal
from collections import deque
from collections.abc import Iterator
from itertools import repeat

from ingest import extracting, pool
from ingest.extractors import Extractor
from ingest.models import AdVersion, Extraction, Kind

WORD = Kind(name="word", label="Word", role="context")


def words(version: AdVersion) -> Iterator[Extraction]:
    for start, word in enumerate(version.body.split()):
        yield Extraction(
            kind="word",
            value=word,
            raw=word,
            field="body",
            start=start,
            end=start + 1,
            extractor="words",
            version="1",
            confidence=1.0,
        )


def bad(version: AdVersion) -> Iterator[Extraction]:
    match version.body:
        case "raises":
            raise ValueError("a hostile ad")
        case "hangs in Python":
            while True:
                pass
        case "hangs in C":
            deque(repeat(0), maxlen=0)
        case "kills":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exits":
            os._exit(0)
        case "eats memory":
            bytearray(2**33)
        case _:
            pass
    yield from ()


BAD = (
    Extractor(name="bad", version="1", kinds=(), extract=bad),
    Extractor(name="words", version="1", kinds=(WORD,), extract=words),
)


def extractors() -> tuple[Extractor, ...]:
    return BAD


def start() -> None:
    extracting.extractors = extractors
    extracting.SOFT_LIMIT = 1.0
    pool._start_worker()
