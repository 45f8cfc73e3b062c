"""`spoor judge` about a reading of a text: which ads it changes, said first; listed by text."""

import pytest

from graph.ads import open_ad
from graph.db import Database
from ingest.models import uid
from tests.commands.places import Place
from tests.spoor import write_ads

pytestmark = pytest.mark.xdist_group("commands")
QUOTE = "06-11000021"


def test_which_ads_change_is_said_first_and_the_text_lists_its_judgements(
    place: Place, database: Database
) -> None:
    same = {"title": "Order", "body": f"Bel {QUOTE}", "region": "NL"}
    ads = write_ads(
        place.folder / "ads.jsonl",
        same | {"ad_id": "1", "source": "een"},
        same | {"ad_id": "2", "source": "twee"},
        {"ad_id": "3", "source": "twee", "body": f"App {QUOTE}", "region": "NL"},
    )
    place.ingest(ads)
    view = open_ad(database, place.context, uid(place.theme, "een", "1"))
    assert view
    content = view.versions[0].content_sha256
    about = ("--kind", "phone", "--value", "+31611000021", "--quote", QUOTE, "--content", content)
    made = place.spoor("judge", "add", "not_this", *about, "--reason", "an order", "--json")
    assert made.status == 0, made.err
    assert "it takes this reading from 2 ads: een/1, twee/2\n" in made.err
    answer = place.look_up(QUOTE)[0]
    assert [row["ad_id"] for row in answer["ads"]["rows"]] == ["3"]
    listed = place.spoor("judge", "list", "--content", content, "--json")
    assert [row["uid"] for row in listed.lines] == [made.json["uid"]]
    assert place.spoor("judge", "list", "--content", "0" * 64, "--json").lines == []
    again = place.spoor("judge", "add", "not_this", *about, "--reason", "an order")
    assert again.status == 1
    assert "judged wrong already" in again.err
