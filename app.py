"""The web app: Streamlit as an ASGI application with strict headers and its own font files.

Started by `spoor app`, which runs `python -m streamlit run app.py`; settings are in
`.streamlit/config.toml`. The script that draws every page is `components/router.py`.
"""

from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from streamlit import config
from streamlit.starlette import App

from components.headers import SafeHeaders
from components.ready import readying

HERE = Path(__file__).resolve().parent
ASSETS = HERE / "components" / "assets"
HOSTS: list[str] = list(config.get_option("server.allowedHosts")) or ["localhost", "127.0.0.1"]


def icon(_request: Request) -> FileResponse:
    """Our icon where the page looks for one."""
    return FileResponse(ASSETS / "icon.png")


app = App(
    HERE / "components" / "router.py",
    lifespan=readying,
    routes=[
        Route("/favicon.png", icon),
        Mount("/assets", StaticFiles(directory=ASSETS / "fonts")),
    ],
    middleware=[
        Middleware(SafeHeaders),
        Middleware(TrustedHostMiddleware, allowed_hosts=HOSTS),
    ],
)
