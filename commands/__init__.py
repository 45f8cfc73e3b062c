"""One file per command of `spoor`; a new command is one new file here that nothing else names.

A module offers `register(app: typer.Typer)`. Heavy imports stand inside the functions, so that
`spoor --help` answers at once.
"""

import importlib
import pkgutil

import typer


def register_all(app: typer.Typer) -> None:
    """Hang every command of this folder on `app`, by file name."""
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            importlib.import_module(f"{__name__}.{info.name}").register(app)
