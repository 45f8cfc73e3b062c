"""`spoor link`, `spoor networks`: their JSON, and what they refuse."""

from pathlib import Path

import networkx as nx
import pytest

from tests.commands.places import Place
from tests.spoor import write_ads

pytestmark = pytest.mark.xdist_group("commands")
LINK = [
    "ads",
    "cores",
    "networks",
    "brokers",
    "seconds",
    "parameters",
    "changed",
    "judgements",
    "linked_at",
]
NETWORKS = [
    "network",
    "ads",
    "sites",
    "first_seen",
    "last_seen",
    "reasons",
    "linked_at",
    "stale_ads",
]


def two_sites(folder: Path) -> Path:
    """One number on two sites, and a stranger."""
    return write_ads(
        folder / "two.jsonl",
        {"ad_id": "v-1", "body": "Bel Naomi 06-12341001"},
        {"ad_id": "a-1", "source": "anders", "body": "tel 0031 6 12341001"},
        {"ad_id": "a-2", "source": "anders", "body": "tel 0031 6 12341007"},
    )


def linked(place: Place) -> None:
    ran = place.spoor("link", "--json")
    assert ran.status == 0, ran.err


def test_a_number_on_two_sites_is_a_network(place: Place) -> None:
    place.ingest(two_sites(place.folder))
    never = place.spoor("networks", "--json")
    assert never.status == 1
    assert "run `spoor link` first" in never.err
    ran = place.spoor("link", "--json")
    assert ran.status == 0, ran.err
    assert list(ran.json) == LINK
    assert (ran.json["ads"], ran.json["networks"], ran.json["changed"]["ads"]) == (3, 1, 2)
    assert set(ran.json["seconds"]) == {"read", "compute", "write"}
    (row,) = place.spoor("networks", "--json").lines
    assert set(NETWORKS) <= set(row)
    assert [(ad["source"], ad["ad_id"], ad["tier"]) for ad in row["ads"]] == [
        ("anders", "a-1", "A"),
        ("voorbeeld", "v-1", "A"),
    ]
    assert (row["sites"], row["stale_ads"]) == (["anders", "voorbeeld"], 0)
    assert "fictional market" in row["notice"]
    one = place.spoor("network", row["network"], "--json").json
    assert one["ads"] == row["ads"]
    assert {"weakest", "neighbours", "aside", "became"} < set(one)
    whole = place.folder / "one.graphml"
    assert place.spoor("export", "network", row["network"], "--out", whole).status == 0
    assert len(nx.read_graphml(whole)) == 3
    unknown = place.spoor("network", 99)
    assert (unknown.status, unknown.err.count("\n")) == (1, 1)


def test_a_home_that_was_never_loaded_is_named(place: Place) -> None:
    for command in ("link", "networks"):
        ran = place.spoor(command, NEO4J_URI="")
        assert ran.status == 1
        assert str(place.home) in ran.err
    assert not place.home.exists()


def test_why_says_what_was_written_where(place: Place) -> None:
    place.ingest(two_sites(place.folder))
    linked(place)
    ran = place.spoor("why", "ad:voorbeeld/v-1", "ad:anders/a-1", "--json")
    assert ran.status == 0, ran.err
    assert list(ran.json)[:5] == ["linked", "tier", "hops", "sentence", "not_because"]
    (hop,) = ran.json["hops"]
    assert list(hop)[:4] == ["value", "kind", "quotes", "rarity"]
    assert (hop["kind"], hop["value"]) == ("phone", "+31612341001")
    assert [quote["text"] for quote in hop["quotes"]] == [
        "Bel Naomi 06-12341001",
        "tel 0031 6 12341001",
    ]
    stranger = place.spoor("why", "phone:06-12341001", "ad:anders/a-2")
    assert stranger.status == 0, stranger.err
    assert "no connection within 4 steps" in stranger.out
    missing = place.spoor("why", "ad:anders/a-9", "ad:anders/a-2")
    assert (missing.status, len(missing.err.splitlines())) == (1, 1)


def test_a_judgement_is_foreseen_obeyed_at_once_and_taken_back(place: Place) -> None:
    place.ingest(two_sites(place.folder))
    linked(place)
    said = ("not_same", "--ad", "voorbeeld/v-1", "--other", "anders/a-1", "--reason", "two")
    foreseen = place.spoor("judge", "add", *said, "--preview", "--json").json
    assert (foreseen["ads"], foreseen["apart"][0]["sizes"]) == (2, [1, 1])
    assert place.spoor("judge", "list", "--json").out == ""
    stored = place.spoor("judge", "add", *said, "--json").json
    assert stored["linked"]["changed"]["ads"] == 2
    assert place.spoor("networks", "--json").out == ""
    same = ("same", *said[1:])
    refused = place.spoor("judge", "add", *same, "--preview")
    assert "and would not be obeyed" in refused.out
    back = place.spoor("judge", "undo", stored["uid"], "--reason", "one after all", "--json")
    assert back.json["linked"]["networks"] == 1
    assert len(place.spoor("networks", "--json").lines) == 1
    gone = ("generic", "--kind", "phone", "--value", "+31612341404", "--reason", "x", "--json")
    assert place.spoor("judge", "add", *gone).status == 0
    (listed,) = place.spoor("judge", "list", "--json").lines
    assert (listed["lost"], listed["contradicts"]) == (True, [])


def test_a_sample_is_judged_on_the_command_line(place: Place) -> None:
    place.ingest(two_sites(place.folder))
    linked(place)
    none = place.spoor("link", "sample", "report")
    assert (none.status, len(none.err.splitlines())) == (1, 1)
    assert place.spoor("link", "sample", "--size", 10, "--json").json["pairs"] == 1
    shown = place.spoor("link", "sample", "judge", "--json").json["next"]
    assert {shown["left"]["ad_id"], shown["right"]["ad_id"]} == {"v-1", "a-1"}
    assert "tier" not in str(shown)
    wrong = place.spoor("link", "sample", "judge", shown["pair"], "perhaps")
    assert wrong.status == 2
    done = place.spoor("link", "sample", "judge", shown["pair"], "same", "--json")
    assert done.json == {"judged": 1, "of": 1}
    assert place.spoor("link", "sample", "judge", "--json").json == {"next": None}
    found = place.spoor("link", "sample", "report", "--json").json
    assert (found["judged"], found["overall"]["share"]) == (1, 1.0)
