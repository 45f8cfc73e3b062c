"""A place to run `spoor` in: a home and a theme of its own on the server of the tests."""

import base64
import io
import uuid
from pathlib import Path
from typing import Any

from PIL import Image

from graph.context import Context
from graph.db import Database
from graph.digest import digest
from graph.server import Endpoint
from tests.spoor import Ran, spoor, spoor_here, write_ads


class Place:
    """Runs commands in one home and theme; `other` is a second home on the same theme."""

    def __init__(self, server: Endpoint, folder: Path, theme: str = "") -> None:
        self.server = server
        self.folder = folder
        self.home = folder / "home"
        self.theme = theme or f"test-{uuid.uuid4().hex}"
        self.context = Context(theme=self.theme, actor="test", purpose="test")
        self.env = {
            "SPOOR_HOME": str(self.home),
            "SPOOR_THEME": self.theme,
            "NEO4J_URI": server.uri,
            "NEO4J_USER": server.user,
            "NEO4J_PASSWORD": server.password,
        }

    def spoor(self, *arguments: object, **env: str) -> Ran:
        return spoor_here(*arguments, **self.env | env)

    def process(self, *arguments: object, **env: str) -> Ran:
        """The same in a process of its own."""
        return spoor(*arguments, **self.env | env)

    def ingest(self, *paths: object, status: int = 0) -> Any:
        ran = self.spoor("ingest", *paths, "--json", "--workers", 1)
        assert ran.status == status, ran.err
        return ran.json

    def look_up(self, *values: str, **options: object) -> list[Any]:
        """The answers to several values, by one command and a list."""
        path = self.folder / f"{uuid.uuid4().hex}.txt"
        path.write_text("\n".join(values), encoding="utf-8")
        said = [f"--{name.replace('_', '-')}={value}" for name, value in options.items()]
        ran = self.spoor("lookup", "--json", "--file", path, *said)
        assert ran.status == 0, ran.err
        return ran.lines

    def digest(self, database: Database) -> str:
        """The content digest of the theme."""
        return digest(database, self.context).content

    def wipe(self, database: Database) -> None:
        """Remove the theme from the server of the tests: what remains is the vault."""
        database.driver.execute_query(
            "MATCH (n) WHERE n.uid = $theme OR n.uid STARTS WITH $theme + '|' DETACH DELETE n",
            theme=self.theme,
            database_=database.name,
        )

    def other(self) -> "Place":
        """Another home for the same theme."""
        return Place(self.server, self.folder / uuid.uuid4().hex, self.theme)


def picture(shade: int) -> bytes:
    """A small PNG: two fields whose border and shades depend on `shade`."""
    drawn = Image.new("RGB", (64, 64), (shade % 256, 90, 160))
    drawn.paste((250, 250 - shade % 200, 10), (0, 0, 8 + shade % 48, 64))
    out = io.BytesIO()
    drawn.save(out, "PNG")
    return out.getvalue()


def data_uri(content: bytes) -> str:
    return "data:image/png;base64," + base64.b64encode(content).decode()


def small_market(folder: Path) -> Path:
    """Seven captures of six ads on three sites, with gaps, an edit and an ad without id.

    The numbers are those of `demo/numbers.yaml`: nobody's.
    """
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    (folder / "pictures" / "a.png").write_bytes(picture(3))
    naomi = {"ad_id": "n-1", "url": "https://voorbeeld.example/n-1", "title": "Naomi in Utrecht"}
    return write_ads(
        folder / "ads.jsonl",
        naomi
        | {"body": "Bel Naomi: 06-12341001", "location": "Utrecht", "images": ["pictures/a.png"]},
        naomi
        | {
            "captured_at": "2026-03-06T11:00:00+01:00",
            "body": "Bel Naomi: 06-12341001, nu ook in Breda",
            "location": "Breda",
            "images": ["pictures/a.png", data_uri(picture(40))],
            "fields": {"hair": "brown", "views": 12},
            "volatile": ["hair"],
        },
        {
            "ad_id": "20002",
            "body": "Mail naomi@voorbeeld.example of app 0031 6 1234 1001",
            "captured_at": "2026-03-03T10:00:00+01:00",
        },
        {
            "source": "anders",
            "ad_id": "a-7",
            "title": "Lieve dame",
            "body": "Telegram: @naomi_utrecht01 of 06 1234 1002, balie 06-12341009",
            "region": "NL",
            "posted_at": "2026-03-01",
            "images": [{"ref": "", "state": "blocked", "reason": "robots.txt"}],
        },
        {
            "source": "anders",
            "url": "https://anders.example/show?ad=9&utm_source=x",
            "captured_at": "2026-03-09T10:00:00+01:00",
            "body": "bel nul zes een twee drie vier een nul nul een",
            "price": 150,
        },
        {
            "source": "grens",
            "ad_id": "be-1",
            "region": "BE",
            "body": "Tel 0470 00 12 34",
            "extractions": [{"kind": "image_hash", "value": "c0ffee", "extractor": "crawler"}],
            "reviewer": "x",
        },
        {"source": "grens", "ad_id": "nl-2", "body": "x", "phones": ["06-123410"]},
    )
