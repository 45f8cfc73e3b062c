"""A bound on what one advertisement can yield: what is beyond it is counted and stated."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from ingest.models import AdVersion, Extraction, ExtractorFailure

MOST = 2_000
"""Findings of one extractor in one advertisement."""

Extract = Callable[[AdVersion], Iterable[Extraction]]


def _bounded(
    name: str, extract: Extract, version: AdVersion
) -> Iterator[Extraction | ExtractorFailure]:
    excess = 0
    for count, found in enumerate(extract(version)):
        if count < MOST:
            yield found
        else:
            excess += 1
    if excess:
        reason = f"more than {MOST} findings in one advertisement: {excess} were left out"
        yield ExtractorFailure(extractor=name, reason=reason)


def bounded(
    name: str, extract: Extract
) -> Callable[[AdVersion], Iterator[Extraction | ExtractorFailure]]:
    """`extract`, of which the first `MOST` findings are yielded and the rest is counted.

    One failure states how many were left out. Linear: the whole text is read.
    """
    return partial(_bounded, name, extract)
