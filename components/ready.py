"""The app gets ready in the background when it starts: no question waits for that."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from threading import Thread

from streamlit.starlette import App

from components import backend
from graph.home import home
from graph.ready import get_ready
from ingest.errors import SpoorError
from ingest.understand import understand


@asynccontextmanager
async def readying(_app: App) -> AsyncGenerator[None]:
    """Begin when the server starts; the pages serve meanwhile."""
    Thread(target=ready, name="getting ready", daemon=True).start()
    yield


def ready() -> None:
    """Load what understands a question, then what answers it.

    A fault is left to the page that meets it: there it is said with what to do.
    """
    understand("06 12345678", backend.REGION)
    try:
        get_ready(backend.database(), backend.context("getting ready"), home().cache)
    except SpoorError:
        return
