"""`spoor reextract` with an extractor that changed: reported, dated, and taken back with it."""

import shutil
from datetime import datetime

import msgspec
import pytest

from graph.ads import open_ad
from graph.db import Database
from graph.loaded import unread
from ingest.models import uid
from tests.commands.places import Place, data_uri, picture
from tests.spoor import ROOT, Ran, write_ads

pytestmark = pytest.mark.xdist_group("commands")
COLOUR = """
from ingest.extractors import Extractor
from ingest.models import Extraction, Kind

def extract(version):
    if VERSION == "broken" and "blue" in version.body:
        raise ValueError("too blue")
    for word in WORDS:
        start = version.body.find(word)
        if start >= 0:
            yield Extraction(kind="colour", value=word, raw=word, field="body", start=start,
                end=start + len(word), extractor="colour", version=VERSION, confidence=1.0)

VERSION, WORDS = {version!r}, {words!r}
EXTRACTOR = Extractor(name="colour", version=VERSION, extract=extract,
    kinds=(Kind(name="colour", label="Colour", role="context"),))
"""


class Releases:
    """Spoor as it is shipped, with an extractor of colours, in each release another."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.root = place.folder / "release"
        shutil.copytree(ROOT / "ingest", self.root / "ingest")
        for part in ("cli.py", "commands", "components", "cypher", "graph", "locale"):
            (self.root / part).symlink_to(ROOT / part)

    def of(self, version: str, *words: str) -> None:
        """Install this version, which knows these words."""
        text = COLOUR.replace("{version!r}", repr(version)).replace("{words!r}", repr(words))
        path = self.root / "ingest" / "extractors" / "colour.py"
        path.write_text(text, encoding="utf-8")

    def spoor(self, *arguments: object) -> Ran:
        # Without the working folder on the path, where Spoor lies as it is.
        return self.place.process(*arguments, PYTHONPATH=str(self.root), PYTHONSAFEPATH="1")

    def again(self, *arguments: object) -> Ran:
        ran = self.spoor("reextract", "colour", "--workers", 1, *arguments)
        assert ran.status == 0, ran.err
        return ran


@pytest.fixture
def releases(place: Place) -> Releases:
    """Two ads, loaded when the extractor knew red and blue."""
    made = Releases(place)
    made.of("1", "red", "blue")
    ads = write_ads(
        place.folder / "ads.jsonl",
        {"ad_id": "1", "body": "a red room"},
        {"ad_id": "2", "body": "a blue room, green outside"},
    )
    ran = made.spoor("ingest", ads, "--workers", 1)
    assert ran.status == 0, ran.err
    return made


def colours(database: Database, place: Place, as_of: datetime | None = None) -> set[str]:
    """The colours that stand on the two ads."""
    context = msgspec.structs.replace(place.context, as_of=as_of)
    views = [open_ad(database, context, uid(place.theme, "voorbeeld", ad)) for ad in "12"]
    mentions = [m for view in views if view for m in view.versions[0].mentions]
    return {m.value for m in mentions if m.extractor == "colour"}


def test_what_changes_is_said_before_and_an_earlier_answer_can_be_repeated(
    releases: Releases, database: Database, place: Place
) -> None:
    then = database.clock()
    releases.of("2", "blue", "green")
    would = releases.again("--dry-run").out
    assert would.splitlines() == [
        "2 versions read again; would change:",
        "  colour / colour: 1 added, 1 retired, 1 kept",
        "    added: green in the body of voorbeeld/2",
        "    retired: red in the body of voorbeeld/1",
    ]
    assert colours(database, place) == {"red", "blue"}
    done = releases.again().out
    assert done.splitlines()[1:4] == would.splitlines()[1:]
    assert done.endswith("run `spoor link`\n")
    assert colours(database, place) == {"blue", "green"}
    assert colours(database, place, then) == {"red", "blue"}
    assert releases.again().out == "2 versions read again; all as before\n"


def test_the_older_version_put_back_finds_what_it_had_found(
    releases: Releases, database: Database, place: Place
) -> None:
    releases.of("2", "green")
    releases.again()
    releases.of("1", "red", "blue")
    (change,) = releases.again("--json").json["changes"]
    assert (change["added"], change["retired"], change["kept"]) == (2, 1, 0)
    assert colours(database, place) == {"red", "blue"}


def test_an_extractor_that_fails_on_an_ad_takes_nothing_from_it(
    releases: Releases, database: Database, place: Place
) -> None:
    releases.of("broken", "green")
    assert releases.again().out.splitlines() == [
        "2 versions read again; changed:",
        "  colour / colour: 0 added, 1 retired, 1 kept",
        "    retired: red in the body of voorbeeld/1",
        "colour did not come to its end in 1 of 2 versions: what it had found there stays",
        "networks do not know of it yet: run `spoor link`",
    ]
    assert colours(database, place) == {"blue"}


def test_a_picture_that_the_vault_lost_keeps_its_finding(place: Place) -> None:
    place.ingest(
        write_ads(
            place.folder / "ads.jsonl",
            {"ad_id": "1", "body": "x", "images": [data_uri(picture(7))]},
        )
    )
    empty = place.folder / "empty"
    ran = place.spoor("reextract", "image", "--workers", 1, "--json", SPOOR_VAULT=str(empty))
    assert ran.status == 0, ran.err
    (change,) = ran.json["changes"]
    assert (change["added"], change["retired"], change["kept"]) == (0, 0, 1)
    assert ran.json["unfinished"] == [{"extractor": "image", "versions": 1}]


def test_a_picture_that_is_refused_again_is_not_told_twice(
    database: Database, place: Place
) -> None:
    ad = {"ad_id": "1", "body": "x", "images": [data_uri(b"no picture")]}
    place.ingest(write_ads(place.folder / "ads.jsonl", ad), status=3)
    before = unread(database, place.context)
    assert [(row.what, row.times) for row in before] == [("picture", 1)]
    ran = place.spoor("reextract", "image", "--workers", 1)
    assert ran.out == "1 versions read again; all as before\n"
    assert unread(database, place.context) == before


def test_an_unknown_extractor_is_named_with_those_there_are(place: Place) -> None:
    ran = place.spoor("reextract", "phones")
    assert ran.status == 1
    assert "no extractor phones; there are" in ran.err
    assert "phone, " in ran.err
