"""Questions and decisions on their way to the browser and back: as text behind a token."""

from typing import Self

import msgspec

from components.tokens import tokens
from ingest.models import Frozen


class Packed(Frozen, frozen=True, kw_only=True):
    """What can be packed into a token and unpacked from it."""

    def packed(self) -> str:
        """As one string, for a token."""
        return msgspec.json.encode(self).decode()

    @classmethod
    def unpacked(cls, packed: str) -> Self:
        """From that string."""
        return msgspec.json.decode(packed, type=cls)

    @classmethod
    def named(cls, token: str | None) -> Self | None:
        """What the token in a URL stands for; None without one, or where it names no such thing."""
        packed = tokens().text(token) if token else None
        try:
            return cls.unpacked(packed) if packed else None
        except msgspec.MsgspecError:  # a token of something else
            return None
