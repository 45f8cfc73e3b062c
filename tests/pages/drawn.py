"""What the app's own components were given to draw, read from a page under test."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest


def everything(page: AppTest) -> list[tuple[str, dict[str, Any]]]:
    """Key and data of every component on the page."""
    found: list[tuple[str, dict[str, Any]]] = []
    for node in page.main:
        proto = getattr(node, "proto", None)
        name = getattr(proto, "component_name", "")
        if name.startswith("spoor."):
            found.append((proto.id, json.loads(proto.json)))
    return found


def drawn(page: AppTest, key: str) -> dict[str, Any]:
    """The data of the component with this key; {} where there is none."""
    return next((data for name, data in everything(page) if name.endswith(f"-{key}")), {})


def text_of(page: AppTest, key: str) -> str:
    """The lines of a `lines` component, joined."""
    lines = drawn(page, key).get("lines", [])
    return "\n".join("".join(part["text"] for part in line["parts"]) for line in lines)
