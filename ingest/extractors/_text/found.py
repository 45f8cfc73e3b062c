"""Builds an Extraction whose raw text and span agree by construction."""

from collections.abc import Callable
from functools import partial

from ingest.models import Extraction, Scalar

Found = Callable[..., Extraction]


def _found(
    extractor: str,
    version: str,
    kind: str,
    value: str,
    where: tuple[str, str],
    span: tuple[int, int],
    confidence: float,
    attributes: dict[str, Scalar] | None = None,
) -> Extraction:
    field, text = where
    return Extraction(
        kind=kind,
        value=value,
        raw=text[span[0] : span[1]],
        field=field,
        start=span[0],
        end=span[1],
        extractor=extractor,
        version=version,
        confidence=confidence,
        attributes=attributes or {},
    )


def finder(extractor: str, version: str) -> Found:
    """`found(kind, value, (field, text), (start, end), confidence, attributes)` of an extractor."""
    return partial(_found, extractor, version)
