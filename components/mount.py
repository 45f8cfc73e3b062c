"""The packaged Streamlit v2 components: scripts in `assets/`, served by the app itself.

They are registered here and not by a manifest in an installed package, so that they are found in
a checkout too. As files they are fetched once; as inline text they would be sent with every rerun
and would need a weaker content security policy.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from streamlit.components.v2 import component
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest

PROJECT = "spoor"
NAMES = (
    "ask",
    "lines",
    "marked",
    "menu",
    "network_cards",
    "network_chain",
    "network_save",
    "network_strip",
    "network_use",
    "pictures",
    "table",
)

ROOT = "<div class='spoor' style='opacity: 0'></div>"
"""Not seen until the style sheet is there, which says otherwise: drawn without it, a page is large,
loose, and jumps."""


def mount(
    name: str,
    data: dict[str, object],
    key: str,
    triggers: dict[str, Callable[[], None]] | None = None,
) -> None:
    """Draw component `name` with `data`; a callback reads its trigger from session state.

    The script gets `data` as JSON and writes it with `textContent` only: nothing in it is ever
    read as HTML, Markdown or an address.
    """
    register()
    renderer = component(f"{PROJECT}.{name}", js=f"{name}.js", css="spoor.css", html=ROOT)
    callbacks: dict[str, Any] = {
        f"on_{event}_change": call for event, call in (triggers or {}).items()
    }
    renderer(data=data, key=key, **callbacks)


def register() -> None:
    """Make the folder with the scripts known, once in each server (and in each test of one)."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(f"{PROJECT}.{NAMES[0]}") is None:
        manager.register_from_manifest(
            ComponentManifest(
                name=PROJECT,
                version="1",
                components=[ComponentConfig(name=name, asset_dir="assets") for name in NAMES],
            ),
            Path(__file__).resolve().parent,
        )
