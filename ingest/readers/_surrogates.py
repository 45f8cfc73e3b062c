"""Halves of characters in JSON: what a crawler leaves that cuts text in the middle of an emoji."""

import re

_ESCAPE = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
    rb"|(?P<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})"
    rb"|\\.",
    re.DOTALL,
)


def without_halves(payload: bytes) -> bytes:
    r"""JSON in which each unpaired surrogate escape is U+FFFD, as decoders of UTF-16 make it.

    >>> without_halves(rb'"\ud83d, \ud83d\ude00 and \\ud83d"')
    b'"\\ufffd, \\ud83d\\ude00 and \\\\ud83d"'
    """
    if b"\\ud" not in payload and b"\\uD" not in payload:
        return payload
    return _ESCAPE.sub(lambda found: rb"\ufffd" if found["half"] else found[0], payload)
