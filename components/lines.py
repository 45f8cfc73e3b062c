"""Lines of text that may hold values from ads: shown, never interpreted."""

from collections.abc import Sequence
from typing import Literal

from components.mount import mount
from components.visible import visible
from ingest.models import Frozen

Role = Literal["title", "heading", "echo", "summary", "note", "banner", "warning", "fault", "plain"]


class Part(Frozen, frozen=True, kw_only=True):
    """A stretch of a line, stressed or in a fixed pitch where that helps reading."""

    text: str
    strong: bool = False
    mono: bool = False


class Line(Frozen, frozen=True, kw_only=True):
    """One line with its role; `kind` is the family whose shape stands before it."""

    parts: tuple[Part, ...]
    role: Role = "plain"
    kind: str | None = None


def line(text: str, role: Role = "plain", kind: str | None = None) -> Line:
    """A line of one part."""
    return Line(parts=(Part(text=text),), role=role, kind=kind)


BACK = "[class*='st-key-back-'] button"
"""The way back, above what was opened: where the keyboard and the eye begin."""


class Focus(Frozen, frozen=True, kw_only=True):
    """Where the keyboard goes once the lines are drawn, once a `turn`: a selector of ours."""

    selector: str
    turn: int


def lines(found: Sequence[Line], key: str, focus: Focus | None = None) -> None:
    """Draw the lines under one another."""
    mount(
        "lines",
        {
            "focus": {"selector": focus.selector, "turn": focus.turn} if focus else None,
            "lines": [
                {
                    "role": one.role,
                    "kind": one.kind,
                    "parts": [
                        {
                            "text": visible(part.text, 4000),
                            "strong": part.strong,
                            "mono": part.mono,
                        }
                        for part in one.parts
                    ],
                }
                for one in found
            ],
        },
        key=key,
    )
