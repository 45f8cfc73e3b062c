"""Digests as WARC headers write them, checked."""

import base64
import hashlib
import re

_DIGEST = re.compile(r"(sha-?1|sha-?256|sha-?512|md5):([\w+/=-]+)", re.IGNORECASE)


def differs(stated: str | None, *contents: bytes) -> bool:
    """Whether a stated digest is that of none of the contents.

    Base32, hexadecimal and base64 are read; what is no digest that we know proves nothing.
    """
    found = _DIGEST.fullmatch((stated or "").strip())
    if not found:
        return False
    name = found[1].lower().replace("-", "")
    digests = [hashlib.new(name, content, usedforsecurity=False).digest() for content in contents]
    return not any(_same(found[2], digest) for digest in digests)


def _same(text: str, digest: bytes) -> bool:
    spelled = text.rstrip("=")
    base64_text = spelled.replace("-", "+").replace("_", "/")
    return (
        spelled.upper() == base64.b32encode(digest).decode().rstrip("=")
        or spelled.lower() == digest.hex()
        or base64_text == base64.b64encode(digest).decode().rstrip("=")
    )
